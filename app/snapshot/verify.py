"""Verifying a snapshot: the whole file computed and written again, and what differs."""

import math
from dataclasses import dataclass, field
from datetime import datetime
from enum import IntEnum
from pathlib import Path
from typing import Any

import queries
from app.snapshot.facts import facts_of
from app.snapshot.figures import block, payload
from app.snapshot.page import document
from app.snapshot.story import offers
from app.snapshot.told import Told, read_told
from app.words.values import count, day
from pipelines.folder import Folder
from pipelines.progress import Report, quiet
from pipelines.version import product_version
from pipelines.warehouse.ask import Published, open_published

CLOSE = 1e-9  # relative: below what any printed digit shows
HUGE = 1e300  # no figure; a larger whole number cannot be compared with a fraction
MOST_TOLD = 8
MOST_LETTERS = 80  # of a cell that is told


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
        figures = f"{count(self.cells, 'figure')}, checked against {self.build}"
        if self.outcome is Outcome.SAME:
            return [
                f"same to the digit: {figures}",
                "and every other sign of the file: words, drawings, looks and script",
            ]
        return [f"the figures are the same to the digit: {figures}", self._warning()]

    def _warning(self) -> str:
        """That a sentence or a drawing of the file may say anything."""
        return (
            f"words not checked: {self.unchecked}; what is written or drawn in the file may say "
            "anything, so trust the figures of a file that is written anew"
        )

    def _differences(self) -> list[str]:
        """What differs, cut after the first few, and why that may be."""
        more = len(self.differs) - MOST_TOLD
        return [
            f"differs: {count(len(self.differs), 'place')}, {self.cells:,} figures checked against "
            f"{self.build}",
            *[f"  {text}" for text in self.differs[:MOST_TOLD]],
            *([f"  and {more} more"] if more > 0 else []),
            *[f"likely: {text}" for text in self.reasons],
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
    facts = facts_of(build, told.choice)
    now = payload(facts)
    compared = _Compared()
    _compare_seals(told, compared)
    _compare(told.payload["figures"], now["figures"], compared)
    unchecked = _unchecked(told, now, is_kept=is_kept)
    if unchecked is None:
        _compare_rest(told.payload, now, compared)
        if not compared.differs and told.text != str(_normal(document(facts, told.payload))):
            compared.differs.append("the words, drawings or script are not those of these figures")
    why = _reasons(told, now, build, is_kept=is_kept) if compared.differs else []
    return Verified(compared.cells, name, tuple(compared.differs), tuple(why), unchecked)


def _normal(text: str) -> str:
    """A page with one kind of line end, as a file is read."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _compare_seals(told: Told, into: _Compared) -> None:
    """Both seals, and that the figures stand in the file as this program writes them."""
    if not told.is_sealed:
        into.differs.append("the figures do not fit their seal")
    elif str(block(told.payload)) not in told.text:
        into.differs.append("the figures are not written as outpace writes them")
    if not told.is_page_sealed:
        into.differs.append("the page does not fit its seal")


def _unchecked(told: Told, now: dict[str, Any], *, is_kept: bool) -> str | None:
    """Why the words of a file cannot be compared; None when they can."""
    if not is_kept:
        return "the build that the file was written from is gone"
    by, version = told.payload["written_by"], product_version()
    if by != version:
        return f"the file was written by outpace {_cut(by)}, this is {version}"
    if told.known_on is not None and told.payload["version"] != now["version"]:
        return f"its figures are of outpace {_cut(told.payload['version'])}, this is {version}"
    return None


def _compare_rest(told: dict[str, Any], now: dict[str, Any], into: _Compared) -> None:
    """What the file says of its build, its choice and the settings."""
    into.differs.extend(
        f"{key} is {_cut(told[key])} in the file, {_cut(now[key])} now"
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
        of = "the build it was written from" if is_kept else f"the newest build {source.build_id}"
        return build, f"{of}, as known on {day(known_on)}", is_kept
    if is_kept:
        return source, "the build it was written from", True
    build = as_known_at(folder, told.built_at, build=source, progress=progress)
    return build, f"the newest build {source.build_id}, as known when the file was written", False


def _compare(told: dict[str, Any], now: dict[str, Any], into: _Compared) -> None:
    """Every table, row by row and cell by cell."""
    for name in dict.fromkeys([*told, *now]):
        if name not in now or name not in told:
            where = "the file" if name in told else "the build"
            into.differs.append(f"{_cut(name)}: only in {where}")
            continue
        _compare_table(name, told[name], now[name], into)


def _compare_table(name: str, told: dict[str, Any], now: dict[str, Any], into: _Compared) -> None:
    """One table: rows by their place, cells by the names of their columns."""
    columns = [column for column in told["columns"] if column in now["columns"]]
    missing = set(told["columns"]) ^ set(now["columns"])
    if missing:
        into.differs.append(f"{name}: other columns ({_cut(', '.join(sorted(missing)))})")
    if len(told["rows"]) != len(now["rows"]):
        into.differs.append(f"{name}: {len(told['rows'])} rows in the file, {len(now['rows'])} now")
    for left, right in zip(told["rows"], now["rows"], strict=False):
        ours = dict(zip(told["columns"], left, strict=True))
        theirs = dict(zip(now["columns"], right, strict=True))
        for column in columns:
            into.cells += 1
            if not same(ours[column], theirs[column]):
                into.differs.append(
                    f"{name}, {_cut(_key_of(ours))}: {column} is {_cut(ours[column])} in the file, "
                    f"{_cut(theirs[column])} now"
                )


def _key_of(row: dict[str, Any]) -> str:
    """What names a row: "Vaartwijk, instagram, 2026-11-16"."""
    names = ("brand", "rival", "platform", "kind", "period", "as_of_week", "part")
    told = [str(row[name]).removesuffix("T00:00:00") for name in names if row.get(name) is not None]
    return ", ".join(told[:4]) or "a row"


def same(left: Any, right: Any) -> bool:
    """Whether two cells are the same to the digit."""
    if isinstance(left, bool) or isinstance(right, bool):
        return left is right
    if isinstance(left, float) or isinstance(right, float):
        numbers = all(isinstance(one, (int, float)) and abs(one) < HUGE for one in (left, right))
        return numbers and math.isclose(left, right, rel_tol=CLOSE, abs_tol=CLOSE)
    return bool(left == right)


def _reasons(told: Told, now: dict[str, Any], build: Published, *, is_kept: bool) -> list[str]:
    """Why figures may differ."""
    is_edited = not (told.is_sealed and told.is_page_sealed)
    found = ["the file was edited after it was written"] if is_edited else []
    settings, version = told.payload["settings"], told.payload["version"]
    if not is_kept and version != now["version"]:
        found.append(f"written by outpace {_cut(version)}, this is {now['version']}")
    changed = [key for key in now["settings"] if settings.get(key) != now["settings"][key]]
    if changed:
        found.append(f"settings changed since: {', '.join(changed)}")
    if not is_kept and _imported_since(told.built_at, build):
        found.append("files with older data were imported since it was written")
    lacking = [item.name for item in queries.definitions() if not offers(build, item.name)]
    if lacking:
        found.append(f"this build is older and has no measure named {', '.join(lacking)}")
    if is_kept and not found:
        found.append("the file was edited after it was written")
    return found


def _imported_since(moment: datetime, build: Published) -> bool:
    """Whether data from before the file came in after it was written."""
    runs = build.table("run")
    late = runs["started_at"] > moment
    return bool((late & (runs["kind"] == "import")).any())
