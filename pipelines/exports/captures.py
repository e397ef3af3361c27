"""When a post was published against when somebody looked: told by the values of two columns."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from pipelines.exports.kinds import Found
from pipelines.exports.moments import Times, read_moment
from pipelines.exports.names import normal

# Names that stand over the one as often as over the other.
PLAIN = {"timestamp", "datetime", "date time", "date", "time", "day", "date utc", "date gmt"}
LATER = timedelta(hours=1)
ORDERS = ("day-first", "month-first")


def tell_captures(found: Found) -> list[str]:
    """Read a column as the time of capture where its values say so; a sentence for what was told.

    Of two times the captures are those that are never earlier and take fewer values: a run of a
    tool looks at many posts at once.
    """
    columns = found.columns
    published = columns.get("published_at", ())
    if not published or {"published_at", "observed_at"} & found.said or "observed_at" in columns:
        return []
    read = {place for places in columns.values() for place in places}
    names = [normal(name) for name in found.table.columns]
    for place, name in enumerate(names):
        if place in read or (name not in PLAIN and names[published[0]] not in PLAIN):
            continue
        if _is_later(found, published[0], place, is_plain=names[published[0]] in PLAIN):
            return _told(found, post=place, capture=published[0])
        if name in PLAIN and _is_later(found, place, published[0], is_plain=True):
            return _told(found, post=published[0], capture=place)
    return []


def _told(found: Found, *, post: int, capture: int) -> list[str]:
    found.columns["published_at"], found.columns["observed_at"] = (post,), (capture,)
    names = found.table.columns
    return [
        f"{names[capture]!r} is never earlier than {names[post]!r} and the same for many posts, so "
        "it is when they were seen"
    ]


def _is_later(found: Found, place: int, other: int, *, is_plain: bool) -> bool:
    """Return whether the times of a column can be those at which posts of the other were seen."""
    if not is_plain:
        return False
    pairs = [(row[place], row[other]) for row in found.table.sample if max(place, other) < len(row)]
    pairs = [(seen, made) for seen, made in pairs if seen.strip() and made.strip()]
    for order in ORDERS:
        moments = _moments(pairs, Times(order=order))
        if moments is not None:
            return _looks_seen(moments)
    return False


def _moments(
    pairs: Sequence[tuple[str, str]], times: Times
) -> list[tuple[datetime, datetime]] | None:
    found = []
    for cells in pairs:
        seen, made = (read_moment(cell, times) for cell in cells)
        if seen is None or made is None:
            return None
        found.append((seen, made))
    return found


def _looks_seen(moments: Sequence[tuple[datetime, datetime]]) -> bool:
    seen, made = {a.date() for a, _ in moments}, {b.date() for _, b in moments}
    is_after = all(a >= b for a, b in moments) and any(a - b > LATER for a, b in moments)
    return len(moments) > 1 and is_after and len(seen) < len(made)
