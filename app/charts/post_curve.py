"""The engagement of one post over its age, against the usual curve of its account and kind."""

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

HEIGHT, LEFT, RIGHT = 260, 44, 92
MONTH, FEW = 30, 3  # days; looks that make a curve
DAYS = (0, 1, 3, 7, 14, 21, 30)


def post_curve_chart(curve: pd.DataFrame, *, colour: str, scheme: Scheme = "light") -> go.Figure:
    """The post's looks as a line with dots, the usual as a pale line with its range.

    curve: age_days, engagement, usual, usual_low, usual_high, projected, projected_low,
    projected_high (post_curve). Dashed: from the last look to the projection at thirty days.
    """
    looks = _in_first_month(curve[curve["engagement"].notna()])
    usual = curve[curve["usual"].notna()]
    ahead = curve[curve["projected"].notna()]
    last = max(MONTH, float(looks["age_days"].max()) if len(looks) else MONTH)
    top, (values, texts) = linear_ticks(
        max(_highest(looks), _highest(curve[curve["engagement"].isna()]), 1)
    )
    figure = empty_figure(scheme, height=HEIGHT, left=LEFT, right=RIGHT)
    pale = palette(scheme).pale
    figure.add_traces([*_usual_traces(usual, pale, scheme), *_ahead_traces(looks, ahead, colour)])
    figure.add_traces(_look_traces(looks, colour))
    figure.update_layout(
        annotations=_labels(looks, usual, ahead, top, (colour, palette(scheme).ink3)),
        xaxis=_day_axis(last),
        yaxis={"range": [0, top], "tickvals": values, "ticktext": texts},
        hovermode="closest",
    )
    return figure


def _in_first_month(looks: pd.DataFrame) -> pd.DataFrame:
    """The looks up to thirty days and a little more; all when few are so young."""
    early = looks[looks["age_days"] <= MONTH * 1.1]
    return early if len(early) >= FEW else looks


def _highest(curve: pd.DataFrame) -> float:
    """The largest value that is drawn."""
    names = ["engagement", "usual", "projected", "projected_high"]
    found = [pd.to_numeric(curve[name]).max() for name in names]
    return max((float(value) for value in found if is_known(value)), default=0.0)


def _usual_traces(usual: pd.DataFrame, colour: str, scheme: Scheme) -> list[go.Scatter]:
    """The usual curve and where eight in ten posts are."""
    if usual.empty:
        return []
    x = usual["age_days"].tolist()
    low, high = usual["usual_low"].tolist(), usual["usual_high"].tolist()
    shade = {"fillcolor": rgba(colour, 0.22 if scheme == "dark" else 0.16), "fill": "toself"}
    return [
        go.Scatter(x=x + x[::-1], y=high + low[::-1], mode="lines", line={"width": 0},
                   hoverinfo="skip", **shade),
        _line(x, usual["usual"].tolist(), colour, 1.6),
    ]  # fmt: skip


def _ahead_traces(looks: pd.DataFrame, ahead: pd.DataFrame, colour: str) -> list[go.Scatter]:
    """From the last look to the projection, dashed, and its range."""
    if looks.empty or ahead.empty:
        return []
    start, end = looks.iloc[-1], ahead.iloc[0]
    x, y = float(end["age_days"]), float(end["projected"])
    found = [
        _line([float(start["age_days"]), x], [float(start["engagement"]), y], colour, 2.2, "dot")
    ]
    if is_known(end["projected_low"]) and is_known(end["projected_high"]):
        low, high = float(end["projected_low"]), float(end["projected_high"])
        found.append(_line([x, x], [low, high], colour, 4.5))
    return found


def _look_traces(looks: pd.DataFrame, colour: str) -> list[go.Scatter]:
    """The looks at the post: a line, and a dot for each."""
    x = [float(value) for value in looks["age_days"]]
    y = [float(value) for value in looks["engagement"]]
    if not x:
        return []
    dots = go.Scatter(
        x=x,
        y=y,
        text=[
            say("posts-look", value=Number(value, 0), days=Number(days))
            for days, value in zip(x, y, strict=True)
        ],
        mode="markers",
        marker={"size": 6, "color": colour},
        hovertemplate="%{text}<extra></extra>",
        cliponaxis=False,
    )
    return [_line(x, y, colour, 2.4), dots]


def _line(
    x: list[float], y: list[float], colour: str, width: float, dash: str | None = None
) -> go.Scatter:
    """A line without tooltips."""
    style = {"color": colour, "width": width} | ({"dash": "4px,3px"} if dash else {})
    return go.Scatter(x=x, y=y, mode="lines", line=style, hoverinfo="skip", cliponaxis=False)


def _labels(
    looks: pd.DataFrame,
    usual: pd.DataFrame,
    ahead: pd.DataFrame,
    top: float,
    colours: tuple[str, str],
) -> list[dict[str, Any]]:
    """The last value of the post and of the usual, at the right, apart from each other."""
    found = []
    if len(looks):
        end = ahead.iloc[0]["projected"] if len(ahead) else looks.iloc[-1]["engagement"]
        found.append(
            (float(end), bold(say("posts-curve-end", what="post", value=Short(end))), colours[0])
        )
    if len(usual):
        end = usual.iloc[-1]["usual"]
        found.append(
            (float(end), say("posts-curve-end", what="usual", value=Short(round(end))), colours[1])
        )
    tall = HEIGHT - TOP - BOTTOM
    placed = spread([(1 - value / top) * tall for value, _, _ in found], 0, tall)
    return [
        {
            "text": text,
            "x": 1,
            "y": round(1 - at / tall, 4),
            "xref": "paper",
            "yref": "paper",
            "xanchor": "left",
            "yanchor": "middle",
            "xshift": 9,
            "showarrow": False,
            "font": {"size": 12.5, "color": colour},
        }
        for (_, text, colour), at in zip(found, placed, strict=True)
    ]


def _day_axis(last: float) -> dict[str, Any]:
    """Days since publication; beyond a month the ticks follow the last look."""
    if last <= MONTH * 1.6:
        values = [float(value) for value in DAYS if value != 1]
    else:
        values = [value for value in linear_ticks(last)[1][0] if value <= last]
    texts = [Number(value, 0).told() for value in values]
    texts[-1] = say("posts-days", days=Number(values[-1], 0))
    return {"range": [0, max(last, MONTH)], "tickvals": values, "ticktext": texts, "tickangle": 0}
