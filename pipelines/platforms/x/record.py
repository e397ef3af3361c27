"""The record of X."""

from datetime import date

from pipelines.platforms.record import Cost, Count, Need, Pace, Platform

RECORD = Platform(
    name="x",
    label="X",
    since=date(2006, 3, 21),  # the first tweet
    counts=(
        Count("views", "impressions"),
        Count("likes"),
        Count("comments", "replies"),
        Count("shares", "reposts"),
        Count("quotes"),
        Count("saves", "bookmarks"),
        Count("followers"),
    ),
    hosts=("x.com", "twitter.com"),
    aliases=("twitter", "x (twitter)", "twitter/x", "x/twitter", "x.com"),
    poster="/([^/?#]{2,}|[^/?#i])/status",  # /i/status/ names nobody
    header_words=("tweet id",),
    is_collected=True,
    accepts="https://x.com/name",
    pace=Pace(1.0, 10),
    history="with a key or an export file",
    history_weeks=200,
    facts=(
        ("history on the first run", "the latest 3,200 posts of 200 weeks, replies not counted"),
        ("hashtags", "yes"),
        ("time of a post", "the platform's time"),
    ),
    needs=(Need("X_BEARER_TOKEN", "https://console.x.com"),),
    cost=Cost(post_price=0.005, account_price=0.010, budget=1.0, batch=100, reach=3_200),
    deletions_bind=True,
    terms=(
        "Paid for each post that is read, once per UTC day; its agreement forbids measuring X for "
        "benchmarking or competitive purposes, so ask whether your use is allowed."
    ),
    terms_link="https://developer.x.com/en/developer-terms/agreement-and-policy",
    warns=True,
)
