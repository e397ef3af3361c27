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
    """The plot's rectangle, the time or value axis below it and the vertical ones by name."""

    left: float
    right: float
    top: float
    bottom: float
    x: Axis
    ups: dict[str, Axis]  # "y", and "y2" for lanes below
    bar_gap: float

    @property
    def y(self) -> Axis:
        """The usual vertical axis."""
        return self.ups["y"]

    def axis(self, name: str) -> Axis:
        """An axis by the name that traces, shapes and annotations know it by."""
        return self.x if name == "x" else self.ups[name]

    def edges(self, name: str) -> tuple[float, float]:
        """The plot's edges along x or y in px, first the one that is 0 of the paper."""
        return (self.left, self.right) if name == "x" else (self.bottom, self.top)


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
        _read_axis(template["xaxis"] | layout.get("xaxis", {}), (left, right)),
        {
            name.replace("axis", ""): _read_axis(
                template["yaxis"] | layout.get(name, {}), (bottom, top)
            )
            for name in ("yaxis", "yaxis2")
            if name == "yaxis" or name in layout
        },
        layout.get("bargap", 0.2),
    )


def _read_axis(spec: dict[str, Any], px: tuple[float, float]) -> Axis:
    """One axis from its settings over those of the template; `px`: the edges of the plot."""
    kind = spec.get("type", "linear")
    low, high = spec.get("domain", (0, 1))
    given = spec.get("range", ("2000-01-01", "2000-01-02") if kind == "date" else (0, 1))
    first, last = (number_of(end, "date") if kind == "date" else float(end) for end in given)
    return Axis(
        kind,
        (first, last),
        (px[0] + low * (px[1] - px[0]), px[0] + high * (px[1] - px[0])),
        list(spec.get("tickvals", ())),
        list(spec.get("ticktext", ())),
        spec["tickfont"],
        spec.get("gridcolor") if spec.get("showgrid") else None,
        spec.get("tickcolor") if spec.get("ticks") == "outside" else None,
        spec.get("ticklabelstandoff", 0),
    )


def place_of(frame: Frame, item: dict[str, Any], name: str) -> float:
    """Where an annotation stands along x or y, px; on a log axis it gives the logarithm."""
    value, on = item[name], item.get(f"{name}ref", name)
    if on == "paper":
        return _on_paper(frame, name, value)
    axis = frame.axis(on)
    return axis.at(float(value)) if axis.kind == "log" else axis(value)


def end_of(frame: Frame, item: dict[str, Any], end: str) -> float:
    """Where an end ("x0", "y1") of a shape is, px."""
    on = item.get(f"{end[0]}ref", end[0])
    return _on_paper(frame, end[0], item[end]) if on == "paper" else frame.axis(on)(item[end])


def _on_paper(frame: Frame, name: str, value: Any) -> float:
    """A part of the plot's width or height, px."""
    first, last = frame.edges(name)
    return first + float(value) * (last - first)
