"""The record of YouTube."""

from datetime import date

from pipelines.platforms.record import Cost, Count, Need, Pace, Platform

RECORD = Platform(
    name="youtube",
    label="YouTube",
    since=date(2005, 2, 14),  # the first video is of April
    noun="videos",
    counts=(
        Count("views"),
        Count("likes", told="yes (the number of ratings)"),
        Count("comments", told="with a key", is_keyed=True),
        Count("shares", is_public=False),
        Count("quotes", told="-", is_public=False),
        Count("saves", is_public=False),
        Count("followers", "subscribers", "with a key, rounded", is_keyed=True),
    ),
    hosts=("youtube.com", "youtu.be"),
    aliases=("yt", "you tube"),
    header_words=("video publish time",),
    is_collected=True,
    accepts="https://www.youtube.com/channel/UC..., https://www.youtube.com/@name or UC...",
    pace=Pace(1.0, 10),  # no number is stated for the feed
    history="the 15 newest videos",
    history_with_key="all videos of 200 weeks",
    facts=(
        ("history on the first run", "the last 15 videos; all of 200 weeks with a key"),
        ("hashtags", "from title and description"),
        ("time of a post", "the published time"),
    ),
    needs=(
        Need(
            "YOUTUBE_API_KEY",
            "https://console.cloud.google.com/apis/credentials",
            is_optional=True,
        ),
    ),
    cost=Cost(
        profile=1,
        page=2,
        page_size=50,
        unit="units",
        a_day=10_000,
        budget=8_000,
        day_zone="America/Los_Angeles",
        batch=50,
        keyless=Cost(profile=0, page_size=15, budget=2_000, reach=15),
    ),
    deletions_bind=True,
    keeps_days=30,
    keeps_of="https://youtube.googleapis.com/",
    terms=(
        "Numbers may be kept for 30 days and not be mixed with those of other platforms, unless "
        "Google has accepted an application for more."
    ),
    terms_link="https://developers.google.com/youtube/terms/developer-policies",
    warns=True,
)
