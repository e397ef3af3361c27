"""Trying a file: it is read as an import would read it, and nothing is kept."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import duckdb

import queries
from pipelines.clock import utc_now
from pipelines.exports import kinds
from pipelines.exports.plan import Plan
from pipelines.records import METRICS
from pipelines.warehouse.files import FileTally, stage_file
from pipelines.warehouse.work import open_scratch


@dataclass(frozen=True, slots=True)
class Sample:
    """A post as it will stand in the warehouse; a count of None is unknown. Times naive UTC."""

    brand: str
    platform: str
    published_at: datetime | None
    kind: str | None
    text: str | None
    counts: dict[str, int | None]


@dataclass(frozen=True, slots=True)
class Tried:
    """What an import of a planned table would bring."""

    plan: Plan
    tally: FileTally
    brands: tuple[str, ...]  # in the order of the file
    platforms: tuple[str, ...]
    first: datetime | None
    last: datetime | None
    samples: tuple[Sample, ...]
    rejects: tuple[tuple[str, int], ...]  # reason and how many cells or rows, the most first


def try_file(path: Path, plan: Plan) -> Tried:
    """Read a planned table and say what came out. Raises ExportError when nothing can be read."""
    with open_scratch() as con:
        tally = stage_file(con, path, plan, received_at=utc_now())
        is_posts = kinds.kind(plan.kind).name == kinds.USUAL
        about = "ask/tried_posts" if is_posts else "ask/tried_followers"
        first, last, brands, platforms = con.execute(queries.read(about)).fetchone() or 4 * (None,)
        return Tried(
            plan=plan,
            tally=tally,
            brands=tuple(brands or ()),
            platforms=tuple(platforms or ()),
            first=first,
            last=last,
            samples=_samples(con) if is_posts else (),
            rejects=tuple(con.execute(queries.read("ask/tried_rejects")).fetchall()),
        )


def _samples(con: duckdb.DuckDBPyConnection) -> tuple[Sample, ...]:
    """The first posts as they will read."""
    found = con.execute(queries.read("ask/tried_samples"))
    names = [column[0] for column in found.description or []]
    return tuple(_sample(dict(zip(names, row, strict=True))) for row in found.fetchall())


def _sample(row: dict[str, Any]) -> Sample:
    counts = {metric: row[metric] for metric in METRICS}
    return Sample(
        row["brand"], row["platform"], row["published_at"], row["kind"], row["text"], counts
    )
