"""One contract for all sources, each held against a double of its platform at the wire."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines import platforms
from pipelines.platforms import keys
from pipelines.platforms.border import bounded
from pipelines.platforms.errors import (
    AuthRequired,
    Interrupted,
    MissingKey,
    NotFound,
    RateLimited,
    SourceError,
    Suspended,
    Unavailable,
    Unpaid,
)
from pipelines.platforms.resolving import resolve as resolve_link
from pipelines.platforms.wire.http import Net
from pipelines.records import METRICS, AccountSeen, PostSeen, Response
from tests.fakes import keyed, meta, servers
from tests.fakes.wire import Answer, Double, as_json, as_page, on_the_wire
from tests.sources.conftest import START, Clock
from tests.sources.test_hostile import QUICK, anything, broken, steps

DOUBLES = (*servers.ALL, *meta.ALL, *keyed.ALL)


@pytest.fixture(params=DOUBLES, ids=lambda kind: kind.platform)
def double(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Double]:
    """A platform in the place of the network, with its keys set."""
    made: Double = request.param(START)
    for name, value in made.env.items():
        monkeypatch.setenv(name, value)
    with on_the_wire(made):
        yield made


def resolve(double: Double, net: Net) -> AccountSeen:
    return resolve_link(platforms.recognise(double.link), net)


def fetch(double: Double, net: Net, cursor: dict[str, Any] | None = None) -> dict[str, Any]:
    source = platforms.source_of(double.account_id)
    found: dict[str, Any] = source.fetch(double.account_id, cursor or {}, net, now=START)
    return found


def posts_in(landed: list[Response]) -> list[PostSeen]:
    read = (bounded(platforms.module(answer.source).parse(answer)) for answer in landed)
    return [post for one in read for post in one.posts]


def expected(double: Double) -> list[Any]:
    return double.posts[: double.shown]


def spare(double: Double, part: str) -> None:
    if part in double.spared:
        pytest.skip(f"{double.platform} has nothing of the kind")


def test_every_source_has_a_double() -> None:
    assert {kind.platform for kind in DOUBLES} == set(platforms.sources())


def test_a_link_leads_to_the_account(double: Double, net: Net, landed: list[Response]) -> None:
    account = resolve(double, net)
    assert account.account_id == double.account_id
    assert account.platform == double.platform
    assert account.followers == double.followers
    unknown = {"followers", "following", "posts_total"}
    assert set(account.missing) == {name for name in unknown if getattr(account, name) is None}


def test_every_post_is_seen_once(double: Double, net: Net, landed: list[Response]) -> None:
    cursor = fetch(double, net)
    posts = posts_in(landed)
    assert len({post.post_id for post in posts}) == len(posts) == len(expected(double))
    assert {post.account_id for post in posts} <= {double.account_id}
    if double.likes:
        counts = [post.count(double.likes, 0) for post in expected(double)]
        assert [getattr(post, double.likes) for post in posts] == counts
    for post in posts:
        assert set(post.missing) == {m for m in METRICS if getattr(post, m) is None}
        assert post.post_id.startswith(f"{double.platform}:")
    assert ("swept_at" in cursor) == bool(expected(double))


def test_the_account_is_read_at_every_run(double: Double, net: Net, landed: list[Response]) -> None:
    fetch(double, net)
    read = [platforms.module(answer.source).parse(answer) for answer in landed]
    accounts = [account for one in read for account in one.accounts]
    assert accounts and {one.account_id for one in accounts} == {double.account_id}
    assert accounts[0].followers == double.followers


def test_a_later_run_sees_higher_counts(double: Double, net: Net, landed: list[Response]) -> None:
    spare(double, "posts")
    cursor = fetch(double, net)
    first, double.run = posts_in(landed), 3
    landed.clear()
    again = fetch(double, net, json.loads(json.dumps(cursor)))
    posts = posts_in(landed)
    assert posts[0].post_id == first[0].post_id
    if double.likes:
        assert getattr(posts[0], double.likes) > getattr(first[0], double.likes)
    assert again["covered_from"] >= cursor["covered_from"]


def failing(double: Double, answer: Answer, after: int = 0) -> None:
    """Let every page of posts after the first few fail."""
    seen = iter(range(1_000))
    double.fault = lambda request: (
        answer if double.is_page(request) and next(seen) >= after else None
    )


STATUSES = [
    (401, AuthRequired),
    (402, Unpaid),
    (403, AuthRequired),
    (404, NotFound),
    (410, Suspended),
    (418, Unavailable),
    (429, RateLimited),
    (500, Unavailable),
    (503, Unavailable),
]


@pytest.mark.parametrize(("status", "kind"), STATUSES)
def test_an_error_is_told_and_covers_nothing(
    double: Double, net: Net, status: int, kind: type[SourceError]
) -> None:
    spare(double, "posts")
    spare(double, str(status))
    failing(double, as_json({}, status))
    with pytest.raises(SourceError) as caught:
        fetch(double, net)
    error = caught.value
    cause = error.cause if isinstance(error, Interrupted) else error
    assert isinstance(cause, kind), cause
    assert error.status != "ok"
    assert "swept_at" not in getattr(error, "cursor", {})
    assert str(error)[0].islower() and len(str(error)) < 500


@pytest.mark.parametrize("answer", [as_page(), as_page(403), (200, {}, b'{"da'), (200, {}, b"")])
def test_an_answer_that_is_none_is_an_outage(double: Double, net: Net, answer: Answer) -> None:
    spare(double, "posts")
    failing(double, answer)
    with pytest.raises(Interrupted) as caught:
        fetch(double, net)
    assert isinstance(caught.value.cause, Unavailable)
    assert "swept_at" not in caught.value.cursor


@pytest.mark.parametrize("payload", [[], {}, None, 7, {"data": 7}, {"items": {}}, "text"])
def test_json_of_another_shape_is_no_empty_account(
    double: Double, net: Net, payload: object
) -> None:
    spare(double, "shapes")
    failing(double, as_json(payload))
    with pytest.raises(SourceError) as caught:
        fetch(double, net)
    assert "swept_at" not in getattr(caught.value, "cursor", {})


def test_what_breaks_off_goes_on_where_it_stopped(
    double: Double, net: Net, landed: list[Response], clock: Clock
) -> None:
    spare(double, "pages")
    failing(double, as_json({}, 503), after=1)
    with pytest.raises(Interrupted) as caught:
        fetch(double, net)
    assert 0 < len(posts_in(landed)) < len(expected(double))
    assert caught.value.status == "failed"
    double.fault = None
    cursor = fetch(double, net, json.loads(json.dumps(caught.value.cursor)))
    assert {p.published_at for p in posts_in(landed)} == {p.at for p in expected(double)}
    assert "swept_at" in cursor and "resume" not in cursor


def test_a_list_in_circles_is_partial(double: Double, net: Net) -> None:
    spare(double, "circles")
    double.circles = True
    with pytest.raises(Interrupted) as caught:
        fetch(double, net)
    assert caught.value.status == "partial"
    assert "swept_at" not in caught.value.cursor


def test_a_hidden_count_is_unknown(double: Double, net: Net, landed: list[Response]) -> None:
    spare(double, "hides")
    double.hides = True
    fetch(double, net)
    post = posts_in(landed)[0]
    assert post.likes is None
    assert post.missing["likes"] in ("hidden", "absent")


def test_an_account_that_is_gone_is_not_silent(double: Double, net: Net) -> None:
    double.is_gone = True
    for ask in (resolve, fetch):
        with pytest.raises((NotFound, Interrupted)) as caught:
            ask(double, net)
        assert "swept_at" not in getattr(caught.value, "cursor", {})


def test_without_its_key_a_platform_is_not_asked(
    double: Double, net: Net, monkeypatch: pytest.MonkeyPatch
) -> None:
    spare(double, "key")
    for name in double.env:
        monkeypatch.delenv(name)
    with pytest.raises(MissingKey, match=next(iter(double.env))):
        resolve(double, net)
    assert double.asked == []
    assert not keys.is_ready(double.platform)


def test_a_wrong_key_is_said_with_the_remedy(
    double: Double, net: Net, monkeypatch: pytest.MonkeyPatch
) -> None:
    spare(double, "wrong key")
    for name in double.env:
        monkeypatch.setenv(name, "another-value-0123456789")
    with pytest.raises(AuthRequired, match=r"does not accept the key in [A-Z_]+.*https://") as why:
        resolve(double, net)
    assert why.value.status == "auth_expired"


def test_no_key_lands_and_none_is_in_an_address(
    double: Double, net: Net, landed: list[Response]
) -> None:
    echo = " ".join(double.env.values())
    resolve(double, net)
    fetch(double, net)
    failing(
        double, as_json({"error": f"no, {echo}", "next": f"https://x.example/?key={echo}"}, 400)
    )
    with pytest.raises(SourceError) as caught:
        fetch(double, net)
    shown = f"{landed!r} {caught.value!r} {caught.value.__context__!r}"
    asked = " ".join(request.url or "" for request in double.asked)
    secrets = [value for value in double.env.values() if value.startswith("canary")]
    assert [value for value in secrets if value in shown + asked] == []


def test_a_key_goes_to_the_host_that_was_asked_only(double: Double, net: Net) -> None:
    spare(double, "secret")
    moved = (302, {"Location": "https://elsewhere.example/answer"}, b"")
    double.fault = lambda request: as_json({}, 404) if "elsewhere" in (request.url or "") else moved
    with pytest.raises(SourceError):
        fetch(double, net)
    sent = [request for request in double.asked if "elsewhere" in (request.url or "")]
    secrets = [value for value in double.env.values() if value.startswith("canary")]
    assert sent and not any(value in str(request.headers) for value in secrets for request in sent)


def recorded(kind: type[Double]) -> list[Response]:
    """What a double answered to a whole run, once per platform."""
    landed: list[Response] = []
    made = kind(START)
    clock = Clock()
    with pytest.MonkeyPatch.context() as patch, on_the_wire(made):
        for name, value in made.env.items():
            patch.setenv(name, value)
        fetch(made, Net(landed.append, now=clock.now, sleep=clock.sleep))
    return landed


RECORDED: dict[str, list[Response]] = {}


@QUICK
@given(st.sampled_from(DOUBLES), st.integers(0, 3), steps, anything)
def test_an_answer_with_one_odd_part_never_raises(
    kind: type[Double], at: int, path: list[int], new: Any
) -> None:
    answers = RECORDED.get(kind.platform) or RECORDED.setdefault(kind.platform, recorded(kind))
    answer = answers[at % len(answers)]
    try:
        payload = json.loads(answer.body)
    except ValueError:
        return
    odd = json.dumps(broken(payload, path, new)).encode()
    found = platforms.module(answer.source).parse(
        Response(**{name: getattr(answer, name) for name in answer.__slots__} | {"body": odd})
    )
    for post in found.posts:
        assert set(post.missing) == {m for m in METRICS if getattr(post, m) is None}


def test_a_count_of_four_hundred_digits_spoils_itself_only(
    double: Double, net: Net, landed: list[Response]
) -> None:
    spare(double, "posts")
    if not double.likes:
        pytest.skip(f"{double.platform} shows no counts")
    fetch(double, net)
    value = str(expected(double)[0].count(double.likes, 0)).encode()
    answer = next(one for one in landed if one.purpose == "posts")
    huge = answer.body.replace(b": " + value, b": " + b"9" * 400, 1)
    huge = (
        answer.body.replace(b'"' + value + b'"', b'"' + b"9" * 400 + b'"')
        if huge == answer.body
        else huge
    )
    assert huge != answer.body
    about = {name: getattr(answer, name) for name in answer.__slots__} | {"body": huge}
    posts = bounded(platforms.module(answer.source).parse(Response(**about))).posts
    assert len(posts) == len(posts_in([answer]))
