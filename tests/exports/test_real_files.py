"""Real public files, where they are at hand, are read as they are."""

from contextlib import suppress
from datetime import datetime
from pathlib import Path

import duckdb
import pytest

from pipelines.exports import ExportError, ImportOptions, plan_file
from pipelines.warehouse.files import stage_file

FILES = [
    ("news_facebook_2016.csv.gz", 60_825, 12),
    ("sports_facebook_2016.csv.gz", 6_356, 7),
    ("viral_publishers_2012_2016.csv.gz", 72_926, 3),
]


@pytest.mark.parametrize(("name", "rows", "accounts"), FILES)
def test_every_row_of_a_real_file_is_good(
    shared: Path, con: duckdb.DuckDBPyConnection, name: str, rows: int, accounts: int
) -> None:
    path = shared / "data" / name
    tally = stage_file(con, path, plan_file(path), received_at=datetime(2026, 6, 1))
    assert (tally.rows, tally.good, tally.rejected) == (rows, rows, 0)
    assert len(con.table("staged_account")) == accounts
    known = "count(likes), count(distinct post_id), count(published_at)"
    assert con.view("staged_post").aggregate(known).fetchall() == [(rows, rows, rows)]


def test_no_export_of_a_tool_is_an_accident(shared: Path, con: duckdb.DuckDBPyConnection) -> None:
    options = ImportOptions(brand="acorn", platform="instagram", dates="month-first")
    good = 0
    for path in sorted((shared / "exports").glob("*.csv")):
        with suppress(ExportError):
            plan = plan_file(path, options)
            good += stage_file(con, path, plan, received_at=datetime(2027, 1, 1)).good
    assert good > 10
