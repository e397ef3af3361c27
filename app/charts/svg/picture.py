"""A plotly figure of the chart vocabulary as an SVG: complete without a script, crisp in print."""

from html import escape
from typing import Any

import plotly.graph_objects as go

from app.charts.svg.scale import Frame, end_of, frame_of, place_of
from app.charts.svg.text import FONT, label, num
from app.charts.svg.traces import dashes, traces


def figure_svg(figure: go.Figure, *, width: int, height: int | None = None, alt: str = "") -> str:
    """The figure as one SVG element, `width` px wide, with a text alternative.

    Draws what app.charts uses: lines, bands, dots, diamonds, bars, lines and tints as shapes,
    annotations and ticks at given values, vertical axes above each other. A dot's tooltip is its
    <title>.
    """
    spec = figure.to_dict()
    layout, template = spec["layout"], spec["layout"]["template"]["layout"]
    tall = height or layout["height"]
    frame = frame_of(layout, template, width, tall)
    slots = brand_slots(spec.get("data", []))
    body = [
        *grid(frame),
        *(shape(item, frame) for item in layout.get("shapes", ()) if item.get("layer") == "below"),
        *traces(spec.get("data", []), frame, slots),
        *(shape(item, frame) for item in layout.get("shapes", ()) if item.get("layer") != "below"),
        *tick_labels(frame),
        *(annotation(item, frame, slots) for item in layout.get("annotations", ())),
    ]
    lines = f'class="lines" data-bottom="{num(frame.bottom)}" ' if slots else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {tall}" role="img" {lines}'
        f'aria-label="{escape(alt)}" font-family="{FONT}" font-size="12.5">{"".join(body)}</svg>'
    )


def brand_slots(data: list[dict[str, Any]]) -> dict[str, int]:
    """A number for each brand with a line: what belongs to it is shown and hidden together."""
    names = dict.fromkeys(trace["legendgroup"] for trace in data if trace.get("legendgroup"))
    return {str(name): at for at, name in enumerate(names)}


def line(x1: float, y1: float, x2: float, y2: float, style: str) -> str:
    """One straight line."""
    return f'<path d="M{num(x1)} {num(y1)}L{num(x2)} {num(y2)}" {style}/>'


def grid(frame: Frame) -> list[str]:
    """The grid lines and the tick marks of a time axis."""
    drawn = []
    for up in frame.ups.values():
        for value in up.values if up.grid else []:
            at = up(value)
            drawn.append(line(frame.left, at, frame.right, at, f'stroke="{up.grid}"'))
    for value in frame.x.values if frame.x.grid else []:
        at = frame.x(value)
        drawn.append(line(at, frame.top, at, frame.bottom, f'stroke="{frame.x.grid}"'))
    for value in frame.x.values if frame.x.tick else []:
        at = frame.x(value)
        drawn.append(line(at, frame.bottom, at, frame.bottom + 5, f'stroke="{frame.x.tick}"'))
    return drawn


def tick_labels(frame: Frame) -> list[str]:
    """The texts of all axes; beside the plot they stand in the middle of their place."""
    below = [
        label(text, frame.x(value), frame.bottom + 18, anchor="middle", **frame.x.font)
        for value, text in zip(frame.x.values, frame.x.texts, strict=True)
    ]
    beside = [
        label(text, frame.left - 4 - up.gap, up(value) + middle(text), anchor="end", **up.font)
        for up in frame.ups.values()
        for value, text in zip(up.values, up.texts, strict=True)
    ]
    return below + beside


def middle(text: str) -> float:
    """From the middle of a text to the base of its first line, px."""
    return 4 - 7.5 * text.count("<br>")


def shape(item: dict[str, Any], frame: Frame) -> str:
    """A line or a rectangle between two points of the axes."""
    style = item["line"]
    if item["type"] == "rect":
        return tinted(item, frame)
    stroke = f'stroke="{style["color"]}" stroke-width="{style["width"]}"'
    x1, x2, y1, y2 = (end_of(frame, item, name) for name in ("x0", "x1", "y0", "y1"))
    return line(x1, y1, x2, y2, stroke + dashes(style.get("dash")))


def tinted(item: dict[str, Any], frame: Frame) -> str:
    """A rectangle without an edge."""
    left, right = sorted(end_of(frame, item, name) for name in ("x0", "x1"))
    top, bottom = sorted(end_of(frame, item, name) for name in ("y0", "y1"))
    return (
        f'<rect x="{num(left)}" y="{num(top)}" width="{num(right - left)}" '
        f'height="{num(bottom - top)}" fill="{item["fillcolor"]}"/>'
    )


def annotation(item: dict[str, Any], frame: Frame, slots: dict[str, int]) -> str:
    """A text beside a point of the axes or of the plot; the label of a line knows its brand."""
    slot = slots.get(str(item.get("name")))
    x = place_of(frame, item, "x") + item.get("xshift", 0)
    y = place_of(frame, item, "y") - item.get("yshift", 0)
    size = item["font"]["size"]
    drop = {"bottom": -15 * item["text"].count("<br>") - 4, "top": size}.get(
        item.get("yanchor", "middle"), middle(item["text"])
    )
    anchor = {"left": "start", "right": "end"}.get(item.get("xanchor", "center"), "middle")
    halo = bool(item.get("bgcolor"))
    marks = "" if slot is None else f' data-b="{slot}"'
    return label(item["text"], x, y + drop, anchor=anchor, halo=halo, marks=marks, **item["font"])
