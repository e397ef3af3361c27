"""The record of Lemmy."""

from datetime import date

from pipelines.platforms.record import Cost, Count, Pace, Platform

RECORD = Platform(
    name="lemmy",
    label="Lemmy",
    since=date(2019, 1, 1),
    counts=(
        Count("views", is_public=False),
        Count("likes", "upvotes"),
        Count("comments"),
        Count("followers", "subscribers"),
    ),
    is_collected=True,
    accepts="https://server/c/community or https://server/u/name",
    pace=Pace(0.5, 5),
    history="all posts",
    history_weeks=200,
    facts=(
        ("history on the first run", "all posts of 200 weeks (pages of 50)"),
        ("hashtags", "-"),
        ("time of a post", "the server's time"),
    ),
    cost=Cost(page_size=50),
    terms="Each server has its own rules; public posts only, at the pace it allows.",
    terms_link="https://join-lemmy.org/docs/contributors/04-api.html",
    software=("lemmy",),
)
