"""Real public files, where they are at hand, are read as they are."""

from contextlib import suppress
from datetime import datetime
from pathlib import Path

import duckdb
import pytest

from pipelines.exports import ExportError, ImportOptions, plan_file
from pipelines.warehouse.files import stage_file

FILES = [
    ("news_facebook_2016.csv.gz", (60_825, 60_825, 0), 12),
    ("sports_facebook_2016.csv.gz", (6_356, 6_356, 0), 7),
    # 52 posts were put back to days before there was Facebook
    ("viral_publishers_2012_2016.csv.gz", (72_926, 72_874, 52), 3),
]


@pytest.mark.parametrize(("name", "fared", "accounts"), FILES)
def test_every_possible_row_of_a_real_file_is_good(
    shared: Path,
    con: duckdb.DuckDBPyConnection,
    name: str,
    fared: tuple[int, int, int],
    accounts: int,
) -> None:
    path = shared / "data" / name
    tally = stage_file(con, path, plan_file(path), received_at=datetime(2026, 6, 1))
    assert (tally.rows, tally.good, tally.rejected) == fared
    assert len(con.table("staged_account")) == accounts
    known = "count(likes), count(distinct post_id), count(published_at)"
    assert con.view("staged_post").aggregate(known).fetchall() == [(tally.good,) * 3]


def test_no_export_of_a_tool_is_an_accident(shared: Path, con: duckdb.DuckDBPyConnection) -> None:
    options = ImportOptions(brand="acorn", platform="instagram", dates="month-first")
    good = 0
    for path in sorted((shared / "exports").glob("*.csv")):
        with suppress(ExportError):
            plan = plan_file(path, options)
            good += stage_file(con, path, plan, received_at=datetime(2027, 1, 1)).good
    assert good > 10
