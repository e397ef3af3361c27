"""One row per brand: what the horizontal charts share."""

from collections.abc import Sequence
from typing import Any

from app.charts.labels import bold, plain, shorten, text_width
from app.charts.look import Look

ROW = 40  # px per brand
LEFT, WIDEST = 96, 132  # px for the brands' names; the wider one still fits a phone


def room_of(brands: Sequence[str]) -> int:
    """The px left of the rows that the longest name needs."""
    needed = max((text_width(brand, 13) * 1.05 + 12 for brand in brands), default=0)
    return round(min(max(needed, LEFT), WIDEST))


def row_axis(brands: Sequence[str], look: Look, room: int = LEFT) -> dict[str, Any]:
    """A vertical axis with the first brand on top and the names as ticks, own and chosen bold."""
    return {
        "range": [len(brands) - 0.5, -0.5],
        "tickvals": list(range(len(brands))),
        "ticktext": [_row_name(brand, look, room) for brand in brands],
        "showgrid": False,
        "ticklabelstandoff": 6,
        "tickfont": {"size": 12.5, "color": look.tokens.ink2},
    }


def _row_name(brand: str, look: Look, room: int) -> str:
    """The brand's name in at most the room left of the rows."""
    rank = look.rank(brand)
    text = plain(shorten(brand, 13, (room - 10) / (1.05 if rank < 2 else 1)))
    return bold(text) if rank < 2 else text


def side_note(row: float, text: str, colour: str, *, size: float = 12.5) -> dict[str, Any]:
    """A text right of a row."""
    return {
        "text": text,
        "x": 1,
        "y": row,
        "xref": "paper",
        "yref": "y",
        "xanchor": "left",
        "yanchor": "middle",
        "align": "left",
        "xshift": 9,
        "showarrow": False,
        "font": {"size": size, "color": colour},
    }
