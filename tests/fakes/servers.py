"""Doubles of the platforms that answer without a key."""

import json
from email.utils import format_datetime

from requests import PreparedRequest

from tests.fakes import platform_answers as answers
from tests.fakes.platform_data import FakeAccount, FakePost
from tests.fakes.wire import Answer, Double, as_json, as_page, query


class Bluesky(Double):
    """The AppView: a profile and an author's feed."""

    platform = "bluesky"
    link = "https://bsky.app/profile/lumen.example.com"
    account_id = "bluesky:did:plc:lumenlumenlumenlumenlume"
    page_path = "getAuthorFeed"
    spared = ("key", "wrong key", "hides")

    def handle(self, request: PreparedRequest) -> Answer:
        if self.is_gone:
            return as_json({"error": "InvalidRequest", "message": "Profile not found"}, 400)
        key = self.account_id.partition(":")[2]
        account = FakeAccount("bluesky", "lumen", key, self.followers or 0, self.posts)
        if "getProfile" in (request.url or ""):
            return as_json(answers.bluesky_profile(account, 0))
        posts, following = self.page(query(request).get("cursor"))
        feed = [answers.bluesky_post(account, post, self.run) for post in posts]
        noise = answers.bluesky_noise(account, posts[0].at) if posts else []
        more = {"cursor": following} if following else {}
        return as_json({"feed": [*feed[:1], *noise, *feed[1:]], **more})


class Mastodon(Double):
    """A server with the Mastodon interface: its ids have letters, its pages are short."""

    platform = "mastodon"
    link = "https://coffee.example/@lumen"
    account_id = "mastodon:coffee.example:01HZLUMEN"
    size = 18  # of 40 that are asked for
    page_path = "/statuses"
    spared = ("key", "wrong key", "hides")

    def handle(self, request: PreparedRequest) -> Answer:
        path = (request.url or "").split("?")[0]
        if self.is_gone or "/.well-known/" in path:
            return as_json({"error": "Record not found"}, 404)
        base, key = "https://coffee.example", self.account_id.rpartition(":")[2]
        account = FakeAccount("mastodon", "lumen", key, self.followers or 0, self.posts)
        if not path.endswith("/statuses"):
            return as_json(answers.mastodon_account(account, base, 0))
        posts, following = self._below(query(request).get("max_id"))
        page = [
            {
                **answers.mastodon_status(account, post, base, self.run),
                "id": f"01H{post.number:06d}",
            }
            for post in posts
        ]
        link = f'<https://inside.coffee.example/x?max_id={following}>; rel="next"'
        return as_json(page, **({"Link": link} if following else {"Link": '<x>; rel="prev"'}))

    def _below(self, last: str | None) -> tuple[list[FakePost], str | None]:
        """The page below an id, and the id below which the next one lies."""
        start = int(last.removeprefix("01H")) + 1 if last else 0
        posts, following = self.page(str(start))
        return posts, f"01H{int(following) - 1:06d}" if following else None


def nodeinfo(request: PreparedRequest, host: str, software: str) -> Answer | None:
    """What a server says it runs, where that is asked."""
    path = (request.url or "").partition(host)[2]
    if path == "/.well-known/nodeinfo":
        return as_json({"links": [{"rel": "x", "href": f"https://{host}/nodeinfo/2.0"}]})
    if path == "/nodeinfo/2.0":
        return as_json({"software": {"name": software, "version": "1.0"}})
    return None


class Misskey(Double):
    """A server whose links look like Mastodon's; everything is posted."""

    platform = "misskey"
    link = "https://tea.example/@lumen"
    account_id = "misskey:tea.example:9lumen"
    page_path = "/api/users/notes"
    spared = ("key", "wrong key", "hides")

    def handle(self, request: PreparedRequest) -> Answer:
        said = nodeinfo(request, "tea.example", "sharkey")
        if said or request.method == "GET":
            return said or as_page(404)
        asked = json.loads(request.body or b"{}")
        if self.is_gone:
            return as_json({"error": {"code": "NO_SUCH_USER", "message": "No such user."}}, 400)
        if "/users/show" in (request.url or ""):
            assert asked.get("userId") == "9lumen" or asked.get("username") == "lumen"
            counts = {"followersCount": self.followers, "notesCount": len(self.posts)}
            return as_json({"id": "9lumen", "username": "lumen", "name": "Lumen", **counts})
        last = asked.get("untilId")
        start = int(last.removeprefix("9n")) + 1 if last else 0
        posts, _ = self.page(str(start))
        if self.circles and start:
            posts = self.posts[: self.size]
        return as_json([self._note(post) for post in posts])

    def _note(self, post: FakePost) -> dict[str, object]:
        return {
            "id": f"9n{post.number:06d}",
            "userId": "9lumen",
            "createdAt": answers.stamp(post.at),
            "text": post.text,
            "visibility": "public",
            "reactions": {"👍": post.count("likes", self.run) - 1, "❤": 1},
            "repliesCount": post.count("comments", self.run),
            "renoteCount": post.count("shares", self.run),
        }


class PeerTube(Double):
    """A channel with its videos."""

    platform = "peertube"
    link = "https://tube.example/c/lumen/videos"
    account_id = "peertube:tube.example:c/lumen"
    page_path = "/videos"
    spared = ("key", "wrong key", "hides", "circles")  # its pages are counted through

    def handle(self, request: PreparedRequest) -> Answer:
        said = nodeinfo(request, "tube.example", "peertube")
        if said or self.is_gone:
            return said or as_json({"detail": "Video channel not found", "status": 404}, 404)
        path = (request.url or "").split("?")[0]
        if path.endswith("/video-channels/lumen"):
            return as_json({"name": "lumen", "displayName": "Lumen", "followersCount": 4_200})
        assert path.endswith("/video-channels/lumen/videos")
        posts, _ = self.page(query(request).get("start"))
        return as_json({"total": len(self.posts), "data": [self._video(post) for post in posts]})

    def _video(self, post: FakePost) -> dict[str, object]:
        return {
            "uuid": f"5f1c0000-0000-4000-8000-{post.number:012d}",
            "name": post.text,
            "publishedAt": answers.stamp(post.at),
            "privacy": {"id": 1},
            "views": post.count("views", self.run),
            "likes": post.count("likes", self.run),
            "comments": post.count("comments", self.run),
        }


class Lemmy(Double):
    """A community with its posts."""

    platform = "lemmy"
    link = "https://forum.example/c/lumen"
    account_id = "lemmy:forum.example:c/lumen"
    size = 50
    page_path = "/post/list"
    spared = ("key", "wrong key", "hides")

    def handle(self, request: PreparedRequest) -> Answer:
        said = nodeinfo(request, "forum.example", "lemmy")
        if said or self.is_gone:
            return said or as_json({"error": "couldnt_find_community"}, 404)
        if "/post/list" not in (request.url or ""):
            counts = {"subscribers": self.followers, "posts": len(self.posts)}
            community = {"id": 7, "name": "lumen", "title": "Lumen"}
            return as_json({"community_view": {"community": community, "counts": counts}})
        posts, following = self.page(query(request).get("page_cursor"))
        return as_json({"posts": [self._post(post) for post in posts], "next_page": following})

    def _post(self, post: FakePost) -> dict[str, object]:
        likes, comments = post.count("likes", self.run), post.count("comments", self.run)
        return {
            "post": {"id": post.number, "name": post.text, "published": answers.stamp(post.at)},
            "counts": {"score": likes - 1, "upvotes": likes, "comments": comments},
        }


class Blog(Double):
    """The feed of a news room: the newest twenty posts, without any count."""

    platform = "blog"
    link = "https://www.lumen.example/news/feed.xml"
    account_id = "blog:https://www.lumen.example/news/feed.xml"
    shown = 20
    likes = None
    followers = None
    page_path = "feed.xml"
    spared = ("key", "wrong key", "hides", "circles", "pages")

    def handle(self, request: PreparedRequest) -> Answer:
        if self.is_gone:
            return as_page(404)
        items = "".join(
            f"<item><guid isPermaLink='false'>{post.number}</guid><title>{post.text}</title>"
            f"<link>https://www.lumen.example/news/{post.number}</link>"
            f"<pubDate>{format_datetime(post.at)}</pubDate></item>"
            for post in self.posts[: self.shown]
        )
        feed = f"<rss version='2.0'><channel><title>Lumen news</title>{items}</channel></rss>"
        return 200, {"Content-Type": "application/rss+xml"}, feed.encode()


ALL: tuple[type[Double], ...] = (Blog, Bluesky, Lemmy, Mastodon, Misskey, PeerTube)
