"""The journal: what people write beside what platforms say, as plain records.

An entry is what somebody wrote: an event, a response to it, a lesson, a comment on a verdict, a
word on a proposal. It is never edited: a correction is a new version under the same `entry_id`, and
so is a withdrawal. The newest version counts; the others stay.

What an entry says is its `body`, open for kinds that come later:
    said            the words of a person, one line
    day             the day that it is about
    brand, accounts whom it is about, and the links that the brand had then: names change
    platform        where
    about           what it answers or rests on: ids of entries, or keys of what a build says
    links           addresses of the web
    owner, outcome  of an event
    shape           of a proposal or a lesson: what kind of thing happened
    measure, weeks, success, promised
                    of an experiment: what it is judged by, how long, the least change that counts,
                    the change that would be seen as told beforehand (fractions: 0.1 is 10 % more)
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from math import isfinite
from typing import Any

from pipelines.bounds import ADDRESS_LIMIT, EARLIEST, ID_LIMIT, NAME_LIMIT, clean_name, has_controls
from pipelines.errors import OutpaceError

INTERNAL = ("initiative", "mistake", "guideline", "campaign")
EXTERNAL = ("issue", "rival_course", "platform_change")
EVENT = "event"  # something happened, and nobody has said of which kind
EVENTS = (*INTERNAL, *EXTERNAL, EVENT)
RESPONSE, LESSON, COMMENT = "response", "lesson", "comment"
EXPERIMENT = "experiment"
DISMISSED, HELPED, NO_HELP = "dismissed", "helped", "no_help"
KINDS = (*EVENTS, RESPONSE, LESSON, COMMENT, EXPERIMENT, DISMISSED, HELPED, NO_HELP)
WORDLESS = (DISMISSED, HELPED, NO_HELP)  # a click says it all
JUDGED_BY = ("engagement", "per_post", "posts", "views")  # what an experiment can be about
SHORTEST, LONGEST = 4, 26  # weeks of an experiment
LEAST_SUCCESS, MOST_SUCCESS = 0.01, 9.0  # ten times as much; a fall cannot reach -1

SAID_LIMIT = 1_000
MOST_LINKS = 50
LATEST = date(2100, 1, 1)
WEB = ("http://", "https://")


class JournalError(OutpaceError):
    """An entry cannot be written as it is."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What somebody wants to write. `entry_id` names the entry that it corrects."""

    kind: str
    said: str = ""
    day: date | None = None
    brand: str | None = None
    platform: str | None = None
    about: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    accounts: tuple[str, ...] = ()
    more: Mapping[str, str] = field(
        default_factory=dict
    )  # owner, outcome, shape, source, and as above
    entry_id: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One version of an entry, as it is landed. `written_at` is naive UTC."""

    version_id: str
    entry_id: str
    kind: str
    author: str  # empty: nobody knows who it was
    written_at: datetime
    is_withdrawn: bool
    body: Mapping[str, Any]


def body_of(draft: Draft) -> dict[str, Any]:
    """What a draft says, held against what may enter. Raises JournalError."""
    if draft.kind not in KINDS:
        known = ", ".join(KINDS)
        raise JournalError(f"no kind of entry is named {draft.kind[:100]!r}; there are: {known}")
    said = clean_name(draft.said, SAID_LIMIT + 1)
    if not said and draft.kind not in WORDLESS:
        raise JournalError("an entry needs words that can be read; write what happened")
    if len(said) > SAID_LIMIT:
        raise JournalError(f"an entry has at most {SAID_LIMIT:,} signs; say the rest at a link")
    if draft.day is not None and not EARLIEST <= draft.day <= LATEST:
        raise JournalError(f"{draft.day} cannot be the day of it; write one such as 2026-08-03")
    if draft.kind in EVENTS and draft.day is None:
        raise JournalError("an event needs the day on which it happened")
    if draft.kind == EXPERIMENT:
        hold_plan(draft)
    body = {
        "said": said,
        "day": draft.day.isoformat() if draft.day else None,
        "brand": clean_name(draft.brand or "") or None,
        "platform": draft.platform,
        "about": _keys(draft.about),
        "links": _links(draft.links),
        "accounts": list(draft.accounts),
        **{name: clean_name(text, NAME_LIMIT) for name, text in draft.more.items()},
    }
    return {name: value for name, value in body.items() if value}


def plan_of(measure: str, weeks: int, success: float, promised: float | None) -> dict[str, str]:
    """What `more` holds of an experiment: measure, length, the least change that counts."""
    told = {"measure": measure, "weeks": str(weeks), "success": repr(float(success))}
    return told if promised is None else {**told, "promised": repr(round(float(promised), 4))}


def hold_plan(draft: Draft) -> None:
    """Raises JournalError for a plan that cannot be judged."""
    if draft.day is None or draft.brand is None or draft.platform is None:
        raise JournalError(
            "an experiment needs a brand, a platform and the day of its start; "
            "`outpace experiment` takes them"
        )
    if (measure := draft.more.get("measure", "")) not in JUDGED_BY:
        known = ", ".join(JUDGED_BY)
        raise JournalError(f"no experiment is judged by {measure[:100]!r}; there are: {known}")
    weeks, success = (_number(draft.more.get(name, "")) for name in ("weeks", "success"))
    if weeks is None or weeks != int(weeks) or not SHORTEST <= weeks <= LONGEST:
        raise JournalError(f"an experiment takes {SHORTEST} to {LONGEST} whole weeks")
    if success is None or not LEAST_SUCCESS <= abs(success) <= MOST_SUCCESS or success <= -1:
        raise JournalError(
            "say what would count as success: a rise such as 10 %, or a fall such as -10 %"
        )


def _number(text: str) -> float | None:
    try:
        number = float(text)
    except ValueError:
        return None
    return number if isfinite(number) else None


def _keys(about: Collection[str]) -> list[str]:
    if odd := [key for key in about if has_controls(key) or not 0 < len(key) <= ID_LIMIT]:
        raise JournalError(f"{odd[0][:100]!r} is no id of anything that an entry could be about")
    return list(dict.fromkeys(about))


def _links(links: Collection[str]) -> list[str]:
    """The addresses, each of which can safely become a link. Raises JournalError."""
    found = [link.strip() for link in links if link.strip()]
    if len(found) > MOST_LINKS:
        raise JournalError(f"an entry has at most {MOST_LINKS} links; it has {len(found)}")
    for link in found:
        is_web = link.lower().startswith(WEB) and len(link) <= ADDRESS_LIMIT
        if not is_web or has_controls(link) or " " in link:
            raise JournalError(
                f"{link[:100]!r} is no address; write one such as https://example.org"
            )
    return found
