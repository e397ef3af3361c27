"""Imported files between the landing and the staging tables."""

from collections.abc import Mapping
from dataclasses import asdict, replace
from datetime import datetime
from typing import Any

import duckdb

import queries
from pipelines.exports import ImportOptions, plan_file
from pipelines.folder import Folder
from pipelines.warehouse.files import stage_file
from pipelines.warehouse.landing import LandedRun, landed_file


def packed(options: ImportOptions) -> dict[str, Any]:
    """The options as they stand in the landing."""
    values = asdict(options)
    if options.observed_at:
        values["observed_at"] = options.observed_at.isoformat()
    return values


def unpacked(values: Mapping[str, Any]) -> ImportOptions:
    """The options as the importer takes them."""
    moment = values.get("observed_at")
    return ImportOptions(
        **{**values, "observed_at": datetime.fromisoformat(moment) if moment else None}
    )


def stage_landed(folder: Folder, con: duckdb.DuckDBPyConnection, run: LandedRun) -> dict[str, Any]:
    """Stage the file of an import; what the part was and which time it covers."""
    path = landed_file(folder, run.options["file"])
    plan = replace(plan_file(path, unpacked(run.options["read_as"])), name=run.options["name"])
    stage_file(con, path, plan, received_at=run.started_at)
    says_when = plan.has("observed_at")
    return {
        "account_id": None,
        "status": "ok",
        "note": run.options["name"],
        "covers_from": None,
        "covers_to": "last observation" if says_when else "last post",
    }


def staged_brands(con: duckdb.DuckDBPyConnection) -> dict[str, list[str]]:
    """The staged accounts by the brand that their file gives them."""
    found: dict[str, list[str]] = {}
    for brand, account_id in con.execute(queries.read("load/staged_brands")).fetchall():
        found.setdefault(brand, []).append(account_id)
    return found
