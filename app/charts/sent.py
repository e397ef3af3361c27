"""A figure as it goes to the browser, so that the browser draws it once and not twice."""

from typing import Any

import plotly.graph_objects as go

AXES = ("xaxis", "yaxis")
Spec = dict[str, Any]


class Sent(go.Figure):  # type: ignore[misc]  # plotly has no types
    """A figure with its template written into the layout, and a mark that its data stay.

    Streamlit hands a new figure to plotly.js twice. Nothing has changed the second time, but
    plotly.js compares a template, and without `datarevision` every array, by identity only, and
    would draw everything again. Another figure is another element for Streamlit, so the mark may
    be the same for all.
    """

    def __init__(self, figure: go.Figure) -> None:
        super().__init__()
        self._spec = written_out(figure.to_dict())

    def to_dict(self) -> Spec:
        """The figure as Streamlit reads it; it does not change it."""
        return self._spec


def written_out(spec: Spec) -> Spec:
    """The same figure without a template; it may have settings for a layout only."""
    layout: Spec = {**spec["layout"]}
    base: Spec = layout.pop("template", {}).get("layout", {})
    axes = {*AXES, *(name for name in layout if kind_of(name) in AXES)}
    for name in sorted(axes):
        layout[name] = merged(base.get(kind_of(name), {}), layout.get(name, {}))
    return {**spec, "layout": {**merged(base, layout), "datarevision": "drawn"}}


def kind_of(name: str) -> str:
    """ "xaxis2" is an "xaxis"."""
    return name.rstrip("0123456789")


def merged(base: Spec, own: Spec) -> Spec:
    """`own` over `base`, at every depth."""
    both = {
        name: merged(value, own[name])
        for name, value in base.items()
        if isinstance(value, dict) and isinstance(own.get(name), dict)
    }
    return {**base, **own, **both}
