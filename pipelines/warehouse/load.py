"""Loading: landed parts into the warehouse, each with its position in one transaction.

There is one way in: whatever is landed and not yet loaded is loaded, in the order in which it was
landed. A run loads its own parts as it goes; the next run picks up what a killed one left; a
rebuild is the same with an empty warehouse.
"""

import json
from collections.abc import Callable
from datetime import datetime
from typing import Any

import duckdb

from pipelines.exports.plan import Plan
from pipelines.folder import Folder
from pipelines.platforms import module
from pipelines.records import Response
from pipelines.warehouse import landing
from pipelines.warehouse.imports import stage_landed
from pipelines.warehouse.landing import LandedRun, PartEnd
from pipelines.warehouse.sql import answer, run_sql, transaction
from pipelines.warehouse.staging import stage_records


def load_landed(
    folder: Folder,
    con: duckdb.DuckDBPyConnection,
    *,
    seen: Callable[[LandedRun], None] | None = None,
) -> None:
    """Load every landed run that the warehouse does not hold, and end those that were killed."""
    for run in landing.runs(folder):
        if answer(con, "ask/holds_run", {"run_id": run.run_id}):
            continue
        if seen:
            seen(run)
        for part in run.parts():
            load_part(folder, con, run, part)
        if run.outcome() is None:
            landing.end_run(run, status="interrupted", note="stopped", now=run.started_at)
        settle_run(con, run)


def load_part(
    folder: Folder,
    con: duckdb.DuckDBPyConnection,
    run: LandedRun,
    part: str,
    *,
    plan: Plan | None = None,
) -> None:
    """Load one landed part, unless the warehouse holds it; all of it or nothing.

    plan: how the file of an import is read, where that is known already.
    """
    values = {"run_id": run.run_id, "part": part}
    if answer(con, "ask/holds_part", values):
        return
    responses: list[Response] = []
    if run.kind == "import":
        values |= stage_landed(folder, con, run, plan)
    else:
        responses, end = landing.read_part(run, part)
        values |= _stage_answers(con, responses, end)
    with transaction(con):
        also = values.pop("merges", ())  # of what a kind of file stages beside accounts and posts
        for name in ("merge_accounts", "merge_posts", *also, "merge_part", "touch_staged"):
            run_sql(con, f"load/{name}", values)
        for position, item in enumerate(responses):
            run_sql(con, "load/request", values | _request(item) | {"position": position})
        if values.get("link") and values["account_id"]:
            run_sql(con, "load/link", values)
        if values.get("cursor"):
            run_sql(con, "load/cursor", values | {"position": values["cursor"]})


def _stage_answers(
    con: duckdb.DuckDBPyConnection, responses: list[Response], end: PartEnd | None
) -> dict[str, Any]:
    """Stage what one account's answers say; what the part was and which time it covers."""
    run_sql(con, "load/staging")
    stage_records(con, (module(item.source).parse(item) for item in responses))
    end = end or PartEnd(_account_of(responses), "interrupted", "stopped", None)
    return {
        "account_id": end.account_id,
        "status": end.status,
        "note": end.note,
        "link": end.link,
        "cursor": json.dumps(end.cursor) if end.cursor is not None else None,
        "covers_from": (end.cursor or {}).get("covered_from"),
        "covers_to": _covers_to(responses, end),
    }


def _request(item: Response) -> dict[str, Any]:
    return {
        "source": item.source,
        "purpose": item.purpose,
        "url": item.url,
        "status": item.status,
        "received_at": item.received_at,
        "bytes": len(item.body),
    }


def settle_run(con: duckdb.DuckDBPyConnection, run: LandedRun) -> None:
    """Write down that a run has ended, as its landing says."""
    outcome = run.outcome() or {}
    values = {
        "run_id": run.run_id,
        "kind": run.kind,
        "started_at": run.started_at,
        "finished_at": datetime.fromisoformat(outcome["finished_at"]),
        "status": outcome["status"],
        "note": outcome["note"],
        "version": run.version,
    }
    run_sql(con, "load/run", values)


def _covers_to(responses: list[Response], end: PartEnd) -> str:
    if end.status != "ok" or not responses:
        return "last observation"
    return str(responses[-1].received_at)


def _account_of(responses: list[Response]) -> str | None:
    return next((item.account_id for item in responses if item.account_id), None)
