"""The only place that touches the network: polite, bounded, and everything lands first.

One request = our pace, then the connection to a vetted address, then the answer up to 20 MB, landed
before anyone looks at it. Pauses that the platform asks for are kept, up to `max_wait` seconds in
all; a longer one raises RateLimited with the moment at which to go on.

A key travels in a header, so that no address holds one; it goes to the host that was asked and to
no other. Whatever a platform says back of a key is blotted out before the answer lands, and of what
it answers when a token is asked for (purpose `token`), nothing lands but that it answered.
"""

import random
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any
from urllib.parse import urljoin, urlsplit

import requests
from requests.cookies import RequestsCookieJar

from pipelines.clock import utc_now
from pipelines.platforms.errors import (
    RateLimited,
    RefusedAddress,
    Silent,
    Unavailable,
    Unreachable,
)
from pipelines.platforms.keys import blotted
from pipelines.platforms.values import naive_utc
from pipelines.platforms.wire import addresses, limits, session
from pipelines.platforms.wire.session import (
    MAX_BODY,
    Broken,
    Late,
    Session,
    body_of,
    certificates,
    proxies_for,
    why,
)
from pipelines.platforms.wire.shared import Shared
from pipelines.platforms.wire.watch import Watch
from pipelines.records import Response

TIMEOUT = (5, 30)  # seconds: to connect, between two pieces of the answer
ATTEMPTS = 4
ATTEMPTS_WHEN_LATE = 2  # when each costs half a minute and more
ATTEMPTS_WHEN_TOLD = 10  # when each refusal says how long to wait
MAX_REDIRECTS = 5
FIRST_PAUSE = 0.5  # seconds; doubles, plus up to half of it at random
BLIND_PAUSE = 300.0  # seconds to stay away after a 429 that names no time
SIGN_OF_LIFE = 5.0  # seconds of a pause between two words about it
REDIRECTS = frozenset((301, 302, 303, 307, 308))
TOO_MANY = 429
SERVER_ERRORS = range(500, 600)
LANDED_HEADERS = {"content-type", "date", "etag", "last-modified", "link", "location"}.union(
    ("retry-after", "ratelimit-limit", "ratelimit-policy", "x-ratelimit-limit"),
    limits.RESETS,
    limits.REMAINING,
)

Land = Callable[[Response], None]
Hear = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class About:
    """What a request is for; it is landed with the answer."""

    source: str
    purpose: str
    account_id: str | None = None
    link: str | None = None


@dataclass(frozen=True, slots=True)
class _Asking:
    """A question as it goes out: what it is for, and what none of the answer may show."""

    about: About
    host: str  # the one host that gets the key
    secret: Mapping[str, str] = field(default_factory=dict)  # headers that hold a key
    form: Mapping[str, str] | None = None  # what is posted, as a form
    json: Mapping[str, Any] | None = None  # what is posted, as JSON

    @property
    def method(self) -> str:
        return "GET" if self.form is None and self.json is None else "POST"

    def headers_for(self, url: str) -> dict[str, str]:
        """The headers with the key, for the host that was asked and by no open wire."""
        parts = urlsplit(url)
        is_safe = parts.scheme == "https" or addresses.is_local(parts.hostname or "")
        return dict(self.secret) if is_safe and _host(url) == self.host else {}


def _host(url: str) -> str:
    return urlsplit(url).netloc.rpartition("@")[2].lower()


def _unheard(_: str) -> None:
    """Nobody listens."""


class Net:
    """Asks platforms; `land` gets every answer, also errors, before it is looked at.

    hear: gets a sentence every few seconds while a host is waited for; what it raises, such as the
    wish to stop, ends the request. names: how people call an account, by its id.
    """

    def __init__(
        self,
        land: Land,
        *,
        hear: Hear = _unheard,
        names: Mapping[str, str] | None = None,
        now: Callable[[], datetime] = utc_now,
        sleep: Callable[[float], None] | None = None,
        max_wait: float = 120,
        shared: Shared | None = None,
    ) -> None:
        self._land = land
        self._hear = hear
        self._names = {} if names is None else names  # it may grow
        self._clock = now
        self.shared = shared or Shared()
        self._sleep = sleep or self.shared.sleep
        self._max_wait = max_wait
        self._session = Session()

    def get(
        self,
        url: str,
        *,
        params: Mapping[str, str] | None = None,
        source: str,
        purpose: str,
        account_id: str | None = None,
        link: str | None = None,
        also_retry: Collection[int] = (),
        secret: Mapping[str, str] | None = None,
        form: Mapping[str, str] | None = None,
        json: Mapping[str, Any] | None = None,
    ) -> Response:
        """The answer of a platform, whatever it says; 429 and 5xx (and `also_retry`) are retried.

        secret: headers that hold a key. form, json: what is posted; without them it is asked.
        Raises RateLimited, Unavailable (no answer, or 5xx to the last) or RefusedAddress.
        """
        addresses.checked(url)
        full = requests.Request("GET", url, params=dict(params or {})).prepare().url or url
        about = About(source, purpose, account_id, link)
        asking = _Asking(about, _host(full), secret or {}, form, json)
        left, failures = self._max_wait, 0
        late = 0  # attempts without an answer in time
        while True:
            left -= self._wait_turn(full, source, left)
            answer, problem = self._attempt(full, asking)
            if answer is not None and not _is_worth_retry(answer.status, also_retry):
                return answer
            failures += 1
            late += isinstance(problem, Late | requests.Timeout)
            if problem and (failures >= ATTEMPTS or late >= ATTEMPTS_WHEN_LATE):
                raise _unanswered(full, problem)
            told = self._told(answer) if answer else None
            if answer and failures >= (ATTEMPTS if told is None else ATTEMPTS_WHEN_TOLD):
                return self._last(answer)
            left -= self._pause(full, failures, told, left)

    __call__ = get

    def name_of(self, account_id: str, key: str) -> str:
        """How people call an account; its key on the platform where nobody knows."""
        return self._names.get(account_id) or key

    def _now(self) -> datetime:
        return naive_utc(self._clock())

    def _told(self, answer: Response) -> float | None:
        """The seconds that an answer asks to wait; None where it says nothing, or "at once"."""
        wait = limits.asked_wait(answer.headers, self._now())
        return wait if wait is not None and wait >= FIRST_PAUSE else None

    def _attempt(self, url: str, asking: _Asking) -> tuple[Response | None, Exception | None]:
        """The answer of one exchange, or why it broke off where another may help."""
        try:
            return self._follow(url, asking), None
        except (Broken, requests.RequestException) as problem:
            return None, problem

    def _last(self, answer: Response) -> Response:
        """What a last refusal means: an error for 429 and 5xx, else the answer itself."""
        host = _host(answer.url)
        if answer.status == TOO_MANY:
            wait = self._told(answer)
            raise self._limited(host, wait) if wait else self._limited_blindly(host)
        if answer.status in SERVER_ERRORS:
            raise Unreachable(
                f"asked {host}, which answers with error {answer.status}; try again later"
            ).known_as("server-error", host=host, status=str(answer.status))
        return answer

    def _limited(self, host: str, wait: float) -> RateLimited:
        until = limits.later(self._now(), wait)
        return RateLimited(
            f"asked {host}, which allows no more requests before {until:%Y-%m-%d %H:%M:%S} utc; "
            "run again after that",
            until,
        ).known_as("pause-host", host=host, until=f"{until:%Y-%m-%d %H:%M:%S}")

    def _limited_blindly(self, host: str) -> RateLimited:
        """The error for a host that has had enough and does not say for how long."""
        return RateLimited(
            f"asked {host}, which allows no more requests now and does not say until when; "
            "run again in some minutes",
            limits.later(self._now(), BLIND_PAUSE),
        ).known_as("pause-blind", host=host)

    def _wait_turn(self, url: str, source: str, left: float) -> float:
        """Wait until our own pace and the platform's window allow a request; seconds waited."""
        host, now = _host(url), self._now()
        closed = self.shared.closed_until.get(host)
        window = max(0.0, (closed - now).total_seconds()) if closed else 0.0
        if window > left:
            raise self._limited(host, window)
        bucket = self.shared.bucket(host, source)
        is_own = addresses.is_local(urlsplit(url).hostname or "")
        pace = 0.0 if is_own else bucket.take(now)
        self._rest(host, max(window, pace))
        self.shared.closed_until.pop(host, None)
        return window

    def _pause(self, url: str, failures: int, told: float | None, left: float) -> float:
        """Wait before the next attempt; seconds waited. Raises RateLimited if that is too long."""
        blind = FIRST_PAUSE * 2 ** (failures - 1) * (1 + random.random() / 2)
        pause = blind if told is None else told
        if pause > left:
            raise self._limited(_host(url), pause)
        self.shared.closed_until.pop(_host(url), None)
        self._rest(_host(url), pause)
        return pause

    def _rest(self, host: str, seconds: float) -> None:
        """Sleep, and say of a long pause from time to time how much of it is left."""
        while seconds > SIGN_OF_LIFE:
            self._hear(f"{host} asks for a pause, {seconds:.0f} s of it are left")
            self._sleep(SIGN_OF_LIFE)
            seconds -= SIGN_OF_LIFE
        if seconds > 0:
            self._sleep(seconds)

    def _follow(self, url: str, asking: _Asking) -> Response:
        """The answer at the end of at most five redirects, each checked like the first address."""
        target = url
        for _ in range(MAX_REDIRECTS + 1):
            answer = self._exchange(target, asking)
            location = answer.headers.get("location")
            if answer.status not in REDIRECTS or not location:
                return answer
            target = _joined(target, location)
        raise Unavailable(
            f"asked {_host(url)}, which redirects more than {MAX_REDIRECTS} times; "
            "check the address"
        )

    def _exchange(self, url: str, asking: _Asking) -> Response:
        """One request and its answer, landed. Raises Broken, RefusedAddress or Unavailable."""
        self.shared.pay(asking.about.source, asking.about.purpose)
        with self.shared.turn(_host(url)):
            status, headers, body, is_whole = self._heard_out(url, asking)
        response = self._response(url, asking, status, body, headers)
        is_token = asking.about.purpose == "token"
        self._land(replace(response, body=b"", headers={}) if is_token else response)
        if not is_whole:
            size = f"{MAX_BODY // 1_000_000} MB"
            raise Unavailable(f"asked {_host(url)}, which sends more than {size}; it is not read")
        if limits.is_used_up(headers):
            self._close(_host(url), headers)
        return response

    def _heard_out(self, url: str, asking: _Asking) -> tuple[int, dict[str, str], bytes, bool]:
        """Status, headers and body of an answer, and whether the body is whole. Raises Broken."""
        host, proxies = _host(url), proxies_for(url)
        self._session.cookies = RequestsCookieJar()

        def waiting(seconds: float) -> None:
            self._hear(f"waiting for {host}, which has not answered for {seconds:.0f} s")

        with Watch(waiting, session.WHOLE_ANSWER) as watch:
            try:
                found = self._ask(url, asking, proxies)
            except (Broken, requests.RequestException):
                if not watch.is_late:
                    raise
                raise Late from None
            if watch.is_late:  # cut, which looks like the end of an answer of unknown length
                raise Late
        return found

    def _ask(
        self, url: str, asking: _Asking, proxies: dict[str, str]
    ) -> tuple[int, dict[str, str], bytes, bool]:
        """Send a question and read what comes back."""
        with self._session.request(
            asking.method,
            url,
            headers=asking.headers_for(url),
            data=asking.form,
            json=asking.json,
            allow_redirects=False,
            stream=True,
            timeout=TIMEOUT,
            proxies=proxies,
            verify=certificates(),
        ) as answer:
            body, is_whole = body_of(answer)
            headers = {name.lower(): value for name, value in answer.headers.items()}
            return answer.status_code, headers, body, is_whole

    def _response(
        self, url: str, asking: _Asking, status: int, body: bytes, headers: Mapping[str, str]
    ) -> Response:
        """The answer without any key in it."""
        about, sent = asking.about, tuple(asking.secret.values())
        kept = {
            name: blotted(value.encode(), sent).decode()
            for name, value in headers.items()
            if name in LANDED_HEADERS
        }
        return Response(
            source=about.source,
            purpose=about.purpose,
            url=blotted(url.encode(), sent).decode(),
            status=status,
            received_at=self._now(),
            body=blotted(body, sent),
            headers=kept,
            account_id=about.account_id,
            link=about.link,
        )

    def _close(self, host: str, headers: Mapping[str, str]) -> None:
        """Remember that a host has no request left until its reset."""
        wait = limits.asked_wait(headers, self._now())
        if wait:
            self.shared.closed_until[host] = limits.later(self._now(), wait)


def _unanswered(url: str, problem: Exception) -> Unreachable:
    """The error for a host that gave no whole answer."""
    kind = Silent if isinstance(problem, Late | requests.Timeout) else Unreachable
    return kind(f"asked {_host(url)}, which {why(problem)}; check the address or try again later")


def _is_worth_retry(status: int, also: Collection[int]) -> bool:
    return status == TOO_MANY or status in SERVER_ERRORS or status in also


def _joined(url: str, location: str) -> str:
    """The address a redirect leads to. Raises RefusedAddress for nonsense."""
    try:
        return urljoin(url, location)
    except ValueError:
        raise RefusedAddress(
            f"asked {_host(url)}, which redirects to {location[:100]!r}; that is no web address"
        ) from None
