"""What is told of what stands: once, with what was said before, and not of what is long past."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from pipelines.folder import Folder
from pipelines.news import log
from pipelines.news.log import Log, Notice
from pipelines.news.notice import news, notice_after_run
from pipelines.news.standing import Scene, Standing
from pipelines.settings import NewsRules, Settings

NOW = datetime(2026, 11, 25, 9)  # a Wednesday
WEEK = date(2026, 11, 16)
SETTINGS = Settings(news=NewsRules(digest="never"))
BEGUN = Notice("begun", "begun", "begun", "begun", NOW - timedelta(days=30))


def lead(state: str = "worth_an_eye", rank: int = 1, called: str = "2026-11-16") -> Standing:
    topic = "lead/Us/Ash"
    facts = {"alarm": {"rival": "Ash"}}
    return Standing(f"{topic}/{called}/{state}", topic, "lead", state, rank, facts)


def scene(*topics: Standing, **other: object) -> Scene:
    usual = Scene("Us", ("Us", "Ash", "Birch"), True, WEEK, topics)
    return replace(usual, **other)  # type: ignore[arg-type]


def heard(known: Log, *notices: Notice) -> Log:
    """The log once these were noticed and told."""
    return Log((*known.notices, *(replace(one, to=("team",)) for one in notices)))


def told(now: Scene, known: Log, at: datetime = NOW) -> list[Notice]:
    return list(news(now, known, SETTINGS, at))


def test_a_lead_is_told_once() -> None:
    known = Log((BEGUN,))
    first = told(scene(lead()), known)
    assert [(one.kind, one.state, one.before) for one in first] == [("lead", "worth_an_eye", None)]
    assert told(scene(lead()), heard(known, *first)) == []


def test_more_is_told_with_what_was_said_and_less_is_not() -> None:
    known = heard(Log((BEGUN,)), *told(scene(lead()), Log((BEGUN,))))
    (more,) = told(scene(lead("pulling_ahead", 3)), known)
    assert more.before == {"state": "worth_an_eye", "at": NOW}
    known = heard(known, more)
    assert told(scene(lead("closing_in", 2)), known) == []
    assert told(scene(lead()), known) == []


def test_the_end_of_a_lead_is_told_once_and_a_new_one_again() -> None:
    known = heard(Log((BEGUN,)), *told(scene(lead()), Log((BEGUN,))))
    (over,) = told(scene(), known)
    assert (over.state, over.before) == ("over", {"state": "worth_an_eye", "at": NOW})
    assert over.facts["was"] == {"alarm": {"rival": "Ash"}}
    known = heard(known, over)
    assert told(scene(), known) == []
    (again,) = told(scene(lead(called="2026-12-07")), known)
    assert again.before == {"state": "over", "at": NOW}
    assert not again.facts.get("is_past")


def test_an_alarm_that_comes_and_goes_within_its_week_is_told_once_each_way() -> None:
    known, keys = Log((BEGUN,)), set[str]()
    for now in (scene(lead()), scene(), scene(lead()), scene(), scene(lead())):
        known = Log((*known.notices, *(
            replace(one, to=() if one.facts.get("is_past") or one.key in keys else ("x",))
            for one in told(now, known)
        )))  # fmt: skip
        keys |= known.keys()
    assert [one.state for one in known.notices if one.to] == ["worth_an_eye", "over"]


@pytest.mark.parametrize(
    "now",
    [
        scene(is_judged=False),
        scene(own="Birch"),
        scene(own=None),
        scene(brands=("Us", "Birch")),
    ],
)
def test_nothing_is_over_where_it_is_not_known(now: Scene) -> None:
    known = heard(Log((BEGUN,)), *told(scene(lead()), Log((BEGUN,))))
    assert [one for one in told(now, known) if not one.facts.get("is_past")] == []


def test_of_several_breakouts_the_rarest_is_told() -> None:
    posts = [Standing(f"breakout/{n}", f"breakout/{n}", "breakout", "breakout", 1) for n in "ab"]
    found = told(scene(*posts), Log((BEGUN,)))
    assert [(one.key, bool(one.facts.get("is_past"))) for one in found] == [
        ("breakout/a", False),
        ("breakout/b", True),
    ]


def test_what_is_old_is_told_again_only_when_it_was_seen_since() -> None:
    def old(day: str) -> Standing:
        return Standing(f"stale/all/{day}", "stale/all", "stale", day, 1, {"seen": {}})

    known = heard(Log((BEGUN,)), *told(scene(old("2026-11-01")), Log((BEGUN,))))
    assert told(scene(old("2026-11-01")), known) == []
    assert len(told(scene(old("2026-11-09")), known)) == 1


def test_a_digest_comes_once_a_week_from_its_hour_on_in_the_zone() -> None:
    there = Settings(news=NewsRules(), time_zone="Europe/Amsterdam")
    monday = datetime(2026, 11, 23, 7)  # eight o'clock there
    assert list(news(scene(), Log((BEGUN,)), there, monday - timedelta(minutes=1))) == []
    (one,) = news(scene(), Log((BEGUN,)), there, monday)
    assert (one.key, one.kind) == ("digest/2026-W48", "digest")
    assert list(news(scene(), heard(Log(), BEGUN, one), there, monday + timedelta(days=6))) == []


def test_trouble_with_news_stops_no_run(
    folder: Folder, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    log.add(folder, BEGUN)
    notice_after_run(folder, tmp_path / "gone.duckdb")
    assert "could not be written down" in caplog.text


def test_a_log_that_a_kill_cut_off_goes_on(folder: Folder) -> None:
    log.add(folder, BEGUN, log.Delivery("a", "team", "try", NOW))
    path = log.log_path(folder)
    path.write_bytes(path.read_bytes()[:-9])
    log.add(folder, log.Delivery("a", "team", "sent", NOW))
    found = log.read_log(folder)
    assert (found.notices, [one.step for one in found.steps]) == ((BEGUN,), ["sent"])
