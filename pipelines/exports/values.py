"""Whether a column holds what its name promises: words are no times, remarks no counts."""

import re
from collections.abc import Sequence

from pipelines import platforms
from pipelines.exports.kinds import Kind

BLANK = {"", "-", "--", "–", "—", "n/a", "#n/a", "na", "null", "none", "nan"}
AGO = re.compile(r"\d{1,3}\s?(s|m|h|d|w|mo|y|yr|min|hr|day|week|month|year)s?\.?( ago)?( •.*)?")
COUNT = re.compile(r"\D{0,3}\d[\d.,\s'’\u00a0\u202f]*\S{0,12}")
OFTEN_NAMES = {  # headers of platforms that are as often those of accounts
    "channel", "service", "kanaal", "netwerk", "kanal", "netzwerk", "canal", "canale", "rete",
    "red", "rede", "réseau",
}  # fmt: skip


def doubt(kind: Kind, field: str, header: str, cells: Sequence[str]) -> str | None:
    """Return why the cells of a column cannot be those of a field, None when they can."""
    values = [cell.strip() for cell in cells if cell.strip().lower() not in BLANK]
    if not values:
        return None
    if field == "platform":
        is_word = header in OFTEN_NAMES and not any(map(platforms.meanings, values))
        return "no platform is named in it" if is_word else None
    if any(one.name == field and one.is_time for one in kind.fields):
        return "it holds no times" if not any(map(_is_time, values)) else None
    if field in kind.metrics and not any(map(COUNT.fullmatch, values)):
        return "it holds words, not counts"
    return None


def is_blank(cells: Sequence[str]) -> bool:
    """Return whether a column says nothing in the sample."""
    return all(cell.strip().lower() in BLANK for cell in cells)


def says_more(cells: Sequence[str], other: Sequence[str]) -> bool:
    """Return whether a column has the same days as another one, and the time of day with them."""
    pairs = [pair for pair in zip(cells, other, strict=False) if pair[1].strip()]
    has_clock = any(":" in cell for cell in cells) and not any(":" in cell for cell in other)
    return has_clock and all(cell.strip().startswith(day.strip()) for cell, day in pairs)


def _is_time(value: str) -> bool:
    return any(map(str.isdigit, value)) and AGO.fullmatch(value.lower()) is None
