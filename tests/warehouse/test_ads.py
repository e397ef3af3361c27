"""Was it bought? Libraries of ads are asked only when asked for; what they lack says nothing."""

from collections.abc import Iterator
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
from pipelines.settings import read_settings
from pipelines.warehouse.ask import open_published
from tests.conftest import Bring, row
from tests.fakes.ads import META, TIKTOK, AdLibraries, FakeAd
from tests.fakes.wire import as_json, on_the_wire
from tests.security.test_canaries import texts_of
from tests.warehouse.test_rebuild import content

NOW = datetime(2026, 11, 30, 9)
ROWS = [row("noordkade", "1", "2026-02-02"), row("vaartwijk", "2", "2026-02-03")]


@pytest.fixture
def library(monkeypatch: pytest.MonkeyPatch) -> Iterator[AdLibraries]:
    made = AdLibraries(NOW)
    made.ads = [
        FakeAd(1, date(2026, 3, 1), date(2026, 4, 1)),
        FakeAd(2, date(2026, 10, 20), date(2026, 11, 10)),
        FakeAd(3, date(2026, 11, 5)),
    ]
    for name, value in made.env.items():
        monkeypatch.setenv(name, value)
    with on_the_wire(made):
        yield made


@pytest.fixture
def named(folder: Folder, bring: Bring) -> Folder:
    """Two brands out of a file, one of them with both libraries."""
    bring(ROWS, own="noordkade")
    text = folder.config.read_text("utf-8")
    line = 'name = "vaartwijk"\n'
    links = f'ads = ["{META}&country=NL&active_status=all", "{TIKTOK}&region=all"]\n'
    folder.config.write_text(text.replace(line, line + links), "utf-8")
    return folder


def run(folder: Folder, days: float = 0) -> RunReport:
    return collect(folder, clock=lambda: NOW + timedelta(days=days))


def asked(folder: Folder, call: str) -> pd.DataFrame:
    return open_published(folder).ask(f"from {call}")


def test_the_ads_of_a_window_are_told_with_their_days(named: Folder, library: AdLibraries) -> None:
    assert read_settings(named).brands[1].ads == (META, TIKTOK)
    lines = plan_lines(planned(named, clock=lambda: NOW), "UTC")
    assert [line.split(":")[0] for line in lines] == [
        "Meta Ad Library",
        "TikTok Commercial Content Library",
    ]
    assert run(named).status == "ok" and run(named, 0.2).status == "idle"
    call = "ads_running(since := '2026-11-02', until := '2026-11-30')"
    meta, tiktok = asked(named, call).to_dict("records")
    assert (meta["library"], meta["ads"], meta["began"]) == ("meta_ads", 2, 1)
    assert (tiktok["ads"], tiktok["first_on"].date()) == (2, date(2026, 10, 20))
    library.ads[2].last, library.today = date(2026, 12, 1), date(2026, 12, 3)
    assert run(named, 3).status == "ok"
    found = asked(named, "ads()").set_index(["library", "ad_id"])
    assert found.loc[("meta_ads", "3"), "shown_to"].date() == date(2026, 12, 1)
    assert found["is_over"].all() and len(found) == 6
    before = content(named)
    rebuild(named)
    after = content(named)
    assert {name for name in before if after[name] != before[name]} <= {"main.ripening"}
    then = as_known(named, date(2026, 11, 30))
    assert not then.ask("from ads() where ad_id = '3'")["is_over"].any()


def test_none_seen_is_not_none_and_unknown_is_neither(named: Folder, library: AdLibraries) -> None:
    library.ads = []
    run(named)
    meta, _ = asked(named, "ads_running(since := '2026-11-02', until := '2026-11-30')").to_dict(
        "records"
    )
    assert (meta["ads"], pd.isna(meta["first_on"])) == (0, True)
    long_ago, _ = asked(named, "ads_running(since := '2024-01-01')").to_dict("records")
    assert pd.isna(long_ago["ads"]) and long_ago["known_from"].date() == date(2025, 11, 29)


def test_a_refused_key_and_a_cut_list_are_told_and_nothing_counts_as_asked(
    named: Folder, library: AdLibraries, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("META_AD_LIBRARY_TOKEN", "canary-wrong-token-000")
    library.fault = lambda request: (
        as_json({"data": {"ads": [], "has_more": True}, "error": {"code": "ok"}})
        if "adlib" in (request.url or "")
        else None
    )
    report = run(named)
    refused, cut = report.notes
    assert "does not accept the key in META_AD_LIBRARY_TOKEN; get a new one at" in refused
    assert "whose list of ads does not end" in cut and report.status == "partial"
    assert asked(named, "ad_look").empty
    assert asked(named, "ads_running()")["ads"].isna().all()
    for _, body in texts_of(named):
        assert b"canary" not in body


def test_without_a_key_it_says_what_is_missing(
    named: Folder, library: AdLibraries, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in library.env:
        monkeypatch.delenv(name)
    report = run(named)
    assert report.status == "idle" and library.asked == []
    assert "META_AD_LIBRARY_TOKEN (from https://www.facebook.com/ads/library/api/)" in str(
        report.notes
    )


def test_the_budget_of_a_day_is_never_exceeded(named: Folder, library: AdLibraries) -> None:
    text = named.config.read_text("utf-8")
    named.config.write_text(f"{text}\n[budget]\nmeta_ads = 1\ntiktok_ads = 0\n", "utf-8")
    report = run(named)
    assert len(library.asked) == 1
    assert all("stopped at today's budget of" in note for note in report.notes)


def test_an_address_that_names_nobody_is_refused(named: Folder) -> None:
    text = named.config.read_text("utf-8")
    named.config.write_text(text.replace("view_all_page_id", "q"), "utf-8")
    with pytest.raises(SettingsError, match="write the address of its ads"):
        read_settings(named)
