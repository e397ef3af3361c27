"""The page views of a brand's article: asked only when asked for, once a day, and landed first."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta

import pandas as pd
import pytest

from app.commands.plans import plan_lines
from pipelines.errors import SettingsError
from pipelines.folder import Folder
from pipelines.progress import RunReport
from pipelines.runs.as_of import as_known
from pipelines.runs.collect import collect, planned
from pipelines.runs.rebuild import rebuild
from pipelines.runs.restore_settings import restore_settings
from pipelines.settings import read_settings, remove_brand
from pipelines.settings.brands import merge_brands
from pipelines.warehouse.ask import open_published
from tests.conftest import Bring, row
from tests.fakes.wikimedia import Wikimedia
from tests.fakes.wire import Answer, on_the_wire
from tests.warehouse.test_rebuild import content

pytestmark = pytest.mark.usefixtures("unchecked")

NOW = datetime(2026, 11, 30, 9)
DAY = timedelta(days=1)
ADDRESS = "https://nl.wikipedia.org/wiki/Café_Vaartwijk"
TITLE = ("nl.wikipedia", "Café_Vaartwijk")
ROWS = [row("noordkade", "1", "2026-02-02"), row("vaartwijk", "2", "2026-02-03")]


@pytest.fixture
def wiki() -> Iterator[Wikimedia]:
    made = Wikimedia(NOW)
    made.write(*TITLE, date(2025, 9, 1), date(2025, 11, 30), 100)
    made.write(*TITLE, date(2026, 9, 1), date(2026, 11, 29), 210)
    with on_the_wire(made):
        yield made


@pytest.fixture
def known(folder: Folder, bring: Bring) -> Folder:
    """A landscape of two brands out of a file."""
    bring(ROWS, own="noordkade")
    return folder


def name(folder: Folder, brand: str, article: str) -> None:
    """Write the article of a brand into the settings, as a person does."""
    text = folder.config.read_text("utf-8")
    line = f'name = "{brand}"\n'
    assert line in text
    folder.config.write_text(text.replace(line, f'{line}article = "{article}"\n'), "utf-8")


def run(folder: Folder, days: float = 0, only: str | None = None) -> RunReport:
    return collect(folder, only=only, clock=lambda: NOW + timedelta(days=days))


def asked(folder: Folder, call: str) -> pd.DataFrame:
    return open_published(folder).ask(f"from {call}")


def test_nothing_is_asked_until_somebody_asks_for_it(known: Folder, wiki: Wikimedia) -> None:
    assert run(known).status == "idle"
    assert planned(known).beside == {}
    assert (wiki.asked, len(asked(known, "attention()"))) == ([], 0)


def test_what_is_due_is_asked_once_and_a_rebuild_gives_the_same(
    known: Folder, wiki: Wikimedia
) -> None:
    name(known, "vaartwijk", "https://nl.m.wikipedia.org/wiki/caf%C3%A9 Vaartwijk")
    made = planned(known, clock=lambda: NOW)
    assert plan_lines(made, "UTC") == ["Wikipedia: 1 article due, one request."]
    assert wiki.asked == []
    assert run(known).status == "ok"
    assert str(wiki.asked[0].url).endswith("Caf%C3%A9_Vaartwijk/daily/20150701/20261129")
    assert run(known, 0.2).status == "idle"  # today it answered
    wiki.write(*TITLE, date(2026, 11, 30), date(2026, 12, 1), 50)
    assert run(known, 2, only="vaartwijk").status == "ok"
    assert str(wiki.asked[1].url).endswith("daily/20261130/20261201")
    assert len(wiki.asked) == 2
    held = asked(known, "article_day")
    assert set(held["article"]) == {ADDRESS}
    assert (len(held), held["views"].sum()) == (183, 91 * 100 + 90 * 210 + 2 * 50)
    before = content(known)
    rebuild(known)
    after = content(known)
    # Up to which run looks were answered: a rebuild answers once, after the last run.
    assert {name for name in before if after[name] != before[name]} <= {"main.ripening"}


def test_weeks_are_told_only_where_every_day_is_known(known: Folder, wiki: Wikimedia) -> None:
    del wiki.articles[TITLE][date(2026, 10, 14)]
    name(known, "vaartwijk", ADDRESS)
    run(known)
    weeks = asked(known, "attention()").set_index("week")
    broken, whole = weeks.loc["2026-10-12"], weeks.loc["2026-11-23"]
    assert broken["days_known"] == 6
    assert pd.isna(broken["views"])
    assert (whole["days_known"], whole["views"], whole["views_year_before"]) == (7, 1470, 700)
    assert pd.isna(whole["change"])  # the four weeks before are not all known
    between = weeks.loc["2026-02-02"]
    assert between["days_known"] == 0
    assert pd.isna(between["views"])
    (told,) = asked(
        known, "attention_compared(since := '2026-09-07', until := '2026-11-30')"
    ).to_dict("records")
    assert (told["brand"], told["weeks"], told["views"]) == ("vaartwijk", 11, 11 * 1470)
    assert told["times"] == pytest.approx(2.1)
    (short,) = asked(known, "attention_compared(since := '2026-11-09')").to_dict("records")
    assert (short["weeks"], pd.isna(short["times"])) == (3, True)


def test_four_weeks_are_compared_with_the_four_before(known: Folder, wiki: Wikimedia) -> None:
    wiki.write(*TITLE, date(2026, 11, 2), date(2026, 11, 29), 315)
    name(known, "vaartwijk", ADDRESS)
    run(known)
    weeks = asked(known, "attention()").set_index("week")
    assert weeks.loc["2026-11-23", "change"] == pytest.approx(0.5)


def test_an_article_that_is_not_there_is_told_and_the_rest_goes_on(
    known: Folder, wiki: Wikimedia
) -> None:
    name(known, "vaartwijk", ADDRESS)
    name(known, "noordkade", "https://en.wikipedia.org/wiki/Nordkade")
    report = run(known)
    assert report.status == "partial"
    assert report.notes == (
        "noordkade on Wikipedia: asked Wikimedia for https://en.wikipedia.org/wiki/Nordkade, of "
        "which it knows no views since 2015-07-01: no article of that name, or nobody read it; "
        "check the address in outpace.toml",
    )
    assert list(asked(known, "attention_compared()")["brand"]) == ["vaartwijk"]
    assert run(known, 1).notes == report.notes  # the new day is not counted yet: that is no error


def slow(_: object) -> Answer:
    return 429, {"Retry-After": "7200"}, b"too many"


def page(_: object) -> Answer:
    return 200, {"Content-Type": "text/html"}, b"<html>Just a moment</html>"


FAULTS = [
    (slow, 1, "rate_limited", "allows no more requests before 2026-11-30 11:00:00 utc"),
    (page, 2, "failed", "no list of days came"),
]


@pytest.mark.parametrize("case", FAULTS, ids=["slow", "page"])
def test_a_fault_ends_in_a_sentence_and_is_made_good(
    known: Folder, wiki: Wikimedia, case: tuple[Callable[[object], Answer], int, str, str]
) -> None:
    fault, asks, status, said = case
    name(known, "vaartwijk", ADDRESS)
    name(known, "noordkade", "https://en.wikipedia.org/wiki/Noordkade")
    wiki.write("en.wikipedia", "Noordkade", date(2026, 11, 1), date(2026, 11, 29), 7)
    wiki.fault = fault
    report = run(known)
    assert (report.status, len(wiki.asked)) == (status, asks)  # nobody is asked after "too many"
    assert [said in note for note in report.notes] == [True, True]
    assert asked(known, "attention()").empty
    wiki.fault = None
    again = run(known, 0.2 if status == "rate_limited" else 1)
    assert again.status == "ok"
    assert set(asked(known, "attention()")["brand"]) == {"noordkade", "vaartwijk"}


def test_a_day_that_cannot_be_is_kept_aside_with_its_reason(known: Folder, wiki: Wikimedia) -> None:
    name(known, "vaartwijk", ADDRESS)
    body = (
        b'{"items": [{"timestamp": "2026111500", "views": 5}, {"timestamp": "20261", "views": 5},'
        b'{"timestamp": "2026111600", "views": "many"}, {"timestamp": "2026111700", "views": 1e13},'
        b'{"timestamp": "2027111600", "views": 5}]}'
    )
    wiki.fault = lambda _: (200, {"Content-Type": "application/json"}, body)
    run(known)
    assert list(asked(known, "article_day")["views"]) == [5]
    reasons = asked(known, "quarantine")["reason"]
    assert sorted(reasons) == sorted(
        ["no day", "no count", "no count", "published after it was seen"]
    )


def test_an_earlier_day_knows_what_was_asked_by_then(known: Folder, wiki: Wikimedia) -> None:
    name(known, "vaartwijk", ADDRESS)
    run(known)
    wiki.write(*TITLE, date(2026, 11, 30), date(2026, 12, 1), 50)
    run(known, 2)
    then = as_known(known, date(2026, 12, 1)).ask("select max(day) as day from article_day")
    assert str(then["day"].iloc[0])[:10] == "2026-11-29"


def test_a_removed_brand_is_asked_for_no_more_and_a_merged_one_keeps_its_article(
    known: Folder, wiki: Wikimedia
) -> None:
    name(known, "vaartwijk", ADDRESS)
    remove_brand(known, "vaartwijk", now=NOW)
    assert (run(known).status, wiki.asked) == ("idle", [])
    merge_brands(known, "vaartwijk", "noordkade")
    assert [brand.article for brand in read_settings(known).brands] == [ADDRESS]


def test_settings_that_are_gone_come_back_with_the_article(known: Folder, wiki: Wikimedia) -> None:
    name(known, "vaartwijk", ADDRESS)
    run(known)
    known.config.unlink()
    restore_settings(known)
    assert [brand.article for brand in read_settings(known).brands] == [None, ADDRESS]


@pytest.mark.parametrize(
    "article",
    ["Vaartwijk", "https://www.example.com/wiki/X", "https://en.wikipedia.org/wiki/", "ftp://a"],
)
def test_what_is_no_article_is_said(known: Folder, article: str) -> None:
    name(known, "vaartwijk", article)
    with pytest.raises(SettingsError, match="article of brand 'vaartwijk' must be the address"):
        read_settings(known)
