"""The record of Reddit."""

from pipelines.platforms.record import Count, Platform

RECORD = Platform(
    name="reddit",
    label="Reddit",
    counts=(
        Count("likes", "score"),
        Count("comments"),
        Count("shares", "crossposts"),
        Count("followers", "subscribers"),
    ),
    hosts=("reddit.com",),
)
