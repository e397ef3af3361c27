"""A plotly figure of the chart vocabulary as an SVG: complete without a script, crisp in print."""

from typing import Any

import plotly.graph_objects as go
from markupsafe import Markup

from app.charts.svg.scale import Frame, end_of, frame_of, place_of
from app.charts.svg.text import FONT, NOTHING, label, num
from app.charts.svg.traces import dashes, traces
from app.words.safe import for_xml


def figure_svg(
    figure: go.Figure, *, width: int, height: int | None = None, alt: str = ""
) -> Markup:
    """The figure as one SVG element, `width` px wide, with a text alternative.

    Draws what app.charts uses: lines, bands, dots, diamonds, bars, lines and tints as shapes,
    annotations and ticks at given values, vertical axes above each other. A dot's tooltip is its
    <title>.
    """
    spec = figure.to_dict()
    layout, template = spec["layout"], spec["layout"]["template"]["layout"]
    tall = height or layout["height"]
    frame = frame_of(layout, template, width, tall)
    slots = _brand_slots(spec.get("data", []))
    body = [
        *_grid(frame),
        *(_shape(item, frame) for item in layout.get("shapes", ()) if item.get("layer") == "below"),
        *traces(spec.get("data", []), frame, slots),
        *(_shape(item, frame) for item in layout.get("shapes", ()) if item.get("layer") != "below"),
        *_tick_labels(frame),
        *(_annotation(item, frame, slots) for item in layout.get("annotations", ())),
    ]
    bottom = Markup('class="lines" data-bottom="{}" ').format(num(frame.bottom))
    drawn = Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {tall}" role="img" {lines}'
        'aria-label="{alt}" font-family="{font}" font-size="12.5">{body}</svg>'
    ).format(
        width=width,
        tall=tall,
        lines=bottom if slots else NOTHING,
        alt=alt,
        font=FONT,
        body=Markup().join(body),
    )
    return Markup(for_xml(drawn))  # noqa: S704  escaped above; signs only go


def _brand_slots(data: list[dict[str, Any]]) -> dict[str, int]:
    """A number for each brand with a line: what belongs to it is shown and hidden together."""
    names = dict.fromkeys(trace["legendgroup"] for trace in data if trace.get("legendgroup"))
    return {str(name): at for at, name in enumerate(names)}


def _line(x1: float, y1: float, x2: float, y2: float, style: Markup) -> Markup:
    """One straight line."""
    ends = (num(x1), num(y1), num(x2), num(y2))
    return Markup('<path d="M{} {}L{} {}" {}/>').format(*ends, style)


def _grid(frame: Frame) -> list[Markup]:
    """The grid lines and the tick marks of a time axis."""
    drawn, stroke = [], Markup('stroke="{}"')
    for up in frame.ups.values():
        for value in up.values if up.grid else []:
            at = up(value)
            drawn.append(_line(frame.left, at, frame.right, at, stroke.format(up.grid)))
    for value in frame.x.values if frame.x.grid else []:
        at = frame.x(value)
        drawn.append(_line(at, frame.top, at, frame.bottom, stroke.format(frame.x.grid)))
    for value in frame.x.values if frame.x.tick else []:
        at = frame.x(value)
        drawn.append(_line(at, frame.bottom, at, frame.bottom + 5, stroke.format(frame.x.tick)))
    return drawn


def _tick_labels(frame: Frame) -> list[Markup]:
    """The texts of all axes; beside the plot they stand in the middle of their place."""
    below = [
        label(text, frame.x(value), frame.bottom + 18, anchor="middle", **frame.x.font)
        for value, text in zip(frame.x.values, frame.x.texts, strict=True)
    ]
    beside = [
        label(text, frame.left - 4 - up.gap, up(value) + _middle(text), anchor="end", **up.font)
        for up in frame.ups.values()
        for value, text in zip(up.values, up.texts, strict=True)
    ]
    return below + beside


def _middle(text: str) -> float:
    """From the middle of a text to the base of its first line, px."""
    return 4 - 7.5 * text.count("<br>")


def _shape(item: dict[str, Any], frame: Frame) -> Markup:
    """A line or a rectangle between two points of the axes."""
    style = item["line"]
    if item["type"] == "rect":
        return _tinted(item, frame)
    stroke = Markup('stroke="{}" stroke-width="{}"').format(style["color"], style["width"])
    x1, x2, y1, y2 = (end_of(frame, item, name) for name in ("x0", "x1", "y0", "y1"))
    return _line(x1, y1, x2, y2, stroke + dashes(style.get("dash")))


def _tinted(item: dict[str, Any], frame: Frame) -> Markup:
    """A rectangle without an edge."""
    left, right = sorted(end_of(frame, item, name) for name in ("x0", "x1"))
    top, bottom = sorted(end_of(frame, item, name) for name in ("y0", "y1"))
    box = (num(left), num(top), num(right - left), num(bottom - top))
    return Markup('<rect x="{}" y="{}" width="{}" height="{}" fill="{}"/>').format(
        *box, item["fillcolor"]
    )


def _annotation(item: dict[str, Any], frame: Frame, slots: dict[str, int]) -> Markup:
    """A text beside a point of the axes or of the plot; the label of a line knows its brand."""
    slot = slots.get(str(item.get("name")))
    x = place_of(frame, item, "x") + item.get("xshift", 0)
    y = place_of(frame, item, "y") - item.get("yshift", 0)
    size = item["font"]["size"]
    drop = {"bottom": -15 * item["text"].count("<br>") - 4, "top": size}.get(
        item.get("yanchor", "middle"), _middle(item["text"])
    )
    anchor = {"left": "start", "right": "end"}.get(item.get("xanchor", "center"), "middle")
    halo = bool(item.get("bgcolor"))
    marks = NOTHING if slot is None else Markup(' data-b="{}"').format(slot)
    return label(item["text"], x, y + drop, anchor=anchor, halo=halo, marks=marks, **item["font"])
