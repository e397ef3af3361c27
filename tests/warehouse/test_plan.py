"""What is due, what it costs, what the budget leaves out: the plan of a run on a made-up past."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from types import MappingProxyType
from typing import Any

import duckdb
import pytest

from pipelines.runs.accounts import Target
from pipelines.runs.plan import Plan, plan
from pipelines.settings import Settings
from pipelines.warehouse.work import open_scratch

NOW = datetime(2026, 6, 15, 12)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
LINKS = MappingProxyType(
    {
        "bluesky": "https://bsky.app/profile/lumen.example.com",
        "mastodon": "https://coffee.example/@lumen",
        "x": "https://x.com/lumen",
        "youtube": "https://www.youtube.com/channel/UCaaaaaaaaaaaaaaaaaaaaaa",
        "threads": "https://www.threads.com/@lumen",
    }
)


class Past:
    """A warehouse in memory with one account of each platform that is named."""

    def __init__(self, con: duckdb.DuckDBPyConnection) -> None:
        self.con = con
        self.targets: list[Target] = []
        self.posts = 0

    def account(
        self, platform: str, *, visited: timedelta | None = HOUR, covers: timedelta = HOUR
    ) -> str:
        """An account that was visited so long ago, down to posts that were so old then."""
        account_id = f"{platform}:1"
        self.targets.append(Target("Lumen", LINKS[platform], platform))
        self.add("account_link", link=LINKS[platform], account_id=account_id)
        self.add(
            "account", account_id=account_id, platform=platform, first_seen_at=NOW - 400 * DAY,
            first_seen_run="r0",
        )  # fmt: skip
        if visited is not None:
            self.visit(account_id, visited, covers)
            self.add("cursor", account_id=account_id, position='{"swept_at": "x"}', run_id="r0")
        return account_id

    def visit(self, account_id: str, ago: timedelta, covers: timedelta, status: str = "ok") -> None:
        """A run that read the list of an account so long ago."""
        run = f"r{account_id}{ago}"
        at = NOW - ago
        self.add("run", run_id=run, kind="collect", started_at=at, status=status)
        self.add(
            "run_part", run_id=run, part="0001", account_id=account_id, status=status,
            covers_from=at - covers, covers_to=at, posts_seen=0, observations_added=0,
        )  # fmt: skip

    def post(self, account_id: str, age: timedelta, *looks: tuple[timedelta, int]) -> int:
        """A post of an age, seen so long ago with so many likes; its number."""
        self.posts += 1
        self.add(
            "post", number=self.posts, post_id=f"{account_id}/{self.posts}", account_id=account_id,
            published_at=NOW - age, first_seen_run="r0",
        )  # fmt: skip
        for ago, likes in looks:
            self.add("look", post=self.posts, observed_at=NOW - ago, likes=likes, run_id="r0")
        return self.posts

    def add(self, table: str, **values: Any) -> None:
        names = ", ".join(f"${name} as {name}" for name in values)
        self.con.execute(f"insert into {table} by name select {names}", values)

    def plan(self, since: date | None = None, **budgets: float) -> Plan:
        return plan(self.con, Settings(budgets=budgets), self.targets, now=NOW, since=since)

    def due(self) -> dict[int, str]:
        """The posts that are due and why, whatever the budget says."""
        self.plan()
        return dict(self.con.execute("select number, why from due_post").fetchall())


@pytest.fixture
def past(monkeypatch: pytest.MonkeyPatch) -> Iterator[Past]:
    for name in ("X_BEARER_TOKEN", "YOUTUBE_API_KEY", "THREADS_ACCESS_TOKEN"):
        monkeypatch.setenv(name, "canary-0123456789")
    with open_scratch() as con:
        yield Past(con)


RUNGS = [
    (0.9 * DAY, HOUR),
    (6.9 * DAY, 6 * HOUR),
    (29 * DAY, DAY),
    (89 * DAY, 7 * DAY),
    (91 * DAY, 28 * DAY),
    (700 * DAY, 28 * DAY),
]


@pytest.mark.parametrize(("age", "rung"), RUNGS)
def test_a_post_is_due_when_its_rung_is_over(past: Past, age: timedelta, rung: timedelta) -> None:
    account = past.account("bluesky")
    early = past.post(account, age, (0.85 * rung, 10))
    late = past.post(account, age, (0.95 * rung, 10))  # a run once a day is never a day apart
    due = past.due()
    assert due.get(early) in (None, "spare")
    assert due[late] == ("young" if age < 30 * DAY else "ladder")


def test_a_walk_through_the_list_counts_as_a_look_also_at_what_is_gone(past: Past) -> None:
    account = past.account("mastodon", visited=2 * HOUR, covers=40 * DAY)
    for ago, covers in ((3 * DAY, 100 * DAY), (60 * DAY, 400 * DAY), (1 * DAY, 2 * DAY)):
        past.visit(account, ago, covers)
    young = past.post(account, 20 * DAY, (19 * DAY, 3))  # not on the list any more
    weekly = past.post(account, 80 * DAY, (70 * DAY, 3))
    monthly = past.post(account, 200 * DAY, (190 * DAY, 3))
    due = past.due()
    assert young not in due and weekly not in due
    assert due == {monthly: "ladder"}


def test_a_post_that_was_asked_for_in_vain_is_asked_for_once_a_month(past: Past) -> None:
    account = past.account("bluesky")
    number = past.post(account, 40 * DAY, (39 * DAY, 3))
    assert number in past.due()
    past.add("missed_look", post=number, asked_at=NOW - 8 * DAY, run_id="r0")
    assert past.due() == {}
    past.con.execute("update missed_look set asked_at = $at", {"at": NOW - 27 * DAY})
    assert past.due() == {number: "ladder"}


def test_a_post_that_moves_against_its_rung_is_looked_at_daily(past: Past) -> None:
    account = past.account("bluesky")
    resting = past.post(account, 400 * DAY, (9 * DAY, 500), (2 * DAY, 505))
    moving = past.post(account, 400 * DAY, (9 * DAY, 500), (2 * DAY, 900))
    few = past.post(account, 400 * DAY, (9 * DAY, 1), (2 * DAY, 5))
    assert past.due() == {moving: "woken"}
    assert {resting, few}.isdisjoint(past.due())


def test_the_old_posts_of_an_account_that_jumps_are_looked_at(past: Past) -> None:
    account = past.account("bluesky")
    number = past.post(account, 400 * DAY, (2 * DAY, 500))
    for hours, followers in ((26, 10_000), (2, 10_100)):
        past.add(
            "account_observation", account_id=account, observed_at=NOW - hours * HOUR,
            followers=followers, is_rounded=False, run_id="r0",
        )  # fmt: skip
    assert past.due() == {}
    past.con.execute("update account_observation set followers = 10300 where followers = 10100")
    assert past.due() == {number: "woken"}


def test_old_posts_are_looked_at_weekly_where_the_budget_has_room(past: Past) -> None:
    account = past.account("bluesky", visited=DAY, covers=DAY)
    numbers = [past.post(account, 400 * DAY, (8 * DAY, 5)) for _ in range(60)]
    assert past.due() == dict.fromkeys(numbers, "spare")
    (visit,) = past.plan().visits
    assert visit.is_listed and visit.back_to == NOW - 400 * DAY  # one page instead of three asks
    assert past.plan(bluesky=2).visits[0].cost == 2


def test_young_posts_are_read_from_the_list_and_old_ones_by_their_ids(past: Past) -> None:
    account = past.account("bluesky", visited=DAY, covers=DAY)
    for hours in range(30, 530):
        past.post(account, hours * HOUR, (23 * HOUR, 5))
    old = past.post(account, 80 * DAY, (8 * DAY, 5))
    (visit,) = past.plan().visits
    assert visit.back_to == NOW - 529 * HOUR
    assert visit.post_ids == (f"bluesky:1/{old}",)
    assert visit.cost == 1 + 5 + 1  # the profile, five pages, one look-up


def test_without_look_ups_the_list_is_read_down_to_the_oldest_post_that_is_due(past: Past) -> None:
    account = past.account("mastodon", visited=DAY, covers=DAY)
    for days in range(1, 60):
        past.post(account, days * DAY, (0.2 * HOUR, 5))
    past.post(account, 80 * DAY, (8 * DAY, 5))
    (visit,) = past.plan().visits
    assert visit.back_to == NOW - 80 * DAY and visit.post_ids == ()
    assert visit.cost == 1 + 2


def test_a_visit_always_reads_back_to_the_last_one(past: Past) -> None:
    past.account("bluesky", visited=3 * DAY, covers=DAY)
    (visit,) = past.plan().visits
    assert visit.back_to == NOW - 3 * DAY - HOUR


def test_a_post_on_x_is_paid_for_once_a_day(past: Past) -> None:
    account = past.account("x", visited=2 * HOUR, covers=DAY)
    today = past.post(account, 20 * HOUR, (11 * HOUR, 5))
    yesterday = past.post(account, 3 * DAY, (23 * HOUR, 5))
    due = past.due()
    assert today not in due and due == {yesterday: "young"}
    (visit,) = past.plan().visits
    assert not visit.is_listed  # the account was visited today
    assert visit.post_ids == (f"x:1/{yesterday}",)
    assert visit.cost == pytest.approx(0.005)


def spend(past: Past, source: str, requests: int, at: datetime = NOW - HOUR) -> None:
    for position in range(requests):
        past.add(
            "request", run_id="r", part="0001", position=position, source=source,
            purpose="posts", url="u", status=200, received_at=at, bytes=1,
        )  # fmt: skip


def test_what_was_spent_today_counts_and_yesterday_does_not(past: Past) -> None:
    past.account("bluesky", visited=DAY, covers=DAY)
    spend(past, "bluesky", 3)
    spend(past, "bluesky", 9, NOW - DAY)
    (told,) = past.plan(bluesky=5).told
    assert (told.spent, told.cost, told.accounts, told.accounts_over) == (3, 2, 1, 0)
    (told,) = past.plan(bluesky=4).told
    assert (told.cost, told.accounts, told.accounts_over) == (0, 0, 1)
    assert past.plan(bluesky=4).visits == ()


def test_the_day_of_youtube_begins_at_midnight_pacific_time(past: Past) -> None:
    past.account("youtube", visited=DAY, covers=DAY)
    spend(past, "youtube", 3, datetime(2026, 6, 15, 6, 59))
    spend(past, "youtube", 2, datetime(2026, 6, 15, 7, 1))
    (told,) = past.plan().told
    assert (told.spent, told.unit, told.budget) == (2, "units", 8_000)


def test_a_budget_of_money_goes_to_the_most_overdue_posts(past: Past) -> None:
    account = past.account("x", visited=2 * HOUR, covers=DAY)
    numbers = [past.post(account, 20 * DAY, ((2 + n) * DAY, 5)) for n in range(10)]
    (visit,) = past.plan(x=0.02).visits
    wanted = [f"x:1/{number}" for number in reversed(numbers[-4:])]
    assert list(visit.post_ids) == wanted
    (told,) = past.plan(x=0.02).told
    assert (told.posts, told.posts_over, told.unit) == (4, 6, "dollars")
    assert told.cost == pytest.approx(0.02)


def test_posts_that_woke_come_before_the_ladder(past: Past) -> None:
    account = past.account("x", visited=2 * HOUR, covers=DAY)
    past.post(account, 80 * DAY, (60 * DAY, 5))
    moving = past.post(account, 80 * DAY, (9 * DAY, 500), (2 * DAY, 900))
    (visit,) = past.plan(x=0.005).visits
    assert visit.post_ids == (f"x:1/{moving}",)


def test_the_first_run_of_x_is_told_and_bounded_before(past: Past) -> None:
    past.account("x", visited=None)
    past.add(
        "account_observation", account_id="x:1", observed_at=NOW - HOUR, posts_total=9_000,
        followers=5, is_rounded=False, run_id="r0",
    )  # fmt: skip
    made = past.plan()
    (told,) = made.told
    assert told.histories == 1
    assert told.history_cost == pytest.approx(3_200 * 0.005)
    assert told.cost == told.budget == 1.0
    assert made.visits[0].is_history


def test_a_platform_that_asked_for_a_pause_is_left_alone(past: Past) -> None:
    account = past.account("bluesky", visited=DAY, covers=DAY)
    until = (NOW + HOUR).isoformat()
    past.con.execute(
        "update cursor set position = $position",
        {"position": f'{{"swept_at": "x", "closed_until": "{until}"}}'},
    )
    past.post(account, 2 * DAY, (DAY, 5))
    made = past.plan()
    assert made.visits == ()
    assert (made.told[0].accounts_closed, made.told[0].closed_until) == (1, NOW + HOUR)
    assert made.due_at == NOW + HOUR


def test_since_reads_again_whatever_was_due(past: Past) -> None:
    account = past.account("mastodon", visited=HOUR, covers=DAY)
    numbers: Sequence[int] = [past.post(account, n * DAY, (HOUR / 2, 5)) for n in range(1, 9)]
    assert past.plan().visits == ()
    (visit,) = past.plan(since=date(2026, 6, 10)).visits
    assert visit.back_to == datetime(2026, 6, 10)
    assert len(numbers) == 8


def test_an_account_is_visited_as_often_as_its_newest_post_asks(past: Past) -> None:
    account = past.account("bluesky", visited=2 * HOUR, covers=30 * DAY)
    past.post(account, 3 * DAY, (HOUR, 5))
    made = past.plan()
    assert made.visits == ()
    assert made.due_at == NOW - 2 * HOUR + 0.9 * 6 * HOUR


def test_an_account_that_failed_is_asked_again_and_waits_an_hour_unwatched(past: Past) -> None:
    account = past.account("bluesky", visited=2 * HOUR, covers=30 * DAY)
    past.visit(account, HOUR / 2, DAY, status="failed")
    made = past.plan()
    assert len(made.visits) == 1
    assert made.due_at == NOW + HOUR / 2


def test_accounts_without_posts_are_only_visited(past: Past) -> None:
    past.account("threads", visited=2 * DAY)
    (visit,) = past.plan().visits
    assert visit.is_listed and visit.post_ids == ()
    assert visit.cost == 1
