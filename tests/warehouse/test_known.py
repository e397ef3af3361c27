"""What was known on an earlier day is what a landscape of only the earlier files says."""

from datetime import date, datetime
from pathlib import Path

import duckdb
import pandas as pd
import pytest

import queries
from pipelines.demo import World
from pipelines.folder import Folder
from pipelines.runs.as_of import as_known, as_known_at
from pipelines.runs.run import sync_published
from pipelines.warehouse.ask import Published, open_published
from pipelines.warehouse.errors import AskError
from pipelines.warehouse.work import open_work, writing
from tests.conftest import END, Bring, row, simulated

DAY = date(2026, 9, 13)
KEPT = 2
BEGIN = date(2026, 3, 16)  # half a year before the day
SOME = ["noordkade", "vaartwijk", "helmwind"]
MARTS = (
    "mart.accounts", "mart.account_days", "mart.account_followers", "mart.account_weeks",
    "mart.post_measures", "mart.week_coverage", "mart.pair_verdicts", "mart.brand_intervals",
    "mart.brand_market",
)  # fmt: skip
CUT = """
copy (
    from read_parquet($source)
    where account in $some and platform in ('instagram', 'youtube')
    and observed_at >= $begin and observed_at < $until
)
to '{}' (format parquet)
"""


@pytest.fixture(scope="module")
def both(world: World, tmp_path_factory: pytest.TempPathFactory) -> tuple[Published, Published]:
    """As known on the day, and a landscape that has only the earlier lines of the files.

    A part of the simulated landscape: what is emptied and made again is the same for all accounts.
    """
    root = tmp_path_factory.mktemp("earlier")
    everything = simulated(root / "all", cut(world, root, until=END))
    until = open_published(everything).day_end(DAY)
    only = simulated(root / "only", cut(world, root, until=until))
    return as_known(everything, DAY), open_published(only)


def cut(world: World, root: Path, *, until: date) -> list[Path]:
    """The lines of a few accounts that were written before a moment."""
    values = {"some": SOME, "begin": BEGIN, "until": until}
    files = [root / f"{until:%m%d}_{path.name}" for path in (world.posts, world.followers)]
    with duckdb.connect() as con:
        for source, target in zip((world.posts, world.followers), files, strict=True):
            con.execute(CUT.format(target), {"source": str(source), **values})
    return files


def rows(build: Published, table: str) -> pd.DataFrame:
    frame = build.cursor().execute(f"from {table} order by all").df()
    return frame.drop(columns=["first_seen_run"], errors="ignore")


@pytest.mark.parametrize("table", MARTS)
def test_marts_and_verdicts_equal_those_of_the_earlier_files(
    both: tuple[Published, Published], table: str
) -> None:
    known, only = both
    assert len(rows(only, table))
    pd.testing.assert_frame_equal(rows(known, table), rows(only, table), rtol=1e-12)


def test_what_is_said_is_what_was_said_then(both: tuple[Published, Published]) -> None:
    known, only = both
    for name in ("current_verdicts", "share_change", "coverage", "brand"):
        left, right = (
            build.table(name) if name == "brand" else build.measure(name) for build in both
        )
        pd.testing.assert_frame_equal(left, right)
    assert known.landscape.known_on == DAY
    assert only.landscape.known_on is None
    assert known.days is not None and known.days[1] == DAY


def test_no_mart_keeps_a_row_of_the_future(demo_folder: Folder, tmp_path: Path) -> None:
    """A new mart must be emptied in queries/as_of/as_known_marts.sql, too."""
    folder = Folder(tmp_path)
    (tmp_path / folder.work_name).write_bytes(demo_folder.work.read_bytes())
    with writing(folder), open_work(folder) as con:
        for statement in con.extract_statements(queries.read("as_of/as_known_marts")):
            values = {"build_id": "x", "known_on": DAY}
            con.execute(statement, {key: values[key] for key in statement.named_parameters})
        found = con.execute(
            "select table_name from duckdb_tables() where schema_name = 'mart' order by 1"
        ).fetchall()
        left = [name for (name,) in found if con.execute(f"from mart.{name} limit 1").fetchall()]
    assert left == ["engagement_formula", "event", "industry_benchmark"]  # not observed


def seen(post: str, observed: str, likes: int) -> str:
    return row("vaartwijk", post, "2026-02-02T10:00:00Z", observed=observed, counts=f"{likes},,,")


def test_a_file_imported_later_counts_by_its_own_moments(folder: Folder, bring: Bring) -> None:
    bring([seen("1", "2026-02-03T10:00:00Z", 5), seen("1", "2026-03-03T10:00:00Z", 9)])
    bring([seen("2", "2026-02-04T10:00:00Z", 7)], name="late.csv")
    known = as_known(folder, date(2026, 2, 4))
    assert list(known.ask("select engagement from posts order by post_id")["engagement"]) == [5, 7]
    assert len(known.table("run")) == 2
    first = as_known(folder, date(2026, 2, 3))
    assert list(first.ask("select engagement from posts")["engagement"]) == [5]
    assert len(first.table("run")) == 1
    assert len(open_published(folder).ask("from posts")) == 2


def test_brands_first_seen_later_are_not_there(folder: Folder, bring: Bring) -> None:
    bring([seen("1", "2026-02-03T10:00:00Z", 5)])
    bring([row("helmwind", "9", "2026-02-05T10:00:00Z")], name="more.csv")
    assert list(as_known(folder, date(2026, 2, 20)).table("brand")["brand"]) == ["vaartwijk"]


def test_a_moment_goes_between_two_looks_of_one_day(folder: Folder, bring: Bring) -> None:
    bring([seen("1", "2026-02-03T10:00:00Z", 5), seen("1", "2026-02-03T12:00:00Z", 9)])
    known = as_known_at(folder, datetime(2026, 2, 3, 11))
    assert list(known.ask("select engagement from posts")["engagement"]) == [5]


def test_days_without_anything_to_know(folder: Folder, bring: Bring) -> None:
    bring([seen("1", "2026-02-03T10:00:00Z", 5)])
    with pytest.raises(AskError, match="the first look is of 2026-02-03"):
        as_known(folder, date(2026, 2, 2))
    now = open_published(folder)
    assert as_known(folder, date(2026, 2, 3), build=now) is now
    assert not list(folder.known.glob("*.duckdb"))


def test_it_is_kept_and_goes_with_its_build(
    folder: Folder, bring: Bring, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pipelines.warehouse.publish.KEPT_KNOWN", KEPT)
    monkeypatch.setattr("pipelines.warehouse.publish.KEPT_BUILDS", 1)
    looks = [f"2026-02-{day:02}T10:00:00Z" for day in range(3, 9)]
    bring([seen("1", look, at) for at, look in enumerate(looks)])
    first = as_known(folder, date(2026, 2, 4))
    made = first.path.stat().st_ino
    assert as_known(folder, date(2026, 2, 4)).path.stat().st_ino == made
    for day in range(5, 5 + KEPT):
        as_known(folder, date(2026, 2, day))
    assert len(list(folder.known.glob("*.duckdb"))) == KEPT
    assert not first.path.exists()
    sync_published(folder)
    assert not list(folder.known.glob("*.duckdb"))


def test_a_stop_leaves_nothing_behind(folder: Folder, bring: Bring) -> None:
    bring([seen("1", "2026-02-03T10:00:00Z", 5), seen("1", "2026-03-03T10:00:00Z", 9)])

    def stop(step: object) -> None:
        if getattr(step, "what", "") == "judging":
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        as_known(folder, date(2026, 2, 4), progress=stop)
    assert [path.name for path in folder.known.iterdir()] == [".lock"]
    assert len(as_known(folder, date(2026, 2, 4)).ask("from posts")) == 1
