"""The record of Misskey and its kin."""

from datetime import date

from pipelines.platforms.record import Cost, Count, Pace, Platform

RECORD = Platform(
    name="misskey",
    label="Misskey",
    since=date(2014, 1, 1),
    counts=(
        Count("views", is_public=False),
        Count("likes", "reactions"),
        Count("comments", "replies"),
        Count("shares", "renotes"),
        Count("followers"),
    ),
    aliases=("sharkey",),
    is_collected=True,
    accepts="https://server/@name, @name@server or name@server",
    pace=Pace(0.5, 5),
    history="all public posts",
    history_weeks=200,
    facts=(
        ("history on the first run", "all public posts of 200 weeks (pages of 100)"),
        ("hashtags", "yes"),
        ("time of a post", "the server's time"),
    ),
    terms="Each server has its own rules; one account's public posts, at the pace it allows.",
    terms_link="https://misskey-hub.net/en/docs/for-developers/api/",
    cost=Cost(),
    software=("misskey", "sharkey", "firefish", "iceshrimp", "foundkey", "cherrypick"),
)
