"""The record of Reddit."""

from datetime import date

from pipelines.platforms.record import Cost, Count, Need, Pace, Platform

RECORD = Platform(
    name="reddit",
    label="Reddit",
    since=date(2005, 6, 23),
    counts=(
        Count("likes", "score"),
        Count("comments"),
        Count("shares", "crossposts"),
        Count("followers", "subscribers"),
    ),
    hosts=("reddit.com",),
    is_collected=True,
    accepts="https://www.reddit.com/user/name, https://www.reddit.com/r/name, u/name or r/name",
    pace=Pace(1.0, 10),  # a hundred a minute for each app
    history="with a key or an export file",
    history_weeks=200,
    facts=(
        ("history on the first run", "the latest 1,000 posts of 200 weeks"),
        ("hashtags", "-"),
        ("time of a post", "the platform's time"),
    ),
    needs=(
        Need("REDDIT_CLIENT_ID", "https://www.reddit.com/prefs/apps"),
        Need("REDDIT_CLIENT_SECRET", "https://www.reddit.com/prefs/apps"),
    ),
    cost=Cost(profile=2, a_day=144_000, budget=5_000, reach=1_000),
    deletions_bind=True,
    terms=(
        "Needs Reddit's approval, and a contract for commercial use; what is deleted there is to "
        "be deleted here."
    ),
    terms_link="https://redditinc.com/policies/data-api-terms",
)
