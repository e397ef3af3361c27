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

from pipelines.folder import Folder
from pipelines.records import Response
from pipelines.sources import module
from pipelines.warehouse import landing
from pipelines.warehouse.imports import stage_landed
from pipelines.warehouse.landing import LandedRun, PartEnd
from pipelines.warehouse.run_sql import answer, run_sql
from pipelines.warehouse.staging import stage_records


def load_landed(
    folder: Folder,
    con: duckdb.DuckDBPyConnection,
    *,
    seen: Callable[[LandedRun], None] | None = None,
) -> None:
    """Load every landed run that the warehouse does not hold, and end those that were killed."""
    for run in landing.runs(folder):
        if answer(con, "load/holds_run", {"run_id": run.run_id}):
            continue
        if seen:
            seen(run)
        for part in run.parts():
            load_part(folder, con, run, part)
        if run.outcome() is None:
            landing.end_run(run, status="interrupted", note="stopped", now=run.started_at)
        settle_run(con, run)


def load_part(folder: Folder, con: duckdb.DuckDBPyConnection, run: LandedRun, part: str) -> None:
    """Load one landed part, unless the warehouse holds it; all of it or nothing."""
    values = {"run_id": run.run_id, "part": part}
    if answer(con, "load/holds_part", values):
        return
    con.execute("begin")
    try:
        run_sql(con, "load/staging")
        if run.kind == "import":
            values |= stage_landed(folder, con, run)
        else:
            values |= _stage_answers(con, run, part)
        for name in ("merge_accounts", "merge_posts", "merge_part", "touch_staged"):
            run_sql(con, f"load/{name}", values)
        con.execute("commit")
    except BaseException:
        con.execute("rollback")
        raise


def _stage_answers(con: duckdb.DuckDBPyConnection, run: LandedRun, part: str) -> dict[str, Any]:
    """Stage what one account's answers say; what the part was and which time it covers."""
    responses, end = landing.read_part(run, part)
    end = end or PartEnd(_account_of(responses), "interrupted", "stopped", None)
    stage_records(con, (module(item.source).parse(item) for item in responses))
    for position, item in enumerate(responses):
        run_sql(
            con,
            "load/request",
            {**_request(item), "run_id": run.run_id, "part": part, "position": position},
        )
    if end.link and end.account_id:
        run_sql(con, "load/link", {"link": end.link, "account_id": end.account_id})
    values = {
        "account_id": end.account_id,
        "status": end.status,
        "note": end.note,
        "covers_from": (end.cursor or {}).get("covered_from"),
        "covers_to": _covers_to(responses, end),
    }
    if end.cursor is not None:
        position = {"position": json.dumps(end.cursor), "run_id": run.run_id}
        run_sql(con, "load/cursor", values | position)
    return values


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
