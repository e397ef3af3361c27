"""The record of Pinterest."""

from datetime import date

from pipelines.platforms.record import Count, Platform

RECORD = Platform(
    name="pinterest",
    label="Pinterest",
    since=date(2010, 1, 1),  # the first pin; the day differs by source
    counts=(
        Count("comments", is_public=False),
        Count("saves", is_public=False),
        Count("followers", is_public=False),
    ),
    hosts=("pinterest.com",),
    profile=r"/(?!pin/|search)([^/?#\s]+)/?$",
)
