"""A table of posts: one row per post, or per post and moment."""

import re
from collections.abc import Sequence

from pipelines.bounds import FUTURE_REASON
from pipelines.exports.kinds import shared
from pipelines.exports.kinds.kind import Field, Found, Kind, Problem
from pipelines.exports.names import normal
from pipelines.exports.platforms import impressions_are_views
from pipelines.records import METRICS

TIME_OF_DAY = (
    "publishing time", "publish time", "post created time", "post time", "time", "time of day",
    "tijd", "tijdstip", "uhrzeit", "zeit", "heure", "hora", "ora", "orario",
)  # fmt: skip
REACTIES = ("reacties", "aantal reacties")  # in Dutch remarks, unless nothing else is the likes
LIKE = {"like", "likes", "like count", "likes count"}
REACTIONS = ("love", "haha", "wow", "sad", "angry", "care")
IMPRESSIONS = ("impressions", "impression count", "total impressions")
CLOCK = re.compile(r"\s*\d{1,2}:\d\d(:\d\d)?\s*([ap]\.?m\.?)?\s*", re.IGNORECASE)


def _complete(found: Found) -> None:
    """Add what stands in columns of its own: the time of day, reactions other than likes."""
    columns = found.columns
    _add_reactions(found)
    remarks = found.place(*REACTIES)
    if remarks is not None and "likes" in columns and (remarks,) != columns["likes"]:
        columns.setdefault("comments", (remarks,))
    if "published_at" in columns and "published_at" not in found.said:
        columns["published_at"] = _with_clock(found, columns["published_at"])


def _add_reactions(found: Found) -> None:
    """Add the other reactions to the likes, where each stands in a column of its own."""
    place = found.columns.get("likes", (None,))[0]
    if place is None or "likes" in found.said:
        return
    if normal(found.table.columns[place]) not in LIKE:
        return
    parts = [found.place(word, f"{word}s", f"{word} count") for word in REACTIONS]
    there = tuple(part for part in parts if part is not None)
    if len(there) >= 3:
        found.columns["likes"] = (place, *there)


def _with_clock(found: Found, published: tuple[int, ...]) -> tuple[int, ...]:
    """Return the column of the date together with the column of the time of day, if any."""
    if any(":" in cell for cell in found.cells(published[0])):
        return published
    for header in TIME_OF_DAY:
        place = found.place(header)
        if place is None or place == published[0]:
            continue
        clocks = [cell for cell in found.cells(place) if cell.strip()]
        if clocks and all(CLOCK.fullmatch(cell) for cell in clocks):
            return (*published, place)
    return published


def _note(found: Found, platform: str | None) -> Sequence[str]:
    """Read impressions as views where a view is an impression, and say so.

    Views that stand beside them are then those of the videos.
    """
    place = found.place(*IMPRESSIONS)
    if place is None or "views" in found.said or platform not in impressions_are_views():
        return ()
    found.columns["views"] = (place,)
    return (f"on {platform} a view is an impression, so {found.table.columns[place]!r} is views",)


KIND = Kind(
    name="posts",
    rank=50,
    fields=(
        shared.PLATFORM,
        shared.ACCOUNT,
        shared.ACCOUNT_ID,
        shared.ACCOUNT_NAME,
        Field(
            "post_id",
            ("post id", "tweet id", "video id", "media id", "status id", "message id", "id"),
        ),
        Field(
            "url",
            (
                "permalink", "post permalink", "tweet permalink", "post link", "post url",
                "video link", "link to post", "full link", "webpage url", "url", "link",
                "hyperlink",
            ),
        ),
        Field(
            "published_at",
            (
                "published at", "published", "publish time", "publish date", "published date",
                "date published", "published time", "posted at", "posted", "posted on",
                "date posted", "post date", "pub date", "post created", "post created at",
                "created at", "created time", "created date", "created", "creation time",
                "create time", "create time iso", "video publish time",
                "post time", "post created date", "publishing date", "publication date",
                "date gmt", "date utc", "datetime",
                "date time", "timestamp", "date", "time", "datum", "fecha", "data",
            ),
            is_time=True,
        ),
        shared.OBSERVED_AT,
        Field("kind", ("kind", "media type", "content type", "post type", "type", "format")),
        Field(
            "text",
            (
                "text", "message", "post text", "tweet text", "caption", "post message",
                "post content", "post caption", "post copy", "copy",
                "description", "post title", "video title", "title", "post", "body", "content",
            ),
        ),
        Field("repost", ("is retweet", "is repost", "is reblog", "retweet")),
        Field("language", ("language", "lang", "languages")),
        Field("hashtags", ("hashtags", "hash tags")),
        Field(
            "views",
            (
                "views", "view count", "total views", "post views", "video views", "plays",
                "play count", "video plays",
            ),
        ),
        Field(
            "likes",
            (
                "reactions", "total reactions", "reaction count", "reactions count", "likes",
                "total likes", "like", "like count", "likes count", "num likes", "like num",
                "favorites",
                "favourites", "favorite count", "favourites count",
            ),
        ),
        Field(
            "comments",
            (
                "comments", "total comments", "comment count", "comments count", "num comments",
                "comment num",
                "replies", "reply count", "replies count",
            ),
        ),
        Field(
            "shares",
            (
                "reposts", "retweets", "rts", "retweet num", "repost count", "reposts count",
                "retweet count", "reblogs",
                "reblogs count", "shares", "total shares", "share count", "shares count",
                "num shares",
            ),
        ),
        Field("quotes", ("quotes", "quote count", "quotes count", "quote tweets", "quote posts")),
        Field(
            "saves", ("saves", "saved", "total saves", "save count", "bookmarks", "bookmark count")
        ),
        shared.FOLLOWERS,
    ),
    metrics=METRICS,
    signs=("post_id", "kind", "likes", "comments", "shares", "saves", "published_at"),
    weak_headers=frozenset({"id", "date", "time", "timestamp", "datetime", "date time"}),
    beside=(*TIME_OF_DAY, *IMPRESSIONS),
    needs={"published_at": "the time of the posts"},
    problems={
        "no_time": Problem("published_at", "the publish time is blank"),
        "bad_time": Problem(
            "published_at", "the publish time cannot be read", shown="published_at"
        ),
        "rounded_id": Problem(
            "post_id",
            "the id was rounded by a spreadsheet and there is no link",
            shown="post_id",
        ),
        "odd_post": Problem(
            "post_id", "the id is too long or holds control characters", shown="post_id"
        ),
        "twin": Problem(
            "post_id",
            "another row has the same account, time and text, so they cannot be told apart",
        ),
        "repost": Problem(
            "repost", "a repost carries the counts of somebody else's post", shown="repost"
        ),
        "future": Problem("published_at", FUTURE_REASON, shown="published_at"),
    },
    doubts="file_doubts",
    latest="file_latest_posts",
    steps=(
        "file_post", "file_twins", "file_checked_posts", "file_missing", "staged_post",
        "staged_account",
    ),
    complete=_complete,
    note=_note,
)  # fmt: skip
