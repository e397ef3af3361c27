"""How servers misbehave, and what a run has to make of each.

Where nothing else is said, the account is looked up, its profile and its first page of 40 posts
come as they should, and what is wrong comes in the place of the second page.
"""

import gzip
import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

from tests.faults.rogues import PAGE, POSTS, STRANGER, Exchange, Play, sound

HTML = b"<!DOCTYPE html><html><body><h1>Just a moment...</h1></body></html>"
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
HOUR = 3_600


@dataclass(frozen=True)
class Case:
    """A way to misbehave: the status of its account, the sentence, the posts that are kept."""

    name: str
    play: Play
    status: str
    says: str  # what the sentence holds, a pattern; "" where nothing has to be said
    posts: int = PAGE
    rejected: int = 0
    heals: int = POSTS  # posts after a run in which the server is sound


def later(answer: Callable[[Exchange], bool]) -> Play:
    """Answer so in the place of every page of posts but the first."""
    return lambda exchange: exchange.is_later_page and answer(exchange)


def always(answer: Callable[[Exchange], bool]) -> Play:
    """Answer so from the first word on."""
    return answer


def every_page(change: Callable[[Exchange], object]) -> Play:
    """Answer every page of posts with what `change` makes of it."""

    def play(exchange: Exchange) -> bool:
        if exchange.purpose != "posts":
            return False
        found = change(exchange)
        body = found if isinstance(found, bytes) else json.dumps(found).encode()
        is_end = "max_id" in exchange.query and int(exchange.query["max_id"]) <= 1_000 + PAGE
        last = min((int(one["id"]) for one in exchange.page()), default=0)
        link = '<x>; rel="prev"' if is_end else f'<x?max_id={last}>; rel="next"'
        return exchange.send(200, body, Link=link)

    return play


def first_of_page(**other: object) -> Play:
    """Every page with something else in its first post."""

    def change(exchange: Exchange) -> object:
        first, *rest = exchange.page()
        return [{**first, **other}, *rest]

    return every_page(change)


def status(number: int, body: bytes = b'{"error": "no"}', **headers: str) -> Play:
    return later(lambda exchange: exchange.send(number, body, **headers))


def limited(**headers: Callable[[], str]) -> Play:
    """429 with headers that are made when it is said."""

    def answer(exchange: Exchange) -> bool:
        told = {name: make() for name, make in headers.items()}
        return exchange.send(429, b'{"error": "Too many requests"}', **told)

    return later(answer)


def in_an_hour() -> datetime:
    return datetime.now(UTC) + timedelta(hours=1)


def hang(exchange: Exchange) -> bool:
    exchange.ended.wait(30)
    return True


def drip_head(exchange: Exchange) -> bool:
    return exchange.raw(HEAD, *[b"X-Drop: 1\r\n"] * 300, pause=0.1)


def drip_body(exchange: Exchange) -> bool:
    head = HEAD + b"Content-Length: 4000\r\n\r\n"
    return exchange.raw(head, *[b"["] * 300, pause=0.1)


def drip_without_length(exchange: Exchange) -> bool:
    """Whole JSON at the moment at which the line is cut, so that it looks like an end."""
    return exchange.raw(HEAD + b"\r\n[]", *[b" "] * 300, pause=0.1)


def go_on_for_ever(exchange: Exchange) -> bool:
    return exchange.raw(*[b"HTTP/1.1 100 Continue\r\n\r\n"] * 300, pause=0.1)


def cut(exchange: Exchange) -> bool:
    body = json.dumps(exchange.page()).encode()
    return exchange.send(200, body[: len(body) // 2], Content_Length=str(len(body)))


def reset(exchange: Exchange) -> bool:
    cut(exchange)
    time.sleep(0.05)
    return exchange.reset()


def bomb(exchange: Exchange) -> bool:
    return exchange.send(200, gzip.compress(b"[" + b" " * 30_000_000), Content_Encoding="gzip")


def endless(exchange: Exchange) -> bool:
    return exchange.raw(HEAD + b"\r\n", *[b" " * 65_536] * 60)


def unpackable(exchange: Exchange) -> bool:
    return exchange.send(200, b"no gzip at all", Content_Encoding="gzip")


def many_headers(exchange: Exchange) -> bool:
    return exchange.raw(HEAD + b"".join(b"X-%d: 1\r\n" % n for n in range(500)) + b"\r\n[]")


def without_length(exchange: Exchange) -> bool:
    if exchange.purpose != "posts":
        return False
    body = json.dumps(exchange.page()).encode()
    return exchange.raw(b"HTTP/1.0 200 OK\r\n\r\n" + body)


def chunked(exchange: Exchange) -> bool:
    if exchange.purpose != "posts":
        return False
    body = json.dumps(exchange.page()).encode()
    pieces = [body[at : at + 1_000] for at in range(0, len(body), 1_000)]
    sent = b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces)
    return exchange.raw(HEAD + b"Transfer-Encoding: chunked\r\n\r\n" + sent + b"0\r\n\r\n")


def broken_chunks(exchange: Exchange) -> bool:
    return exchange.raw(HEAD + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n[]\r\n")


def in_circles(exchange: Exchange) -> bool:
    """The way on leads back to the second page."""
    if not exchange.is_later_page:
        return False
    at = exchange.query["max_id"]
    return exchange.json(exchange.page(), Link=f'<x?max_id={at}>; rel="next"')


def ignores_max_id(exchange: Exchange) -> bool:
    page = exchange.world.page(10_000)
    return exchange.json(page, Link=f'<x?max_id={int(exchange.query["max_id"]) - 1}>; rel="next"')


def empty_for_ever(exchange: Exchange) -> bool:
    below = int(exchange.query["max_id"]) - 1
    return exchange.json([], Link=f'<x?max_id={below}>; rel="next"')


def twice(exchange: Exchange) -> object:
    return [status for status in exchange.page() for _ in range(2)]


def of_a_stranger(exchange: Exchange) -> object:
    first, *rest = exchange.page()
    return [{**first, "account": {**first["account"], "id": STRANGER}}, *rest]


def other_profile(exchange: Exchange) -> bool:
    """The profile of somebody else, from the second question on."""
    if exchange.purpose != "profile":
        return False
    return exchange.json({**exchange.world.profile(), "id": STRANGER, "followers_count": 9})


def in_the_future(exchange: Exchange) -> object:
    first, *rest = exchange.page()
    return [{**first, "created_at": "2031-01-01T00:00:00.000Z"}, *rest]


def oldest_first(exchange: Exchange) -> object:
    return exchange.page()[::-1]


def to_nowhere(exchange: Exchange) -> bool:
    return exchange.send(302, Location="http://[::1")


def to_itself(exchange: Exchange) -> bool:
    query = "&".join(f"{name}={value}" for name, value in exchange.query.items())
    return exchange.send(302, Location=f"{exchange.path}?{query}")


def to_a_private_place(exchange: Exchange) -> bool:
    return exchange.send(302, Location="http://169.254.169.254/latest/meta-data")


def to_a_page(exchange: Exchange) -> bool:
    """A redirect to a page for people."""
    if exchange.path == "/about":
        return exchange.send(200, HTML, Content_Type="text/html")
    return exchange.is_later_page and exchange.send(301, Location="/about")


def moved_but_sound(exchange: Exchange) -> bool:
    """A redirect to where the answer is."""
    if exchange.path.startswith("/moved"):
        exchange.path = exchange.path.removeprefix("/moved")
        return sound(exchange)
    if not exchange.is_later_page:
        return False
    query = "&".join(f"{name}={value}" for name, value in exchange.query.items())
    return exchange.send(307, Location=f"/moved{exchange.path}?{query}")


def gone(exchange: Exchange) -> bool:
    """A profile that is not there beside an empty list of posts."""
    if exchange.purpose == "profile":
        return exchange.json({"error": "Record not found"}, 404)
    return exchange.purpose in ("posts", "lookup") and exchange.json([])


def hidden(exchange: Exchange) -> bool:
    """No posts, although the profile counts ninety."""
    return exchange.purpose in ("posts", "lookup") and exchange.json([])


def profile_fails(exchange: Exchange) -> bool:
    return exchange.purpose == "profile" and exchange.send(500, b"{}")


def profile_hangs(exchange: Exchange) -> bool:
    return exchange.purpose == "profile" and hang(exchange)


def suspended(exchange: Exchange) -> bool:
    said = {**exchange.world.profile(), "suspended": True}
    return exchange.purpose == "profile" and exchange.json(said)


LONG = int("9" * 400)
RUBBISH = "a\u0000b\ud800\u202e\ufffe\U0001f600" + "\u0301" * 500

CASES = [
    Case(
        "html-for-json",
        status(200, HTML),
        "failed",
        "the answer is a web page instead of json",
        rejected=1,
    ),
    Case("html-refusal", status(403, HTML), "failed", "which answers 403 with a web page"),
    Case("half-a-body", later(cut), "failed", "which breaks its answer off"),
    Case(
        "half-of-json",
        status(200, b'[{"id": "1'),
        "failed",
        "something else instead of json",
        rejected=1,
    ),
    Case("empty-body", status(200, b""), "failed", "something else instead of json", rejected=1),
    Case(
        "object-for-list",
        status(200, b'{"items": []}'),
        "failed",
        "no list of posts came",
        rejected=1,
    ),
    Case("null", status(200, b"null"), "failed", "no list of posts came", rejected=1),
    Case(
        "error-inside-200",
        status(200, b'{"error": "quota exceeded"}'),
        "failed",
        "no list of posts came",
        rejected=1,
    ),
    Case(
        "utf-16",
        later(lambda e: e.send(200, json.dumps(e.page()).encode("utf-16"))),
        "failed",
        "something else instead of json",
        rejected=1,
    ),
    Case("reset", later(reset), "failed", "which (breaks its answer off|could not be reached)"),
    Case("hangs-up", later(lambda e: e.reset()), "failed", "which could not be reached"),
    Case(
        "no-http",
        later(lambda e: e.raw(b"SSH-2.0-OpenSSH_9.6\r\n")),
        "failed",
        "could not be reached",
    ),
    Case("silent", later(hang), "failed", "which did not answer in time"),
    Case("slow-head", later(drip_head), "failed", "which sends its answer too slowly"),
    Case("slow-body", later(drip_body), "failed", "which sends its answer too slowly"),
    Case(
        "slow-without-length", later(drip_without_length), "failed", "sends its answer too slowly"
    ),
    Case("continue-for-ever", later(go_on_for_ever), "failed", "sends its answer too slowly"),
    Case("gzip-bomb", later(bomb), "failed", "which sends more than", rejected=1),
    Case("endless", later(endless), "failed", "which sends more than", rejected=1),
    Case("no-gzip", later(unpackable), "failed", "which breaks its answer off"),
    Case("many-headers", later(many_headers), "failed", "could not be reached"),
    Case("broken-chunks", later(broken_chunks), "failed", "which breaks its answer off"),
    Case("no-content", status(204, b""), "failed", "which answers 204"),
    Case(
        "401",
        status(401),
        "auth_expired",
        r"signed-in people only; a token of that server in MASTODON_TOKEN_127_0_0_1",
    ),
    Case("402", status(402), "failed", "which wants to be paid first"),
    Case("403", status(403), "auth_expired", "signed-in people only"),
    Case("404", status(404), "failed", "which the server does not know"),
    Case("410", status(410), "failed", "which is suspended or deleted; its earlier data stays"),
    Case("418", status(418), "failed", "which answers 418"),
    Case("500", status(500), "failed", "which answers with error 500; try again later"),
    Case("503", status(503), "failed", "which answers with error 503; try again later"),
    Case("429", status(429), "rate_limited", "does not say until when; run again in some minutes"),
    Case("429-at-once", status(429, Retry_After="0"), "rate_limited", "does not say until when"),
    Case(
        "429-seconds",
        status(429, Retry_After=str(HOUR)),
        "rate_limited",
        r"no more requests before 20.* utc; run again after that",
    ),
    Case(
        "429-date",
        limited(Retry_After=lambda: format_datetime(in_an_hour(), usegmt=True)),
        "rate_limited",
        "before 20",
    ),
    Case(
        "429-epoch",
        limited(X_RateLimit_Reset=lambda: f"{in_an_hour().timestamp():.0f}"),
        "rate_limited",
        "before 20",
    ),
    Case("429-left", limited(X_RateLimit_Reset=lambda: "3600.0"), "rate_limited", "before 20"),
    Case(
        "429-iso",
        limited(X_RateLimit_Reset=lambda: in_an_hour().isoformat()),
        "rate_limited",
        "before 20",
    ),
    Case(
        "429-clock-behind",
        status(429, X_RateLimit_Reset="2001-01-01T00:00:00Z"),
        "rate_limited",
        "does not say until when",
    ),
    Case("redirect-in-circles", later(to_itself), "failed", "which redirects more than 5 times"),
    Case("redirect-to-nonsense", later(to_nowhere), "failed", "that is no web address"),
    Case(
        "redirect-to-private",
        later(to_a_private_place),
        "failed",
        "not an address of the public internet",
    ),
    Case("redirect-to-page", to_a_page, "failed", "a web page instead of json", rejected=1),
    Case("redirect-to-answer", moved_but_sound, "ok", "", POSTS),
    Case(
        "list-in-circles",
        in_circles,
        "partial",
        "goes in circles; posts from before .* may be missing",
        80,
    ),
    Case("same-page-again", later(ignores_max_id), "partial", "goes in circles; posts from before"),
    Case(
        "empty-for-ever",
        later(empty_for_ever),
        "partial",
        "5 empty pages came in a row; posts from before",
    ),
    Case("gone", gone, "failed", "which the server does not know", 0, heals=POSTS),
    Case("hidden", hidden, "failed", "counts 90 posts but shows none", 0),
    Case("suspended", suspended, "failed", "which is suspended; its earlier data stays", 0),
    Case("profile-fails", profile_fails, "failed", "which answers with error 500", POSTS),
    Case("profile-hangs", profile_hangs, "failed", "which did not answer in time", 0),
    Case(
        "profile-of-another",
        other_profile,
        "failed",
        "but the profile of another account came",
        POSTS,
        1,
    ),
    Case("no-length", without_length, "ok", "", POSTS),
    Case("chunks", chunked, "ok", "", POSTS),
    Case("every-post-twice", every_page(twice), "ok", "", POSTS),
    Case("oldest-first", every_page(oldest_first), "ok", "", POSTS),
    Case(
        "rubbish-text",
        first_of_page(content=RUBBISH, language=RUBBISH, tags=[{"name": RUBBISH}, 7]),
        "ok",
        "",
        POSTS,
    ),
    Case("of-a-stranger", every_page(of_a_stranger), "ok", "", POSTS - 3, heals=POSTS - 2),
    Case("no-id", first_of_page(id=None), "ok", "", POSTS - 3, 3, heals=POSTS - 2),
    Case("id-of-a-list", first_of_page(id=[1]), "ok", "", POSTS - 3, 3, heals=POSTS - 2),
    Case("endless-id", first_of_page(id="1" * 5_000), "ok", "", POSTS - 3, 3, heals=POSTS - 2),
    Case(
        "id-with-controls",
        first_of_page(id="1\n2\x1b[31m"),
        "ok",
        "",
        POSTS - 3,
        3,
        heals=POSTS - 2,
    ),
    Case("post-of-the-future", every_page(in_the_future), "ok", "", POSTS - 3, 3, heals=POSTS - 2),
    Case(
        "no-time",
        first_of_page(created_at="0000-00-00T00:00:00Z"),
        "ok",
        "",
        POSTS - 3,
        3,
        heals=POSTS - 2,
    ),
    Case(
        "words-for-counts",
        first_of_page(favourites_count="many", replies_count=-3, reblogs_count=1.5),
        "ok",
        "",
        POSTS,
    ),
    Case("huge-count", first_of_page(favourites_count=2**63 - 1), "ok", "", POSTS, 3),
    Case("count-of-400-digits", first_of_page(favourites_count=LONG), "ok", "", POSTS, rejected=3),
    Case(
        "count-of-5000-digits",
        every_page(
            lambda e: (
                json.dumps(e.page())
                .encode()
                .replace(b'"favourites_count": ', b'"favourites_count": ' + b"9" * 5_000, 1)
            )
        ),
        "ok",
        "",
        POSTS,
        rejected=3,
    ),
]
