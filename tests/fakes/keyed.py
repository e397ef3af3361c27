"""Doubles of the platforms that are asked with a key."""

import base64
import json
from datetime import UTC, datetime
from typing import Any, ClassVar

from requests import PreparedRequest

from tests.fakes.platform_answers import stamp
from tests.fakes.platform_data import FakePost
from tests.fakes.wire import Answer, Double, as_json, query


class YouTube(Double):
    """The Data API: a channel, the list of its uploads, its videos in batches of fifty."""

    platform = "youtube"
    link = "https://www.youtube.com/@lumencoffee"
    account_id = "youtube:UClumencoffeelumencoffee"
    env: ClassVar = {"YOUTUBE_API_KEY": "canary-youtube-0a1b2c3d"}
    size = 50
    page_path = "/videos"
    spared = ("key",)  # without it the feed is read

    def handle(self, request: PreparedRequest) -> Answer:
        if not self.has_key(request):
            error = {"code": 400, "message": "Bad Request", "errors": [{"reason": "keyInvalid"}]}
            return as_json({"error": error}, 400)
        asked, path = query(request), (request.url or "").split("?")[0]
        if path.endswith("/channels"):
            return self._channel()
        if path.endswith("/playlistItems"):
            return self._uploads(asked)
        wanted = asked["id"].split(",")
        assert len(wanted) <= 50
        videos = [self._video(post) for post in self.posts if self._id(post) in wanted]
        return as_json({"kind": "youtube#videoListResponse", "items": videos})

    def _id(self, post: FakePost) -> str:
        return f"lumen{post.number:06d}"

    def _channel(self) -> Answer:
        kind = "youtube#channelListResponse"
        if self.is_gone:
            return as_json({"kind": kind, "pageInfo": {"totalResults": 0}})
        statistics = {"viewCount": "9", "videoCount": str(len(self.posts))}
        hidden = {"hiddenSubscriberCount": self.hides}
        shown = {} if self.hides else {"subscriberCount": str(self.followers)}
        channel = {
            "id": self.account_id.partition(":")[2],
            "snippet": {"title": "Lumen Coffee", "customUrl": "@lumencoffee"},
            "statistics": {**statistics, **hidden, **shown},
        }
        return as_json({"kind": kind, "items": [channel]})

    def _uploads(self, asked: dict[str, str]) -> Answer:
        if self.is_gone:
            error = {"code": 404, "message": "no", "errors": [{"reason": "playlistNotFound"}]}
            return as_json({"error": error}, 404)
        posts, following = self.page(asked.get("pageToken"))
        items = [
            {"contentDetails": {"videoId": self._id(p), "videoPublishedAt": stamp(p.at)}}
            for p in posts
        ]
        more = {"nextPageToken": following} if following else {}
        return as_json({"kind": "youtube#playlistItemListResponse", "items": items, **more})

    def _video(self, post: FakePost) -> dict[str, object]:
        counts = {"viewCount": str(post.count("views", self.run)), "favoriteCount": "0"}
        if not self.hides:
            counts["likeCount"] = str(post.count("likes", self.run))
            counts["commentCount"] = str(post.count("comments", self.run))
        return {
            "id": self._id(post),
            "snippet": {
                "publishedAt": stamp(post.at),
                "channelId": self.account_id.partition(":")[2],
                "title": post.text,
                "liveBroadcastContent": "none",
            },
            "statistics": counts,
            "status": {"privacyStatus": "public"},
        }


class X(Double):
    """The API v2: an account, its posts without replies and reposts."""

    platform = "x"
    link = "https://twitter.com/LumenCoffee/status/1"
    account_id = "x:2244994945"
    env: ClassVar = {"X_BEARER_TOKEN": "canary-x-AAAA%2Fabc0123456789"}
    page_path = "/tweets"
    spared = ("hides",)
    new_names = False

    def handle(self, request: PreparedRequest) -> Answer:
        if not self.has_key(request):
            return as_json({"title": "Unauthorized", "detail": "Unauthorized", "status": 401}, 401)
        asked, path = query(request), (request.url or "").split("?")[0]
        if self.is_gone:
            kind = "https://api.x.com/2/problems/resource-not-found"
            error = {"title": "Not Found Error", "detail": "Could not find user", "type": kind}
            return as_json({"errors": [error]})
        if not path.endswith("/tweets"):
            return as_json({"data": self._user()})
        assert set(asked["exclude"].split(",")) == {"replies", "retweets"}
        posts, following = self.page(asked.get("pagination_token"))
        more = {"next_token": following} if following else {}
        meta = {"result_count": len(posts), **more}
        return as_json({"data": [self._post(post) for post in posts], "meta": meta})

    def _user(self) -> dict[str, object]:
        total = "post_count" if self.new_names else "tweet_count"
        numbers = {"followers_count": self.followers, "following_count": 3, total: len(self.posts)}
        return {"id": "2244994945", "username": "LumenCoffee", "public_metrics": numbers}

    def _post(self, post: FakePost) -> dict[str, object]:
        shares = "repost_count" if self.new_names else "retweet_count"
        names = {
            "likes": "like_count",
            "comments": "reply_count",
            "shares": shares,
            "quotes": "quote_count",
            "saves": "bookmark_count",
            "views": "impression_count",
        }
        return {
            "id": str(1_900_000_000_000_000_000 - post.number),
            "text": post.text,
            "created_at": stamp(post.at),
            "public_metrics": {name: post.count(key, self.run) for key, name in names.items()},
        }


class Reddit(Double):
    """A token, then a member with what was submitted."""

    platform = "reddit"
    link = "https://www.reddit.com/user/LumenCoffee"
    account_id = "reddit:u/lumencoffee"
    env: ClassVar = {
        "REDDIT_CLIENT_ID": "canary-reddit-id-0123456789",
        "REDDIT_CLIENT_SECRET": "canary-reddit-secret-0123456789",
    }
    token = "canary-reddit-token-0123456789"
    page_path = "/submitted"

    def handle(self, request: PreparedRequest) -> Answer:
        if "access_token" in (request.url or ""):
            pair = ":".join(self.env.values()).encode()
            is_right = base64.b64encode(pair).decode() in str(request.headers)
            return as_json({"access_token": self.token} if is_right else {"error": "invalid_grant"})
        if self.token not in str(request.headers):
            return as_json({"message": "Unauthorized", "error": 401}, 401)
        if self.is_gone:
            return as_json({"message": "Not Found", "error": 404}, 404)
        if "/about" in (request.url or ""):
            profile = {"subscribers": self.followers, "title": "Lumen Coffee"}
            return as_json({"kind": "t2", "data": {"name": "LumenCoffee", "subreddit": profile}})
        posts, following = self.page(query(request).get("after"))
        children = [{"kind": "t3", "data": self._post(post)} for post in posts]
        answer = {"kind": "Listing", "data": {"children": children, "after": following}}
        return as_json(answer, **{"x-ratelimit-remaining": "98.0", "x-ratelimit-reset": "30"})

    def _post(self, post: FakePost) -> dict[str, object]:
        return {
            "id": f"1ab{post.number:05d}",
            "author": "LumenCoffee",
            "title": post.text,
            "created_utc": post.at.replace(tzinfo=UTC).timestamp(),
            "permalink": f"/r/coffee/comments/1ab{post.number:05d}/x/",
            "is_self": True,
            "hide_score": self.hides,
            "score": 1 if self.hides else post.count("likes", self.run),
            "num_comments": post.count("comments", self.run),
            "num_crossposts": post.count("shares", self.run),
        }


class TikTok(Double):
    """A token, then an account with its videos in spans of thirty days."""

    platform = "tiktok"
    link = "https://www.tiktok.com/@Lumen.Coffee/video/7100000000000000000"
    account_id = "tiktok:lumen.coffee"
    env: ClassVar = {
        "TIKTOK_CLIENT_KEY": "canary-tiktok-key-0123456789",
        "TIKTOK_CLIENT_SECRET": "canary-tiktok-secret-0123456789",
    }
    token = "canary-tiktok-token-0123456789"
    page_path = "/video/query"
    size = 8
    spared = ("hides",)

    def handle(self, request: PreparedRequest) -> Answer:
        if "/oauth/token" in (request.url or ""):
            is_right = all(value in str(request.body) for value in self.env.values())
            wrong = {"error": "invalid_client", "error_description": "Client key is wrong"}
            return as_json({"access_token": self.token, "expires_in": 7200} if is_right else wrong)
        assert self.token in str(request.headers)
        if self.is_gone:
            error = {"code": "invalid_params", "message": "cannot find the user"}
            return as_json({"data": {}, "error": error}, 400)
        asked = json.loads(request.body or b"{}")
        if "/user/info" in (request.url or ""):
            counts = {"follower_count": self.followers, "video_count": len(self.posts)}
            return as_json({"data": counts, "error": {"code": "ok"}})
        return self._videos(asked)

    def _videos(self, asked: dict[str, Any]) -> Answer:
        first, last = asked["start_date"], asked["end_date"]
        assert (datetime.strptime(last, "%Y%m%d") - datetime.strptime(first, "%Y%m%d")).days < 30
        here = [post for post in self.posts if first <= f"{post.at:%Y%m%d}" <= last]
        start = asked["cursor"]
        page = here[start : start + self.size]
        following = start if self.circles and start else start + self.size
        data = {
            "videos": [self._video(post) for post in page],
            "cursor": following,
            "search_id": f"7{last}",
            "has_more": following < len(here),
        }
        return as_json({"data": data, "error": {"code": "ok"}})

    def _video(self, post: FakePost) -> dict[str, object]:
        names = ("view", "like", "comment", "share")
        return {
            "id": 7_100_000_000_000_000_000 + post.number,
            "username": "lumen.coffee",
            "create_time": int(post.at.replace(tzinfo=UTC).timestamp()),
            "video_description": post.text,
            **{f"{name}_count": post.count(f"{name}s", self.run) for name in names},
            "favorites_count": post.count("saves", self.run),
        }


ALL: tuple[type[Double], ...] = (Reddit, TikTok, X, YouTube)
