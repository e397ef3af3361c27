"""Doubles of Meta's interfaces: Instagram, Facebook, Threads."""

import re
from typing import Any, ClassVar

from requests import PreparedRequest

from tests.fakes.platform_data import FakePost
from tests.fakes.wire import Answer, Double, as_json, query


def refusal(code: int, message: str, status: int = 400) -> Answer:
    return as_json({"error": {"message": message, "type": "OAuthException", "code": code}}, status)


class Graph(Double):
    """What the three have in common: a key in a header, errors with a code."""

    def handle(self, request: PreparedRequest) -> Answer:
        if not self.has_key(request):
            return refusal(190, "Error validating access token", 401)
        return self.shown_to(request, query(request))

    def shown_to(self, request: PreparedRequest, asked: dict[str, str]) -> Answer:
        raise NotImplementedError


class Instagram(Graph):
    """business_discovery: everything in one field."""

    platform = "instagram"
    link = "https://www.instagram.com/Lumen.Coffee/"
    account_id = "instagram:lumen.coffee"
    env: ClassVar = {"META_ACCESS_TOKEN": "canary-meta-EAAB0123456789", "IG_USER_ID": "17841400000"}
    size = 50
    page_path = r"media\.limit"

    def shown_to(self, request: PreparedRequest, asked: dict[str, str]) -> Answer:
        assert "/17841400000?" in (request.url or "")
        if self.is_gone or "username(lumen.coffee)" not in asked["fields"]:
            return refusal(110, "(#110) Invalid user id")
        counts = {"followers_count": self.followers, "media_count": len(self.posts)}
        found: dict[str, Any] = {"id": "178414", "username": "lumen.coffee", **counts}
        if "media.limit" in asked["fields"]:
            after = re.search(r"\.after\((\w+)\)", asked["fields"])
            posts, following = self.page(after[1] if after else None)
            cursors = {"cursors": {"after": following}} if following else {}
            found["media"] = {"data": [self._media(post) for post in posts], "paging": cursors}
        return as_json({"business_discovery": found, "id": "17841400000"})

    def _media(self, post: FakePost) -> dict[str, Any]:
        likes = {} if self.hides else {"like_count": post.count("likes", self.run)}
        return {
            "id": f"1788{post.number:06d}",
            "caption": post.text,
            "timestamp": f"{post.at:%Y-%m-%dT%H:%M:%S}+0000",
            "permalink": f"https://www.instagram.com/p/CLumen{post.number}/",
            "media_type": "IMAGE",
            "comments_count": post.count("comments", self.run),
            **likes,
        }


class Facebook(Graph):
    """A page and its posts; the address of the next page holds the key, as the real one does."""

    platform = "facebook"
    link = "https://www.facebook.com/lumencoffee"
    account_id = "facebook:615500000001"
    env: ClassVar = {"FB_APP_ACCESS_TOKEN": "canary-fb-123|se/cret_0123456789"}
    page_path = "/posts"
    spared = ("hides",)

    def shown_to(self, request: PreparedRequest, asked: dict[str, str]) -> Answer:
        if self.is_gone:
            return refusal(803, "(#803) Some of the aliases you requested do not exist", 404)
        if "/posts" not in (request.url or ""):
            page = {"id": "615500000001", "name": "Lumen Coffee", "username": "lumencoffee"}
            return as_json({**page, "followers_count": self.followers})
        posts, following = self.page(asked.get("after"))
        paging: dict[str, Any] = {"cursors": {"before": "b", "after": following or "end"}}
        if following:
            token = self.env["FB_APP_ACCESS_TOKEN"]
            paging["next"] = f"https://graph.facebook.com/x?access_token={token}"
        return as_json({"data": [self._post(post) for post in posts], "paging": paging})

    def _post(self, post: FakePost) -> dict[str, Any]:
        total = {name: post.count(name, self.run) for name in ("likes", "comments", "shares")}
        return {
            "id": f"615500000001_{10_000_000_000 + post.number}",
            "message": post.text,
            "created_time": f"{post.at:%Y-%m-%dT%H:%M:%S}+0000",
            "permalink_url": f"https://www.facebook.com/lumencoffee/posts/{post.number}",
            "reactions": {"data": [], "summary": {"total_count": total["likes"]}},
            "comments": {"data": [], "summary": {"total_count": total["comments"]}},
            **({"shares": {"count": total["shares"]}} if post.number % 2 else {}),
        }


class Threads(Graph):
    """A profile; there are no posts with counts."""

    platform = "threads"
    link = "https://www.threads.com/@lumen.coffee"
    account_id = "threads:lumen.coffee"
    env: ClassVar = {"THREADS_ACCESS_TOKEN": "canary-threads-THQW0123456789"}
    shown = 0
    likes = None
    page_path = "profile_lookup"
    spared = ("posts", "pages", "circles", "hides", "shapes")

    def shown_to(self, request: PreparedRequest, asked: dict[str, str]) -> Answer:
        if self.is_gone or asked.get("username") != "lumen.coffee":
            return refusal(100, "The requested resource does not exist", 404)
        return as_json({"username": "lumen.coffee", "follower_count": self.followers})


ALL: tuple[type[Double], ...] = (Facebook, Instagram, Threads)
