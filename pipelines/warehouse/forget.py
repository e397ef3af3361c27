"""Forgetting: the words of posts that are gone, where a platform or the settings ask for it, and
all that the terms of a platform let stay for so many days only.

    landing/<run>/forgotten.json        what was taken out of its answers, and when

Loading takes the words out of the warehouse; here they leave the landed answers, and nothing else
does: counts, times, kinds and ids stay, so a rebuild gives the same. What is too old leaves both
here: numbers and words of whole answers go, ids and times stay. A part is written anew beside
the old one, its new hash is noted, then it takes its place; killed in between, either is sound and
the next run does it again. The note holds the hash of what it says.
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

import duckdb

import queries
from pipelines.clock import utc_now
from pipelines.folder import Folder, replace_file
from pipelines.platforms import module
from pipelines.platforms.forgetting import without_words
from pipelines.records import Response
from pipelines.warehouse import landing
from pipelines.warehouse.errors import Damaged, Unreadable
from pipelines.warehouse.landing import LandedRun
from pipelines.warehouse.sql import run_sql, transaction

NOTE = "forgotten.json"


@dataclass(frozen=True, slots=True)
class Forgotten:
    """A post whose words were taken out of a part of a run, "" for the numbers and words of all."""

    part: str
    post_id: str
    forgotten_at: str
    is_whole: bool  # false where an answer holds them in a form that could not be rewritten


def forget(folder: Folder, con: duckdb.DuckDBPyConnection) -> None:
    """Take the words that left the warehouse out of the landing too."""
    run_sql(con, "load/silence", {"account_id": None})  # also where the settings ask for it now
    found = con.execute(queries.read("ask/to_forget")).fetchall()
    runs = {run.run_id: run for run in landing.runs(folder)} if found else {}
    is_done = True
    for run_id, part, wanted in found:
        if run_id in runs:
            until = {one["post_id"]: one["until"] for one in wanted}
            is_done &= _forget_in(runs[run_id], part, until)
    if is_done:
        run_sql(con, "load/forgotten")


def expire(folder: Folder, con: duckdb.DuckDBPyConnection, *, now: datetime) -> None:
    """Take out what its platform lets stay for so many days only, and was not asked for since.

    now: naive UTC. What is left is touched, so that it is measured anew.
    """
    with transaction(con):
        run_sql(con, "load/expire", {"now": now})
        run_sql(con, "load/expire_words")
    found = con.execute(queries.read("ask/to_bare")).fetchall()
    runs = {run.run_id: run for run in landing.runs(folder)} if found else {}
    for run_id, part, until in found:
        if run_id not in runs or _bare_in(runs[run_id], part, until):
            run_sql(con, "load/bare", {"run_id": run_id, "part": part})


def _bare_in(run: LandedRun, part: str, until: datetime) -> bool:
    """Rewrite the old answers of a part without numbers and words; whether it could be read."""
    try:
        responses, _ = landing.read_part(run, part)
    except (Damaged, Unreadable):
        return False
    changed = {
        place: less
        for place, response in enumerate(responses)
        if response.received_at < until
        and (less := module(response.source).bare(response)).body != response.body
    }
    if changed:
        _note(run, [Forgotten(part, "", utc_now().isoformat(), True)])
        landing.rewrite_part(run, part, changed)
    return True


def _forget_in(run: LandedRun, part: str, until: dict[str, datetime | None]) -> bool:
    """Rewrite a part without the words of some posts; whether it could be read."""
    try:
        responses, _ = landing.read_part(run, part)
    except (Damaged, Unreadable):
        return False  # it is told as damaged, and read again once it is back
    stubborn: set[str] = set()
    changed = {
        place: less
        for place, response in enumerate(responses)
        if (less := _without(response, until, stubborn)) is not response
    }
    if not changed and not stubborn:
        return True
    told = [Forgotten(part, one, utc_now().isoformat(), one not in stubborn) for one in until]
    _note(run, told)
    if changed:
        landing.rewrite_part(run, part, changed)
    return True


def _without(response: Response, until: dict[str, datetime | None], stubborn: set[str]) -> Response:
    """An answer without the words of posts; those that it cannot lose become `stubborn`."""
    found = response
    for post_id, moment in until.items():
        if moment is not None and response.received_at > moment:
            continue
        try:
            found = without_words(found, post_id)
        except ValueError:
            stubborn.add(post_id)
    return response if found.body == response.body else found


def forgotten(run: LandedRun) -> tuple[Forgotten, ...]:
    """Whose words were taken out of a run; nothing for most. Raises Damaged."""
    try:
        said = json.loads((run.path / NOTE).read_bytes())
        if said["sha256"] != _digest(said["forgotten"]):
            raise ValueError
        return tuple(Forgotten(**one) for one in said["forgotten"])
    except FileNotFoundError:
        return ()
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise Damaged(f"{run.run_id}/{NOTE} is damaged; it says nothing that is needed") from error


def _note(run: LandedRun, told: Iterable[Forgotten]) -> None:
    """Add to the note of a run; what it said before keeps its day."""
    try:
        known = {(one.part, one.post_id): one for one in forgotten(run)}
    except Damaged:
        known = {}
    for one in told:
        before = known.get((one.part, one.post_id))
        if before is None or before.is_whole != one.is_whole:
            known[one.part, one.post_id] = one
    said = [asdict(one) for one in known.values()]
    content = json.dumps({"sha256": _digest(said), "forgotten": said}, indent=1)
    replace_file(run.path / NOTE, content.encode())


def _digest(said: list[dict[str, Any]]) -> str:
    """The hash of what a note says."""
    return hashlib.sha256(json.dumps(said).encode()).hexdigest()
