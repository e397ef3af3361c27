"""The record of TikTok."""

from pipelines.platforms.record import Count, Platform

RECORD = Platform(
    name="tiktok",
    label="TikTok",
    noun="videos",
    counts=(
        Count("views"),
        Count("likes"),
        Count("comments"),
        Count("shares"),
        Count("saves", "favourites"),
        Count("followers"),
    ),
    hosts=("tiktok.com",),
    aliases=("tik tok", "tik-tok"),
    poster="/@([^/?#]+)/",
)
