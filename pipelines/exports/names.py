"""The names under which tools export what we read, each field's best name first."""

import re

ALIASES: dict[str, tuple[str, ...]] = {
    "platform": ("platform", "social network", "network", "channel", "service"),
    "account": (
        "account username", "handle", "username", "user name", "screen name", "author handle",
        "account", "page", "company", "facebook page", "profile", "profile name", "page name",
        "account name", "group name", "brand", "author", "creator", "source",
    ),
    "account_name": ("brand", "account name", "page name", "display name", "account", "name"),
    "account_id": (
        "account id", "page id", "facebook id", "profile id", "user id", "author id", "channel id",
    ),
    "post_id": (
        "post id", "tweet id", "video id", "media id", "status id", "message id", "id",
    ),
    "url": (
        "permalink", "post permalink", "tweet permalink", "post link", "post url", "video link",
        "link to post", "url", "link",
    ),
    "published_at": (
        "published at", "published", "publish time", "publish date", "published date",
        "date published", "published time", "post created", "post created at", "created at",
        "created time", "created date", "created", "video publish time", "post time", "posted at",
        "posted", "posted on", "post date", "post created date", "publishing date",
        "publication date", "date gmt", "date utc", "datetime", "date time", "timestamp", "date",
        "time",
    ),
    "observed_at": (
        "observed at", "observed", "collected at", "captured at", "fetched at", "scraped at",
        "retrieved at", "snapshot at", "snapshot date", "exported at", "export date", "as of",
    ),
    "kind": ("kind", "media type", "content type", "post type", "type", "format"),
    "text": (
        "text", "message", "post text", "tweet text", "caption", "post message", "description",
        "post title", "video title", "title", "post", "body", "content",
    ),
    "language": ("language", "lang", "languages"),
    "hashtags": ("hashtags", "hash tags"),
    "views": (
        "views", "view count", "total views", "post views", "video views", "plays", "play count",
        "video plays",
    ),
    "likes": (
        "reactions", "total reactions", "reaction count", "reactions count", "likes",
        "total likes", "like count", "likes count", "favorites", "favourites", "favorite count",
        "favourites count",
    ),
    "comments": (
        "comments", "total comments", "comment count", "comments count", "replies",
        "reply count", "replies count",
    ),
    "shares": (
        "reposts", "retweets", "repost count", "reposts count", "retweet count", "reblogs",
        "reblogs count", "shares", "total shares", "share count", "shares count",
    ),
    "quotes": ("quotes", "quote count", "quotes count", "quote tweets"),
    "saves": ("saves", "saved", "total saves", "save count", "bookmarks", "bookmark count"),
    "followers": ("followers", "total followers", "follower count", "followers count"),
}  # fmt: skip

# In a table of follower counts some plain names mean something else than in a table of posts.
FOLLOWER_ALIASES: dict[str, tuple[str, ...]] = {
    "platform": ALIASES["platform"],
    "account": ALIASES["account"],
    "account_name": ALIASES["account_name"],
    "account_id": (*ALIASES["account_id"], "id"),
    "url": ("profile url", "profile link", "account url", "url", "link"),
    "bio": ("bio", "biography", "profile text", "profile description", "about"),
    "observed_at": (*ALIASES["observed_at"], "date", "day", "datetime", "timestamp", "time"),
    "followers": (
        *ALIASES["followers"], "subscribers", "subscriber count", "fans", "page followers",
    ),
    "following": ("following", "following count", "follows count", "friends count"),
    "posts_total": (
        "posts total", "total posts", "post count", "posts count", "media count",
        "statuses count", "posts",
    ),
}  # fmt: skip

TIME_OF_DAY = ("publishing time", "publish time", "post created time", "post time", "time")
IMPRESSIONS = ("impressions", "impression count", "total impressions")

# Names that only a table of posts has.
POST_MARKS = ("post_id", "kind", "likes", "comments", "shares", "saves")

# Why a well-known column is left alone.
LEFT_ALONE = {
    "total interactions": "a sum of other columns",
    "interactions": "a sum of other columns",
    "engagements": "a sum of other columns",
    "engagement": "a sum of other columns",
    "reactions, comments and shares": "a sum of other columns",
    "reach": "people reached are not views",
    "impressions": "impressions are views on x and linkedin only",
    "likes": "a part of the reactions",
    "followers at posting": "a count of another moment",
    "likes at posting": "a count of another moment",
}


def normal(name: str) -> str:
    """Return a column's name in the form the lists above use: `Post_ID ` -> `post id`."""
    spaced = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name.strip().lstrip("\ufeff"))
    return re.sub(r"[\s_.\-()/]+", " ", spaced).strip().lower()


KNOWN = frozenset(
    name
    for lists in (ALIASES, FOLLOWER_ALIASES)
    for names in lists.values()
    for name in names
) | frozenset((*TIME_OF_DAY, *IMPRESSIONS))  # fmt: skip
