"""The record of TikTok."""

from datetime import date

from pipelines.platforms.record import Cost, Count, Need, Pace, Platform

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
    is_collected=True,
    accepts="https://www.tiktok.com/@name",
    pace=Pace(0.5, 5),
    history="with a key or an export file",
    history_weeks=200,
    facts=(
        ("history on the first run", "all videos of 200 weeks, in spans of 30 days"),
        ("hashtags", "yes"),
        ("time of a post", "the platform's time"),
    ),
    needs=(
        Need("TIKTOK_CLIENT_KEY", "https://developers.tiktok.com/products/research-api/"),
        Need("TIKTOK_CLIENT_SECRET", "https://developers.tiktok.com/products/research-api/"),
    ),
    cost=Cost(profile=2, page=2, a_day=1_000, budget=500),
    deletions_bind=True,
    terms="For researchers without commercial interest whom TikTok approved; not for companies.",
    terms_link="https://www.tiktok.com/legal/page/global/terms-of-service-research-api/en",
)
