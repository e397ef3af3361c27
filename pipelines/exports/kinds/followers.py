"""A table of follower counts: one row per account, or per account and moment or period.

Some plain headers mean something else here than in a table of posts.
"""

from collections.abc import Sequence

from pipelines.exports.kinds import shared
from pipelines.exports.kinds.kind import Field, Found, Kind
from pipelines.exports.moments import Times, read_moment, read_period

POSTS = (
    "posts", "number of posts", "posts published", "published posts", "post count",
    "aantal posts", "aantal berichten", "berichten", "anzahl posts", "anzahl beiträge", "beiträge",
    "publications", "nombre de publications", "publicaciones", "número de publicaciones",
    "publicações", "número de publicações", "post pubblicati", "numero di post",
)  # fmt: skip
ENGAGEMENT = (
    "engagement", "engagements", "total engagement", "total engagements", "interactions",
    "total interactions", "interacties", "aantal interacties", "totaal interacties",
    "interaktionen", "interações", "interacciones", "interazioni",
)  # fmt: skip


def _complete(found: Found) -> None:
    """Take posts and engagement beside weeks or months as their sums, not as counts so far."""
    if not _is_by_period(found):
        return
    columns = found.columns
    for field, headers in (("period_posts", POSTS), ("period_engagement", ENGAGEMENT)):
        place = found.place(*headers)
        if place is None or columns.keys() & {field} or found.said & {field}:
            continue
        if (place,) == columns.get("posts_total") and "posts_total" not in found.said:
            del columns["posts_total"]
        if all((place,) != there for there in columns.values()):
            columns[field] = (place,)


def _note(found: Found, platform: str | None) -> Sequence[str]:
    if not _is_by_period(found):
        return ()
    return ("a week or month stands for its last day; posts and engagement beside it are its sums",)


def _is_by_period(found: Found) -> bool:
    place = found.columns.get("observed_at", (None,))[0]
    cells = [cell for cell in found.cells(place) if cell.strip()] if place is not None else []
    usual = Times()
    return bool(cells) and all(
        read_period(cell, usual) and read_moment(cell, usual) is None for cell in cells
    )


KIND = Kind(
    name="followers",
    rank=60,
    fields=(
        shared.PLATFORM,
        shared.ACCOUNT,
        Field("account_id", (*shared.ACCOUNT_ID.headers, "id")),
        shared.ACCOUNT_NAME,
        Field("url", ("profile url", "profile link", "account url", "url", "link")),
        Field("bio", ("bio", "biography", "profile text", "profile description", "about")),
        Field(
            "observed_at",
            (
                *shared.OBSERVED_AT.headers,
                "date",
                "datum",
                "fecha",
                "data",
                "day",
                "datetime",
                "date time",
                "timestamp",
                "time",
                "month",
                "week",
                "quarter",
                "period",
            ),
            is_time=True,
        ),
        Field(
            "followers",
            (
                *shared.FOLLOWERS.headers,
                "subscribers",
                "subscriber count",
                "fans",
                "page followers",
            ),
        ),
        Field("following", ("following", "following count", "follows count", "friends count")),
        Field(
            "posts_total",
            (
                "posts total",
                "total posts",
                "post count",
                "posts count",
                "media count",
                "statuses count",
                "posts",
            ),
        ),
        Field("period_posts", ("posts of the period",)),
        Field("period_engagement", ("engagement of the period",)),
    ),
    metrics=("followers", "following", "posts_total", "period_posts", "period_engagement"),
    signs=("followers",),
    merges=("merge_periods",),
    latest="file_latest_followers",
    steps=("file_follower", "file_checked_followers", "staged_follower"),
    beside=(*POSTS, *ENGAGEMENT),
    complete=_complete,
    note=_note,
)
