"""Looking at known posts by their ids, where a platform lets several be asked for at once."""

from collections.abc import Iterator, Sequence
from urllib.parse import parse_qs, urlsplit

from pipelines.records import Parsed, Response

LOOK = "look"  # the purpose of such a question
NAMES = ("uris", "ids", "id")  # what platforms call the ids in an address


def batches(post_ids: Sequence[str], size: int) -> Iterator[list[str]]:
    """The keys of posts, as their platform writes them, so many at once."""
    keys = [post_id.partition(":")[2] for post_id in post_ids]
    for start in range(0, len(keys), size):
        yield keys[start : start + size]


def missed(response: Response, found: Parsed) -> list[str]:
    """The ids of posts that were asked for and are not in the answer: gone, or not shown."""
    if (
        response.purpose != LOOK
        or response.status != 200
        or any(bad.position is None for bad in found.rejected)
    ):
        return []
    asked = parse_qs(urlsplit(response.url).query)
    keys = [key for name in NAMES for value in asked.get(name, []) for key in value.split(",")]
    there = {post.post_id for post in found.posts}
    named = (f"{response.source}:{key}" for key in keys)
    return [post_id for post_id in named if post_id not in there]
