"""Time travel: what a build would have said with only what was known at an earlier moment.

Everything observed later is left out of a copy of the published file, then the copy is measured and
judged anew, so its verdicts look no further ahead than they did then. Files that were imported
later count by the moments that they name. The copy is kept beside the published files.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from pathlib import Path

import duckdb
from filelock import FileLock

import queries
from pipelines.folder import Folder, make_private
from pipelines.progress import Progress, Report, quiet
from pipelines.reasons import step
from pipelines.runs.run import recompute
from pipelines.settings import Brand, Settings
from pipelines.warehouse.ask import Published, open_published
from pipelines.warehouse.errors import AskError
from pipelines.warehouse.publish import check_build, copy_beside, drop_known, make_readable_only
from pipelines.warehouse.sql import run_sql, transaction
from pipelines.warehouse.work import open_work


def as_known(
    folder: Folder, day: date, *, build: Published | None = None, progress: Report = quiet
) -> Published:
    """The build (the newest) as known at the end of a day; the build itself if nothing came later.

    Raises AskError when nothing was known yet.
    """
    source = build or open_published(folder)
    if source.days is None or day < source.days[0]:
        raise AskError(_unknown(source, day))
    if day >= source.days[1]:
        return source
    return _known(folder, source, (source.day_end(day), day), f"{day}", progress)


def as_known_at(
    folder: Folder, moment: datetime, *, build: Published | None = None, progress: Report = quiet
) -> Published:
    """The build (the newest) as known at a moment (naive UTC)."""
    source = build or open_published(folder)
    until = moment + timedelta(microseconds=1)
    return _known(folder, source, (until, moment.date()), f"{moment:%Y%m%dT%H%M%S}", progress)


def _unknown(source: Published, day: date) -> str:
    """That nothing was known on a day, and since when something is."""
    if source.days is None:
        return f"nothing was observed until {day}, and nothing since"
    return f"nothing was known on {day} yet; the first look is of {source.days[0]}"


def _known(
    folder: Folder, source: Published, end: tuple[datetime, date], name: str, progress: Report
) -> Published:
    """The kept copy, made first when there is none; two who ask at once wait for one."""
    target = folder.known / f"{source.path.stem}-{name}.duckdb"
    make_private(folder.known)
    if not target.exists():
        with FileLock(folder.known / ".lock"):
            if not target.exists():
                _make(folder, source, end, target, progress)
    os.utime(target)
    drop_known(folder)
    return Published(target)


def _make(
    folder: Folder,
    source: Published,
    end: tuple[datetime, date],
    target: Path,
    progress: Report,
) -> None:
    """Write the copy beside its place, check it, and put it there in one step."""
    progress(Progress(step("leaving out what came later"), 0, 3))
    for path in folder.known.glob(".*.draft*"):
        path.unlink(missing_ok=True)  # of a killed run: the lock is ours
    draft = copy_beside(source.path, target)
    steps = iter((1, 2))
    try:
        with _opened(folder, draft) as con:
            values = {"until": end[0], "known_on": end[1], "build_id": target.stem[8:]}
            _forget(con, values)
            recompute(
                con,
                _settings_of(con),
                now=source.landscape.built_at,
                progress=lambda step: progress(Progress(step.what, next(steps, 2), 3)),
            )
            con.execute("checkpoint")
        check_build(draft)
        make_readable_only(draft)
        draft.replace(target)
    except BaseException:
        draft.unlink(missing_ok=True)
        draft.with_name(draft.name + ".wal").unlink(missing_ok=True)
        raise


@contextmanager
def _opened(folder: Folder, draft: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    with open_work(Folder(folder.root, str(draft.relative_to(folder.root)))) as con:
        yield con


def _forget(con: duckdb.DuckDBPyConnection, values: dict[str, object]) -> None:
    with transaction(con):
        for name in ("as_known", "as_known_runs", "as_known_marts"):
            run_sql(con, f"as_of/{name}", values)


def _settings_of(con: duckdb.DuckDBPyConnection) -> Settings:
    """The settings that a file was built with; accounts are in its tables."""
    usual = Settings()
    row = con.execute(queries.read("ask/read_settings")).fetchone()
    zone, week_start, is_simulated, lead, watch = row or ("UTC", 0, False, None, None)
    brands = con.execute(queries.read("ask/read_brands")).fetchall()
    return Settings(
        time_zone=zone,
        week_start=week_start,
        is_simulated=is_simulated,
        lead_alarms_per_year=lead or usual.lead_alarms_per_year,
        watch_alarms_per_year=watch or usual.watch_alarms_per_year,
        brands=tuple(Brand(name, role, (), *rest) for name, role, *rest in brands),
    )
