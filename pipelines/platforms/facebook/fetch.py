"""Facebook: public pages and their posts, for apps that may read public content of pages.

A page is keyed on its number, a post on the part of its number that is its own, as in exports. The
number of shares is left out by the platform, also where it is none: it is unknown then.
"""

import re
from collections.abc import Mapping
from datetime import datetime
from functools import partial
from typing import Any

from pipelines.platforms import graph
from pipelines.platforms.answers import Asked, items_in
from pipelines.platforms.client import Client
from pipelines.platforms.links import Link, address_in, steps_at
from pipelines.platforms.paging import Page, reach_of, read_account
from pipelines.platforms.seen import Reading, account_seen, parsed, post_seen
from pipelines.platforms.values import id_of, list_of, mapping_of, moment_of, tags_in
from pipelines.platforms.wire.http import Net
from pipelines.records import AccountSeen, Parsed, PostSeen, Response

PLATFORM = "facebook"
KEY = "FB_APP_ACCESS_TOKEN"
NAME = re.compile(r"^[A-Za-z0-9.]{2,100}$")
NUMBERED = re.compile(r"-(\d{5,30})$")  # /p/Some-Name-61550000000000
OWN_NUMBER = re.compile(r"^\d+_(\d{10,})$")
NO_NAMES = ("groups", "watch", "events", "photo", "photos", "share", "sharer", "hashtag", "reel")
PROFILE = "id,name,username,about,link,followers_count"
POSTS = (
    "id,message,created_time,permalink_url,status_type,attachments{media_type},shares,"
    "reactions.limit(0).summary(total_count),comments.limit(0).summary(total_count)"
)
KINDS = {
    "photo": "photo",
    "album": "photo",
    "video": "video",
    "link": "link",
    "added_photos": "photo",
    "added_video": "video",
    "shared_story": "link",
    "mobile_status_update": "text",
}


def recognise(link: str) -> Link | None:
    """The page a link names, or None."""
    steps, address = steps_at(link, PLATFORM), address_in(link)
    name = _name_in(steps) if steps else ""
    if address and steps == ("profile.php",):
        name = address.query.get("id", [""])[0]
    if not NAME.match(name) or name.lower() in NO_NAMES:
        return None
    return Link(PLATFORM, name, "", f"https://www.facebook.com/{name}")


def _name_in(steps: tuple[str, ...]) -> str:
    """The name or number of a page in the path of an address."""
    if steps[0] == "pages" and len(steps) > 2:
        return steps[-1] if steps[-1].isdigit() else ""
    if steps[0] == "p" and len(steps) > 1:
        found = NUMBERED.search(steps[1])
        return found[1] if found else ""
    return "" if steps[0].endswith(".php") else steps[0]


def _client(
    net: Net, who: str, *, account_id: str | None = None, link: str | None = None
) -> Client:
    asked, secret = Asked(PLATFORM, who, KEY), graph.key_of(PLATFORM, KEY)
    return Client(net, asked, graph.GRAPH, secret, graph.says, account_id, link)


def resolve(link: Link, net: Net) -> AccountSeen:
    """The page of a link, with its number. Raises NotFound, MissingKey, AuthRequired, ..."""
    return _client(net, link.name, link=link.text).account(
        f"/{link.name}", parse, {"fields": PROFILE}
    )


def fetch(account_id: str, cursor: Mapping[str, Any], net: Net, *, now: datetime) -> dict[str, Any]:
    """Land the page and its posts; the new cursor. See `paging` for how far."""
    key = account_id.removeprefix(f"{PLATFORM}:")
    client = _client(net, net.name_of(account_id, key), account_id=account_id)
    profile, page = partial(_profile, client, key), partial(_page, client, key)
    return read_account(cursor, profile, page, lambda: True, now=now)


def _profile(client: Client, key: str) -> None:
    """Land the page, which does not say how many posts it has."""
    client.ask(f"/{key}", "profile", {"fields": PROFILE})


def _page(client: Client, key: str, position: str | None) -> Page:
    """One page of posts; the way on is the cursor, since the address of the next holds the key."""
    more = {"after": position} if position else {}
    answer = client.ask(f"/{key}/posts", "posts", {"fields": POSTS, "limit": "100", **more})
    items = [mapping_of(item) for item in items_in(answer, client.asked, "data")]
    paging = mapping_of(mapping_of(answer).get("paging"))
    following = id_of(mapping_of(paging.get("cursors")).get("after")) if "next" in paging else None
    times = [moment_of(item.get("created_time")) for item in items]
    keys = frozenset(key for key in (id_of(item.get("id")) for item in items) if key)
    return Page(following, reach_of(list(filter(None, times))), keys)


def parse(response: Response) -> Parsed:
    """What an answer of the interface says; never raises."""
    return parsed(response, READING)


def _account(answer: object, response: Response) -> AccountSeen:
    page = mapping_of(answer)
    key = id_of(page.get("id"))
    return account_seen(
        response,
        key,
        {"followers": page.get("followers_count")},
        handle=page.get("username"),
        name=page.get("name"),
        bio=page.get("about"),
        url=page.get("link") or f"https://www.facebook.com/{key}",
    )


def _total(post: Mapping[str, Any], name: str) -> object:
    return mapping_of(mapping_of(post.get(name)).get("summary")).get("total_count")


def _kind(post: Mapping[str, Any]) -> str:
    """The kind of a post: of what is attached to it, else what was done to post it."""
    attached = list_of(mapping_of(post.get("attachments")).get("data"))
    words = [mapping_of(one).get("media_type") for one in attached] + [post.get("status_type")]
    return next((KINDS[str(word)] for word in words if str(word) in KINDS), "other")


def _post(response: Response, item: object) -> PostSeen | str:
    """The post of an item. Raises Unusable."""
    post = mapping_of(item)
    number = id_of(post.get("id"))
    own = OWN_NUMBER.match(number or "")
    return post_seen(
        response,
        own[1] if own else number,
        number.partition("_")[0] if number else None,
        post.get("created_time"),
        {
            "likes": _total(post, "reactions"),
            "comments": _total(post, "comments"),
            "shares": mapping_of(post.get("shares")).get("count"),
        },
        kind=_kind(post),
        url=post.get("permalink_url"),
        text=post.get("message"),
        hashtags=tags_in(post.get("message")),
    )


READING = Reading(_account, lambda answer: mapping_of(answer).get("data"), _post)
