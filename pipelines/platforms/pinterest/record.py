"""The record of Pinterest."""

from pipelines.platforms.record import Count, Platform

RECORD = Platform(
    name="pinterest",
    label="Pinterest",
    counts=(
        Count("comments", is_public=False),
        Count("saves", is_public=False),
        Count("followers", is_public=False),
    ),
    hosts=("pinterest.com",),
)
