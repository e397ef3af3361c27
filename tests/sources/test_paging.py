"""How far back a run reads, on made-up pages."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from pipelines.platforms import paging
from pipelines.platforms.errors import Interrupted, NotFound, RateLimited, Unavailable
from pipelines.platforms.paging import AIM, RESUMES, Page, reach_of, read_account, read_back

NOW = datetime(2026, 11, 1, 12)


def day(days: float) -> datetime:
    return NOW - timedelta(days=days)


class Feed:
    """Pages of ten days each; `fails_at` breaks the page of that number."""

    def __init__(self, pages: int, fails_at: int | None = None) -> None:
        self.pages, self.fails_at, self.asked = pages, fails_at, list[int]()

    def __call__(self, position: str | None) -> Page:
        number = int(position or "0")
        if number == self.fails_at:
            raise RateLimited("asked enough; wait", NOW)
        self.asked.append(number)
        following = str(number + 1) if number + 1 < self.pages else None
        return Page(following, day(10 * (number + 1)), frozenset([str(number)]))


def interrupted(cursor: dict[str, Any], feed: Feed, now: datetime = NOW) -> dict[str, Any]:
    with pytest.raises(Interrupted) as caught:
        read_back(cursor, feed, now=now)
    return caught.value.cursor


def test_the_first_run_reads_everything() -> None:
    feed = Feed(12)
    cursor = read_back({}, feed, now=NOW)
    assert feed.asked == list(range(12))
    assert cursor == {
        "swept_at": NOW.isoformat(),
        "covered_from": (NOW - timedelta(weeks=200)).isoformat(),
        "looked_from": cursor["looked_from"],
    }
    assert (NOW - timedelta(weeks=200)).isoformat() < cursor["looked_from"] < NOW.isoformat()


def test_only_what_this_very_run_showed_was_looked_at() -> None:
    cursor = read_back({}, Feed(12), now=NOW)
    swept = read_back({**cursor, "looked_from": "x"}, Feed(12), now=NOW)
    assert swept["looked_from"] == (NOW - paging.RECENT).isoformat()
    shows_nothing = read_back(
        {**cursor, "looked_from": "x"}, lambda _: Page(None, None, frozenset()), now=NOW
    )
    assert "looked_from" not in shows_nothing


def test_history_is_bounded_by_time_and_by_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    feed = Feed(1_000)
    read_back({}, feed, now=NOW)
    assert len(feed.asked) == 141
    monkeypatch.setattr(paging, "MAX_PAGES", 7)
    feed = Feed(1_000)
    cursor = read_back({}, feed, now=NOW)
    assert len(feed.asked) == 7
    assert cursor["covered_from"] == day(70).isoformat()


@pytest.mark.parametrize(("back_to", "pages"), [(None, 4), (0, 1), (15, 2), (62, 7), (900, 12)])
def test_a_later_run_reads_as_far_as_its_plan_says(back_to: float | None, pages: int) -> None:
    feed = Feed(12)
    aim = {} if back_to is None else {AIM: day(back_to).isoformat()}
    cursor = read_back({"swept_at": day(300).isoformat(), **aim}, feed, now=NOW)
    assert len(feed.asked) == pages
    assert AIM not in cursor
    assert cursor["covered_from"] == day(35 if back_to is None else back_to).isoformat()


def test_a_sweep_that_breaks_off_goes_on() -> None:
    cursor = interrupted({}, Feed(12, fails_at=8))
    assert cursor["resume"] == {
        "position": "8",
        "reached": day(80).isoformat(),
        "started_at": NOW.isoformat(),
        "pages": 8,
        "patience": 5,
    }
    feed = Feed(12)
    done = read_back(cursor, feed, now=NOW + timedelta(days=1))
    assert feed.asked == [0, 1, 2, 3, 8, 9, 10, 11]
    assert (done["swept_at"], "resume" in done) == (NOW.isoformat(), False)


def test_a_sweep_that_broke_off_early_or_long_ago_starts_anew() -> None:
    early = interrupted({}, Feed(12, fails_at=2))
    feed = Feed(12)
    read_back(early, feed, now=NOW)
    assert feed.asked == list(range(12))
    old = interrupted({}, Feed(12, fails_at=8))
    feed = Feed(12)
    read_back(old, feed, now=NOW + RESUMES)
    assert feed.asked == list(range(12))


def test_a_break_keeps_what_the_cursor_held() -> None:
    cursor = {"swept_at": day(3).isoformat(), "covered_from": "x", "extra": 1}
    assert interrupted(cursor, Feed(12, fails_at=1)) == cursor
    resumed = interrupted({}, Feed(12, fails_at=8))
    assert interrupted(resumed, Feed(12, fails_at=1)) == resumed


@pytest.mark.parametrize("cursor", [{"swept_at": 7}, {"resume": []}, {"resume": {"position": 1}}])
def test_an_odd_cursor_is_an_empty_one(cursor: dict[str, Any]) -> None:
    feed = Feed(3)
    assert read_back(cursor, feed, now=NOW)["swept_at"] == NOW.isoformat()
    assert feed.asked == [0, 1, 2]


def test_one_odd_time_does_not_end_a_walk() -> None:
    assert reach_of([day(1), day(2), day(900), day(3)]) == day(1)
    assert reach_of([day(n) for n in range(20)]) == day(15)
    assert reach_of([]) is None


def test_an_end_is_told_from_an_interruption() -> None:
    def gone(_: str | None) -> Page:
        raise NotFound("asked; gone; remove it")

    def nothing() -> int | None:
        return None

    def failing() -> int | None:
        raise Unavailable("asked; broken; try later")

    with pytest.raises(NotFound):
        read_account({}, nothing, gone, lambda: True, now=NOW)
    with pytest.raises(Interrupted) as caught:
        read_account({}, failing, Feed(2), lambda: True, now=NOW)
    assert caught.value.cursor["swept_at"] == NOW.isoformat()
