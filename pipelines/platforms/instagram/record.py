"""The record of Instagram."""

from datetime import date

from pipelines.platforms.record import Cost, Count, Need, Pace, Platform

RECORD = Platform(
    name="instagram",
    label="Instagram",
    since=date(2010, 7, 16),  # its first photo; open since October
    counts=(
        Count("views"),  # of videos; elsewhere the owner's own
        Count("likes"),  # unless the author hides them
        Count("comments"),
        Count("shares", is_public=False),
        Count("saves", is_public=False),
        Count("followers"),
    ),
    hosts=("instagram.com",),
    aliases=("ig", "insta", "instagram business"),
    family="meta",
    is_collected=True,
    accepts="https://www.instagram.com/name/",
    pace=Pace(0.5, 10),  # its windows grow with the account that asks
    history="with a key or an export file",
    history_weeks=200,
    facts=(
        ("history on the first run", "all posts of 200 weeks, of professional accounts"),
        ("hashtags", "from the caption"),
        ("time of a post", "the platform's time"),
    ),
    needs=(
        Need(
            "IG_USER_ID",
            "https://developers.facebook.com/docs/instagram-platform/instagram-api-with-facebook-login/",
            is_secret=False,
        ),
        Need("META_ACCESS_TOKEN", "https://developers.facebook.com/tools/explorer/"),
    ),
    cost=Cost(page_size=50),
    deletions_bind=True,
    terms="Professional accounts only, asked by one of your own; others' use needs Meta's review.",
    terms_link="https://developers.facebook.com/terms/",
)
