"""A word for a platform means the same in a column and behind `--platform`."""

from collections.abc import Callable
from typing import Any

import pytest

from pipelines import platforms
from pipelines.exports.plan import Table
from pipelines.exports.platforms import link_accounts, link_platform
from pipelines.platforms.registry import words

SURE = {word: meant[0] for word, meant in words().items() if len(meant) == 1}
LINK = "https://www.instagram.com/p/Cx1/"


def test_a_word_is_read_alike_in_a_column_and_as_an_option(
    stage_text: Callable[..., Any],
) -> None:
    rows = "".join(f'"{word.upper()}",a,{n},2024-03-05,5\n' for n, word in enumerate(SURE))
    got = stage_text("platform,account,post id,date,likes\n" + rows)
    read = [post["post_id"].partition(":")[0] for post in got.posts]
    assert read == list(SURE.values()) == [platforms.named(word).name for word in SURE]


@pytest.mark.parametrize(("word", "name"), [("insta", "instagram"), ("linked in", "linkedin")])
def test_an_alias_is_taken_as_an_option(
    stage_text: Callable[..., Any], word: str, name: str
) -> None:
    got = stage_text("account,post id,date,likes\na,1,2024-03-05,5\n", platform=word)
    assert got.posts[0]["post_id"] == f"{name}:1"


def test_a_platform_without_a_record_keeps_its_name(stage_text: Callable[..., Any]) -> None:
    got = stage_text("platform,account,post id,date,likes\nLemmy,a,1,2024-03-05,5\n")
    assert got.posts[0]["post_id"] == "lemmy:1"


HEAD = "network,account,date,likes,permalink\n"


def test_a_word_for_several_platforms_leaves_it_to_the_link(
    stage_text: Callable[..., Any],
) -> None:
    got = stage_text(f"{HEAD}Meta,a,2024-03-05,5,{LINK}\nfacebook,a,2024-03-05,5,{LINK}\n")
    assert [post["account_id"] for post in got.posts] == ["instagram:a", "facebook:a"]


def test_a_word_for_several_platforms_leaves_it_to_the_option(
    stage_text: Callable[..., Any],
) -> None:
    rows = "Meta,a,2024-03-05,5,\ninstagram,a,2024-03-05,5,\n"
    got = stage_text(HEAD + rows, platform="threads")
    assert [post["account_id"] for post in got.posts] == ["threads:a", "instagram:a"]
    counts = "network,account,followers\nmeta,a,7\n"
    assert stage_text(counts, platform="fb").accounts[0]["account_id"] == "facebook:a"


LINKS = {
    "https://www.tiktok.com/@acorn/video/741?lang=en": ("tiktok", {"acorn"}),
    "https://threads.net/@acorn/post/C1": ("threads", {"acorn"}),
    "https://www.threads.com/@acorn/post/C1": ("threads", {"acorn"}),
    "https://bsky.app/profile/acorn.example/post/3k": ("bluesky", {"acorn.example"}),
    "https://bsky.app/profile/acorn.example": ("bluesky", set()),
    "https://X.com/Acorn/status/20": ("x", {"Acorn"}),
    "https://mobile.twitter.com/a/statuses/20": ("x", {"a"}),
    "https://x.com/i/status/20": ("x", set()),
    "https://x.com/acorn": ("x", set()),
    "https://www.facebook.com/acorn/posts/1": ("facebook", set()),
    "https://fb.watch/abc": ("facebook", set()),
    "https://netflix.com/acorn/status/1": (None, set()),
    "https://box.com/acorn/status/1": (None, set()),
    "no link": (None, set()),
}


@pytest.mark.parametrize("link", LINKS)
def test_a_link_says_its_platform_and_its_poster(link: str) -> None:
    platform, posters = LINKS[link]
    table = Table(("link",), ((link,),))
    assert (link_platform(link), link_accounts(table, 0)) == (platform, posters)


def test_sql_reads_links_as_the_plan_does(stage_text: Callable[..., Any]) -> None:
    told = {link: found for link, found in LINKS.items() if found[1]}
    got = stage_text("date,likes,link\n" + "".join(f"2024-03-05,5,{link}\n" for link in LINKS))
    expected = [f"{name}:{min(posters).lower()}" for name, posters in told.values()]
    assert [post["account_id"] for post in got.posts] == expected
