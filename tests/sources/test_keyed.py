"""What only one of the platforms with a key does: its errors, its limits, its names, its price."""

import json
from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest

from pipelines import platforms
from pipelines.platforms.errors import (
    AuthRequired,
    Interrupted,
    NotFound,
    RateLimited,
    Suspended,
    Unpaid,
)
from pipelines.platforms.wire.http import Net
from pipelines.records import PostSeen, Response
from tests.fakes import keyed, meta
from tests.fakes.wire import Answer, Double, as_json, on_the_wire
from tests.sources.conftest import START

KINDS = {kind.platform: kind for kind in (*keyed.ALL, *meta.ALL)}


@pytest.fixture
def double(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Double]:
    made = KINDS[request.param](START)
    for name, value in made.env.items():
        monkeypatch.setenv(name, value)
    with on_the_wire(made):
        yield made


def fetch(double: Double, net: Net, cursor: object = None, now: datetime = START) -> object:
    return platforms.source_of(double.account_id).fetch(
        double.account_id, cursor or {}, net, now=now
    )


def posts_in(landed: list[Response]) -> list[PostSeen]:
    return [post for one in landed for post in platforms.module(one.source).parse(one).posts]


def youtube_error(reason: str, status: int = 403) -> Answer:
    error = {"code": status, "message": "no", "errors": [{"reason": reason}]}
    return as_json({"error": error}, status)


def x_error(kind: str, detail: str) -> Answer:
    error = {"type": f"https://api.x.com/2/problems/{kind}", "detail": detail, "title": "no"}
    return as_json({"errors": [error]})


CREDITS = as_json({"title": "CreditsDepleted", "detail": "no credits", "type": "about:blank"}, 402)
WRONG = [
    ("youtube", youtube_error("quotaExceeded"), RateLimited, "before 2026-11-02 08:00:00 utc"),
    ("youtube", youtube_error("rateLimitExceeded"), RateLimited, "before 2026-11-01 12:01:00"),
    ("youtube", youtube_error("accessNotConfigured"), AuthRequired, "not switched on for the key"),
    ("youtube", youtube_error("keyExpired", 400), AuthRequired, "get a new one at https://"),
    ("instagram", meta.refusal(4, "limit reached"), RateLimited, "before 2026-11-01 13:00:00"),
    ("instagram", meta.refusal(80002, "limit reached"), RateLimited, "allows no more requests"),
    ("instagram", meta.refusal(190, "expired"), AuthRequired, "the key in META_ACCESS_TOKEN"),
    ("instagram", meta.refusal(110, "Invalid user id"), NotFound, "no professional account"),
    ("facebook", meta.refusal(10, "must be reviewed"), AuthRequired, "must be reviewed"),
    ("x", CREDITS, Unpaid, "credits are used up; buy more at https://console.x.com"),
    ("x", x_error("resource-not-found", "Could not find user"), NotFound, "does not exist there"),
    ("x", x_error("resource-not-found", "User has been suspended"), Suspended, "suspended"),
    ("x", x_error("not-authorized-for-resource", "protected"), AuthRequired, "protected"),
    ("reddit", as_json({"reason": "private", "error": 403}, 403), AuthRequired, "private"),
    ("reddit", as_json({"data": {"is_suspended": True}}), Suspended, "suspended or deleted"),
    (
        "tiktok",
        as_json({"data": {}, "error": {"code": "daily_quota_limit_exceeded", "message": "no"}}),
        RateLimited,
        "before 2026-11-02 00:00:00 utc",
    ),
]


@pytest.mark.parametrize(("double", "answer", "kind", "said"), WRONG, indirect=["double"])
def test_an_error_is_told_apart_by_what_the_platform_says(
    double: Double, net: Net, answer: Answer, kind: type[Exception], said: str
) -> None:
    double.fault = lambda request: None if "token" in (request.url or "") else answer
    with pytest.raises((Interrupted, kind), match=said) as caught:
        fetch(double, net)
    cause = getattr(caught.value, "cause", caught.value)
    assert isinstance(cause, kind)
    assert "swept_at" not in getattr(caught.value, "cursor", {})


@pytest.mark.parametrize("double", ["x"], indirect=True)
def test_x_is_read_by_old_and_new_names_alike(
    double: keyed.X, net: Net, landed: list[Response]
) -> None:
    fetch(double, net)
    old = posts_in(landed)
    landed.clear()
    double.new_names = True
    fetch(double, net)
    new = posts_in(landed)
    assert [post.shares for post in new] == [post.shares for post in old] != []
    totals = [a.posts_total for one in landed for a in platforms.module("x").parse(one).accounts]
    assert totals == [len(double.posts)]


@pytest.mark.parametrize("double", ["x"], indirect=True)
def test_the_history_of_x_is_paid_once(double: Double, net: Net, landed: list[Response]) -> None:
    cursor = fetch(double, net)
    landed.clear()
    fetch(double, net, cursor, now=START + timedelta(days=60))
    assert len(posts_in(landed)) <= double.size < len(double.posts)


@pytest.mark.parametrize("double", ["youtube"], indirect=True)
def test_a_channel_that_hides_its_subscribers_is_not_at_nought(
    double: Double, net: Net, landed: list[Response]
) -> None:
    double.hides = True
    fetch(double, net)
    account = platforms.module("youtube").parse(landed[0]).accounts[0]
    assert (account.followers, account.missing["followers"]) == (None, "hidden")
    post = posts_in(landed)[0]
    assert (post.missing["likes"], post.missing["comments"]) == ("hidden", "off")


@pytest.mark.parametrize("double", ["youtube"], indirect=True)
def test_a_key_for_youtube_brings_the_history_that_the_feed_had_not(
    double: Double, net: Net, landed: list[Response]
) -> None:
    of_the_feed = {"swept_at": START.isoformat(), "covered_from": START.isoformat()}
    cursor = fetch(double, net, of_the_feed)
    assert len(posts_in(landed)) == len(double.posts)
    assert json.loads(json.dumps(cursor))["by"] == "api"


@pytest.mark.parametrize("double", ["facebook"], indirect=True)
def test_shares_that_facebook_leaves_out_are_unknown(
    double: Double, net: Net, landed: list[Response]
) -> None:
    fetch(double, net)
    shares = {post.shares is None for post in posts_in(landed)}
    assert shares == {True, False}


@pytest.mark.parametrize("double", ["tiktok"], indirect=True)
def test_months_without_a_video_are_no_end_of_tiktok(
    double: Double, net: Net, landed: list[Response]
) -> None:
    for post in double.posts[5:]:
        post.at -= timedelta(days=400)
    fetch(double, net)
    assert len(posts_in(landed)) == len(double.posts)
