"""Publishing: a checked, complete copy under a new name, then a pointer that moves at once.

A reader opens the file that the pointer names. A published file is never written again, so a
reader sees one build or the next, never half of one; a build that breaks a rule is not published.
"""

import os
import secrets
import shutil
import stat
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

import duckdb

import queries
from pipelines.folder import PRIVATE_FILE, Folder, make_private, open_private, replace_file
from pipelines.warehouse import kpis
from pipelines.warehouse.errors import FailedCheck
from pipelines.warehouse.sql import transaction
from queries.checks import check_sql, example_sql, promises
from queries.remarks import comment

KEPT_BUILDS = 3
KEPT_KNOWN = 6
WRITABLE = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH


def publish(folder: Folder, con: duckdb.DuckDBPyConnection, *, now: datetime) -> str:
    """Publish what the warehouse holds; the id of the build."""
    build = f"{now:%Y%m%dT%H%M%SZ}-{secrets.token_hex(3)}"
    con.execute(queries.read("load/build"), {"build_id": build, "built_at": now})
    with transaction(con):
        comment(con)
    con.execute("checkpoint")
    target = folder.published / f"outpace-{build}.duckdb"
    make_private(folder.published)
    draft = copy_beside(folder.work, target)
    try:
        check_build(draft)
        kpis.put_in(folder, draft)
    except Exception:
        draft.unlink(missing_ok=True)
        raise
    make_readable_only(draft)
    draft.replace(target)
    _replace_stable(folder, target)
    replace_file(folder.pointer, target.name.encode())
    _drop_old(folder, keep=target)
    return build


def copy_beside(source: Path, target: Path) -> Path:
    """A copy of `source` beside `target`, complete and on disk."""
    draft = target.with_name(f".{target.name}.{os.getpid()}.draft")
    _unlink([draft])  # one that a killed run left may be read-only
    try:
        open_private(draft, "wb").close()  # a copy into it keeps its mode, from the first byte on
        shutil.copyfile(source, draft)
        with draft.open("rb+") as file:
            os.fsync(file.fileno())
    except BaseException:  # a full disk: the room that half a copy takes is given back
        draft.unlink(missing_ok=True)
        raise
    return draft


def make_readable_only(path: Path) -> None:
    """Let the system refuse whoever would write to a file, its owner too."""
    path.chmod(stat.S_IMODE(path.stat().st_mode) & PRIVATE_FILE & ~WRITABLE)


def _replace_stable(folder: Folder, target: Path) -> None:
    draft = copy_beside(target, folder.stable)
    make_readable_only(draft)
    if os.name == "nt" and folder.stable.exists():
        folder.stable.chmod(stat.S_IWRITE)  # Windows replaces no file that is read-only
    draft.replace(folder.stable)


def check_build(path: Path) -> None:
    """Every promise of a measure's header holds in the file that readers will open.

    Raises FailedCheck: which measure, which key or column, and an example.
    """
    con = duckdb.connect(str(path), read_only=True)
    try:
        check_answers(con)
    finally:
        con.close()


def check_answers(con: duckdb.DuckDBPyConnection) -> None:
    """What every build is asked holds: the promises of all measures but the dearest, those of parts
    as far as they are rules. Raises FailedCheck as `check_build`."""
    for definition in queries.definitions():
        if not definition.checked:
            check_answer(con, definition, rows=definition.is_checked_on_build)


def check_answer(
    con: duckdb.DuckDBPyConnection, definition: queries.Definition, *, rows: bool = True
) -> None:
    """The rules of one measure hold; with `rows` also its key, and no null where none may be."""
    told = promises(definition, rows=rows)
    if not told:
        return
    found = con.execute(check_sql(definition, rows=rows)).fetchone() or ()
    for place, (promise, holds) in enumerate(zip(told, found, strict=True)):
        if holds is not True:
            example = example_sql(definition, place) if rows else None
            row = con.execute(example).fetchone() if example else None
            raise FailedCheck(
                f"the new build was not published: {definition.name} broke its rule "
                f"'{promise}'{f', as in {_plain(row)}' if row else ''}; the last good build stays"
            )


def _plain(row: tuple[object, ...]) -> str:
    return f"({', '.join(map(str, row))})"


def _drop_old(folder: Folder, *, keep: Path) -> None:
    """Delete all but the newest builds, and drafts that a killed run left."""
    builds = sorted(folder.published.glob("outpace-*.duckdb"))
    drafts = [*folder.published.glob(".*.draft"), *folder.root.glob(".*.draft")]
    _unlink(path for path in [*builds[:-KEPT_BUILDS], *drafts] if path != keep)


def drop_known(folder: Folder) -> None:
    """Delete the builds of earlier days whose build is gone, and all but the last used ones."""
    kept = tuple(path.stem for path in folder.published.glob("outpace-*.duckdb"))
    found = sorted(folder.known.glob("outpace-*.duckdb"), key=lambda path: path.stat().st_mtime)
    orphans = [path for path in found if not path.stem.startswith(kept)]
    _unlink([*orphans, *[path for path in found if path not in orphans][:-KEPT_KNOWN]])


def _unlink(paths: Iterable[Path]) -> None:
    for path in paths:
        try:
            if os.name == "nt" and path.exists():
                path.chmod(stat.S_IWRITE)  # Windows deletes no file that is read-only
            path.unlink(missing_ok=True)
        except OSError:
            continue  # a reader holds it open (Windows); the next run tries again
