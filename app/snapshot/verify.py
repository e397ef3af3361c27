"""Verifying a snapshot: the whole file computed and written again, and what differs."""

import math
from dataclasses import dataclass, field
from datetime import datetime
from enum import IntEnum
from importlib.metadata import version as version_of
from pathlib import Path
from typing import Any

import queries
from app.snapshot.facts import Facts, facts_of
from app.snapshot.figures import block, payload
from app.snapshot.package import BROKEN, members
from app.snapshot.page import document
from app.snapshot.told import Told, read_told
from app.snapshot.write import Format, content_of
from app.words.amounts import Day, Names
from app.words.catalogue import Values, say
from pipelines.folder import Folder
from pipelines.progress import Report, quiet
from pipelines.version import product_version
from pipelines.warehouse import forget, landing
from pipelines.warehouse.ask import Published, open_published
from pipelines.warehouse.errors import Damaged

CLOSE = 1e-9  # relative: below what any printed digit shows
HUGE = 1e300  # no figure; a larger whole number cannot be compared with a fraction
MOST_TOLD = 8
INDENT = "  "
MOST_LETTERS = 80  # of a cell that is told
FORMATS = {"ppt": Format.PPTX, "xl": Format.XLSX, "pdf": Format.PDF}


class Outcome(IntEnum):
    """How a check ended, as the exit status of `outpace verify`."""

    SAME = 0
    DIFFERS = 1
    WORDS_UNCHECKED = 3


@dataclass(frozen=True, slots=True)
class Verified:
    """What became of a check: compared cells, what differs, the likely reasons.

    `unchecked` says why the words, drawings and script of the file could not be compared.
    """

    cells: int
    build: str  # "the build it was written from", or what stood in for it
    differs: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    unchecked: str | None = None

    @property
    def outcome(self) -> Outcome:
        """The same in every byte, different, or the same figures under words not checked."""
        if self.differs:
            return Outcome.DIFFERS
        return Outcome.SAME if self.unchecked is None else Outcome.WORDS_UNCHECKED

    def lines(self) -> list[str]:
        """The answer in words."""
        if self.outcome is Outcome.DIFFERS:
            return [*self._differences(), *([self._warning()] if self.unchecked else [])]
        checked: Values = {"figures": self.cells, "build": self.build}
        if self.outcome is Outcome.SAME:
            return [say("verify-same", **checked), say("verify-same-signs")]
        return [say("verify-same-figures", **checked), self._warning()]

    def _warning(self) -> str:
        """That a sentence or a drawing of the file may say anything."""
        return say("verify-unchecked", reason=self.unchecked)

    def _differences(self) -> list[str]:
        """What differs, cut after the first few, and why that may be."""
        places, more = len(self.differs), len(self.differs) - MOST_TOLD
        return [
            say("verify-differs", places=places, figures=self.cells, build=self.build),
            *[f"{INDENT}{text}" for text in self.differs[:MOST_TOLD]],
            *([INDENT + say("verify-more", more=more)] if more > 0 else []),
            *[say("verify-likely", reason=text) for text in self.reasons],
        ]


@dataclass(slots=True)
class _Compared:
    """Differences found so far."""

    cells: int = 0
    differs: list[str] = field(default_factory=list)


def verify(folder: Folder, path: Path, *, progress: Report = quiet) -> Verified:
    """Compute and write a snapshot again. Raises SnapshotError for a file that is none."""
    told = read_told(path)
    build, name, is_kept = _build_for(folder, told, progress)
    facts = facts_of(build, told.choice, told.report)
    now = payload(facts)
    compared = _Compared()
    _compare_seals(told, compared)
    _compare(told.payload["figures"], now["figures"], compared)
    unchecked = _unchecked(told, now, is_kept=is_kept)
    if unchecked is None:
        _compare_rest(told.payload, now, compared)
        if not compared.differs and not _is_written_so(told, facts):
            compared.differs.append(say("verify-words"))
    why = _reasons(folder, told, now, build, is_kept=is_kept) if compared.differs else []
    return Verified(compared.cells, name, tuple(compared.differs), tuple(why), unchecked)


def _is_written_so(told: Told, facts: Facts) -> bool:
    """Whether the same figures, written again, give the same file, part by part."""
    if told.document is None or told.packed is None:
        return told.text == _normal(document(facts, told.payload))
    again = content_of(facts, FORMATS[told.packed.main], told.payload, paper=told.packed.paper)
    if told.packed.main == "pdf":
        return told.document == again
    try:
        return members(told.document) == members(again)
    except (ValueError, *BROKEN):
        return False


def _normal(text: str) -> str:
    """A page with one kind of line end, as a file is read."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _compare_seals(told: Told, into: _Compared) -> None:
    """Both seals, and that the figures stand in the file as this program writes them."""
    if not told.is_sealed:
        into.differs.append(say("verify-seal"))
    elif told.document is None and str(block(told.payload)) not in told.text:
        into.differs.append(say("verify-written"))
    if not told.is_page_sealed:
        into.differs.append(say("verify-page-seal"))


def _unchecked(told: Told, now: dict[str, Any], *, is_kept: bool) -> str | None:
    """Why the words of a file cannot be compared; None when they can."""
    if not is_kept:
        return say("verify-build-gone")
    if told.packed is not None and told.packed.is_templated:
        return say("verify-template")
    if told.packed is not None and told.packed.main == "pdf":
        by, here = told.packed.typesetter, version_of("typst")
        if by != here:
            return say("verify-typesetter", by=_cut(by), version=here)
    by, version = told.payload["written_by"], product_version()
    if by != version:
        return say("verify-by", by=_cut(by), version=version)
    if told.known_on is not None and told.payload["version"] != now["version"]:
        return say("verify-figures-by", by=_cut(told.payload["version"]), version=version)
    return None


def _compare_rest(told: dict[str, Any], now: dict[str, Any], into: _Compared) -> None:
    """What the file says of its build, its choice and the settings."""
    into.differs.extend(
        say("verify-field", field=key, told=_cut(told[key]), now=_cut(now[key]))
        for key in now
        if key != "figures" and told[key] != now[key]
    )


def _cut(value: object) -> str:
    """A value as a sentence tells it, cut where it is long."""
    told = str(value)
    return told if len(told) <= MOST_LETTERS else f"{told[:MOST_LETTERS]}..."


def _build_for(folder: Folder, told: Told, progress: Report) -> tuple[Published, str, bool]:
    """The build to compare with, what it is, and whether it is the one that was written from.

    When that one is gone: the newest, as known when the other was built.
    """
    from pipelines.runs.as_of import as_known, as_known_at  # noqa: PLC0415  slow to import

    known_on = told.known_on
    kept = folder.published / f"outpace-{told.build}.duckdb"
    is_kept = kept.exists()
    source = Published(kept) if is_kept else open_published(folder)
    if known_on is not None:
        build = as_known(folder, known_on, build=source, progress=progress)
        which = "own" if is_kept else "newest"
        names: Values = {"build": source.build_id, "day": Day(known_on)}
        return build, say("verify-known-on", which=which, **names), is_kept
    if is_kept:
        return source, say("verify-own-build"), True
    build = as_known_at(folder, told.built_at, build=source, progress=progress)
    return build, say("verify-known-then", build=source.build_id), False


def _compare(told: dict[str, Any], now: dict[str, Any], into: _Compared) -> None:
    """Every table, row by row and cell by cell."""
    for name in dict.fromkeys([*told, *now]):
        if name not in now or name not in told:
            where = "file" if name in told else "build"
            into.differs.append(say("verify-only-in", name=_cut(name), where=where))
            continue
        _compare_table(name, told[name], now[name], into)


def _compare_table(name: str, told: dict[str, Any], now: dict[str, Any], into: _Compared) -> None:
    """One table: rows by their place, cells by the names of their columns."""
    columns = [column for column in told["columns"] if column in now["columns"]]
    missing = set(told["columns"]) ^ set(now["columns"])
    if missing:
        names = _cut(", ".join(sorted(missing)))
        into.differs.append(say("verify-columns", name=name, columns=names))
    if len(told["rows"]) != len(now["rows"]):
        rows = {"told": len(told["rows"]), "now": len(now["rows"])}
        into.differs.append(say("verify-rows", name=name, **rows))
    for left, right in zip(told["rows"], now["rows"], strict=False):
        ours = dict(zip(told["columns"], left, strict=True))
        theirs = dict(zip(now["columns"], right, strict=True))
        for column in columns:
            into.cells += 1
            if not same(ours[column], theirs[column]):
                values = {"told": _cut(ours[column]), "now": _cut(theirs[column])}
                row = _cut(_key_of(ours))
                into.differs.append(say("verify-cell", name=name, row=row, column=column, **values))


def _key_of(row: dict[str, Any]) -> str:
    """What names a row: "Vaartwijk, instagram, 2026-11-16"."""
    names = ("brand", "rival", "platform", "kind", "period", "as_of_week", "part")
    told = [str(row[name]).removesuffix("T00:00:00") for name in names if row.get(name) is not None]
    return ", ".join(told[:4]) or "-"


def same(left: Any, right: Any) -> bool:
    """Whether two cells are the same to the digit."""
    if isinstance(left, bool) or isinstance(right, bool):
        return left is right
    if isinstance(left, float) or isinstance(right, float):
        numbers = all(isinstance(one, (int, float)) and abs(one) < HUGE for one in (left, right))
        return numbers and math.isclose(left, right, rel_tol=CLOSE, abs_tol=CLOSE)
    return bool(left == right)


def _reasons(
    folder: Folder, told: Told, now: dict[str, Any], build: Published, *, is_kept: bool
) -> list[str]:
    """Why figures may differ."""
    is_edited = not (told.is_sealed and told.is_page_sealed)
    found = [say("verify-edited")] if is_edited else []
    settings, version = told.payload["settings"], told.payload["version"]
    if not is_kept and version != now["version"]:
        found.append(say("verify-by", by=_cut(version), version=now["version"]))
    changed = [key for key in now["settings"] if settings.get(key) != now["settings"][key]]
    if changed:
        found.append(say("verify-settings", settings=", ".join(changed)))
    corrected = changed_definitions(told.payload["definitions"], now["definitions"])
    if corrected:
        found.append(say("verify-definitions", count=len(corrected), measures=Names(corrected)))
    if not is_kept and _imported_since(told.built_at, build):
        found.append(say("verify-imported"))
    if forgotten := _forgotten_since(folder, told.built_at):
        found.append(say("verify-forgotten", posts=forgotten))
    lacking = [item.name for item in queries.definitions() if not build.offers(item.name)]
    if lacking:
        found.append(say("verify-older", measures=", ".join(lacking)))
    if is_kept and not found:
        found.append(say("verify-edited"))
    return found


def changed_definitions(told: dict[str, Any], now: dict[str, Any]) -> list[str]:
    """The measures that both know and that are defined otherwise now."""
    return sorted(name for name in told if name in now and told[name] != now[name])


def _forgotten_since(folder: Folder, moment: datetime) -> int:
    """Of how many posts the words were taken out since, as a platform or `[retention]` asks."""
    posts: set[str] = set()
    for run in landing.runs(folder):
        try:
            noted = forget.forgotten(run)
        except Damaged:
            continue
        posts |= {one.post_id for one in noted if one.forgotten_at > moment.isoformat()}
    return len(posts)


def _imported_since(moment: datetime, build: Published) -> bool:
    """Whether data from before the file came in after it was written."""
    runs = build.table("run")
    late = runs["started_at"] > moment
    return bool((late & (runs["kind"] == "import")).any())
