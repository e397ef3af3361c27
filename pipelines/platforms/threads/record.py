"""The record of Threads."""

from datetime import date

from pipelines.platforms.record import Count, Platform

RECORD = Platform(
    name="threads",
    label="Threads",
    since=date(2023, 7, 5),
    counts=(
        Count("views", is_public=False),
        Count("likes", is_public=False),
        Count("comments", "replies", is_public=False),
        Count("shares", "reposts", is_public=False),
        Count("quotes", is_public=False),
        Count("followers"),
    ),
    hosts=("threads.net", "threads.com"),
    family="meta",
    poster="/@([^/?#]+)/",
)
