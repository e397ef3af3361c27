import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

import queries
from pipelines.clock import utc_now
from pipelines.exports import ExportError, ImportOptions
from pipelines.folder import Folder
from pipelines.runs.import_files import import_files
from pipelines.runs.run import sync_published
from pipelines.warehouse import landing
from pipelines.warehouse.ask import (
    BrokenBuild,
    NothingPublished,
    open_published,
    pointed,
    published_id,
)
from pipelines.warehouse.errors import FailedCheck
from pipelines.warehouse.publish import KEPT_BUILDS, copy_beside, publish
from pipelines.warehouse.work import open_work, writing
from tests.conftest import Bring, row

GOOD = [row("noordkade", "1", "2026-02-02T10:00:00Z"), row("vaartwijk", "2", "2026-02-03")]


def test_nothing_published_says_what_to_do(folder: Folder) -> None:
    with pytest.raises(NothingPublished, match="outpace import FILE"):
        open_published(folder)


def test_each_build_has_a_new_name_and_few_are_kept(folder: Folder, bring: Bring) -> None:
    bring(GOOD)
    names = {pointed(folder)} | {pointed_after(folder) for _ in range(KEPT_BUILDS + 1)}
    assert len(names) == KEPT_BUILDS + 2
    assert len(list(folder.published.glob("*.duckdb"))) == KEPT_BUILDS
    assert not list(folder.root.rglob(".*.draft"))


def pointed_after(folder: Folder) -> str | None:
    sync_published(folder)
    return pointed(folder)


def test_an_open_reader_keeps_its_build(folder: Folder, bring: Bring) -> None:
    bring(GOOD)
    reader = open_published(folder)
    bring([row("noordkade", "3", "2026-02-04")], name="more.csv")
    assert len(reader.ask("from posts")) == 2
    assert len(open_published(folder).ask("from posts")) == 3


def test_many_threads_may_open_a_build_at_once(folder: Folder, bring: Bring) -> None:
    bring(GOOD)
    together = Barrier(8)

    def opens(_: int) -> str:
        together.wait()
        return open_published(folder).build_id

    with ThreadPoolExecutor(8) as threads:
        opened = [set(threads.map(opens, range(8))) for _ in range(8)]

    assert opened == 8 * [{str(published_id(folder))}]


@pytest.mark.parametrize(
    ("harm", "told"),
    [
        ("insert into look from look limit 1", "seen twice at the same moment"),
        ("update post set number = 1", "two posts have one number"),
    ],
)
def test_a_build_that_breaks_a_rule_is_not_published(
    folder: Folder, bring: Bring, harm: str, told: str
) -> None:
    bring(GOOD)
    good = pointed(folder)
    landing.drop_run(landing.runs(folder)[0])  # so that the warehouse cannot be made again
    with writing(folder), open_work(folder) as con:
        con.execute(harm)
        con.execute("update landscape set time_zone = 'Europe/Amsterdam'")  # touches every account
    with pytest.raises(FailedCheck, match=told):
        sync_published(folder)
    assert pointed(folder) == good
    assert len(open_published(folder).ask("from posts")) == 2


def test_a_warehouse_that_breaks_a_rule_is_made_again(folder: Folder, bring: Bring) -> None:
    bring(GOOD)
    with writing(folder), open_work(folder) as con:
        con.execute("insert into look from look limit 1")
        con.execute("update landscape set time_zone = 'Europe/Amsterdam'")  # touches every account
    sync_published(folder)
    assert len(open_published(folder).ask("from post_observation")) == 2


def test_a_measure_that_breaks_its_rule_is_not_published(
    folder: Folder, bring: Bring, monkeypatch: pytest.MonkeyPatch
) -> None:
    bring(GOOD)
    good = pointed(folder)
    broken = queries.describe("posts", "-- Q?\n-- assert: never | select false\n")
    monkeypatch.setattr("pipelines.warehouse.publish.queries.definitions", lambda: (broken,))
    with (
        writing(folder),
        open_work(folder) as con,
        pytest.raises(FailedCheck, match="posts broke its rule 'never'"),
    ):
        publish(folder, con, now=utc_now())
    assert pointed(folder) == good
    assert len(list(folder.published.iterdir())) == 2


@pytest.mark.parametrize(
    ("planted", "said"),
    [
        (
            "insert into mart.post_measures from mart.post_measures limit 1",
            r"posts broke its rule 'its key is \(post_id\)', as in \(.+\)",
        ),
        (
            "update mart.post_measures set observed_at = null",
            r"\w+ broke its rule 'observed_at is never null', as in \(.+\)",
        ),
    ],
    ids=["duplicate", "null"],
)
def test_a_broken_key_or_a_null_is_refused_with_an_example(
    folder: Folder, bring: Bring, planted: str, said: str
) -> None:
    bring(GOOD)
    good = pointed(folder)
    with writing(folder), open_work(folder) as con:
        con.execute(planted)
        with pytest.raises(FailedCheck, match=said):
            publish(folder, con, now=utc_now())
    assert pointed(folder) == good


def test_a_damaged_build_says_what_to_do(folder: Folder, bring: Bring) -> None:
    bring(GOOD)
    build = folder.published / (pointed(folder) or "")
    build.chmod(0o644)
    build.write_bytes(b"no database")
    with pytest.raises(BrokenBuild, match="outpace rebuild"):
        open_published(folder)


def test_the_stable_path_is_the_newest_build(folder: Folder, bring: Bring) -> None:
    bring(GOOD)
    build = folder.published / (pointed(folder) or "")
    assert folder.stable.read_bytes() == build.read_bytes()
    assert folder.stable.stat().st_ino != build.stat().st_ino  # a client may change its copy


def test_nobody_may_write_to_what_is_published(folder: Folder, bring: Bring) -> None:
    bring(GOOD)
    sync_published(folder)  # replaces the stable copy, which may not be written to either
    builds = [*folder.published.glob("*.duckdb"), folder.stable]
    assert len(builds) == 3
    assert all(not path.stat().st_mode & 0o222 for path in builds)


@pytest.mark.skipif(os.name != "posix", reason="only POSIX has modes of users")
def test_a_copy_is_for_its_owner_only_before_it_is_published(tmp_path: Path) -> None:
    source = tmp_path / "work.duckdb"
    source.write_bytes(b"rows")
    source.chmod(0o644)
    copy = copy_beside(source, tmp_path / "outpace.duckdb")
    assert copy.read_bytes() == b"rows"
    assert copy.stat().st_mode & 0o777 == 0o600


def test_a_file_that_cannot_be_read_changes_nothing(folder: Folder, tmp_path: Path) -> None:
    path = tmp_path / "page.csv"
    path.write_text("<!doctype html><html><body>Please sign in</body></html>")
    with pytest.raises(ExportError):
        import_files(folder, [path], ImportOptions())
    assert not folder.root.exists()
