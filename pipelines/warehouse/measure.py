"""Measuring: the marts of what a run touched, and the measures over them."""

from collections.abc import Callable, Sequence
from pathlib import Path

import duckdb

import queries
from pipelines.settings import Settings
from pipelines.warehouse.errors import FailedCheck
from pipelines.warehouse.sql import answer, run_sql, transaction

TOUCHED = "marts/touched"  # what all marts are made of
REFERENCE_MARTS = "marts/reference"  # what is of no account
AGES = tuple(  # the marts of the looks as they are, made before the counts ripen
    name for name in queries.files("marts") if name.startswith("marts/ages/")
)
RIPE = tuple(  # the marts of the posts and accounts, made with ripe counts
    name for name in queries.files("marts") if name not in (TOUCHED, REFERENCE_MARTS, *AGES)
)
LOCAL = (*AGES, *RIPE)  # each row is of one account, and depends on no other
REFERENCE = Path(queries.__file__).parents[1] / "data" / "reference"


Marts = Callable[[duckdb.DuckDBPyConnection, Sequence[str]], None]


def measured_here(con: duckdb.DuckDBPyConnection, names: Sequence[str]) -> None:
    """Run files of marts in the warehouse itself, for what is touched."""
    for name in names:
        con.execute(queries.read(name))


def sync_landscape(con: duckdb.DuckDBPyConnection, settings: Settings, *, version: str) -> None:
    """Bring brands, roles and the reading of time in line with the settings."""
    pairs = [(brand.name, link) for brand in settings.brands for link in brand.accounts]
    values = {
        "time_zone": settings.time_zone,
        "week_start": settings.week_start,
        "is_simulated": settings.is_simulated,
        "version": version,
        "lead_alarms_per_year": settings.lead_alarms_per_year,
        "watch_alarms_per_year": settings.watch_alarms_per_year,
        "names": [brand.name for brand in settings.brands],
        "roles": [brand.role for brand in settings.brands],
        "slots": list(range(len(settings.brands))),
        "tracked_to": [brand.tracked_to for brand in settings.brands],
        "articles": [brand.article for brand in settings.brands],
        "ads": [list(brand.ads) for brand in settings.brands],
        "account_brands": [brand for brand, _ in pairs],
        "account_links": [link for _, link in pairs],
        "event_days": [event.at for event in settings.events],
        "event_platforms": [event.platform for event in settings.events],
        "event_brands": [event.brand for event in settings.events],
        "event_texts": [event.text for event in settings.events],
    }
    with transaction(con):
        run_sql(con, "load/landscape", values)


def measure_ages(con: duckdb.DuckDBPyConnection, marts: Marts = measured_here) -> None:
    """Measure the touched posts at fixed ages, before their counts ripen; `marts` runs the files.

    Raises FailedCheck when a row breaks a rule of the warehouse.
    """
    run_sql(con, TOUCHED)
    broken = answer(con, "ask/broken_rows", {})
    if broken:
        raise FailedCheck(
            f"the new build was not published: {broken}; the last good one stays. "
            "Run `outpace rebuild` to make the warehouse again from the landing"
        )
    marts(con, AGES)


def measure_accounts(con: duckdb.DuckDBPyConnection, marts: Marts = measured_here) -> None:
    """Measure the touched posts and their accounts with ripe counts, and install every measure."""
    marts(con, RIPE)
    con.execute(queries.read(REFERENCE_MARTS))
    load_reference(con)
    queries.install(con)
    run_sql(con, "load/measured")


def load_reference(con: duckdb.DuckDBPyConnection) -> None:
    """Read the formulas, figures and definition breaks that ship with the product."""
    files = {
        "formulas": "engagement_formulas.csv",
        "benchmarks": "industry_benchmarks.csv",
        "definition_breaks": "definition_breaks.csv",
    }
    run_sql(con, "load/reference", {key: str(REFERENCE / name) for key, name in files.items()})
