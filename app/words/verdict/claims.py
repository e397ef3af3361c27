"""What there is to tell from verdicts: each claim once, the worst first; no words here."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from app.words.rows import whole
from app.words.thresholds import EVEN, NEWS
from app.words.values import as_day, is_known
from queries.rows import CurrentVerdicts

_Kind = Literal["lead", "watch", "slip", "luck", "season"]
_ORDER: tuple[_Kind, ...] = ("lead", "watch", "slip", "luck", "season")


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing to tell: the row that says it, the first of all `rows` that do."""

    kind: _Kind
    rows: tuple[CurrentVerdicts, ...]

    @property
    def row(self) -> CurrentVerdicts:
        """The pair that the sentence is about."""
        return self.rows[0]

    @property
    def platform(self) -> str:
        """Where it is."""
        return str(self.row["platform"])

    @property
    def rival(self) -> str | None:
        """The rival it is about; a slip is ours and a season is everybody's."""
        return None if self.kind in ("slip", "season") else str(self.row["rival"])


def claims_of(rows: Sequence[CurrentVerdicts]) -> list[Claim]:
    """The claims of rows of current_verdicts, leads first; the order of the rows is kept within."""
    groups: dict[tuple[_Kind, str, str], list[CurrentVerdicts]] = {}
    for row in rows:
        kind = kind_of(row)
        if kind:
            whose = "" if kind in ("slip", "season") else str(row["rival"])
            groups.setdefault((kind, str(row["platform"]), whose), []).append(row)
    found = [Claim(kind, tuple(group)) for (kind, _, _), group in groups.items()]
    return sorted(found, key=lambda claim: _ORDER.index(claim.kind))


def kind_of(row: CurrentVerdicts) -> _Kind | None:
    """What a row claims; a season of long ago, like no change, is nothing to tell."""
    verdict = row["verdict"]
    if verdict in ("none", "season") and row["level"] == "watch":
        return "watch"
    if verdict == "lead" and is_known(row["certainty"]) and row["certainty"] < EVEN:
        return "watch"  # a first alarm is more often wrong than right: "may be", not "is"
    if verdict == "season":
        since = onset_of(row)
        is_news = since is None or as_day(row["as_of_week"]) - since <= NEWS
        return "season" if is_news else None
    found: dict[str, _Kind] = {"lead": "lead", "slip": "slip", "luck": "luck"}
    return found.get(str(verdict))


def onset_of(row: CurrentVerdicts) -> date | None:
    """The first day of the new level."""
    return day_or_none(row["onset_week"])


def day_or_none(value: date | None) -> date | None:
    """A day, or None where there is none."""
    return None if value is None else as_day(value)


def share_ends(row: CurrentVerdicts, *, ours: bool) -> tuple[float | None, float | None]:
    """The share before the change and now, the rival's or ours: the eight weeks before the onset,
    else those before the last eight.
    """
    onset, before, now = row["share_onset"], row["share_before"], row["share_now"]
    if ours:
        onset, before, now = row["own_share_onset"], row["own_share_before"], row["own_share_now"]
    return (onset if is_known(onset) else before), now


def early_rows(rows: Sequence[CurrentVerdicts]) -> list[CurrentVerdicts]:
    """The pairs of which nothing can be said yet."""
    return [row for row in rows if row["verdict"] == "too-early"]


def gap_rows(rows: Sequence[CurrentVerdicts]) -> list[CurrentVerdicts]:
    """The judged pairs whose last eight weeks were not collected completely."""
    return [
        row
        for row in rows
        if row["verdict"] != "too-early"
        and min(whole(row["own_weeks"]), whole(row["rival_weeks"])) < 8
    ]


def ahead_of_all(rows: Sequence[CurrentVerdicts]) -> float | None:
    """A lower bound of the chance that we are ahead of every rival of these rows (Bonferroni)."""
    known = [float(row["chance_ahead"]) for row in rows if is_known(row["chance_ahead"])]
    return max(0.0, 1 - sum(known)) if known and len(known) == len(rows) else None
