"""The four ways to open the published file give the same digits, or a clear error."""

import duckdb
import pytest

from pipelines.folder import Folder
from tests.conftest import Bring, row

CALLS = (
    "select brand, share from {}share_of_voice(every := 'month') order by all",
    "select brand, change from {}share_change() order by all",
    "select brand, posts from {}cadence(every := 'all') order by all",
    "select brand, median from {}engagement_per_post() order by all",
    "select brand, post_id from {}posts order by all",
    "select rival, platform, state from {}landscape_matrix(own := 'noordkade') order by all",
    "select formula, brand, rate from {}engagement_rates() order by all",
)
TRAP = "create temp table post_measures as select 'wrong' as account_id, 1 as engagement"


@pytest.fixture
def landscape(folder: Folder, bring: Bring) -> Folder:
    rows = [
        row(account, f"{account}{day}", f"2026-01-{day:02d}", counts=f"{day * factor},1,1,")
        for account, factor in (("noordkade", 3), ("vaartwijk", 5))
        for day in range(1, 31)
    ]
    bring(rows)
    return folder


def opened(folder: Folder, sql: str) -> list[tuple[object, ...]]:
    with duckdb.connect(str(folder.stable), read_only=True) as con:
        return con.execute(sql.format("")).fetchall()


@pytest.mark.parametrize("sql", CALLS)
def test_opened_with_a_temp_table_of_the_same_name(landscape: Folder, sql: str) -> None:
    with duckdb.connect(str(landscape.stable), read_only=True) as con:
        con.execute(TRAP)
        con.execute(TRAP.replace("post_measures", "account_days"))
        assert con.execute(sql.format("")).fetchall() == opened(landscape, sql)


@pytest.mark.parametrize("sql", CALLS)
def test_attached_and_used(landscape: Folder, sql: str) -> None:
    with duckdb.connect() as con:
        con.execute(f"attach '{landscape.stable}' as clubs (read_only)")
        con.execute("use clubs")
        assert con.execute(sql.format("")).fetchall() == opened(landscape, sql)


@pytest.mark.parametrize("sql", CALLS)
def test_attached_only_gives_the_digits_or_an_error(landscape: Folder, sql: str) -> None:
    with duckdb.connect() as con:
        con.execute(f"attach '{landscape.stable}' as clubs (read_only)")
        con.execute(TRAP)
        try:
            found = con.execute(sql.format("clubs.")).fetchall()
        except duckdb.CatalogException as error:
            assert "does not exist" in str(error)
        else:
            assert found == opened(landscape, sql)
