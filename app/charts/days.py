"""Days of a chart over time that can be clicked: what happened there may be written down."""

from typing import Any

Spec = dict[str, Any]
UNSEEN: Spec = {"marker": {"opacity": 0}}
SEEN: Spec = {"marker": {"opacity": 1}}


def with_days(spec: Spec) -> Spec | None:
    """The figure, its template written out, whose lines have dots that nobody sees, to be clicked.

    None where there is no time to click at. A line cannot be chosen, only a dot; what else is drawn
    keeps its look when one is.
    """
    if spec["layout"].get("xaxis", {}).get("type") != "date":
        return None
    data = [_clicked(dict(trace)) for trace in spec.get("data", [])]
    return {**spec, "data": data} if any(map(_is_clicked, data)) else None


def _clicked(trace: Spec) -> Spec:
    """The trace, with dots where it is a line that the pointer finds."""
    is_line = trace.get("mode") == "lines" and not trace.get("fill")
    if is_line and trace.get("hoverinfo") != "skip":
        dots: Spec = {"opacity": 0, "size": 8}
        return {
            **trace, "mode": "lines+markers", "marker": dots, "selected": UNSEEN,
            "unselected": UNSEEN,
        }  # fmt: skip
    return {**trace, "unselected": SEEN} if trace.get("mode") == "markers" else trace


def _is_clicked(trace: Spec) -> bool:
    return trace.get("mode") == "lines+markers"
