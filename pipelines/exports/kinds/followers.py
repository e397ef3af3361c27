"""A table of follower counts: one row per account, or per account and moment.

Some plain headers mean something else here than in a table of posts.
"""

from pipelines.exports.kinds import shared
from pipelines.exports.kinds.kind import Field, Kind

KIND = Kind(
    name="followers",
    rank=60,
    fields=(
        shared.PLATFORM,
        shared.ACCOUNT,
        Field("account_id", (*shared.ACCOUNT_ID.headers, "id")),
        shared.ACCOUNT_NAME,
        Field("url", ("profile url", "profile link", "account url", "url", "link")),
        Field("bio", ("bio", "biography", "profile text", "profile description", "about")),
        Field(
            "observed_at",
            (
                *shared.OBSERVED_AT.headers,
                "date",
                "datum",
                "fecha",
                "data",
                "day",
                "datetime",
                "date time",
                "timestamp",
                "time",
            ),
            is_time=True,
        ),
        Field(
            "followers",
            (
                *shared.FOLLOWERS.headers,
                "subscribers",
                "subscriber count",
                "fans",
                "page followers",
            ),
        ),
        Field("following", ("following", "following count", "follows count", "friends count")),
        Field(
            "posts_total",
            (
                "posts total",
                "total posts",
                "post count",
                "posts count",
                "media count",
                "statuses count",
                "posts",
            ),
        ),
        Field("period_posts", ("posts of the period",)),
        Field("period_engagement", ("engagement of the period",)),
    ),
    metrics=("followers", "following", "posts_total", "period_posts", "period_engagement"),
    signs=("followers",),
    merges=("merge_periods",),
    latest="file_latest_followers",
    steps=("file_follower", "file_checked_followers", "staged_follower"),
)
