"""Imported files between the landing and the staging tables."""

from collections.abc import Callable, Mapping
from dataclasses import asdict, replace
from datetime import datetime
from typing import Any

import duckdb

import queries
from pipelines.bounds import clean_name
from pipelines.exports import ExportError, ImportOptions, kinds, plan_file
from pipelines.exports.plan import Plan
from pipelines.folder import Folder
from pipelines.settings import add_brands, read_settings
from pipelines.warehouse import aside, landing
from pipelines.warehouse.files import stage_file
from pipelines.warehouse.landed_files import landed_file, read_file
from pipelines.warehouse.landing import LandedRun
from pipelines.warehouse.sql import run_sql


def packed(options: ImportOptions) -> dict[str, Any]:
    """The options as they stand in the landing."""
    values = asdict(options)
    values["part"] = list(options.part)
    if not options.part:  # as before there were files with several tables
        del values["part"]
    if options.observed_at:
        values["observed_at"] = options.observed_at.isoformat()
    return values


def remembered(folder: Folder) -> dict[str, dict[str, str]]:
    """What was said of the columns of imported files, by their headers; of two the later.

    It stands in the landing with the runs, so it goes where they go: into a backup, out by `undo`.
    """
    return {
        run.options["header"]: dict(run.options["read_as"]["map"])
        for run in landing.runs(folder)
        if "header" in run.options and not aside.is_left_out(run)
    }


def _unpacked(values: Mapping[str, Any]) -> ImportOptions:
    """The options as the importer takes them."""
    moment = values.get("observed_at")
    return ImportOptions(
        **{
            **values,
            "observed_at": datetime.fromisoformat(moment) if moment else None,
            "part": tuple(values.get("part", ())),
        }
    )


def stage_landed(
    folder: Folder,
    con: duckdb.DuckDBPyConnection,
    run: LandedRun,
    plan: Plan | None = None,
    heard: Callable[[str], None] | None = None,
) -> dict[str, Any]:
    """Stage the file of an import; what the part was and which time it covers.

    heard: hears a sentence for each thing that a person should know of the file.
    plan: how these very bytes are read, where the run that landed them knows it; a file of a killed
    run or of a rebuild is planned anew, from its copy in the landing.
    """
    name = run.options["file"]
    path = landed_file(folder, name) if plan else read_file(folder, name)  # compared a moment ago
    plan = plan or plan_file(path, _unpacked(run.options["read_as"]))
    name = clean_name(run.options["name"])  # landed by an older version, it can hold any byte
    plan = replace(plan, name=name)
    received_at = datetime.fromisoformat(run.options["received_at"])
    tally = stage_file(con, path, plan, received_at=received_at)
    renamed = _renamed(con, plan)
    if heard:
        for sentence in (*tally.lines(), *renamed, *plan.notes):
            heard(sentence)
    if run.outcome() is None:
        _refuse_older(con, plan)
        _enlist(folder, _staged_brands(con), plan.own)
    says_when = plan.has("observed_at")
    return {
        "merges": kinds.kind(plan.kind).merges,
        "account_id": None,
        "status": "ok",
        "note": name,
        "said": None,
        "looked_from": None,  # a file that ends says nothing of what it does not hold
        "covers_from": None,
        "covers_to": "last observation" if says_when else "last post",
    }


def _renamed(con: duckdb.DuckDBPyConnection, plan: Plan) -> list[str]:
    """Give the posts of a renamed account to the one that is known; a sentence for each name.

    Raises ExportError where ids are those of other posts, so that they would be taken for them.
    """
    run_sql(con, "load/renamed")
    if kinds.kind(plan.kind).doubts:
        run_sql(con, "files/file_renamed")
        count, example = con.execute(queries.read("ask/foreign_posts")).fetchone() or (0, None)
        if count:
            raise ExportError(
                f"{plan.name} has {count} ids that are known as ids of other posts of other "
                f"accounts, such as {example}; they are no ids of posts: name a column of links "
                "with --map post_id=COLUMN"
            )
    found = con.execute(queries.read("ask/renamed")).fetchall()
    return [f"{name} is known as {known}: their posts are the same" for name, known in found]


def _refuse_older(con: duckdb.DuckDBPyConnection, plan: Plan) -> None:
    """Raise ExportError for a file without a moment that looks older than what is known."""
    if plan.observed_at is not None or plan.has("observed_at"):
        return
    fallen, known = con.execute(queries.read("ask/fallen_counts")).fetchone() or (0, 0)
    if fallen > 1 and 2 * fallen > known:  # single counts fall for many reasons
        raise ExportError(
            f"{fallen} of the {known} known posts in {plan.name} have lower counts than are known "
            "already, so it looks like an older export; say when it was made with --observed-at"
        ).known_as("older", file=plan.name, fallen=fallen, posts=known)


def _enlist(folder: Folder, found: Mapping[str, list[str]], own: str | None) -> None:
    """Write the accounts of a new file that no brand lists yet into the settings."""
    settings = read_settings(folder)
    own = clean_name(own) if own is not None else None
    names = {name.casefold() for name in [*found, *(brand.name for brand in settings.brands)]}
    if own is not None and own.casefold() not in names:
        there = ", ".join(sorted(found)) or "none"
        told = f"no brand named {own!r} in the file for --own; there are: {there}"
        raise ExportError(told, needs="own").known_as("no-own", own=own, names=there)
    listed = {link: brand.name for brand in settings.brands for link in brand.accounts}
    wanted: list[tuple[str, list[str], str | None]] = []
    for name, accounts in found.items():
        is_own = own is not None and name.casefold() == own.casefold()
        new = [account for account in accounts if account not in listed]
        if new or is_own:
            holder = name if new else next(map(listed.get, accounts), None) or name
            wanted.append((holder, new, "own" if is_own else None))
    add_brands(folder, wanted)


def _staged_brands(con: duckdb.DuckDBPyConnection) -> dict[str, list[str]]:
    """The staged accounts by the brand that their file gives them."""
    found: dict[str, list[str]] = {}
    for brand, account_id in con.execute(queries.read("ask/staged_brands")).fetchall():
        found.setdefault(clean_name(brand or "") or account_id, []).append(account_id)
    return found
