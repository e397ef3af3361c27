"""From the values of a figure's axes to px."""

import math
from dataclasses import dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True, slots=True)
class Axis:
    """One axis: its range in its own scale, the px of both ends, ticks and colours."""

    kind: str  # linear, log or date
    ends: tuple[float, float]
    px: tuple[float, float]
    values: list[Any]
    texts: list[str]
    font: dict[str, Any]
    grid: str | None
    tick: str | None
    gap: float

    def __call__(self, value: Any) -> float:
        """Where a value stands, px."""
        return self.at(number_of(value, self.kind))

    def at(self, scaled: float) -> float:
        """Where a value that is already on the axis's own scale stands, px."""
        first, last = self.ends
        return self.px[0] + (scaled - first) / ((last - first) or 1) * (self.px[1] - self.px[0])


@dataclass(frozen=True, slots=True)
class Frame:
    """The plot's rectangle and both axes."""

    left: float
    right: float
    top: float
    bottom: float
    x: Axis
    y: Axis
    bar_gap: float


def number_of(value: Any, kind: str) -> float:
    """A value on the scale of an axis."""
    if kind == "date":
        return float(date.fromisoformat(str(value)[:10]).toordinal())
    if kind == "log":
        return math.log10(max(float(value), 1e-9))
    return float(value)


def frame_of(layout: dict[str, Any], template: dict[str, Any], width: int, height: int) -> Frame:
    """The frame of a figure drawn `width` by `height` px."""
    margin = layout["margin"]
    left, right = margin["l"], width - margin["r"]
    top, bottom = margin["t"], height - margin["b"]
    return Frame(
        left,
        right,
        top,
        bottom,
        read_axis(template["xaxis"] | layout.get("xaxis", {}), (left, right)),
        read_axis(template["yaxis"] | layout.get("yaxis", {}), (bottom, top)),
        layout.get("bargap", 0.2),
    )


def read_axis(spec: dict[str, Any], px: tuple[float, float]) -> Axis:
    """One axis from its settings over those of the template."""
    kind = spec.get("type", "linear")
    given = spec.get("range", ("2000-01-01", "2000-01-02") if kind == "date" else (0, 1))
    first, last = (number_of(end, "date") if kind == "date" else float(end) for end in given)
    return Axis(
        kind,
        (first, last),
        px,
        list(spec.get("tickvals", ())),
        list(spec.get("ticktext", ())),
        spec["tickfont"],
        spec.get("gridcolor") if spec.get("showgrid") else None,
        spec.get("tickcolor") if spec.get("ticks") == "outside" else None,
        spec.get("ticklabelstandoff", 0),
    )


def axis_of(frame: Frame, name: str, item: dict[str, Any]) -> float:
    """Where an annotation stands on one axis, px; on a log axis it gives the logarithm."""
    axis: Axis = getattr(frame, name)
    value: Any = item[name]
    if item.get(f"{name}ref", name) == "paper":
        return axis.px[0] + float(value) * (axis.px[1] - axis.px[0])
    return axis.at(float(value)) if axis.kind == "log" else axis(value)
