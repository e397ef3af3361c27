"""The rules of [news] and the addresses of targets, which are secrets."""

import os
from datetime import date, datetime, time
from pathlib import Path

import pytest

from pipelines.errors import SettingsError
from pipelines.folder import Folder
from pipelines.news.targets import TargetError, named
from pipelines.platforms.keys import expiring
from pipelines.settings import NewsRules, read_settings

SECRET = "json://user:s3cretword@hook.example/path"


def rules(folder: Folder, text: str) -> NewsRules:
    folder.root.mkdir(exist_ok=True)
    folder.config.write_text(f"[news]\n{text}\n")
    return read_settings(folder).news


def test_rules_are_read(folder: Folder) -> None:
    found = rules(
        folder,
        'about = ["lead", "stale"]\nquiet = ["20:00", "07:30"]\ndigest = "friday"\n'
        'digest_at = 16:00:00\nalarms_per_year = 2\naddress = "https://outpace.example/"\n'
        'to = ["Team"]\nlanguage = "nl"',
    )
    assert found.about == ("lead", "stale")
    assert (found.quiet, found.digest_at) == ((time(20), time(7, 30)), time(16))
    assert (found.digest, found.alarms_per_year) == ("friday", 2.0)
    assert (found.address, found.to) == ("https://outpace.example", ("team",))
    assert found.is_set


def test_without_rules_nothing_is_asked_for(folder: Folder) -> None:
    assert not read_settings(folder).news.is_set


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("quite = []", "no rule named 'quite'"),
        ('about = ["weather"]', "about of \\[news\\] must be a list of some of"),
        ('quiet = ["8 pm", "7"]', "a time of day"),
        ("breakouts_per_year = true", "a number from 0.1 to 365"),
        ('digest = "daily"', "one of: monday"),
        ('address = "outpace.example"', "the address of the dashboard"),
        (f'to = ["{SECRET}"]', "never their addresses"),
    ],
)
def test_a_rule_that_cannot_be_used_says_so(folder: Folder, text: str, said: str) -> None:
    with pytest.raises(SettingsError, match=said) as error:
        rules(folder, text)
    assert "s3cret" not in str(error.value)


@pytest.mark.parametrize(
    ("hour", "is_quiet"), [(18, False), (19, True), (23, True), (6, True), (7, False)]
)
def test_quiet_hours_are_those_of_the_zone_and_cross_midnight(hour: int, is_quiet: bool) -> None:
    found = NewsRules(quiet=(time(20), time(7, 30)))
    moment = datetime(2026, 11, 25, hour, 0)
    assert found.is_quiet(moment, "Europe/Amsterdam") == is_quiet


def test_targets_come_from_variables_and_a_file(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OUTPACE_NEWS_TARGETS", f"{SECRET} team={SECRET}2\n")
    monkeypatch.setenv("OUTPACE_NEWS_TARGET_BOSS", f"{SECRET}3")
    folder.root.mkdir()
    path = folder.root / "news.targets"
    path.write_text(f"# ours\nmail={SECRET}4\n")
    path.chmod(0o600)
    found = named(folder)
    assert {name: one.url[-1] for name, one in found.items()} == {
        "news": "h", "team": "2", "boss": "3", "mail": "4",
    }  # fmt: skip
    assert "s3cret" not in repr(found)


def test_what_is_no_target_is_not_shown(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OUTPACE_NEWS_TARGETS", "team=s3cretword")
    with pytest.raises(TargetError, match="OUTPACE_NEWS_TARGETS is not of the form") as error:
        named(folder)
    assert "s3cret" not in str(error.value)


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such modes")
def test_a_file_of_targets_that_others_can_read_is_refused(folder: Folder, tmp_path: Path) -> None:
    folder.root.mkdir()
    path = folder.root / "news.targets"
    path.write_text(SECRET)
    path.chmod(0o644)
    with pytest.raises(TargetError, match="chmod 600"):
        named(folder)


def test_a_key_that_ends_soon_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FB_APP_ACCESS_TOKEN", "abcdefghijkl")
    monkeypatch.setenv("FB_APP_ACCESS_TOKEN_EXPIRES", "2026-12-10")
    assert list(expiring(date(2026, 11, 20))) == []
    assert list(expiring(date(2026, 11, 26))) == [("FB_APP_ACCESS_TOKEN", date(2026, 12, 10))]
    monkeypatch.delenv("FB_APP_ACCESS_TOKEN")
    assert list(expiring(date(2026, 11, 26))) == []
