"""The record of YouTube."""

from datetime import date

from pipelines.platforms.record import Count, Pace, Platform

RECORD = Platform(
    name="youtube",
    label="YouTube",
    since=date(2005, 2, 14),  # the first video is of April
    noun="videos",
    counts=(
        Count("views"),
        Count("likes", told="yes (the number of ratings)"),
        Count("comments", told="not in the feed", is_public=False),
        Count("shares", is_public=False),
        Count("quotes", told="-", is_public=False),
        Count("saves", is_public=False),
        Count("followers", "subscribers", "not in the feed", is_public=False),
    ),
    hosts=("youtube.com", "youtu.be"),
    aliases=("yt", "you tube"),
    header_words=("video publish time",),
    is_collected=True,
    accepts="https://www.youtube.com/channel/UC..., https://www.youtube.com/@name or UC...",
    pace=Pace(1.0, 10),  # no number is stated for the feed
    history="the 15 newest videos",
    facts=(
        ("history on the first run", "the last 15 videos; it grows from then on"),
        ("hashtags", "from title and description"),
        ("time of a post", "the published time"),
    ),
)
