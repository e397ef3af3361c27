"""The record of Reddit."""

from datetime import date

from pipelines.platforms.record import Count, Platform

RECORD = Platform(
    name="reddit",
    label="Reddit",
    since=date(2005, 6, 23),
    counts=(
        Count("likes", "score"),
        Count("comments"),
        Count("shares", "crossposts"),
        Count("followers", "subscribers"),
    ),
    hosts=("reddit.com",),
)
