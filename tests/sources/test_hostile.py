"""Nothing that a server sends breaks a parser, and odd values become None."""

import json
import time
from datetime import datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines import platforms
from pipelines.platforms.plain import plain
from pipelines.platforms.values import count_of, text_of, time_of
from pipelines.records import METRICS, Parsed
from tests.conftest import examples
from tests.sources.conftest import FIXTURES, response

QUICK = settings(max_examples=examples(60))
TEN = datetime(2026, 10, 1, 10)

BOMB = b'<!DOCTYPE f [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><feed><title>&b;</title></feed>'
OUTSIDE = b'<!DOCTYPE f [<!ENTITY a SYSTEM "file:///etc/passwd">]><feed><title>&a;</title></feed>'


PLAIN = b'<!DOCTYPE feed SYSTEM "http://coffee.example/x.dtd"><feed></feed>'


@pytest.mark.parametrize("body", [BOMB, OUTSIDE, PLAIN, BOMB.decode().encode("utf-16")])
def test_hostile_xml_is_refused(body: bytes) -> None:
    found = platforms.module("youtube").parse(response("youtube", body))
    assert [bad.reason for bad in found.rejected] == [
        "the feed declares a document type, which is refused"
    ]


PAGE = b"<!DOCTYPE html><html><body>Just a moment...</body></html>"
BODIES = [PAGE, b"", b"null", b"[]", b"{", b"\xff\xfe", b"<feed>", b"[" * 100_000, b"9" * 9_999]


@pytest.mark.parametrize("source", platforms.sources())
@pytest.mark.parametrize("purpose", ["posts", "profile", "resolve"])
@pytest.mark.parametrize("body", BODIES)
def test_a_body_that_is_no_answer_is_one_rejected_record(
    source: str, purpose: str, body: bytes
) -> None:
    found = platforms.module(source).parse(response(source, body, purpose))
    assert (found.accounts, found.posts) == ((), ())
    is_empty_page = source in ("mastodon", "misskey") and (purpose, body) == ("posts", b"[]")
    assert len(found.rejected) == (0 if is_empty_page else 1)
    assert all(len(bad.raw or "") <= 2_000 for bad in found.rejected)


@pytest.mark.parametrize("source", platforms.sources())
@pytest.mark.parametrize("status", [301, 400, 403, 404, 429, 500])
def test_an_error_answer_says_nothing(source: str, status: int) -> None:
    assert platforms.module(source).parse(response(source, PAGE, status=status)) == Parsed()


scalars = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20)
anything = st.recursive(scalars, lambda x: st.lists(x) | st.dictionaries(st.text(max_size=9), x))


def broken(value: Any, path: list[Any], new: Any) -> Any:
    """A copy of a payload with one thing replaced."""
    if not path or not isinstance(value, dict | list) or not value:
        return new
    keys = list(value) if isinstance(value, dict) else list(range(len(value)))
    key = keys[path[0] % len(keys)]
    changed = broken(value[key], path[1:], new)
    if isinstance(value, dict):
        return {**value, key: changed}
    return [*value[:key], changed, *value[key + 1 :]]


GOOD = {
    name: json.loads((FIXTURES / f"{name}.json").read_text("utf-8"))
    for name in ("bluesky_feed", "bluesky_profile", "mastodon_statuses", "mastodon_account")
}
steps = st.lists(st.integers(0, 50), min_size=1, max_size=8)


@QUICK
@given(st.sampled_from(sorted(GOOD)), steps, anything)
def test_a_payload_with_one_odd_part_never_raises(name: str, path: list[int], new: Any) -> None:
    body = json.dumps(broken(GOOD[name], path, new)).encode()
    source, _, kind = name.partition("_")
    purpose = "posts" if kind in ("feed", "statuses") else "profile"
    found = platforms.module(source).parse(response(source, body, purpose))
    for post in found.posts:
        (post.text or "").encode()
        unknown = {metric for metric in METRICS if getattr(post, metric) is None}
        assert set(post.missing) == unknown


@QUICK
@given(st.sampled_from(platforms.sources()), anything, st.sampled_from(["posts", "resolve", "odd"]))
def test_any_json_never_raises(source: str, payload: Any, purpose: str) -> None:
    platforms.module(source).parse(response(source, json.dumps(payload).encode(), purpose))


@QUICK
@given(st.integers(0, 3_000), st.binary(max_size=8))
def test_a_damaged_feed_never_raises(at: int, junk: bytes) -> None:
    body = (FIXTURES / "youtube_feed.xml").read_bytes()
    platforms.module("youtube").parse(response("youtube", body[:at] + junk + body[at + 3 :]))


@QUICK
@given(st.text(max_size=300) | st.from_regex(r"[<!\[\]>&a-z/\"'= -]{0,80}", fullmatch=True))
def test_plain_never_raises(html: str) -> None:
    plain(html)


LONG = ["<a ", "<a href='", '<p x="', "<!--", "</", "<", "&#", "<![cdata[", "<script>", "<a'\""]


@pytest.mark.parametrize("piece", LONG)
def test_plain_is_quick_whatever_it_reads(piece: str) -> None:
    started = time.process_time()
    plain(piece * 30_000)
    assert time.process_time() - started < 2


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>a<br>b</p><p>c</p>", "a\nb\n\nc"),
        ("<p>1 &lt; 2 &amp;&amp; 3 > 2 </p>", "1 < 2 && 3 > 2"),
        ("<a title=\"x > y\" href='z'>link</a>", "link"),
        ("<a title=it's>link</a>", "link"),
        ("a < b and c", "a < b and c"),
        ("&lt;script&gt;alert(1)&lt;/script&gt;", "<script>alert(1)</script>"),
        ("x<script>alert(1)</script>y<style>p{}</style>z", "xyz"),
        ("<!-- no -->yes<?php no ?>", "yes"),
        ("&#0;&#xD800;&nbsp;", "\ufffd\ufffd"),
    ],
)
def test_plain(html: str, text: str) -> None:
    assert plain(html) == text


@pytest.mark.parametrize("body", [b"<feed>" + b"<a>" * 100_000, b"<feed>" + b"<a/>" * 100_000])
def test_a_feed_that_is_deep_or_huge_is_refused(body: bytes) -> None:
    (bad,) = platforms.module("youtube").parse(response("youtube", body)).rejected
    assert bad.reason == "the feed is nested too deeply or too large"


@pytest.mark.parametrize(
    ("value", "count"),
    [(0, 0), (7, 7), ("7", 7), ("007", 7), (2**63 - 1, 2**63 - 1), ("0", 0)],
)
def test_counts(value: object, count: int) -> None:
    assert count_of(value) == count


NO_COUNTS = [True, -1, 1.0, "1.2K", "1,200", None, "", "²", "-" + "9" * 5_000, [], {}]


@pytest.mark.parametrize("value", NO_COUNTS)
def test_no_counts(value: object) -> None:
    assert count_of(value) is None


@pytest.mark.parametrize(
    ("value", "moment"),
    [
        ("2026-10-01T10:00:00Z", TEN),
        ("2026-10-01T06:00:00-04:00", TEN),
        ("2026-10-01t10:00:00.000000z", TEN),
        ("2026-10-01T10:00:00", TEN),
        ("0000-01-01T00:00:00Z", None),
        ("0001-01-01T00:00:00+08:00", None),
        ("9999-12-31T23:59:59-08:00", None),
        ("yesterday", None),
        (17, None),
    ],
)
def test_times(value: object, moment: datetime | None) -> None:
    assert time_of(value) == moment


def test_texts_can_be_stored() -> None:
    assert text_of("a\x00b\ud83d\ude00\ud800c") == "ab😀�c"
    assert len(text_of("x" * 90_000) or "") == 20_000
    assert text_of("<script>alert(1)</script>") == "<script>alert(1)</script>"
