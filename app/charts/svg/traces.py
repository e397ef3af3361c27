"""The traces of a figure as SVG: lines, closed shapes, dots, texts and bars."""

from math import inf
from typing import Any

from markupsafe import Markup

from app.charts.svg.scale import Axis, Frame
from app.charts.svg.text import NOTHING, label, num
from app.charts.svg.tips import tip

HOLLOW = 0.42  # of its width: the pale core of a chosen rival's line, which tells it without colour
CORE = "#fff"
WIDE_ENOUGH = 800  # px from which on texts beside points have room
DIAMOND = 1.3  # a diamond's tips are that much further out than a circle's edge


def traces(data: list[dict[str, Any]], frame: Frame, slots: dict[str, int]) -> list[Markup]:
    """All traces, higher zorder later; bars stack in their order."""
    ends: dict[Any, float] = {}
    bars = [_bar(trace, frame, ends) for trace in data if trace["type"] == "bar"]
    rest = sorted(
        (trace for trace in data if trace["type"] != "bar"),
        key=lambda trace: trace.get("zorder", 0),
    )
    dots = [trace for trace in rest if "markers" in trace.get("mode", "")]
    lines = [trace for trace in rest if trace.get("mode") == "lines"]
    strokes = [_owned(_inside(_path(trace, frame), trace, frame), trace, slots) for trace in lines]
    words = [_texts(trace, frame) for trace in rest if trace.get("mode") == "text"]
    return [
        *bars,
        *strokes,
        *(_owned(_inside(_markers(trace, frame), trace, frame), trace, slots) for trace in dots),
        *words,
    ]


def _owned(drawn: Markup, trace: dict[str, Any], slots: dict[str, int]) -> Markup:
    """What is drawn of a trace, marked with the number of its brand."""
    slot = slots.get(str(trace.get("legendgroup")))
    return drawn if slot is None else Markup('<g data-b="{}">{}</g>').format(slot, drawn)


def _axes(trace: dict[str, Any], frame: Frame) -> tuple[Axis, Axis]:
    """The axes of a trace."""
    return frame.x, frame.axis(trace.get("yaxis") or "y")


def _points(trace: dict[str, Any], frame: Frame) -> list[tuple[float, float] | None]:
    """Where the points of a trace stand, px; None is a gap."""
    across, up = _axes(trace, frame)
    pairs = zip(trace["x"], trace["y"], strict=True)
    return [None if x is None or y is None else (across(x), up(y)) for x, y in pairs]


def _inside(drawn: Markup, trace: dict[str, Any], frame: Frame) -> Markup:
    """What is drawn of a trace, cut at the edges of the plot where a browser's chart cuts it."""
    found = [point for point in _points(trace, frame) if point is not None]
    reach = [max(frame.left - x, x - frame.right, frame.top - y, y - frame.bottom)
             for x, y in found]  # fmt: skip
    if trace.get("cliponaxis") is False or max(reach, default=-inf) <= 0:
        return drawn
    return Markup(
        '<svg x="{left}" y="{top}" width="{wide}" height="{tall}" '
        'viewBox="{left} {top} {wide} {tall}">{drawn}</svg>'
    ).format(
        left=num(frame.left),
        top=num(frame.top),
        wide=num(frame.right - frame.left),
        tall=num(frame.bottom - frame.top),
        drawn=drawn,
    )


def _texts(trace: dict[str, Any], frame: Frame) -> Markup:
    """Texts beside points, where the picture is wide enough for them."""
    if frame.right - frame.left < WIDE_ENOUGH:
        return NOTHING
    anchor = "end" if "left" in trace["textposition"] else "start"
    shift = -10 if anchor == "end" else 10
    placed = zip(_points(trace, frame), trace["text"], strict=True)
    return Markup().join(
        label(text.strip(), at[0] + shift, at[1] + 4, anchor=anchor, **trace["textfont"])
        for at, text in placed
        if at is not None
    )


def _path(trace: dict[str, Any], frame: Frame) -> Markup:
    """A line with its gaps, or a closed shape."""
    parts, pen = [], "M"
    for point in _points(trace, frame):
        if point is None:
            pen = "M"
            continue
        parts.append(f"{pen}{num(point[0])} {num(point[1])}")
        pen = "L"
    drawn = "".join(parts)
    if trace.get("fill") == "toself":
        return Markup('<path d="{}Z" fill="{}"/>').format(drawn, trace["fillcolor"])
    style = trace["line"]
    line = _stroke(drawn, style["color"], style["width"], style.get("dash"))
    if trace.get("meta") == "rival":
        line += _stroke(drawn, CORE, round(style["width"] * HOLLOW, 2), None)
    return line + _hits(trace, frame)


def _stroke(drawn: str, colour: str, width: float, dash: str | None) -> Markup:
    """One line along a path."""
    return Markup(
        '<path d="{}" fill="none" stroke="{}" stroke-width="{}"{} stroke-linejoin="round"/>'
    ).format(drawn, colour, width, dashes(dash))


def dashes(given: str | None) -> Markup:
    """Short dashes where coverage is incomplete."""
    told = Markup(' stroke-dasharray="{}"')
    return told.format(given.replace("px", "").replace(",", " ")) if given else NOTHING


def _hits(trace: dict[str, Any], frame: Frame) -> Markup:
    """Invisible dots that carry the tooltips of a line."""
    if trace.get("hoverinfo") == "skip" or not trace.get("hovertemplate"):
        return NOTHING
    dot = Markup('<circle cx="{}" cy="{}" r="4">{}</circle>')
    found = [
        dot.format(num(at[0]), num(at[1]), tip(trace, index))
        for index, at in enumerate(_points(trace, frame))
        if at is not None
    ]
    return Markup('<g fill="none" pointer-events="all">{}</g>').format(Markup().join(found))


def _markers(trace: dict[str, Any], frame: Frame) -> Markup:
    """Dots, rings or diamonds with their tooltips, and the texts in them."""
    style, count = trace["marker"], len(trace["x"])
    colours = _each(style.get("color"), count)
    edges = _each(style.get("line", {}).get("color"), count)
    words = _each(trace.get("text") if "text" in trace["mode"] else None, count)
    symbol = str(style.get("symbol", ""))
    is_open = symbol.endswith("-open")
    edge_width = style.get("line", {}).get("width", 1.2 if is_open else 0)
    drawn = []
    for index, at in enumerate(_points(trace, frame)):
        if at is None:
            continue
        edge = colours[index] if is_open else edges[index]
        painted = Markup('fill="{}"').format("none" if is_open else colours[index])
        if edge_width:
            painted += Markup(' stroke="{}" stroke-width="{}"').format(edge, edge_width)
        drawn.append(_symbol_svg(symbol, at, style["size"] / 2, painted, tip(trace, index)))
        if words[index]:
            font = trace["textfont"]
            low = at[1] + 0.36 * font["size"]
            drawn.append(label(words[index], at[0], low, anchor="middle", **font))
    return Markup().join(drawn)


def _symbol_svg(
    symbol: str, at: tuple[float, float], radius: float, painted: Markup, told: Markup
) -> Markup:
    """One dot, or one diamond, at a place."""
    x, y = at
    if symbol.startswith("diamond"):
        far = radius * DIAMOND
        tips = ((x + far, y), (x, y + far), (x - far, y), (x, y - far))
        d = "L".join(f"{num(px)} {num(py)}" for px, py in tips)
        return Markup('<path d="M{}Z" {}>{}</path>').format(d, painted, told)
    return Markup('<circle cx="{}" cy="{}" r="{}" {}>{}</circle>').format(
        num(x), num(y), num(radius), painted, told
    )


def _each(value: Any, count: int) -> list[Any]:
    """One value per point."""
    return list(value) if isinstance(value, (list, tuple)) else [value] * count


def _bar(trace: dict[str, Any], frame: Frame, ends: dict[Any, float]) -> Markup:
    """One part of the stacked rows, with its number inside; with a base it stands by itself."""
    count, style = len(trace["x"]), trace["marker"]
    half = abs(frame.y(1) - frame.y(0)) * trace.get("width", 1 - frame.bar_gap) / 2
    bases, words = _each(trace.get("base"), count), _each(trace.get("text"), count)
    edge = style["line"].get("color") if style["line"].get("width", 1) else None
    round_by = style.get("cornerradius", 0)
    look = Markup('fill="{}"').format(style["color"])
    look += Markup(' stroke="{}"').format(edge) if edge else NOTHING
    drawn = []
    for index, (size, row) in enumerate(zip(trace["x"], trace["y"], strict=True)):
        start = ends.get(row, 0.0) if bases[index] is None else bases[index]
        ends[row] = start + size
        left, right, at = frame.x(start), frame.x(start + size), frame.y(row)
        box = (left, at - half, right, at + half)
        drawn.append(_box_svg(box, round_by, look, tip(trace, index)))
        if words[index]:
            font = trace["textfont"]
            drawn.append(label(words[index], (left + right) / 2, at + 4, anchor="middle", **font))
    return Markup().join(drawn)


def _box_svg(
    box: tuple[float, float, float, float], round_by: float, painted: Markup, told: Markup
) -> Markup:
    """A bar from (left, top) to (right, bottom), its right corners rounded."""
    left, top, right, bottom = box
    wide, tall = right - left, bottom - top
    r = min(round_by, wide, tall / 2)
    if r <= 0:
        return Markup('<rect x="{}" y="{}" width="{}" height="{}" {}>{}</rect>').format(
            num(left), num(top), num(wide), num(tall), painted, told
        )
    straight, turn = num(wide - r), f"a{num(r)} {num(r)} 0 0 1"
    d = (
        f"M{num(left)} {num(top)}h{straight}{turn} {num(r)} {num(r)}"
        f"v{num(tall - 2 * r)}{turn} {num(-r)} {num(r)}h-{straight}Z"
    )
    return Markup('<path d="{}" {}>{}</path>').format(d, painted, told)
