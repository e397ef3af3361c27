"""The record of Threads."""

from datetime import date

from pipelines.platforms.record import Cost, Count, Need, Pace, Platform

RECORD = Platform(
    name="threads",
    label="Threads",
    since=date(2023, 7, 5),
    counts=(
        Count("views", is_public=False),
        Count("likes", is_public=False),
        Count("comments", "replies", is_public=False),
        Count("shares", "reposts", is_public=False),
        Count("quotes", is_public=False),
        Count("followers"),
    ),
    hosts=("threads.net", "threads.com"),
    family="meta",
    poster="/@([^/?#]+)/",
    is_collected=True,
    accepts="https://www.threads.com/@name",
    pace=Pace(0.5, 5),
    history="with a key or an export file",
    facts=(
        ("history on the first run", "followers from that day on, no posts"),
        ("hashtags", "-"),
        ("time of a post", "-"),
    ),
    needs=(
        Need(
            "THREADS_ACCESS_TOKEN",
            "https://developers.facebook.com/docs/threads/get-started",
            lasts_days=60,
        ),
    ),
    cost=Cost(page=0, a_day=1_000, budget=500, reach=0),
    deletions_bind=True,
    terms=(
        "Needs Meta's approval of threads_profile_discovery; public profiles of adults with a "
        "hundred followers or more."
    ),
    terms_link="https://developers.facebook.com/docs/threads/threads-profiles",
)
