"""A plotly figure of the chart vocabulary as an SVG: complete without a script, crisp in print."""

from collections.abc import Callable
from html import escape
from typing import Any

import plotly.graph_objects as go

from app.snapshot.scale import Frame, axis_of, frame_of
from app.snapshot.svgtext import FONT, label
from app.snapshot.tips import tip

RIVAL_DASH = "7 3.5"  # tells a chosen rival from ourselves without colour
WIDE_ENOUGH = 800  # px from which on texts beside points have room


def figure_svg(figure: go.Figure, *, width: int, height: int | None = None, alt: str = "") -> str:
    """The figure as one SVG element, `width` px wide, with a text alternative.

    Draws what app.charts uses: lines, bands, dots, stacked bars, lines as shapes, annotations and
    ticks at given values. A dot's tooltip is its <title>.
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


def owned(drawn: str, trace: dict[str, Any], slots: dict[str, int]) -> str:
    """What is drawn of a trace, marked with the number of its brand."""
    slot = slots.get(str(trace.get("legendgroup")))
    return drawn if slot is None else f'<g data-b="{slot}">{drawn}</g>'


def num(value: float) -> str:
    """A coordinate with one digit."""
    return f"{value:.1f}".removesuffix(".0")


def line(x1: float, y1: float, x2: float, y2: float, style: str) -> str:
    """One straight line."""
    return f'<path d="M{num(x1)} {num(y1)}L{num(x2)} {num(y2)}" {style}/>'


def grid(frame: Frame) -> list[str]:
    """The grid lines and the tick marks of a time axis."""
    drawn = []
    for value in frame.y.values if frame.y.grid else []:
        at = frame.y(value)
        drawn.append(line(frame.left, at, frame.right, at, f'stroke="{frame.y.grid}"'))
    for value in frame.x.values if frame.x.grid else []:
        at = frame.x(value)
        drawn.append(line(at, frame.top, at, frame.bottom, f'stroke="{frame.x.grid}"'))
    for value in frame.x.values if frame.x.tick else []:
        at = frame.x(value)
        drawn.append(line(at, frame.bottom, at, frame.bottom + 5, f'stroke="{frame.x.tick}"'))
    return drawn


def tick_labels(frame: Frame) -> list[str]:
    """The texts of both axes."""
    below = [
        label(text, frame.x(value), frame.bottom + 18, anchor="middle", **frame.x.font)
        for value, text in zip(frame.x.values, frame.x.texts, strict=True)
    ]
    beside = [
        label(text, frame.left - 4 - frame.y.gap, frame.y(value) + 4, anchor="end", **frame.y.font)
        for value, text in zip(frame.y.values, frame.y.texts, strict=True)
    ]
    return below + beside


def traces(data: list[dict[str, Any]], frame: Frame, slots: dict[str, int]) -> list[str]:
    """All traces, higher zorder later; bars stack in their order."""
    ends: dict[Any, float] = {}
    bars = [bar(trace, frame, ends) for trace in data if trace["type"] == "bar"]
    rest = sorted(
        (trace for trace in data if trace["type"] != "bar"),
        key=lambda trace: trace.get("zorder", 0),
    )
    dots = [trace for trace in rest if trace.get("mode") == "markers"]
    lines = [trace for trace in rest if trace.get("mode") not in ("markers", "text")]
    strokes = [owned(path(trace, frame), trace, slots) for trace in lines]
    words = [texts(trace, frame) for trace in rest if trace.get("mode") == "text"]
    return [
        *bars,
        *strokes,
        *(owned(markers(trace, frame), trace, slots) for trace in dots),
        *words,
    ]


def texts(trace: dict[str, Any], frame: Frame) -> str:
    """Texts beside points, where the picture is wide enough for them."""
    if frame.right - frame.left < WIDE_ENOUGH:
        return ""
    anchor = "end" if "left" in trace["textposition"] else "start"
    points = zip(trace["x"], trace["y"], trace["text"], strict=True)
    shift = -10 if anchor == "end" else 10
    return "".join(
        label(text.strip(), frame.x(x) + shift, frame.y(y) + 4, anchor=anchor, **trace["textfont"])
        for x, y, text in points
    )


def path(trace: dict[str, Any], frame: Frame) -> str:
    """A line with its gaps, or a closed shape."""
    parts, pen = [], "M"
    for x, y in zip(trace["x"], trace["y"], strict=True):
        if y is None or x is None:
            pen = "M"
            continue
        parts.append(f"{pen}{num(frame.x(x))} {num(frame.y(y))}")
        pen = "L"
    drawn = "".join(parts)
    if trace.get("fill") == "toself":
        return f'<path d="{drawn}Z" fill="{trace["fillcolor"]}"/>'
    style = trace["line"]
    dash = dashes(style.get("dash"), trace.get("meta"))
    stroke = f'stroke="{style["color"]}" stroke-width="{style["width"]}"{dash}'
    return f'<path d="{drawn}" fill="none" {stroke} stroke-linejoin="round"/>{hits(trace, frame)}'


def dashes(given: str | None, meta: str | None) -> str:
    """Short dashes where coverage is incomplete, long ones for a chosen rival."""
    if given:
        return f' stroke-dasharray="{given.replace("px", "").replace(",", " ")}"'
    return f' stroke-dasharray="{RIVAL_DASH}"' if meta == "rival" else ""


def hits(trace: dict[str, Any], frame: Frame) -> str:
    """Invisible dots that carry the tooltips of a line."""
    if trace.get("hoverinfo") == "skip" or not trace.get("hovertemplate"):
        return ""
    points = enumerate(zip(trace["x"], trace["y"], strict=True))
    found = [
        f'<circle cx="{num(frame.x(x))}" cy="{num(frame.y(y))}" r="4">{tip(trace, index)}</circle>'
        for index, (x, y) in points
        if y is not None
    ]
    return f'<g fill="none" pointer-events="all">{"".join(found)}</g>'


def markers(trace: dict[str, Any], frame: Frame) -> str:
    """Dots or rings with their tooltips."""
    style = trace["marker"]
    count = len(trace["x"])
    colours, edges = (
        each(style.get("color"), count),
        each(style.get("line", {}).get("color"), count),
    )
    is_open = str(style.get("symbol", "")).endswith("-open")
    edge_width = style.get("line", {}).get("width", 1.2 if is_open else 0)
    drawn = []
    for index, (x, y) in enumerate(zip(trace["x"], trace["y"], strict=True)):
        if x is None or y is None:
            continue
        fill = "none" if is_open else colours[index]
        edge = colours[index] if is_open else edges[index]
        stroke = f' stroke="{edge}" stroke-width="{edge_width}"' if edge_width else ""
        drawn.append(
            f'<circle cx="{num(frame.x(x))}" cy="{num(frame.y(y))}" r="{num(style["size"] / 2)}" '
            f'fill="{fill}"{stroke}>{tip(trace, index)}</circle>'
        )
    return "".join(drawn)


def each(value: Any, count: int) -> list[Any]:
    """One value per point."""
    return list(value) if isinstance(value, (list, tuple)) else [value] * count


def bar(trace: dict[str, Any], frame: Frame, ends: dict[Any, float]) -> str:
    """One part of the stacked rows, with its number inside."""
    half = abs(frame.y(1) - frame.y(0)) * (1 - frame.bar_gap) / 2
    texts = each(trace.get("text"), len(trace["x"]))
    edge = trace["marker"]["line"]["color"]
    drawn = []
    for index, (size, row) in enumerate(zip(trace["x"], trace["y"], strict=True)):
        start = ends.get(row, 0.0)
        ends[row] = start + size
        left, right, at = frame.x(start), frame.x(start + size), frame.y(row)
        drawn.append(
            f'<rect x="{num(left)}" y="{num(at - half)}" width="{num(right - left)}" '
            f'height="{num(2 * half)}" fill="{trace["marker"]["color"]}" stroke="{edge}">'
            f"{tip(trace, index)}</rect>"
        )
        if texts[index]:
            font = trace["textfont"]
            drawn.append(label(texts[index], (left + right) / 2, at + 4, anchor="middle", **font))
    return "".join(drawn)


def shape(item: dict[str, Any], frame: Frame) -> str:
    """A line or a rectangle between two points of the axes."""
    style = item["line"]
    if item["type"] == "rect":
        return tinted(item, frame)
    stroke = f'stroke="{style["color"]}" stroke-width="{style["width"]}"'
    x1, x2 = frame.x(item["x0"]), frame.x(item["x1"])
    return line(x1, frame.y(item["y0"]), x2, frame.y(item["y1"]), stroke)


def tinted(item: dict[str, Any], frame: Frame) -> str:
    """A rectangle without an edge."""
    left, right = sorted((frame.x(item["x0"]), frame.x(item["x1"])))
    top, bottom = sorted((frame.y(item["y0"]), frame.y(item["y1"])))
    return (
        f'<rect x="{num(left)}" y="{num(top)}" width="{num(right - left)}" '
        f'height="{num(bottom - top)}" fill="{item["fillcolor"]}"/>'
    )


def annotation(item: dict[str, Any], frame: Frame, slots: dict[str, int]) -> str:
    """A text beside a point of the axes or of the plot; the label of a line knows its brand."""
    slot = slots.get(str(item.get("name")))
    place: Callable[[str], float] = lambda name: axis_of(frame, name, item)  # noqa: E731
    x = place("x") + item.get("xshift", 0)
    y = place("y") - item.get("yshift", 0)
    lines = item["text"].count("<br>") + 1
    size = item["font"]["size"]
    drop = {"bottom": -(lines - 1) * 15 - 4, "top": size}.get(
        item.get("yanchor", "middle"), 4 - (lines - 1) * 7.5
    )
    anchor = {"left": "start", "right": "end"}.get(item.get("xanchor", "center"), "middle")
    halo = bool(item.get("bgcolor"))
    marks = "" if slot is None else f' data-b="{slot}"'
    return label(item["text"], x, y + drop, anchor=anchor, halo=halo, marks=marks, **item["font"])
