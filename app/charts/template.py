"""What every figure shares: fonts, axes, margins, display options, the form it is sent in."""

from functools import cache

import plotly.graph_objects as go

from app.charts.days import Spec, with_days
from app.theme import Scheme, palette

FONT = "Inter, ui-sans-serif, system-ui, sans-serif"
LEFT, RIGHT, TOP, BOTTOM = 38, 100, 20, 44
AXES = ("xaxis", "yaxis")


def config() -> dict[str, bool]:
    """Display options for every figure: no tool bar, no logo, nothing sent anywhere."""
    return {"displayModeBar": False, "displaylogo": False, "showSendToCloud": False}


@cache
def _template(scheme: Scheme) -> go.layout.Template:
    """The template of a scheme, built once."""
    colours = palette(scheme)
    axis = {
        "fixedrange": True,
        "automargin": False,
        "zeroline": False,
        "showgrid": False,
        "showline": False,
        "tickfont": {"size": 12, "color": colours.ink3},
    }
    return go.layout.Template(
        layout={
            "font": {"family": FONT, "size": 12.5, "color": colours.ink2},
            "paper_bgcolor": "rgba(0,0,0,0)",
            "plot_bgcolor": "rgba(0,0,0,0)",
            "showlegend": False,
            "dragmode": False,
            "hoverlabel": {
                "bgcolor": colours.card,
                "bordercolor": colours.line,
                "font": {"family": FONT, "size": 12, "color": colours.ink},
            },
            "xaxis": axis,
            "yaxis": axis | {"gridcolor": colours.grid, "showgrid": True},
        }
    )


def empty_figure(
    scheme: Scheme, *, height: int, left: int = LEFT, right: int = RIGHT, top: int = TOP
) -> go.Figure:
    """A figure without traces, `height` px high with margins in px."""
    return go.Figure(
        layout={
            "template": _template(scheme),
            "height": height,
            "margin": {"l": left, "r": right, "t": top, "b": BOTTOM},
        }
    )


class Sent(go.Figure):  # type: ignore[misc]  # plotly has no types
    """A figure for the browser: its template written into the layout, a mark that its data stay.

    Streamlit hands a new figure to plotly.js twice. Nothing has changed the second time, but
    plotly.js compares a template, and without `datarevision` every array, by identity only, and
    would draw everything again. Another figure is another element for Streamlit, so the mark may
    be the same for all.
    """

    def __init__(self, figure: go.Figure, *, clicked: bool = False) -> None:
        """`clicked`: whether the days of a chart over time can be chosen; see `has_days`."""
        super().__init__()
        spec = written_out(figure.to_dict())
        days = with_days(spec) if clicked else None
        self._spec = spec if days is None else days
        self._has_days = days is not None

    @property
    def has_days(self) -> bool:
        """Whether a click chooses a day."""
        return self._has_days

    def to_dict(self) -> Spec:
        """The figure as Streamlit reads it; it does not change it."""
        return self._spec


def written_out(spec: Spec) -> Spec:
    """The same figure without a template; it may have settings for a layout only."""
    layout: Spec = {**spec["layout"]}
    base: Spec = layout.pop("template", {}).get("layout", {})
    axes = {*AXES, *(name for name in layout if _kind_of(name) in AXES)}
    for name in sorted(axes):
        layout[name] = _merged(base.get(_kind_of(name), {}), layout.get(name, {}))
    return {**spec, "layout": {**_merged(base, layout), "datarevision": "drawn"}}


def _kind_of(name: str) -> str:
    """ "xaxis2" is an "xaxis"."""
    return name.rstrip("0123456789")


def _merged(base: Spec, own: Spec) -> Spec:
    """`own` over `base`, at every depth."""
    both = {
        name: _merged(value, own[name])
        for name, value in base.items()
        if isinstance(value, dict) and isinstance(own.get(name), dict)
    }
    return {**base, **own, **both}
