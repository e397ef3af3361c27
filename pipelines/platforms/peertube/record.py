"""The record of PeerTube."""

from datetime import date

from pipelines.platforms.record import Cost, Count, Pace, Platform

RECORD = Platform(
    name="peertube",
    label="PeerTube",
    since=date(2005, 1, 1),  # imported videos keep the day on which they were first shown
    noun="videos",
    counts=(
        Count("views"),
        Count("likes"),
        Count("comments", told="servers that count them"),
        Count("shares", is_public=False),
        Count("followers"),
    ),
    is_collected=True,
    accepts="https://server/c/channel or https://server/a/account",
    pace=Pace(1.0, 10),
    history="all public videos",
    history_weeks=200,
    facts=(
        ("history on the first run", "all public videos of 200 weeks (pages of 100)"),
        ("hashtags", "-"),
        ("time of a post", "the server's time"),
    ),
    cost=Cost(),
    terms="Each server has its own rules; public videos only, at the pace it allows.",
    terms_link="https://docs.joinpeertube.org/api-rest-reference.html",
    software=("peertube",),
)
