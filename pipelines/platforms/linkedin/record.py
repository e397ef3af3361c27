"""The record of LinkedIn."""

from datetime import date

from pipelines.platforms.record import Count, Platform

RECORD = Platform(
    name="linkedin",
    label="LinkedIn",
    since=date(2003, 5, 5),
    counts=(
        Count("views", "impressions", is_public=False),
        Count("likes", "reactions", is_public=False),
        Count("comments", is_public=False),
        Count("shares", "reposts", is_public=False),
        Count("followers"),
    ),
    hosts=("linkedin.com",),
    profile=r"/((?:company|showcase|school)/[^/?#\s]+)",
    aliases=("linked in", "linkedin page"),
)
