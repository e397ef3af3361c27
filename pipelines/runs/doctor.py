"""The doctor: everything that can be wrong with a landscape, checked; mended where that is safe.

Safe is what loses nothing: drafts that a killed run left, rights that are too wide, a pointer that
names no good build, the copy of the newest build, hashes of an earlier version, lost settings.
"""

import platform
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from pathlib import Path

import duckdb

from pipelines.clock import utc_now
from pipelines.errors import OutpaceError, SettingsError, SettingsGone
from pipelines.folder import Folder, is_open_to_others, replace_file
from pipelines.runs.restore_settings import restore_settings
from pipelines.settings import read_settings
from pipelines.version import product_version
from pipelines.warehouse import aside, forget, journal, landing
from pipelines.warehouse.ask import pointed
from pipelines.warehouse.checkup import (
    broken_rules,
    damage_of,
    newer_steps,
    newest_look,
    opened,
    read_through,
    runs_held,
    versions_held,
)
from pipelines.warehouse.errors import Damaged
from pipelines.warehouse.integrity import (
    HASHES,
    broken_seals,
    digest,
    seal,
    seals,
    sound,
)
from pipelines.warehouse.publish import copy_beside
from pipelines.warehouse.work import writing

_SPARE = 100_000_000  # bytes that a run may need beside three copies of the warehouse
_SKEW = timedelta(minutes=5)  # between the clocks of machines
_REBUILD = "run `outpace rebuild`"
_REPAIR = "run `outpace doctor --repair`"


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found, what to do about it, and how it can be mended."""

    state: str  # ok | note | wrong | mended
    what: str
    todo: str = ""
    mend: Callable[[], object] | None = None

    @property
    def sentence(self) -> str:
        """All of it on one line."""
        return f"{self.state}: {self.what}" + (f"; {self.todo}" if self.todo else "")


def examine(folder: Folder, *, repair: bool = False) -> list[Finding]:
    """Everything that was found, in the order in which data flows; mended with `repair`."""
    if not folder.root.exists():
        return [Finding("note", f"there is no landscape in {folder.root} yet")]
    with writing(folder):
        return [
            _mended(finding) if repair and finding.mend else finding
            for check in _CHECKS
            for finding in check(folder)
        ]


def _mended(finding: Finding) -> Finding:
    """What became of a finding whose mending was tried."""
    if finding.mend is None:
        return finding
    try:
        finding.mend()
    except (OutpaceError, OSError, duckdb.Error) as error:
        return Finding("wrong", f"{finding.what} and could not be mended ({error})")
    return Finding("mended", finding.what)


def _versions(_: Folder) -> Iterator[Finding]:
    yield Finding(
        "ok",
        f"outpace {product_version()}, DuckDB {duckdb.__version__}, "
        f"Python {platform.python_version()}",
    )


def _settings(folder: Folder) -> Iterator[Finding]:
    try:
        settings = read_settings(folder)
    except SettingsGone:
        what = f"{folder.config.name} is gone, though a build is published"
        yield Finding("wrong", what, _REPAIR, partial(restore_settings, folder))
    except SettingsError as why:
        yield Finding("wrong", str(why), "mend it by hand or take it from a backup")
    else:
        yield Finding("ok", f"settings: {len(settings.brands)} brands")


def _landing(folder: Folder) -> Iterator[Finding]:
    """Every file of every run against its hash, every imported file against its name."""
    runs = landing.runs(folder)
    found = [finding for run in runs for finding in _run(folder, run)]
    yield from found
    asked = {run.options.get("file") for run in runs}
    for path in sorted(folder.landing.glob("files/*")):
        if path.name not in asked and path.name[0] != ".":
            yield Finding("note", f"{path.name} in landing/files belongs to no run")
    parts = sum(len(run.parts()) for run in runs)
    if not any(one.state == "wrong" for one in found):
        yield Finding("ok", f"landing: {len(runs)} runs with {parts} parts are as they came")


def _journal(folder: Folder) -> Iterator[Finding]:
    """Every entry of the journal against its hash, and against the warehouse."""
    harm = journal.damages(folder)
    yield from (Finding("wrong", str(why)) for why in harm)
    landed = set(journal.version_ids(folder))
    for version in sorted(_entries_held(folder) - landed):
        what = f"entry {version} is in the warehouse and not in the landing: a rebuild loses it"
        yield Finding("wrong", what, "put landing/journal back from a backup")
    if landed and not harm:
        yield Finding("ok", f"journal: {len(landed)} versions of entries are as they were written")


def _entries_held(folder: Folder) -> set[str]:
    """The versions of entries that the warehouse holds; none where it cannot tell."""
    try:
        with opened(folder.work) as con:
            return versions_held(con)
    except duckdb.Error:
        return set()  # what is wrong with the warehouse is told where it is read


def _run(folder: Folder, run: landing.LandedRun) -> Iterator[Finding]:
    for why in landing.damages(folder, run):
        yield Finding("wrong", str(why))
    if damage := aside.note_damage(run):
        todo = f"`outpace undo {run.run_id} --back` takes it in; undo again what should stay out"
        yield Finding("wrong", str(damage), todo)
    for one in aside.left_out(run):
        what = f"{run.run_id}: {one.part or 'all of it'} is set aside ({one.reason})"
        yield Finding("note", what, f"`outpace undo {run.run_id} --back` tries it again")
    yield from _forgotten(run)
    if number := broken_seals(run.path):
        what = f"{number} lines of {run.run_id}/{HASHES} cannot be read"
        yield Finding("wrong", what, _REPAIR, partial(_seal_anew, run))
    elif bare := landing.unsealed(run):
        what = f"{run.run_id}: the hashes of {len(bare)} files are not known"
        yield Finding("note", what, f"to take them {_REPAIR}", partial(_seal, bare))


def _forgotten(run: landing.LandedRun) -> Iterator[Finding]:
    """Whose words were taken out of a run on purpose, and where that could not be done."""
    try:
        found = forget.forgotten(run)
    except Damaged as why:
        yield Finding("wrong", str(why), "delete it or take it from a backup")
        return
    if posts := len({one.post_id for one in found if one.post_id}):
        what = f"{run.run_id}: the words of {posts} posts that are gone were taken out of it"
        yield Finding("note", what, "their counts and dates stay")
    if parts := len({one.part for one in found if not one.post_id}):
        what = f"{run.run_id}: the numbers and words of {parts} parts were taken out of it"
        yield Finding("note", what, "the platform lets them stay for so many days; dates stay")
    for one in (one for one in found if not one.is_whole):
        what = f"{run.run_id}/{one.part} still holds words of {one.post_id}, which is gone"
        yield Finding("note", what, "they could not be told from the rest of the answer")


def _seal(paths: list[Path]) -> None:
    for path in paths:
        seal(path)


def _seal_anew(run: landing.LandedRun) -> None:
    """Write the hashes of a run anew, once all that have one were compared. Raises Damaged."""
    for name in seals(run.path):
        sound(run.path / name)
    others = (HASHES, aside.NOTE, forget.NOTE)  # the notes have their own
    paths = [path for path in run.path.iterdir() if path.name not in others and path.name[0] != "."]
    for part in run.parts() if run.kind != "import" else ():
        landing.read_part(run, part)  # what lost its hash has its own checksums
    lines = [f"{digest(path)}  {path.name}\n" for path in sorted(paths)]
    replace_file(run.path / HASHES, "".join(lines).encode())


def _warehouse(folder: Folder) -> Iterator[Finding]:
    """The warehouse read to its last block, its rules, and its runs against the landing."""
    runs = landing.runs(folder)
    landed = {run.run_id for run in runs}
    left_out = {run.run_id for run in runs if aside.is_left_out(run)}
    if not folder.work.exists():
        if landed:
            yield Finding("wrong", "the warehouse is gone", _REBUILD)
        return
    try:
        with opened(folder.work) as con:
            rows = read_through(con)
            wrong = [*_rules(con), *_runs(con, landed, left_out), *_clock(con)]
    except (duckdb.Error, UnicodeDecodeError, RuntimeError) as error:
        why = str(error).splitlines()[0][:200]
        yield Finding("wrong", f"the warehouse cannot be read ({why})", _REBUILD)
        return
    yield from wrong
    if not wrong:
        posts = rows.get("main.post", (0, 0))[0]
        yield Finding("ok", f"warehouse: {posts} posts, every run of the landing, no doubles")


def _rules(con: duckdb.DuckDBPyConnection) -> Iterator[Finding]:
    for rule in broken_rules(con):
        yield Finding("wrong", f"the warehouse holds {rule}", _REBUILD)
    if steps := newer_steps(con):
        what = f"a newer outpace made this warehouse (it knows {', '.join(steps)})"
        yield Finding("wrong", what, "update outpace")


def _runs(
    con: duckdb.DuckDBPyConnection, landed: set[str], left_out: set[str]
) -> Iterator[Finding]:
    loaded = set(runs_held(con))
    for run_id in sorted(landed - loaded - left_out):
        yield Finding("note", f"{run_id} is landed and not loaded", "the next run loads it")
    for run_id in sorted(loaded - landed):
        what = f"{run_id} is in the warehouse and not in the landing: a rebuild would lose it"
        yield Finding("wrong", what, "put its folder back from a backup")


def _clock(con: duckdb.DuckDBPyConnection) -> Iterator[Finding]:
    now = utc_now() + _SKEW
    for run_id, started_at in runs_held(con).items():
        if started_at > now:
            yield Finding("wrong", f"{run_id} is from the future", "set the clock right")
    newest = newest_look(con)
    if newest is not None and newest > now:
        what = f"there are counts of {newest:%Y-%m-%d %H:%M} UTC, which is in the future"
        yield Finding("wrong", what, "set the clock right, or look at the file that says so")


def _published(folder: Folder) -> Iterator[Finding]:
    """The build that readers open, and the copy under the name that never changes."""
    name = pointed(folder)
    builds = sorted(folder.published.glob("outpace-*.duckdb"), reverse=True)
    if name is None and not builds and not folder.pointer.exists():
        yield Finding("note", "nothing is published yet")
        return
    harm = {path: damage_of(path) for path in builds}
    path = folder.published / (name or "-")
    why = harm.get(path, "there is no such file")
    good = path if why is None else next((one for one in builds if harm[one] is None), None)
    if why is None:
        yield Finding("ok", f"published: {path.stem} can be read to its last block")
    else:
        yield _unreadable(folder, why, good)
    if good and not (folder.stable.exists() and digest(folder.stable) == digest(good)):
        what = f"{folder.stable.name} is not the newest good build"
        yield Finding("wrong", what, _REPAIR, partial(_copy, good, folder.stable))
    for one, told in harm.items():
        if told and one != path:
            yield Finding("note", f"the earlier build {one.stem} cannot be read ({told})")


def _unreadable(folder: Folder, why: str, good: Path | None) -> Finding:
    what = f"the build that readers open cannot be read ({why})"
    if good is None:
        return Finding("wrong", what, "run `outpace judge`")
    mend = partial(replace_file, folder.pointer, good.name.encode())
    todo = f"to let them open {good.stem} {_REPAIR}, for a new one `outpace judge`"
    return Finding("wrong", what, todo, mend)


def _copy(build: Path, target: Path) -> None:
    draft = copy_beside(build, target)
    draft.chmod(build.stat().st_mode)  # as readable as the build, and no more
    draft.replace(target)


def _left_overs(folder: Folder) -> Iterator[Finding]:
    """What killed runs left: nothing of it is needed, because we hold the lock."""
    found = [*folder.root.glob("rebuild.duckdb*"), *folder.root.glob("again-*.duckdb*")]
    found += folder.landing.glob(".*.dropped")
    for place in (".", "landing/*", "published"):
        found += folder.root.glob(f"{place}/.*.draft*")
    rooms = (path for path in folder.landing.glob("*/") if path.name not in landing.NO_RUNS)
    found += [path for path in rooms if path.is_dir() and not any(path.iterdir())]
    for path in found:
        what = f"{path.name} was left by a run that was killed"
        yield Finding("wrong", what, _REPAIR, partial(_drop, path))


def _drop(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink()


def _room(folder: Folder) -> Iterator[Finding]:
    free = shutil.disk_usage(folder.root).free
    needed = 3 * (folder.work.stat().st_size if folder.work.exists() else 0) + _SPARE
    what = f"{free // 1_000_000} MB of the disk are free"
    if free < needed:
        yield Finding("wrong", f"{what}; a run may need {needed // 1_000_000}", "make room")
    else:
        yield Finding("ok", what)


def _rights(folder: Folder) -> Iterator[Finding]:
    """Whether others on this machine may read the landscape, and its secrets first of all."""
    ours = [folder.root / "secrets.toml", folder.root, folder.config, folder.work, folder.stable]
    for place in (folder.landing, folder.published):
        ours += [place, *sorted(place.rglob("*"))]
    wide = [path for path in ours if is_open_to_others(path)]
    if not wide:
        yield Finding("ok", "rights: nobody else on this machine may read the landscape")
        return
    more = f" and {len(wide) - 1} more files" if len(wide) > 1 else ""
    what = f"others on this machine may read {wide[0]}{more}"
    yield Finding("wrong", what, _REPAIR, partial(_narrow, wide))


def _narrow(paths: list[Path]) -> None:
    for path in paths:
        path.chmod(path.stat().st_mode & 0o700)


_CHECKS = (
    _versions, _settings, _landing, _journal, _warehouse, _published, _left_overs, _room, _rights,
)  # fmt: skip
