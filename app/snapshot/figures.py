"""The figures of a snapshot as JSON inside it, and the seal over them."""

import base64
import hashlib
import json
import math
import re
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

import pandas as pd
from markupsafe import Markup

from app.snapshot.facts import Facts
from pipelines.settings import Report
from pipelines.settings.report import checked
from pipelines.version import product_version

FORMAT = 3
MOST_ROWS = 2_000  # of posts; the charts draw a sample of them
DIGITS = 10  # of a number; a sum over several threads may differ in the last of its sixteen
PRIVATE = ("title", "url")  # words and addresses are no figures
MARK = '<script type="application/json" id="outpace-figures" data-seal="'
BLOCK = re.compile(MARK + r'([0-9a-f]{64})">(.*?)</script>', re.DOTALL)
PAGE_SEAL = re.compile(r'<meta name="outpace-page-seal" content="([0-9a-f]{64})">')
UNSEALED = "0" * 64  # stands where the seal of the page will, while it is computed

AS_IS = (str, int, bool)  # most cells: JSON has them as they are


def payload(facts: Facts) -> dict[str, Any]:
    """Build, parameters, settings and every figure of a snapshot."""
    landscape = facts.build.landscape
    known_on = landscape.known_on
    return {
        "format": FORMAT,
        "build": facts.build.build_id.removesuffix(f"-{known_on}"),
        "built_at": landscape.built_at.isoformat(),
        "known_on": known_on.isoformat() if known_on else None,
        "version": landscape.outpace_version,
        "written_by": product_version(),
        "parameters": parameters(facts),
        "settings": {
            "time_zone": landscape.time_zone,
            "week_start": landscape.week_start,
            "lead_alarms_per_year": landscape.lead_alarms_per_year,
            "watch_alarms_per_year": landscape.watch_alarms_per_year,
            "brands": list(facts.brands),
        },
        "report": _look(facts.report),
        "definitions": definitions_of(facts),
        "figures": {name: _table(frame) for name, frame in facts.frames.items()},
    }


def definitions_of(facts: Facts) -> dict[str, str]:
    """The measures behind the figures, and those that they read, with the hash of each one's SQL.

    It tells a corrected definition from counts that came late.
    """
    wanted = [*facts.frames, *(one.behind.measure for one in facts.exhibits.values())]
    found: dict[str, str] = {}
    while wanted:
        name = wanted.pop()
        if name not in found and facts.build.offers(name):
            definition = facts.build.definition(name)
            found[name] = hashlib.sha256(definition.sql.encode()).hexdigest()[:8]
            wanted.extend(definition.reads)
    return dict(sorted(found.items()))


def _look(report: Report) -> dict[str, str]:
    """What the file carries of a company: what is set, a logo as base64."""
    found = {key: value for key, value in asdict(report).items() if value is not None}
    if report.logo is not None:
        found["logo"] = base64.b64encode(report.logo).decode()
    return found


def look_of(told: dict[str, Any]) -> Report:
    """The same, read out of a file. Raises ValueError for what no settings could say."""
    return checked({**told, "logo": _unpacked(told["logo"])} if "logo" in told else told)


def _unpacked(text: object) -> bytes:
    return base64.b64decode(str(text), validate=True)


def parameters(facts: Facts) -> dict[str, Any]:
    """The choice with every default filled in."""
    return {key: _cell(value) for key, value in asdict(facts.choice).items()}


def _table(frame: pd.DataFrame) -> dict[str, Any]:
    """A frame as columns and rows of plain values."""
    kept = [name for name in frame.columns if name not in PRIVATE]
    rows = frame[kept].head(MOST_ROWS).astype(object).to_numpy().tolist()
    return {"columns": kept, "rows": [[_cell(value) for value in row] for row in rows]}


def _cell(value: Any) -> Any:
    """A value as JSON has it: a moment as ISO text, unknown as null, a number without noise."""
    if type(value) in AS_IS:
        return value
    if value is None or value is pd.NaT or value is pd.NA:
        return None
    if isinstance(value, (datetime, date)):
        return value.isoformat()
    if isinstance(value, (list, tuple)):
        return [_cell(part) for part in value]
    if hasattr(value, "item"):
        value = value.item()
    if isinstance(value, float):
        return float(f"{value:.{DIGITS}g}") if math.isfinite(value) else None
    return value if isinstance(value, (bool, int, float, str)) else str(value)


def seal_of(found: dict[str, Any]) -> str:
    """The SHA-256 of a payload, whatever the order in which it is written."""
    text = json.dumps(found, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def short(seal: str) -> str:
    """The seal as a person compares it: 7c1e 90ab 44d2."""
    return " ".join(seal[at : at + 4] for at in (0, 4, 8))


def block(found: dict[str, Any]) -> Markup:
    """The payload as a data block of a page; nothing in it can end the block."""
    text = json.dumps(found, ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    safe = Markup(text)  # noqa: S704  no sign that ends a block is left
    mark = Markup(MARK)  # noqa: S704  our own words
    return Markup('{}{}">{}</script>').format(mark, seal_of(found), safe)


def page_sealed(text: str) -> str:
    """A page, written with UNSEALED, with the SHA-256 of all its bytes in that place."""
    digest = hashlib.sha256(text.encode("utf-8")).hexdigest()
    return text.replace(UNSEALED, digest, 1)


def fits_page_seal(text: str) -> bool:
    """Whether a page is, to the byte, the one that its seal was computed over."""
    match = PAGE_SEAL.search(text)
    if match is None:
        return False
    start, end = match.span(1)
    return text == page_sealed(text[:start] + UNSEALED + text[end:])


def read_block(text: str) -> tuple[dict[str, Any], str] | None:
    """The payload of a page and the seal that stands beside it; None when there is none."""
    match = BLOCK.search(text)
    if match is None:
        return None
    try:
        found = json.loads(match[2], parse_constant=_no_number, object_pairs_hook=_named_once)
    except (ValueError, RecursionError):
        return None
    return (found, match[1]) if isinstance(found, dict) else None


def _no_number(text: str) -> float:
    """Raise ValueError: what is no number stands as null."""
    raise ValueError(f"{text} is no number")


def _named_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """The pairs. Raises ValueError for a name that stands twice: one would hide the other."""
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a name stands twice")
    return found
