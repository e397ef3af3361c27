"""Which column holds which field, by its name or by what the user says."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pipelines.exports.errors import ExportError
from pipelines.exports.names import (
    ALIASES,
    FOLLOWER_ALIASES,
    IMPRESSIONS,
    POST_MARKS,
    TIME_OF_DAY,
    normal,
)
from pipelines.exports.plan import FIELDS, Table

CLOCK = re.compile(r"\s*\d{1,2}:\d\d(:\d\d)?\s*([ap]\.?m\.?)?\s*", re.IGNORECASE)
WEAK_TIMES = ("date", "time", "timestamp", "datetime", "date time")


@dataclass(frozen=True, slots=True)
class Mapped:
    """The columns of a table that are read."""

    kind: str  # posts | followers
    columns: dict[str, tuple[int, ...]]


def map_columns(name: str, table: Table, said: Mapping[str, str]) -> Mapped:
    """Return the columns to read. Raises ExportError when `said` names what does not exist."""
    places = _places(table.columns)
    told = {field: (_told(name, table, field, said[field]),) for field in said}
    posts = _by_name(places, told, ALIASES)
    followers = _by_name(places, told, FOLLOWER_ALIASES)
    if "followers" in followers and not _is_posts(posts, table):
        return Mapped("followers", followers)
    if "post_id" not in posts and "video publish time" in places and "content" in places:
        posts["post_id"] = (places["content"],)  # YouTube's name for the id of a video
    if "published_at" in posts and "published_at" not in told:
        posts["published_at"] = _with_clock(table, places, posts["published_at"])
    return Mapped("posts", posts)


def impressions(table: Table) -> tuple[int, ...] | None:
    """Return the column of impressions, None when there is none."""
    places = _places(table.columns)
    return next(((places[name],) for name in IMPRESSIONS if name in places), None)


def _places(columns: Sequence[str]) -> dict[str, int]:
    places: dict[str, int] = {}
    for index, column in enumerate(columns):
        places.setdefault(normal(column), index)  # of two columns of a name the first is read
    places.pop("", None)
    return places


def _told(name: str, table: Table, field: str, column: str) -> int:
    if field not in FIELDS:
        raise ExportError(
            f"--map {field}={column} asks for a field that does not exist; "
            f"the fields are: {', '.join(FIELDS)}"
        )
    if column in table.columns:
        return table.columns.index(column)
    places = _places(table.columns)
    if normal(column) not in places:
        raise ExportError(
            f"--map {field}={column} asks for a column that {name} does not have; "
            f"its columns are: {listed(table.columns)}"
        )
    return places[normal(column)]


def listed(columns: Sequence[str]) -> str:
    """Return the names of columns for a sentence, the first thirty of them."""
    shown = ", ".join(" ".join(column.split())[:40] or "(no name)" for column in columns[:30])
    return shown + (f" and {len(columns) - 30} more" if len(columns) > 30 else "")


def _by_name(
    places: Mapping[str, int],
    told: Mapping[str, tuple[int, ...]],
    aliases: Mapping[str, Sequence[str]],
) -> dict[str, tuple[int, ...]]:
    found = dict(told)
    used = {index for indexes in told.values() for index in indexes}
    for field, names in aliases.items():
        if field in found:
            continue
        free = (places[name] for name in names if name in places and places[name] not in used)
        if (index := next(free, None)) is not None:
            found[field] = (index,)
            used.add(index)
    return found


def _is_posts(found: Mapping[str, tuple[int, ...]], table: Table) -> bool:
    def is_strong(field: str) -> bool:
        names = {normal(table.columns[index]) for index in found.get(field, ())}
        return bool(names - {"id", *WEAK_TIMES})

    return any(is_strong(field) for field in (*POST_MARKS, "published_at"))


def _with_clock(
    table: Table, places: Mapping[str, int], published: tuple[int, ...]
) -> tuple[int, ...]:
    """Return the column of the date together with the column of the time of day, if any."""
    if any(":" in cell for cell in _cells(table, published[0])):
        return published
    for name in TIME_OF_DAY:
        index = places.get(name)
        if index is None or index == published[0]:
            continue
        clocks = [cell for cell in _cells(table, index) if cell.strip()]
        if clocks and all(CLOCK.fullmatch(cell) for cell in clocks):
            return (*published, index)
    return published


def _cells(table: Table, index: int) -> list[str]:
    return [row[index] for row in table.sample if index < len(row)]
