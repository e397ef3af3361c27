"""What pipelines say, errors and reasons, in the reader's language; without a case as it is."""

from collections.abc import Mapping
from typing import Any

from app.words.catalogue import Value, has, say
from pipelines.errors import OutpaceError
from pipelines.reasons import Reason, decoded


def told(error: Exception) -> str:
    """What is the case and what to do, for a terminal."""
    if not isinstance(error, OutpaceError) or not error.case:
        return str(error)
    entry = f"error-{error.case}"
    return say(f"{entry}.terminal" if has(f"{entry}.terminal") else entry, **_told(error.values))


def what(error: OutpaceError) -> str:
    """The same for a page, which has fields where a terminal has options."""
    if not error.case:
        return str(getattr(error, "what", error))
    return say(f"error-{error.case}", **_told(error.values))


def reason(sentence: str) -> str:
    """What a run says: now, or of how it ended."""
    if not isinstance(sentence, Reason):
        return sentence
    if sentence.row:
        return "; ".join(map(reason, sentence.row))
    entry = f"error-{sentence.case}"
    return say(entry, **_told(sentence.values)) if has(entry) else str(sentence)


def kept_reason(row: Mapping[Any, Any]) -> str:
    """The reason that a build keeps of a run or of a part of one; "" where it keeps none."""
    note, said = row.get("note"), row.get("said")  # a build of before has no such column
    if not isinstance(note, str):
        return ""
    return reason(decoded(note, said if isinstance(said, str) else None) or "")


def _told(values: Mapping[str, str | int]) -> dict[str, Value]:
    """Values in which reasons are told themselves."""
    return {name: reason(value) if isinstance(value, str) else value
            for name, value in values.items()}  # fmt: skip
