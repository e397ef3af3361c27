"""What every figure shares: fonts, axes, margins and the display options."""

from functools import cache

import plotly.graph_objects as go

from app.theme import Scheme, palette

FONT = "Inter, ui-sans-serif, system-ui, sans-serif"
LEFT, RIGHT, TOP, BOTTOM = 38, 100, 20, 44


def config() -> dict[str, bool]:
    """Display options for every figure: no tool bar, no logo, nothing sent anywhere."""
    return {"displayModeBar": False, "displaylogo": False, "showSendToCloud": False}


@cache
def template(scheme: Scheme) -> go.layout.Template:
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
            "template": template(scheme),
            "height": height,
            "margin": {"l": left, "r": right, "t": top, "b": BOTTOM},
        }
    )
