"""The record of Facebook."""

from datetime import date

from pipelines.platforms.record import Cost, Count, Need, Pace, Platform

RECORD = Platform(
    name="facebook",
    label="Facebook",
    since=date(2004, 2, 4),
    counts=(
        Count("views", is_public=False),
        Count("likes", "reactions"),
        Count("comments"),
        Count("shares"),
        Count("followers"),
    ),
    hosts=("facebook.com", "fb.com", "fb.watch"),
    aliases=("fb", "facebook page", "facebook pages"),
    family="meta",
    header_words=("facebook page", "facebook id"),
    is_collected=True,
    accepts="https://www.facebook.com/name",
    pace=Pace(0.5, 10),  # two hundred an hour for each user of the app
    history="with a key or an export file",
    history_weeks=200,
    facts=(
        ("history on the first run", "posts of 200 weeks; the platform shows about 600 a year"),
        ("hashtags", "from the text"),
        ("time of a post", "the platform's time"),
    ),
    needs=(Need("FB_APP_ACCESS_TOKEN", "https://developers.facebook.com/tools/accesstoken/"),),
    cost=Cost(a_day=4_800, budget=2_400),
    deletions_bind=True,
    terms=(
        "Needs Meta's approval of Page Public Content Access and a verified business; posts and "
        "engagement of pages may be analysed and shown."
    ),
    terms_link="https://developers.facebook.com/docs/features-reference/page-public-content-access",
)
