"""The record of Instagram."""

from datetime import date

from pipelines.platforms.record import Count, Platform

RECORD = Platform(
    name="instagram",
    label="Instagram",
    since=date(2010, 7, 16),  # its first photo; open since October
    counts=(
        Count("views"),  # of videos; elsewhere the owner's own
        Count("likes"),  # unless the author hides them
        Count("comments"),
        Count("shares", is_public=False),
        Count("saves", is_public=False),
        Count("followers"),
    ),
    hosts=("instagram.com",),
    aliases=("ig", "insta", "instagram business"),
    family="meta",
)
