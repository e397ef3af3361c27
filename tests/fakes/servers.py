"""Doubles of the platforms that answer without a key."""

from requests import PreparedRequest

from tests.fakes import platform_answers as answers
from tests.fakes.platform_data import FakeAccount, FakePost
from tests.fakes.wire import Answer, Double, as_json, query


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


ALL: tuple[type[Double], ...] = (Bluesky, Mastodon)
