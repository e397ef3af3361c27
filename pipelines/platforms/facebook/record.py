"""The record of Facebook."""

from datetime import date

from pipelines.platforms.record import Count, Platform

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
)
