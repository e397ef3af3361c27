"""The record of Mastodon and servers that speak its API."""

from datetime import date

from pipelines.platforms.record import Cost, Count, Need, Pace, Platform

RECORD = Platform(
    name="mastodon",
    label="Mastodon",
    since=date(2008, 5, 18),  # identi.ca; some servers kept what is older than Mastodon
    counts=(
        Count("views", is_public=False),
        Count("likes", "favourites"),
        Count("comments", "replies"),
        Count("shares", "boosts"),
        Count("quotes", told="servers from 4.5 on"),
        Count("saves", is_public=False),
        Count("followers"),
    ),
    is_collected=True,
    accepts="https://server/@name, @name@server or name@server",
    pace=Pace(1.0, 30),  # a server allows 300 requests in 5 minutes
    history="all public posts",
    history_weeks=200,
    facts=(
        ("history on the first run", "all public posts of 200 weeks (pages of 40)"),
        ("hashtags", "yes"),
        ("time of a post", "the server's time"),
    ),
    needs=(
        Need(
            "MASTODON_TOKEN_<HOST>",
            "https://docs.joinmastodon.org/client/token/",
            is_optional=True,
        ),
    ),
    cost=Cost(page_size=40),
    terms="Each server has its own rules; one account's public posts, at the pace it allows.",
    terms_link="https://joinmastodon.org/covenant",
    software=(
        "mastodon",
        "pixelfed",
        "pleroma",
        "akkoma",
        "gotosocial",
        "takahe",
        "hometown",
        "hollo",
        "friendica",
    ),
)
