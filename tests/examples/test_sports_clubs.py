"""The example file: small, without texts, and saying what the walk through it says."""

import gzip
from collections.abc import Iterator
from math import log
from pathlib import Path

import duckdb
import pytest

ROOT = Path(__file__).parents[2]
FILE = ROOT / "data" / "examples" / "sports_clubs_facebook_2016.csv.gz"
COLUMNS = "platform,account,post_id,post_type,published_at,reactions,comments,shares"


@pytest.fixture(scope="module")
def con() -> Iterator[duckdb.DuckDBPyConnection]:
    """The file as a table `clubs`, with engagement and the day in UTC."""
    with duckdb.connect() as connection:
        connection.execute("set TimeZone = 'UTC'")
        connection.execute(
            "create table clubs as select *, reactions + comments + shares as engagement, "
            "published_at::date as published_date from read_csv(?)",
            [str(FILE)],
        )
        yield connection


def test_file_is_small_reproducible_and_has_no_texts() -> None:
    raw = FILE.read_bytes()
    assert len(raw) < 200_000
    assert raw[4:8] == b"\0\0\0\0"  # no time stamp
    assert gzip.decompress(raw).decode().splitlines()[0] == COLUMNS


def test_rows(con: duckdb.DuckDBPyConnection) -> None:
    asked = "select count(*), count(distinct post_id), count(distinct account) from clubs"
    assert con.execute(asked).fetchone() == (6356, 6356, 7)


SHARES = """
select account, round(100 * sum(engagement) / sum(sum(engagement)) over (), 1) as share
from clubs where published_date >= ? and published_date < ? group by account
"""


@pytest.mark.parametrize(
    ("since", "until", "cavs", "we"),
    [
        ("2016-05-01", "2016-06-01", 5.8, 17.1),
        ("2016-06-01", "2016-07-01", 24.2, 27.6),
        ("2016-06-13", "2016-06-20", 25.8, 29.4),
        ("2016-06-20", "2016-06-27", 51.5, 16.9),
        ("2016-02-29", "2016-04-25", 4.4, 19.3),
        ("2016-04-25", "2016-06-20", 9.0, 21.0),
    ],
)
def test_shares_are_those_of_the_walk(
    con: duckdb.DuckDBPyConnection, since: str, until: str, cavs: float, we: float
) -> None:
    shares = dict(con.execute(SHARES, [since, until]).fetchall())
    assert shares["cavs"] == pytest.approx(cavs, abs=0.051)
    assert shares["goldenstatewarriors"] == pytest.approx(we, abs=0.051)


def test_growth_is_three_quarters_strength(con: duckdb.DuckDBPyConnection) -> None:
    was, now = con.execute(
        "select count(*), avg(ln(1 + engagement)) from clubs where account = 'cavs' "
        "and published_date >= '2016-02-29' and published_date < '2016-06-20' "
        "group by published_date >= '2016-04-25' order by min(published_date)"
    ).fetchall()
    posts = log(now[0] / was[0])
    assert posts / (posts + now[1] - was[1]) == pytest.approx(0.27, abs=0.005)
