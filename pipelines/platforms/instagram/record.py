"""The record of Instagram."""

from pipelines.platforms.record import Count, Platform

RECORD = Platform(
    name="instagram",
    label="Instagram",
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
