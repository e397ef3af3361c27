"""One row per brand: what the horizontal charts share."""

from collections.abc import Sequence
from typing import Any

from app.charts.labels import bold, plain, shorten
from app.charts.look import Look

ROW = 40  # px per brand
LEFT = 96  # px for the brands' names


def row_axis(brands: Sequence[str], look: Look) -> dict[str, Any]:
    """A vertical axis with the first brand on top and the names as ticks, own and chosen bold."""
    return {
        "range": [len(brands) - 0.5, -0.5],
        "tickvals": list(range(len(brands))),
        "ticktext": [_row_name(brand, look) for brand in brands],
        "showgrid": False,
        "ticklabelstandoff": 6,
        "tickfont": {"size": 12.5, "color": look.tokens.ink2},
    }


def _row_name(brand: str, look: Look) -> str:
    """The brand's name in at most the room left of the rows."""
    rank = look.rank(brand)
    text = plain(shorten(brand, 13, (LEFT - 10) / (1.05 if rank < 2 else 1)))
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
