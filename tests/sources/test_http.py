"""HTTP at the wire: retries, the dialects of 'slow down', limits, and what lands."""

from datetime import datetime, timedelta

import pytest
import requests
import responses

from pipelines.platforms import record
from pipelines.platforms.errors import RateLimited, RefusedAddress, Silent, Unavailable
from pipelines.platforms.wire import http, limits, session
from pipelines.platforms.wire.http import Net
from pipelines.records import Response
from tests.sources.conftest import START, Clock

URL = "https://coffee.example/api/v1/accounts/1"


def get(net: Net, url: str = URL) -> Response:
    return net.get(url, source="mastodon", purpose="posts", account_id="mastodon:x:1", link="l")


def add(*statuses: int, **about: object) -> None:
    for status in statuses:
        responses.get(URL, status=status, json={"n": status}, **about)


@responses.activate
def test_an_answer_lands_before_it_is_looked_at(net: Net, landed: list[Response]) -> None:
    add(404)
    answer = get(net)
    assert landed == [answer]
    assert (answer.status, answer.body, answer.received_at) == (404, b'{"n": 404}', START)
    assert (answer.source, answer.account_id, answer.link) == ("mastodon", "mastodon:x:1", "l")


@responses.activate
def test_two_failures_then_an_answer(net: Net, clock: Clock, landed: list[Response]) -> None:
    add(500, 503, 200)
    assert get(net).status == 200
    assert [answer.status for answer in landed] == [500, 503, 200]
    assert 0.5 <= clock.pauses[0] <= 0.75
    assert 1.0 <= clock.pauses[1] <= 1.5


@responses.activate
def test_a_connection_that_breaks_is_tried_again(net: Net, landed: list[Response]) -> None:
    responses.get(URL, body=requests.ConnectionError("reset"))
    responses.get(URL, body=requests.Timeout("slow"))
    add(200)
    assert get(net).status == 200
    assert len(landed) == 1


@responses.activate
def test_a_server_that_keeps_failing_is_unavailable(net: Net, landed: list[Response]) -> None:
    add(*[502] * 9)
    with pytest.raises(Unavailable, match="answers with error 502; try again later"):
        get(net)
    assert len(landed) == http.ATTEMPTS


@responses.activate
def test_a_host_that_cannot_be_reached_is_unavailable(net: Net) -> None:
    responses.get(URL, body=requests.ConnectionError("Failed to resolve 'coffee.example'"))
    with pytest.raises(Unavailable, match=r"coffee\.example, which has no known address"):
        get(net)


def unix(seconds: float) -> str:
    return str(int((START + timedelta(seconds=seconds) - datetime(1970, 1, 1)).total_seconds()))


DIALECTS = [
    ({"Retry-After": "7"}, 7),
    ({"Retry-After": "Sun, 01 Nov 2026 12:00:09 GMT"}, 9),
    ({"RateLimit-Remaining": "0", "RateLimit-Reset": unix(11)}, 11),
    ({"X-RateLimit-Remaining": "0", "X-RateLimit-Reset": "2026-11-01T12:00:13.276754Z"}, 13.276754),
    ({"X-RateLimit-Remaining": "0.0", "X-RateLimit-Reset": "17"}, 17),
    ({"Retry-After": "3", "RateLimit-Reset": unix(40)}, 3),
    ({"Retry-After": "soon", "RateLimit-Reset": unix(21)}, 21),
    ({"RateLimit-Reset": unix(5) + "000"}, 5),
]
USELESS = ["-5", "nan", "inf", "1e999", "x" * 50, "", unix(-60), "0000-00-00T00:00:00Z"]


@pytest.mark.parametrize(("headers", "pause"), DIALECTS)
@responses.activate
def test_a_pause_is_kept_in_every_dialect(
    net: Net, clock: Clock, headers: dict[str, str], pause: float
) -> None:
    add(429, headers=headers)
    add(200)
    assert get(net).status == 200
    assert sum(clock.pauses) == pytest.approx(pause)


@pytest.mark.parametrize("value", USELESS)
def test_a_useless_reset_says_nothing(value: str) -> None:
    assert limits.asked_wait({"x-ratelimit-reset": value}, START) is None


@responses.activate
def test_429_without_a_time_backs_off_and_gives_up(net: Net, clock: Clock) -> None:
    add(*[429] * 9)
    with pytest.raises(RateLimited) as caught:
        get(net)
    assert len(clock.pauses) == http.ATTEMPTS - 1
    assert caught.value.until == clock.at + timedelta(seconds=http.BLIND_PAUSE)


@pytest.mark.parametrize("status", [429, 503])
@responses.activate
def test_a_pause_that_is_too_long_says_until_when(net: Net, clock: Clock, status: int) -> None:
    add(status, headers={"Retry-After": "3600"})
    with pytest.raises(RateLimited, match=r"before 2026-11-01 13:00:00 utc") as caught:
        get(net)
    assert caught.value.until == START + timedelta(hours=1)
    assert clock.pauses == []


@responses.activate
def test_all_pauses_of_a_request_together_are_capped(net: Net, clock: Clock) -> None:
    add(*[429] * 19, headers={"Retry-After": "50"})
    with pytest.raises(RateLimited):
        get(net)
    assert sum(clock.pauses) <= 120


@responses.activate
def test_a_platform_that_says_when_is_asked_more_often(net: Net, clock: Clock) -> None:
    add(*[429] * 8, headers={"Retry-After": "1"})
    add(200)
    assert get(net).status == 200
    assert clock.pauses == pytest.approx([1] * 8)


@responses.activate
def test_a_platform_that_says_now_for_ever_is_left_after_growing_pauses(
    net: Net, clock: Clock
) -> None:
    add(*[429] * 30, headers={"Retry-After": "0"})
    with pytest.raises(RateLimited, match="does not say until when"):
        get(net)
    assert len(responses.calls) == http.ATTEMPTS
    first, second, third = clock.pauses
    assert 0.5 <= first <= 0.75 <= second <= 1.5 <= third <= 3


@responses.activate
def test_a_host_that_hangs_is_asked_twice_and_no_more(net: Net) -> None:
    for _ in range(9):
        responses.get(URL, body=requests.ReadTimeout("timed out"))
    with pytest.raises(Silent, match=r"coffee\.example, which did not answer in time"):
        get(net)
    assert len(responses.calls) == http.ATTEMPTS_WHEN_LATE


@responses.activate
def test_of_a_long_pause_is_said_how_much_is_left(clock: Clock) -> None:
    said: list[str] = []
    net = Net(lambda _: None, now=clock.now, sleep=clock.sleep, hear=said.append)
    add(429, headers={"Retry-After": "12"})
    add(200)
    get(net)
    assert said == [f"coffee.example asks for a pause, {left} s of it are left" for left in (12, 7)]


class Stop(Exception):
    """Somebody does not want to wait any longer."""


@responses.activate
def test_a_pause_can_be_stopped(clock: Clock) -> None:
    def stop(_: str) -> None:
        raise Stop

    add(429, headers={"Retry-After": "100"})
    with pytest.raises(Stop):
        get(Net(lambda _: None, now=clock.now, sleep=clock.sleep, hear=stop))
    assert sum(clock.pauses) == 0


@responses.activate
def test_a_window_that_is_used_up_is_waited_for(net: Net, clock: Clock) -> None:
    reset = {"X-RateLimit-Remaining": "0", "X-RateLimit-Reset": "2026-11-01T12:00:30.000000Z"}
    add(200, headers=reset)
    add(200)
    get(net)
    assert clock.pauses == []
    get(net)
    assert sum(clock.pauses) == pytest.approx(30)


@responses.activate
def test_a_window_that_is_used_up_for_long_is_not_asked(net: Net, landed: list[Response]) -> None:
    add(200, headers={"RateLimit-Remaining": "0", "RateLimit-Reset": unix(900)})
    get(net)
    with pytest.raises(RateLimited) as caught:
        get(net)
    assert caught.value.until == START + timedelta(seconds=900)
    assert len(landed) == 1


@responses.activate
def test_our_own_pace_is_kept_per_host(net: Net, clock: Clock) -> None:
    add(200)
    for _ in range(record("mastodon").pace.burst + 3):
        get(net)
    assert clock.pauses == pytest.approx([1, 1, 1])


@responses.activate
def test_redirects_are_followed_and_land(net: Net, landed: list[Response]) -> None:
    add(301, headers={"Location": "/moved"})
    responses.get("https://coffee.example/moved", json={"ok": 1})
    answer = get(net)
    assert answer.url == "https://coffee.example/moved"
    assert [part.status for part in landed] == [301, 200]


@responses.activate
def test_a_redirect_in_circles_ends(net: Net, landed: list[Response]) -> None:
    add(302, headers={"Location": URL})
    with pytest.raises(Unavailable, match="redirects more than 5 times"):
        get(net)
    assert len(landed) == http.MAX_REDIRECTS + 1


@pytest.mark.parametrize("location", ["ftp://coffee.example/", "http://[::1", "//[/", "data:,x"])
@responses.activate
def test_a_redirect_to_something_else_is_refused(net: Net, location: str) -> None:
    add(302, headers={"Location": location})
    with pytest.raises(RefusedAddress):
        get(net)


@responses.activate
def test_a_too_large_answer_is_cut_and_refused(
    net: Net, landed: list[Response], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session, "MAX_BODY", 100_000)
    responses.get(URL, body=b"x" * 300_000)
    with pytest.raises(Unavailable, match="which sends more than"):
        get(net)
    assert [len(answer.body) for answer in landed] == [session.KEPT_OF_TOO_LARGE]


@responses.activate
def test_secrets_never_land(net: Net, landed: list[Response]) -> None:
    headers = {"Set-Cookie": "session=s3cret", "Authorization": "Bearer s3cret", "ETag": "W/1"}
    add(200, headers={**headers, "X-RateLimit-Remaining": "299", "Link": "<x>; rel=next"})
    get(net)
    assert "s3cret" not in repr(landed)
    assert set(landed[0].headers) == {"content-type", "etag", "x-ratelimit-remaining", "link"}
    sent = responses.calls[0].request.headers
    assert "Cookie" not in sent
    assert sent["User-Agent"].startswith("outpace/")
    get(net)
    assert "Cookie" not in responses.calls[1].request.headers


@responses.activate
def test_a_failing_landing_is_not_taken_for_a_network_error(clock: Clock) -> None:
    def full(_: Response) -> None:
        raise OSError("no space left on device")

    add(200)
    net = Net(full, now=clock.now, sleep=clock.sleep)
    with pytest.raises(OSError, match="no space left"):
        get(net)
    assert len(responses.calls) == 1


@responses.activate
def test_parameters_are_encoded(net: Net) -> None:
    responses.get("https://coffee.example/a", json={})
    net("https://coffee.example/a", params={"q": "ä&b"}, source="mastodon", purpose="lookup")
    assert responses.calls[0].request.url == "https://coffee.example/a?q=%C3%A4%26b"
