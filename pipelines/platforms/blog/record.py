"""The record of blogs and news rooms."""

from datetime import date

from pipelines.platforms.record import Cost, Pace, Platform

RECORD = Platform(
    name="blog",
    label="Blog",
    since=date(1997, 1, 1),
    counts=(),  # a feed says that something was posted, and when
    aliases=("blogs", "news room", "newsroom"),
    is_collected=True,
    accepts="the address of a feed, such as https://www.company.example/feed.xml",
    pace=Pace(1.0, 5),
    history="the posts that the feed shows",
    facts=(
        ("history on the first run", "the posts that the feed shows; it grows from then on"),
        ("hashtags", "categories"),
        ("time of a post", "the published time, else the updated one"),
    ),
    cost=Cost(profile=0, budget=1_000, reach=0),
    terms="Public feeds; the texts belong to their publisher.",
    terms_link="https://www.rssboard.org/rss-specification",
)
