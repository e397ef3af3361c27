"""Loading: landed parts into the warehouse, each with its position in one transaction.

There is one way in: whatever is landed and not yet loaded is loaded, in the order in which it was
landed. A run loads its own parts as it goes; the next run picks up what a killed one left; a
rebuild is the same with an empty warehouse. A part that cannot be loaded is set aside with its
reason, and the others go on.
"""

import json
from collections.abc import Callable, Collection, Mapping
from datetime import datetime
from typing import Any

import duckdb

import queries
from pipelines.exports.plan import Plan
from pipelines.folder import Folder
from pipelines.platforms import reader, record
from pipelines.platforms.looking import LOOK, missed
from pipelines.platforms.values import time_of
from pipelines.reasons import Reason, coded
from pipelines.records import Response
from pipelines.warehouse import aside, landing
from pipelines.warehouse.errors import Damaged
from pipelines.warehouse.imports import stage_landed
from pipelines.warehouse.journal import load_journal
from pipelines.warehouse.landing import LandedRun, PartEnd
from pipelines.warehouse.sql import answer, run_sql, transaction
from pipelines.warehouse.staging import stage_missed, stage_records

MERGES = (
    "merge_accounts",
    "merge_doubled",
    "staged_seen",
    "staged_same",
    "merge_posts",
    "merge_missed",
    "merge_articles",
    "merge_ads",
)  # in this order
ENDS = ("merge_part", "post_states", "silence", "touch_staged")


def load_landed(
    folder: Folder,
    con: duckdb.DuckDBPyConnection,
    *,
    seen: Callable[[LandedRun], None] | None = None,
    told: Callable[[str], None] | None = None,
    without: Collection[str] = (),
) -> None:
    """Load every landed run and entry that the warehouse does not hold, and end killed runs.

    seen: hears of each run before it is loaded. told: hears a sentence for each part that could not
    be loaded and was set aside. without: ids of runs that are passed over.
    """
    held = {run_id for run_id, _ in con.execute(queries.read("ask/runs_held")).fetchall()}
    for run in landing.runs(folder, without={*without, *held}):
        if aside.is_left_out(run):
            continue
        if seen:
            seen(run)
        for part in aside.wanted_parts(run):
            if reason := _load(folder, con, run, part):
                (told or _unheard)(reason)
        if run.outcome() is None:
            landing.end_run(run, status="interrupted", note="stopped", now=run.started_at)
        settle_run(con, run)
    for damaged in load_journal(folder, con):
        (told or _unheard)(damaged)


def _load(folder: Folder, con: duckdb.DuckDBPyConnection, run: LandedRun, part: str) -> str | None:
    """Load one landed part; the sentence that tells people where that could not be, or None."""
    try:
        reason = load_or_set_aside(folder, con, run, part)
    except Damaged as why:  # not set aside: once the file is back, a rebuild loads it
        note_damaged(con, run, part, str(why))
        return str(why)
    return set_aside_line(run, reason) if reason else None


def _unheard(_: str) -> None:
    """Nobody listens."""


def load_or_set_aside(
    folder: Folder, con: duckdb.DuckDBPyConnection, run: LandedRun, part: str
) -> str | None:
    """Load one landed part; where what it holds makes that fail, set it aside. Why, or None."""
    try:
        load_part(folder, con, run, part)
    except Exception as error:
        if not aside.is_of_the_run(error):
            raise
        reason = aside.reason_of(error)
        aside.leave_out(run, reason, part=part)
        return reason
    return None


def set_aside_line(run: LandedRun, reason: str) -> str:
    """The sentence that tells people of a run, or a part of it, that was set aside."""
    why, named = reason.rstrip("."), f" {name}" if (name := aside.name_of(run)) else ""
    return Reason(
        f"{run.kind}{named and f' of{named}'} was set aside and the rest goes on: {why}; "
        f"`outpace undo {run.run_id} --back` tries it again",
        "set-aside",
        kind=run.kind,
        named=named,
        why=why,
        run=run.run_id,
    )


def load_part(
    folder: Folder,
    con: duckdb.DuckDBPyConnection,
    run: LandedRun,
    part: str,
    *,
    plan: Plan | None = None,
    heard: Callable[[str], None] | None = None,
) -> None:
    """Load one landed part, unless the warehouse holds it; all of it or nothing.

    plan: how the file of an import is read, where that is known already. heard: hears what a
    person should know of that file.
    """
    values: dict[str, Any] = {"run_id": run.run_id, "part": part}
    if answer(con, "ask/holds_part", values):
        return
    values |= dict.fromkeys(("link", "ads_from", "ads_to", "asked_at", "is_asked", "is_thinned"))
    responses: list[Response] = []
    if run.kind == "import":
        values |= stage_landed(folder, con, run, plan, heard)
    else:
        responses, end = landing.read_part(run, part)
        values |= _stage_answers(con, responses, end)
    with transaction(con):
        also = values.pop("merges", ())  # of what a kind of file stages beside accounts and posts
        for name in (*MERGES, *also, *ENDS):
            run_sql(con, f"load/{name}", values)
        for position, item in enumerate(responses):
            run_sql(con, "load/request", values | _request(item) | {"position": position})
        if values.get("link") and values["account_id"]:
            run_sql(con, "load/link", values)
        if values.get("cursor") and values["account_id"]:
            run_sql(con, "load/cursor", values | {"position": values["cursor"]})


def note_damaged(con: duckdb.DuckDBPyConnection, run: LandedRun, part: str, why: str) -> None:
    """Write down that a landed part is not as it came, in the place of what it held."""
    values = {
        "run_id": run.run_id,
        "part": part,
        "account_id": None,
        "status": landing.DAMAGED,
        "note": why,
        "said": None,
        "looked_from": None,
        "covers_from": None,
        "covers_to": "last observation",
    }
    with transaction(con):
        run_sql(con, "load/staging")
        run_sql(con, "load/staged_seen")
        run_sql(con, "load/merge_part", values)


def damages(con: duckdb.DuckDBPyConnection) -> tuple[str, ...]:
    """What of the landing is damaged, as far as it was noticed while it was loaded."""
    found = con.execute(queries.read("ask/damages"), {"status": landing.DAMAGED}).fetchall()
    return tuple(note for (note,) in found)


def _stage_answers(
    con: duckdb.DuckDBPyConnection, responses: list[Response], end: PartEnd | None
) -> dict[str, Any]:
    """Stage what one account's answers say; what the part was and which time it covers."""
    run_sql(con, "load/staging")
    read = [(item, reader(item.source).parse(item)) for item in responses]
    stage_records(con, (found for _, found in read))
    run_sql(con, "load/doubled")
    stage_missed(
        con,
        ((key, item.received_at) for item, found in read for key in missed(item, found)),
    )
    end = end or PartEnd(_account_of(responses), "interrupted", "stopped", None)
    told = end.cursor or {}
    return {
        "ads_from": told.get("ads_from"),
        "ads_to": told.get("ads_to"),
        "asked_at": responses[-1].received_at if responses else None,
        "is_thinned": not any(_is_priced(item.source) for item in responses),
        "is_asked": any(item.purpose == LOOK for item in responses),
        "account_id": end.account_id,
        "status": end.status,
        "note": end.note,
        "said": coded(end.note),
        "link": end.link,
        "cursor": None if end.cursor is None else json.dumps(_kept(end.cursor)),
        "looked_from": _looked_from(end),
        "covers_from": _covers_from(responses, end),
        "covers_to": _covers_to(responses, end),
    }


def _is_priced(source: str) -> bool:
    return record(source).cost.is_priced


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
    status, note = aside.outcome_of(run, outcome["status"], outcome["note"])
    values = {
        "run_id": run.run_id,
        "kind": run.kind,
        "started_at": run.started_at,
        "finished_at": datetime.fromisoformat(outcome["finished_at"]),
        "status": status,
        "note": note,
        "said": coded(note),
        "version": run.version,
    }
    run_sql(con, "load/run", values)


def _covers_from(responses: list[Response], end: PartEnd) -> datetime | None:
    """From when on every post was shown, as the cursor says; never later than the last answer."""
    told = time_of((end.cursor or {}).get("covered_from"))
    return min(told, responses[-1].received_at) if told and responses else told


def _kept(cursor: Mapping[str, Any]) -> dict[str, Any]:
    """What the next run is told: not what this one saw, which is true of it alone."""
    return {key: value for key, value in cursor.items() if key != "looked_from"}


def _looked_from(end: PartEnd) -> datetime | None:
    """From when on this part showed every post; only a whole look can say that one is gone."""
    return time_of((end.cursor or {}).get("looked_from")) if end.status == "ok" else None


def _covers_to(responses: list[Response], end: PartEnd) -> str:
    if end.status != "ok" or not responses:
        return "last observation"
    if all(item.purpose == LOOK for item in responses):
        return "nothing"
    return str(responses[-1].received_at)


def _account_of(responses: list[Response]) -> str | None:
    return next((item.account_id for item in responses if item.account_id), None)
