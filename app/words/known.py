"""Words for what was known on an earlier day."""

from datetime import date, datetime

from app.words.statement import Statement
from app.words.values import day, moment


def known_label(known_on: date | None) -> str:
    """ "As known on 3 Aug 2026", or "As known now"."""
    return "As known now" if known_on is None else f"As known on {day(known_on)}"


def known_short(known_on: date | None) -> str:
    """The same in the filter row: "3 Aug 2026", or "Now"."""
    return "Now" if known_on is None else day(known_on)


def band(known_on: date) -> str:
    """What the band of an earlier day says."""
    return f"{known_label(known_on)} – later data is left out."


def seen_then(observed: datetime, known_on: date, zone: str) -> tuple[str, str]:
    """The newest look of an earlier day: "Last look by 3 Aug 2026", "2 Aug, 06:10 Amsterdam"."""
    return f"Last look by {day(known_on)}", moment(observed, zone)


def nothing_known(known_on: date, first: date | None) -> Statement:
    """Nothing had been observed by then."""
    told = f"The first look is of {day(first)}. " if first else ""
    return Statement(
        "empty",
        f"Nothing was known on {day(known_on)}.",
        f"{told}Choose a later day, or go back to now.",
        word="Nothing known yet",
    )
