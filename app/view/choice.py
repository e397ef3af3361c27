"""What the filters chose, as one record: no widgets here."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from urllib.parse import urlencode

from app.view.calls import literal
from app.words.catalogue import say
from app.words.language import current
from app.words.names import platform_name
from app.words.values import local

MEASURES = ("engagement", "posts", "views")
PERIODS: dict[str, int | None] = {"weeks13": 13, "weeks26": 26, "weeks52": 52, "all": None}
OWN_DATES = "dates"
BEFORE, YEAR_BEFORE = "before", "year"
AGAINST = (BEFORE, YEAR_BEFORE, OWN_DATES)
USUAL_WEEKS = 26
Days = tuple[date, date]  # the first day, and the first one after the last
EVERYWHERE = "all"
Focus = tuple[str, str]  # a brand and a platform; ourselves where it is about our own numbers


@dataclass(frozen=True, slots=True)
class View:
    """What is looked at. Dates are in the reporting time zone: since included, until not."""

    own: str | None  # None: not chosen yet
    rivals: tuple[str, ...]
    highlighted: tuple[str, ...]  # chosen by hand, at most three; empty: the page chooses
    platforms: tuple[str, ...] | None  # None: all
    measure: str  # engagement | posts | views
    since: date | None
    until: date
    before: Days | None = None  # what it is compared with; None: as many days right before
    known: date | None = None  # as known on this day; None: now
    focus: Focus | None = None  # chosen by hand; None: what the first finding is about

    @property
    def brands(self) -> tuple[str, ...]:
        """Everybody who is compared, we first."""
        return (*([] if self.own is None else [self.own]), *self.rivals)

    @property
    def whom(self) -> dict[str, list[str] | None]:
        """The arguments of a measure that say whom and where."""
        platforms = None if self.platforms is None else list(self.platforms)
        return {"brands": list(self.brands), "platforms": platforms}

    @property
    def scope(self) -> dict[str, Any]:
        """Whom and where, and whether the rows are of one platform or of all together."""
        return {**self.whom, "per_platform": len(self.platforms or ()) == 1}

    @property
    def against(self) -> dict[str, date | int | None]:
        """The arguments of a comparison: the period in view and the other one.

        An earlier period that reaches into the one in view cuts it: what follows is compared.
        """
        if self.before is None:
            weeks = (self.until - self.since).days // 7 if self.since else USUAL_WEEKS
            return {"until": self.until, "weeks": max(1, weeks)}
        first, end = self.before
        is_inside = self.since is None or self.since < end < self.until
        since = end if is_inside else self.since
        return {
            "since": since, "until": self.until, "before_since": first, "before_until": end,
        }  # fmt: skip

    @property
    def span(self) -> dict[str, date | None]:
        """The arguments of a measure that say when."""
        return {"since": self.since, "until": self.until}

    @property
    def as_arguments(self) -> str:
        """The view as arguments of a measure, in SQL; `measure` and `every` are yours to add."""
        since = f"since := {literal(self.since)}, " if self.since else ""
        where = "" if self.platforms is None else f", platforms := {literal(self.platforms)}"
        return f"{since}until := {literal(self.until)}, brands := {literal(self.brands)}{where}"


def week_of(day: date, week_start: int) -> date:
    """The first day of the week; `week_start` 0 is Monday, 6 Sunday."""
    return day - timedelta(days=(day.weekday() - week_start) % 7)


def last_full_week_end(seen_at: datetime, time_zone: str, week_start: int) -> date:
    """The first day of the week in which was last looked; the weeks before it are complete."""
    return week_of(local(seen_at, time_zone).date(), week_start)


def window(period: str, until: date) -> tuple[date | None, date]:
    """The dates of a named period that ends at `until`."""
    weeks = PERIODS.get(period)
    return (None if weeks is None else until - timedelta(weeks=weeks)), until


def earlier(against: str, since: date | None, until: date, first_day: date) -> Days:
    """The period that a view from `since` to `until` is compared with.

    A view of everything, or of which the period before is not known (`first_day` is the first with
    a post), is halved: its later half is compared with the earlier one.
    """
    if since is not None and against == YEAR_BEFORE:
        return since - timedelta(weeks=52), until - timedelta(weeks=52)  # weekdays stay
    if since is not None and since - (until - since) >= first_day:
        return since - (until - since), since
    days = (until - max(since or first_day, first_day)).days
    half = timedelta(weeks=max(1, days // 14))
    return until - 2 * half, until - half


def link(
    view: View,
    address: str,
    all_since: date,
    platforms: Sequence[str] = (),
    switches: Mapping[str, str | list[str]] | None = None,
) -> str:
    """The address of exactly this view: dates, brands and measure written out, no default.

    `all_since` and `platforms` are what "All" means today; `switches` are those of the page.
    """
    first, last = view.since or all_since, view.until - timedelta(days=1)
    before = view.before or earlier(BEFORE, first, view.until, all_since)
    if view.since is None:  # what is compared may begin before the first post
        first = min(first, before[1])
    query: list[tuple[str, str | list[str]]] = [
        ("lang", current()),
        ("period", period_label(OWN_DATES)),
        ("dates", first.isoformat()),
        ("dates", last.isoformat()),
        ("against", against_label(OWN_DATES)),
        ("before", before[0].isoformat()),
        ("before", (before[1] - timedelta(days=1)).isoformat()),
        *[("platforms", platform_name(name)) for name in view.platforms or platforms],
        ("measure", measure_label(view.measure)),
        *_named("own", [view.own] if view.own else []),
        *_named("highlight", [label(name) for name in view.highlighted]),
        *_named("rivals", [label(name) for name in view.rivals]),
        *(switches or {}).items(),
        *_named("known", [view.known.isoformat()] if view.known else []),
        *_named("focus", [focus_label(view.focus)] if view.focus else []),
    ]
    return f"{address.partition('?')[0]}?{urlencode(query, doseq=True)}"


def _named(key: str, values: Sequence[str]) -> list[tuple[str, str]]:
    return [(key, value) for value in values]


def label(name: str) -> str:
    """A brand's name as the label of a button, which reads Markdown; the address holds it so.

    Every sign that could begin markup stands for itself: a name must not load a picture.
    """
    return "".join(f"\\{sign}" if sign in r"\`*_[]<>~$:#" else sign for sign in name)


def measure_label(measure: str) -> str:
    """A measure as the filter row and the address have it."""
    return say("filters-measure", measure=measure)


def period_label(period: str) -> str:
    """A period as the filter row and the address have it."""
    return say("filters-period", period=period)


def against_label(against: str) -> str:
    """What a period is compared with, as the filter row and the address have it."""
    return say("filters-against", against=against)


def platform_label(platform: str) -> str:
    """A platform, or all of them, as the filter row and the address have it."""
    return say("filters-everywhere") if platform == EVERYWHERE else platform_name(platform)


def focus_label(focus: Focus) -> str:
    """A brand on a platform: "Vaartwijk · Instagram"."""
    return f"{label(focus[0])} · {platform_label(focus[1])}"
