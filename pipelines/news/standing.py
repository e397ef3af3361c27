"""What stands in a build, and is worth a message as long as it does: topics with their state."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

import duckdb

import queries
from pipelines.platforms.keys import expiring
from pipelines.settings import Settings
from pipelines.warehouse.ask import Published

OLD = timedelta(weeks=5)  # what the newest week of a landscape says later than that is no news
RANKS = {"worth_an_eye": 1, "closing_in": 2, "pulling_ahead": 3}
STALE = "stale/all"
OURS = {"we_are_losing": "slip", "we_are_gaining": "gain"}
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Standing:
    """How a topic stands now; fields as in `log.Notice`. `is_news`: its week is not long past."""

    key: str
    topic: str
    kind: str
    state: str
    rank: int = 0
    facts: Mapping[str, Any] = field(default_factory=dict)
    is_news: bool = True


@dataclass(frozen=True, slots=True)
class Scene:
    """All that stands in a build, and whether it can be said of our rivals that nothing does."""

    own: str | None
    brands: tuple[str, ...]
    is_judged: bool
    as_of_week: date | None
    topics: tuple[Standing, ...]


def scene_of(published: Published, settings: Settings, now: datetime) -> Scene:
    """What stands in a build at a moment (naive UTC)."""
    con = published.cursor()
    about = next(iter(_rows(con, "news_landscape")))
    found = _rows(con, "news_findings")
    week = max((row["as_of_week"] for row in found if row["as_of_week"]), default=None)
    is_news = week is not None and now.date() - week <= OLD + timedelta(weeks=1)
    budget = settings.news.alarms_per_year
    topics = [
        *_leads(con, budget, found, is_news=is_news),
        *_ours(found, week, is_news=is_news),
        *_issues(con, found, is_news=is_news),
        *_breakouts(con, found, settings, about["accounts"], is_news=is_news),
        *_old(con, found, now),
        *_keys(now.date()),
    ]
    return Scene(
        about["own"], tuple(about["brands"] or ()), about["is_judged"], week, tuple(topics)
    )


def _rows(
    con: duckdb.DuckDBPyConnection, name: str, values: Mapping[str, Any] | None = None
) -> list[Row]:
    """The rows of a question, by the names of its columns."""
    found = con.execute(queries.read(f"ask/{name}"), dict(values or {}))
    names = [column[0] for column in found.description or []]
    return [dict(zip(names, row, strict=True)) for row in found.fetchall()]


def _leads(
    con: duckdb.DuckDBPyConnection, budget: float | None, found: list[Row], *, is_news: bool
) -> Iterator[Standing]:
    """The rivals whose alarm stands, with what is said of each and how often alarms were right."""
    record = next(iter(_rows(con, "news_alarm_record", {"budget": budget})), {})
    for alarm in _rows(con, "news_alarms", {"budget": budget}):
        if alarm["is_faded"]:
            continue
        said = _said_of(alarm, found)
        state = said["kind"] if said else "worth_an_eye"
        topic = f"lead/{alarm['own']}/{alarm['rival']}"
        yield Standing(
            f"{topic}/{alarm['called_week']}/{state}",
            topic,
            "lead",
            state,
            RANKS[state],
            {"finding": said, "alarm": alarm, "record": record},
            is_news,
        )


def _said_of(alarm: Row, found: list[Row]) -> Row | None:
    """What is said of the rival of an alarm: first on all platforms that carry it, then on one."""
    said = [row for row in found if row["kind"] in RANKS and row["subject"] == alarm["rival"]]
    there = [row for row in said if row["platform"] in ("all", *alarm["platforms"])]
    return next(iter([*there, *said]), None)


def _ours(found: list[Row], week: date | None, *, is_news: bool) -> Iterator[Standing]:
    """That we lose ground or gain, wherever that weighs most."""
    for said, kind in OURS.items():
        row = next((row for row in found if row["kind"] == said), None)
        if row is not None:
            topic = f"{kind}/{row['own']}"
            yield Standing(
                f"{topic}/{week}/{said}", topic, kind, said, 1, {"finding": row}, is_news
            )


def _breakouts(
    con: duckdb.DuckDBPyConnection,
    found: list[Row],
    settings: Settings,
    accounts: int,
    *,
    is_news: bool,
) -> Iterator[Standing]:
    """Posts of the newest two weeks that are rarer than the budget of breakouts allows.

    Of those that one run brings the rarest is told; a week of big posts is no week of messages.
    """
    rarer = 52 * max(accounts, 1) / settings.news.breakouts_per_year
    rare = [
        row
        for row in found
        if row["kind"] == "breakout"
        and (row["once_in_weeks"] or 0) >= rarer
        and row["since"] >= row["as_of_week"] - timedelta(weeks=1)
    ]
    rare.sort(key=lambda row: (-row["once_in_weeks"], row["posts"][0]))
    for row in rare:
        topic = f"breakout/{row['posts'][0]}"
        links = _rows(con, "news_post", {"post_id": row["posts"][0]})
        facts = {"finding": row, "link": links[0]["url"] if links else None}
        yield Standing(topic, topic, "breakout", "breakout", 1, facts, is_news)


def _issues(
    con: duckdb.DuckDBPyConnection, found: list[Row], *, is_news: bool
) -> Iterator[Standing]:
    """The issues that are on, ours first, each with the lessons of earlier ones."""
    said = [row for row in found if row["kind"] == "issue"]
    for row in sorted(said, key=lambda row: row["subject"] != row["own"]):
        topic = f"issue/{row['subject']}/{row['platform']}/{row['since']}"
        links = _rows(con, "news_post", {"post_id": row["posts"][0]}) if row["posts"] else []
        asked = {"brand": row["subject"], "platform": row["platform"], "day": row["since"]}
        lessons = [one["said"] for one in _rows(con, "news_lessons", asked)]
        facts = {"finding": row, "link": links[0]["url"] if links else None, "lessons": lessons}
        yield Standing(topic, topic, "issue", "issue", 1, facts, is_news)


def age_of(published: Published, now: datetime) -> Row:
    """Up to which day (`since`) anything is known, for how many `days` that was at `now` (naive
    UTC), whether that `is_old`, and for what `reason`: a file or collection."""
    return next(iter(_rows(published.cursor(), "seen_to", {"now": now})))


def _old(con: duckdb.DuckDBPyConnection, found: list[Row], now: datetime) -> Iterator[Standing]:
    """What has not been seen for a while: everything, by the clock, or accounts behind others."""
    for seen in _rows(con, "seen_to", {"now": now}):
        if seen["is_old"]:
            topic, day = STALE, f"{seen['since']}"
            yield Standing(f"{topic}/{day}", topic, "stale", day, 1, {"seen": seen})
    for row in found:
        if row["kind"] == "stale" and row["subject"] is not None:
            topic, day = f"stale/{row['subject']}/{row['platform']}", f"{row['since']}"
            yield Standing(f"{topic}/{day}", topic, "stale", day, 1, {"finding": row})


def _keys(today: date) -> Iterator[Standing]:
    """Keys of platforms that will soon be refused."""
    for variable, day in expiring(today):
        topic = f"key/{variable}"
        facts = {"key": {"variable": variable, "day": day}}
        yield Standing(f"{topic}/{day}", topic, "key", f"{day}", 1, facts)
