"""The comments (or quotes) of a post in a storm: what was seen, what is usual, where it may go."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from app.charts.labels import bold, spread
from app.charts.look import rgba
from app.charts.template import BOTTOM, TOP, empty_figure
from app.charts.ticks import linear_ticks
from app.theme import Scheme, palette
from app.words.amounts import Number, Short
from app.words.catalogue import say
from app.words.values import is_known

HEIGHT, LEFT, RIGHT = 250, 44, 92
LONGEST = 120.0  # hours that are drawn: the end of them, where it was looked at for longer


def issue_course_chart(course: pd.DataFrame, *, colour: str, scheme: Scheme = "light") -> go.Figure:
    """The looks as a line with dots, what is usual pale, the fan of the next day shaded.

    course: hours, count, usual, low, middle, high (issue_course).
    """
    last = float(course["hours"].max()) if len(course) else 0.0
    course = course[course["hours"] >= last - LONGEST]
    seen, ahead = course[course["count"].notna()], course[course["low"].notna()]
    usual = course[course["usual"].notna()]
    top, (values, texts) = linear_ticks(max(_highest(course), 1))
    colours = palette(scheme)
    figure = empty_figure(scheme, height=HEIGHT, left=LEFT, right=RIGHT)
    figure.add_traces([
        *_fan(seen, ahead, colour, scheme),
        *_line(usual, "usual", colours.pale, 1.6),
        *_line(seen, "count", colour, 2.4),
        *_dots(seen, colour),
    ])  # fmt: skip
    figure.update_layout(
        annotations=_labels(seen, usual, ahead, top, (colour, colours.ink3)),
        xaxis=_hours(float(course["hours"].min()) if len(course) else 0.0, last),
        yaxis={"range": [0, top], "tickvals": values, "ticktext": texts},
        hovermode="closest",
    )
    return figure


def _highest(course: pd.DataFrame) -> float:
    found = [pd.to_numeric(course[name]).max() for name in ("count", "usual", "high")]
    return max((float(value) for value in found if is_known(value)), default=0.0)


def _line(
    rows: pd.DataFrame, name: str, colour: str, width: float, dash: str | None = None
) -> list[go.Scatter]:
    if rows.empty:
        return []
    style = {"color": colour, "width": width} | ({"dash": dash} if dash else {})
    x, y = ([float(value) for value in rows[column]] for column in ("hours", name))
    return [go.Scatter(x=x, y=y, mode="lines", line=style, hoverinfo="skip", cliponaxis=False)]


def _fan(seen: pd.DataFrame, ahead: pd.DataFrame, colour: str, scheme: Scheme) -> list[go.Scatter]:
    """Where eight of ten earlier courses went from the newest look on, and the middle one."""
    if ahead.empty or seen.empty:
        return []
    start = seen.iloc[-1]
    x = [float(start["hours"]), *(float(value) for value in ahead["hours"])]
    low, middle, high = (
        [float(start["count"]), *(float(value) for value in ahead[name])]
        for name in ("low", "middle", "high")
    )
    shade = {"fillcolor": rgba(colour, 0.24 if scheme == "dark" else 0.16), "fill": "toself"}
    return [
        go.Scatter(x=x + x[::-1], y=high + low[::-1], mode="lines", line={"width": 0},
                   hoverinfo="skip", **shade),
        go.Scatter(x=x, y=middle, mode="lines", hoverinfo="skip", cliponaxis=False,
                   line={"color": colour, "width": 1.8, "dash": "4px,3px"}),
    ]  # fmt: skip


def _dots(seen: pd.DataFrame, colour: str) -> list[go.Scatter]:
    """A dot for each look, with its numbers."""
    if seen.empty:
        return []
    x, y = ([float(value) for value in seen[name]] for name in ("hours", "count"))
    texts = [
        say("issues-look", value=Number(count, 0), hours=Number(hours, 0))
        for hours, count in zip(x, y, strict=True)
    ]
    return [
        go.Scatter(x=x, y=y, text=texts, mode="markers", marker={"size": 6, "color": colour},
                   hovertemplate="%{text}<extra></extra>", cliponaxis=False)
    ]  # fmt: skip


def _labels(
    seen: pd.DataFrame,
    usual: pd.DataFrame,
    ahead: pd.DataFrame,
    top: float,
    colours: tuple[str, str],
) -> list[dict[str, Any]]:
    """The last values, at the right, apart from each other."""
    found = []
    if len(seen):
        end = float(ahead.iloc[-1]["middle"] if len(ahead) else seen.iloc[-1]["count"])
        what = "ahead" if len(ahead) else "seen"
        text = say("issues-end", what=what, value=Short(round(end)))
        found.append((end, bold(text), colours[0]))
    if len(usual):
        end = float(usual.iloc[-1]["usual"])
        text = say("issues-end", what="usual", value=Short(round(end)))
        found.append((end, text, colours[1]))
    tall = HEIGHT - TOP - BOTTOM
    placed = spread([(1 - value / top) * tall for value, _, _ in found], 0, tall)
    return [
        {
            "text": text, "x": 1, "y": round(1 - at / tall, 4), "xref": "paper", "yref": "paper",
            "xanchor": "left", "yanchor": "middle", "xshift": 9, "showarrow": False,
            "font": {"size": 12.5, "color": colour},
        }
        for (_, text, colour), at in zip(found, placed, strict=True)
    ]  # fmt: skip


def _hours(first: float, last: float) -> dict[str, Any]:
    """Hours since publication."""
    values = [value for value in linear_ticks(max(last, 1.0))[1][0] if first <= value <= last]
    texts = [Number(value, 0).told() for value in values]
    if texts:
        texts[-1] = say("issues-hours", hours=Number(values[-1], 0))
    return {"range": [first, last], "tickvals": values, "ticktext": texts, "tickangle": 0}
