"""Measuring: the marts of what a run touched, and the measures over them."""

from pathlib import Path

import duckdb

import queries
from pipelines.settings import Settings
from pipelines.warehouse.errors import FailedCheck
from pipelines.warehouse.run_sql import answer, run_sql

REFERENCE = Path(queries.__file__).parents[1] / "data" / "reference"


def sync_landscape(con: duckdb.DuckDBPyConnection, settings: Settings, *, version: str) -> None:
    """Bring brands, roles and the reading of time in line with the settings."""
    pairs = [(brand.name, link) for brand in settings.brands for link in brand.accounts]
    values = {
        "time_zone": settings.time_zone,
        "week_start": settings.week_start,
        "is_simulated": settings.is_simulated,
        "version": version,
        "names": [brand.name for brand in settings.brands],
        "roles": [brand.role for brand in settings.brands],
        "slots": list(range(len(settings.brands))),
        "tracked_to": [brand.tracked_to for brand in settings.brands],
        "account_brands": [brand for brand, _ in pairs],
        "account_links": [link for _, link in pairs],
    }
    con.execute("begin")
    run_sql(con, "load/landscape", values)
    con.execute("commit")


def measure(con: duckdb.DuckDBPyConnection) -> None:
    """Measure what is in `touched` again, all or none, and install every measure.

    Raises FailedCheck, and changes nothing, when a row breaks a rule of the warehouse.
    """
    con.execute("begin")
    try:
        run_sql(con, "marts/05_touched")
        broken = answer(con, "load/broken_rows", {})
        if broken:
            raise FailedCheck(
                f"the new build was not published: {broken}; the last good one stays. "
                "Run `outpace rebuild` to make the warehouse again from the landing"
            )
        for item in queries.files("marts"):
            con.execute(item.read_text(encoding="utf-8"))
        load_reference(con)
        queries.install(con)
        run_sql(con, "load/measured")
        con.execute("commit")
    except BaseException:
        con.execute("rollback")
        raise


def load_reference(con: duckdb.DuckDBPyConnection) -> None:
    """Read the formulas and published figures that ship with the product into their tables."""
    files = {"formulas": "engagement_formulas.csv", "benchmarks": "industry_benchmarks.csv"}
    run_sql(con, "load/reference", {key: str(REFERENCE / name) for key, name in files.items()})
