"""Whether the rows of a table are posts at all, or totals of days and weeks."""

import re
from collections import Counter
from collections.abc import Mapping

from pipelines.exports.kinds import Columns
from pipelines.exports.names import normal
from pipelines.exports.plan import Table
from pipelines.reasons import Reason

TOLD_APART = ("post_id", "url", "text", "kind")  # what a post has and a day has not
POSTS = {"posts", "post count", "posts published", "published posts", "tweets", "videos", "media"}
DAY = re.compile(r"\D*\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?:[ T]0?0:00(?::00)?)?\D*")
FEW = 3  # rows that may be of different days by chance


def why_totals(table: Table, columns: Columns) -> str | None:
    """Return why the rows are totals of periods, None where they can be posts."""
    if any(field in columns for field in TOLD_APART):
        return None
    read = {place for places in columns.values() for place in places}
    counted = (name for at, name in enumerate(table.columns) if at not in read)
    posts = next((name for name in counted if normal(name) in POSTS), None)
    if posts is not None:
        return Reason(f"column {posts!r} counts posts", "totals-posts", column=posts)
    if "published_at" not in columns:
        return None
    days = Counter(_row_key(row, columns) for row in table.sample if any(map(str.strip, row)))
    is_daily = all(DAY.fullmatch(day) for _, day in days) and set(days.values()) == {1}
    daily = Reason("each account has one row a day", "totals-daily")
    return daily if is_daily and len(days) >= FEW else None


def _row_key(row: tuple[str, ...], columns: Mapping[str, tuple[int, ...]]) -> tuple[str, str]:
    whose = columns.get("account") or columns.get("account_id") or columns.get("account_name") or ()
    account = " ".join(row[place] for place in whose if place < len(row))
    day = " ".join(row[place] for place in columns["published_at"] if place < len(row))
    return account, day.strip()
