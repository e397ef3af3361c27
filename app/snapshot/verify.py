"""Verifying a snapshot: every figure in the file computed again, and what differs."""

from dataclasses import dataclass, field, fields
from datetime import date, datetime
from pathlib import Path
from typing import Any

import queries
from app.snapshot.facts import Choice, SnapshotError, facts_of
from app.snapshot.figures import FORMAT, payload, read_block, seal_of
from app.snapshot.page import document
from app.snapshot.story import offers
from app.words.values import count, day
from pipelines.folder import Folder
from pipelines.progress import Report, quiet
from pipelines.warehouse.ask import Published, open_published

CLOSE = 1e-9  # relative: below what any printed digit shows
MOST_TOLD = 8
BODY = ("<main>", "</main>")


@dataclass(frozen=True, slots=True)
class Verified:
    """What became of a check: compared cells, what differs, and the likely reasons."""

    cells: int
    build: str  # "the build it was written from", or what stood in for it
    differs: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()

    @property
    def is_same(self) -> bool:
        """Whether nothing differs."""
        return not self.differs

    def lines(self) -> list[str]:
        """The answer in words."""
        if self.is_same:
            return [
                f"same to the digit: {count(self.cells, 'figure')}, checked against {self.build}"
            ]
        more = len(self.differs) - MOST_TOLD
        return [
            f"differs: {count(len(self.differs), 'figure')} of {self.cells:,}, checked against "
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
    """Compute every figure of a snapshot again. Raises SnapshotError for a file that is none."""
    text = _read(path)
    found = read_block(text)
    if found is None:
        raise SnapshotError(f"{path} is no snapshot of outpace: it holds no sealed figures")
    told, seal = found
    if told.get("format") != FORMAT:
        raise SnapshotError(
            f"{path} has figures of format {told.get('format')}; this version reads {FORMAT}"
        )
    build, name, is_kept = _build_for(folder, told, progress)
    facts = facts_of(build, _choice_of(told["parameters"]))
    now = payload(facts)
    compared = _Compared()
    if seal_of(told) != seal:
        compared.differs.append("the figures do not fit their seal")
    _compare(told["figures"], now["figures"], compared)
    if is_kept and not compared.differs and told["version"] == now["version"]:
        compared.cells += 1
        if _part(document(facts)) != _part(text):
            compared.differs.append("the words or drawings are not those of these figures")
    why = _reasons(told, now, build, is_edited=seal_of(told) != seal, is_kept=is_kept)
    return Verified(compared.cells, name, tuple(compared.differs), tuple(why))


def _read(path: Path) -> str:
    """The text of a file that may be anything."""
    try:
        return path.read_text("utf-8")
    except UnicodeDecodeError as error:
        raise SnapshotError(
            f"{path} is not the HTML of a snapshot; the HTML file is what can be verified"
        ) from error


def _part(text: str) -> str:
    """What a person reads of a page: styles, typeface and script do not matter."""
    return text.partition(BODY[0])[2].partition(BODY[1])[0]


def _choice_of(parameters: dict[str, Any]) -> Choice:
    """The choice that was written down."""
    known = {item.name for item in fields(Choice)}
    values = {key: value for key, value in parameters.items() if key in known}
    for key in ("since", "until"):
        if values.get(key):
            values[key] = date.fromisoformat(values[key])
    return Choice(**values)


def _build_for(
    folder: Folder, told: dict[str, Any], progress: Report
) -> tuple[Published, str, bool]:
    """The build to compare with, what it is, and whether it is the one that was written from.

    When that one is gone: the newest, as known when the other was built.
    """
    from pipelines.runs.as_of import as_known, as_known_at  # noqa: PLC0415  slow to import

    known_on = date.fromisoformat(told["known_on"]) if told["known_on"] else None
    kept = folder.published / f"outpace-{Path(str(told['build'])).name}.duckdb"
    is_kept = kept.exists()
    source = Published(kept) if is_kept else open_published(folder)
    built_at = datetime.fromisoformat(told["built_at"])
    if known_on is not None:
        build = as_known(folder, known_on, build=source, progress=progress)
        of = "the build it was written from" if is_kept else f"the newest build {source.build_id}"
        return build, f"{of}, as known on {day(known_on)}", is_kept
    if is_kept:
        return source, "the build it was written from", True
    build = as_known_at(folder, built_at, build=source, progress=progress)
    return build, f"the newest build {source.build_id}, as known when the file was written", False


def _compare(told: dict[str, Any], now: dict[str, Any], into: _Compared) -> None:
    """Every table, row by row and cell by cell."""
    for name in dict.fromkeys([*told, *now]):
        if name not in now or name not in told:
            where = "the file" if name in told else "the build"
            into.differs.append(f"{name}: only in {where}")
            continue
        _compare_table(name, told[name], now[name], into)


def _compare_table(name: str, told: dict[str, Any], now: dict[str, Any], into: _Compared) -> None:
    """One table: rows by their place, cells by the names of their columns."""
    columns = [column for column in told["columns"] if column in now["columns"]]
    missing = set(told["columns"]) ^ set(now["columns"])
    if missing:
        into.differs.append(f"{name}: other columns ({', '.join(sorted(missing))})")
    if len(told["rows"]) != len(now["rows"]):
        into.differs.append(f"{name}: {len(told['rows'])} rows in the file, {len(now['rows'])} now")
    for left, right in zip(told["rows"], now["rows"], strict=False):
        ours = dict(zip(told["columns"], left, strict=True))
        theirs = dict(zip(now["columns"], right, strict=True))
        for column in columns:
            into.cells += 1
            if not same(ours[column], theirs[column]):
                into.differs.append(
                    f"{name}, {_key_of(ours)}: {column} is {ours[column]} in the file, "
                    f"{theirs[column]} now"
                )


def _key_of(row: dict[str, Any]) -> str:
    """What names a row: "Vaartwijk, instagram, 2026-11-16"."""
    names = ("brand", "rival", "platform", "kind", "period", "as_of_week", "part")
    told = [str(row[name]).removesuffix("T00:00:00") for name in names if row.get(name) is not None]
    return ", ".join(told[:4]) or "a row"


def same(left: Any, right: Any) -> bool:
    """Whether two cells are the same to the digit."""
    if isinstance(left, float) or isinstance(right, float):
        numbers = all(isinstance(one, (int, float)) for one in (left, right))
        return numbers and abs(left - right) <= CLOSE * max(1.0, abs(left), abs(right))
    return bool(left == right)


def _reasons(
    told: dict[str, Any],
    now: dict[str, Any],
    build: Published,
    *,
    is_edited: bool,
    is_kept: bool,
) -> list[str]:
    """Why figures may differ."""
    found = ["the file was edited after it was written"] if is_edited else []
    if told["version"] != now["version"]:
        found.append(f"written by outpace {told['version']}, this is {now['version']}")
    changed = [key for key in told["settings"] if told["settings"][key] != now["settings"].get(key)]
    if changed:
        found.append(f"settings changed since: {', '.join(changed)}")
    if not is_kept and _imported_since(told, build):
        found.append("files with older data were imported since it was written")
    lacking = [item.name for item in queries.definitions() if not offers(build, item.name)]
    if lacking:
        found.append(f"this build is older and has no measure named {', '.join(lacking)}")
    if is_kept and not found:
        found.append("the file was edited after it was written")
    return found


def _imported_since(told: dict[str, Any], build: Published) -> bool:
    """Whether data from before the file came in after it was written."""
    runs = build.table("run")
    late = runs["started_at"] > datetime.fromisoformat(told["built_at"])
    return bool((late & (runs["kind"] == "import")).any())
