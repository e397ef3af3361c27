"""The record of Bluesky."""

from datetime import date

from pipelines.platforms.record import Cost, Count, Pace, Platform

RECORD = Platform(
    name="bluesky",
    label="Bluesky",
    since=date(2022, 11, 17),  # the first posts of its closed beta
    counts=(
        Count("views", is_public=False),
        Count("likes"),
        Count("comments", "replies"),
        Count("shares", "reposts"),
        Count("quotes"),
        Count("saves", told="yes (bookmarks)"),
        Count("followers"),
    ),
    hosts=("bsky.app",),
    aliases=("bsky", "bluesky social"),
    poster="/profile/([^/?#]+)/post/",
    is_collected=True,
    accepts="https://bsky.app/profile/name.bsky.social, @name.tld, name.tld or did:plc:...",
    pace=Pace(10.0, 30),  # its hosts allow 3,000 requests in 5 minutes
    history="all posts",
    history_weeks=200,
    facts=(
        (
            "history on the first run",
            "all posts of 200 weeks (at most 400 pages of 100)",
        ),
        ("hashtags", "yes"),
        ("time of a post", "the earlier of declared and indexed time"),
    ),
    cost=Cost(batch=25, budget=5_000),
    deletions_bind=True,
    terms="Public data; posts that their author deletes are to be forgotten.",
    terms_link="https://docs.bsky.app/docs/support/developer-guidelines",
)
