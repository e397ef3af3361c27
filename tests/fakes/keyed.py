"""Doubles of the platforms that are asked with a key."""

from typing import ClassVar

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


ALL: tuple[type[Double], ...] = (YouTube,)
