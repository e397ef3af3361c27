"""The record of TikTok."""

from datetime import date

from pipelines.platforms.record import Count, Platform

RECORD = Platform(
    name="tiktok",
    label="TikTok",
    since=date(2014, 4, 1),  # musical.ly, whose videos it kept
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
