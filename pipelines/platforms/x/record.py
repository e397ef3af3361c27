"""The record of X."""

from datetime import date

from pipelines.platforms.record import Count, Platform

RECORD = Platform(
    name="x",
    label="X",
    since=date(2006, 3, 21),  # the first tweet
    counts=(
        Count("views", "impressions"),
        Count("likes"),
        Count("comments", "replies"),
        Count("shares", "reposts"),
        Count("quotes"),
        Count("saves", "bookmarks"),
        Count("followers"),
    ),
    hosts=("x.com", "twitter.com"),
    aliases=("twitter", "x (twitter)", "twitter/x", "x/twitter", "x.com"),
    poster="/([^/?#]{2,}|[^/?#i])/status",  # /i/status/ names nobody
    header_words=("tweet id",),
)
