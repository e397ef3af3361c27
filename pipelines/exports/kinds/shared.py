"""What files of every kind have in common: whose account, which platform, when it was seen."""

from pipelines.bounds import ANCIENT_REASON
from pipelines.exports.kinds.kind import Field, Problem

PLATFORM = Field(
    "platform",
    (
        "platform", "social network", "network", "plattform", "plateforme", "plataforma",
        "piattaforma", "channel", "service",
    ),
)  # fmt: skip
ACCOUNT = Field(
    "account",
    (
        "account username", "handle", "username", "user name", "screen name", "author handle",
        "account", "page", "company", "facebook page", "profile", "profile name", "page name",
        "account name", "group name", "brand", "author", "creator", "writer", "from name",
        "channel title",
        "channel name", "source", "channel",
    ),
)  # fmt: skip
ACCOUNT_ID = Field(
    "account_id",
    (
        "account id",
        "page id",
        "facebook id",
        "profile id",
        "user id",
        "author id",
        "from id",
        "channel id",
    ),
)
ACCOUNT_NAME = Field(
    "account_name",
    (
        "brand",
        "account name",
        "page name",
        "from name",
        "channel title",
        "display name",
        "account",
        "name",
    ),
)
OBSERVED_AT = Field(
    "observed_at",
    (
        "observed at", "observed", "collected at", "captured at", "fetched at", "scraped at",
        "retrieved at", "snapshot at", "snapshot date", "exported at", "export date", "as of",
    ),
    is_time=True,
)  # fmt: skip
FOLLOWERS = Field(
    "followers", ("followers", "total followers", "follower count", "followers count")
)

PROBLEMS = {
    "bad_observed": Problem(
        "observed_at", "the time of observation cannot be read", shown="observed_at"
    ),
    "unseen": Problem("observed_at", "observed in the future", shown="observed_at"),
    "no_account": Problem("account", "no account is named"),
    "odd_account": Problem(
        "account", "the account is too long or holds control characters", shown="account"
    ),
    "no_platform": Problem("platform", "no platform is named"),
    "ancient": Problem("published_at", ANCIENT_REASON, shown="published_at"),
}
