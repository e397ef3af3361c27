"""A finding in words: which entry of the catalogue, filled with the values of its row."""

from datetime import date
from typing import Literal

from app.story.findings import ASIDE, JUDGED
from app.words.amounts import (
    Band,
    Chance,
    Change,
    Count,
    Day,
    Names,
    Number,
    Percent,
    Points,
    Share,
    Span,
    Times,
)
from app.words.catalogue import Value, Values, has, say
from app.words.names import platform_name, post_noun
from app.words.thresholds import MOST_OF_IT, OLD_WEEKS, RISEN
from queries.rows import Events, Findings

Luck = Literal["unknown", "none", "not-its-hits", "holds", "partly"]
Tone = Literal["ahead", "behind", "level", "unsure"]
TONES: dict[str, Tone] = {
    "pulling_ahead": "behind", "closing_in": "behind", "we_are_losing": "behind",
    "we_are_gaining": "ahead", "level": "level", "season": "level",
}  # fmt: skip
TEN_YEARS = 520  # weeks; what is rarer is not counted any more


def headline(row: Findings) -> str:
    """The finding in large type, a whole sentence."""
    return _said(row, "headline")


def brief(row: Findings) -> str:
    """The finding in a few words, for a line that leads on."""
    return _said(row, "brief")


def detail(row: Findings) -> str:
    """What the finding rests on, in short sentences; empty for kinds that say it all."""
    return _said(row, "detail") if has(f"{_entry(row)}.detail") else ""


def trend_chip(row: Findings) -> str:
    """How the subject moves, with the certainty: "Gaining · 94 in 100".

    Of how we stand it says that nothing moves; empty where there is nothing to compare.
    """
    if row["kind"] in ASIDE:
        return ""
    values = values_of(row)
    if row["kind"] == "standing":
        return say("finding-trend", **values | {"kind": "level"}) if is_judged(row) else ""
    return say("finding-trend", **values)


def is_judged(row: Findings) -> bool:
    """Whether two known shares are compared."""
    return row["level"] in JUDGED


def level_chip(row: Findings) -> str:
    """Where we stand against the rival: "We are behind"; empty where it is about several."""
    return "" if row["level"] is None else say("finding-level-chip", **values_of(row))


def tone(row: Findings | None) -> Tone:
    """The colour of a finding: what it means for us, pale where it is not sure."""
    return TONES.get(row["kind"], "unsure") if row is not None else "unsure"


def level_tone(row: Findings) -> Tone:
    """The colour of where we stand."""
    known: dict[str | None, Tone] = {"ahead": "ahead", "behind": "behind", "level": "level"}
    return known.get(row["level"], "unsure")


def event(row: Events) -> str:
    """What happened besides posts, as it was noted, or what is counted otherwise since then."""
    return say(
        "race-event",
        kind=row["kind"],
        day=Day(row["day"]),
        whose="all" if row["brand"] is None else "one",
        brand=row["brand"],
        said=str(row["said"]).rstrip("."),
        measure=row["measure"] or "none",
    )


def _entry(row: Findings) -> str:
    """The entry of a kind."""
    return f"finding-{row['kind'].replace('_', '-')}"


def _said(row: Findings, part: str) -> str:
    return say(f"{_entry(row)}.{part}", **values_of(row))


def values_of(row: Findings) -> Values:
    """Every value that an entry about this finding may name; what is not known is None."""
    return {
        **_who(row),
        **_when(row),
        **_how_much(row),
        **_rests_on(row),
        "kind": row["kind"].replace("_", "-"),
        "what": row["what"],
        "reason": _key(row["reason"]),
        "cause": row["cause"] or "none",
        "trend": row["trend"],
        "level": _key(row["level"]),
        "young": _yes(row["is_young"]),
    }


def _who(row: Findings) -> Values:
    """Subject, rival, place."""
    subject, rival = row["subject"], row["rival"]
    rivals = row["rivals"] or []
    places = row.get("places") or []  # a build of before has no such column
    on = Names([platform_name(place) for place in places])
    return {
        "subject": subject,
        "rival": rival if rival is not None else subject,
        "rivals": Names(rivals),
        "many": len(rivals),
        "ours": _yes(subject is not None and subject == row["own"]),
        "whose": "all" if subject is None else "ours" if subject == row["own"] else "theirs",
        "platform": on if places else platform_name(row["platform"]),
        "place": "all" if row["platform"] == "all" and not places else "one",
        "measure": row["measure"] or "none",
        "noun": post_noun(row["platform"]),
    }


def _when(row: Findings) -> Values:
    """Since when, and which days were compared."""
    since, now = row["since"], row["as_of_week"]
    return {
        **week_of(since, now),
        "since": Day(since) if since else None,
        "since_from": Day(row["since_low"]) if row["since_low"] else None,
        "since_to": Day(row["since_high"]) if row["since_high"] else None,
        "before_days": _span(row["before_from"], row["before_until"]),
        "now_days": _span(row["now_from"], row["now_until"]),
    }


def week_of(day: date | None, now: date | None) -> Values:
    """The week of a day, with its year where that is not clear from now, for `{ week }`."""
    return {"week": str(day.isocalendar().week) if day else None, "year": _year(day, now)}


def _year(since: date | None, now: date | None) -> str:
    """The year of a week, where its number alone does not say it."""
    if since is None or now is None or (now - since).days // 7 <= OLD_WEEKS:
        return "none"
    return str(since.isocalendar().year)


def _span(since: date | None, until: date | None) -> Span | None:
    return Span(since, until) if since and until else None


def _how_much(row: Findings) -> Values:
    """Shares, their change, the gap to us, with ranges."""
    return {
        "before": _of(Percent, row["share_before"]),
        "now": _of(Share, row["share_now"]),
        "range": _band(row["share_now_low"], row["share_now_high"]),
        "own_before": _of(Percent, row["own_share_before"]),
        "own_now": _of(Share, row["own_share_now"]),
        "own_range": _band(row["own_share_now_low"], row["own_share_now_high"]),
        "size": _of(Points, row["size"]),
        "gap": _of(Points, row["gap"]) if _agrees(row) else None,
        "gap_low": None if row["gap_low"] is None else Points(row["gap_low"], 1, signed=True),
        "gap_high": None if row["gap_high"] is None else Points(row["gap_high"], 1, signed=True),
        "gain": _of(Change, row["gain"]),
        "times": _of(Times, row["gain"]),
        "up": _of(Times, row["up"]),
        "sure": _of(Chance, row["certainty"]),
        "level_sure": _of(Chance, row["level_chance"]),
    }


def _agrees(row: Findings) -> bool:
    """Whether the measured shares are ordered as the underlying ones; posts may turn them."""
    gap = row["gap"] or 0
    return {"ahead": gap > 0, "behind": gap < 0}.get(row["level"] or "", True)


def _rests_on(row: Findings) -> Values:
    """Posts, brands, coverage, counts."""
    weeks = row["once_in_weeks"]
    return {
        "posts": row["n"],
        "brands": row["brand_count"],
        "tracked": row["tracked_count"],
        "coverage": _of(Share, row["coverage"]),
        "carriers": row["carriers"],
        "without": _of(Times, _without(row)),
        "held": _held(luck_of(row["up"], row["up_without_3"])),
        "cause_size": _of(Points, row["cause_size"]),
        "mostly": _yes(is_most(row)),
        "count": row["count"],
        "needed": row["needed"],
        "weeks": None if weeks is None else Count(round(weeks)),
        "seen": None if row["weeks_seen"] is None else Count(int(row["weeks_seen"])),
        "rare": None if weeks is None else "beyond" if weeks > TEN_YEARS else "weeks",
        "was": _number(row.get("before_value")),  # a build of before has no such column
        "became": _number(row.get("after_value")),
    }


def _without(row: Findings) -> float | None:
    """What is left of the rise without the posts that carry it."""
    left = {1: row["up_without_1"], 3: row["up_without_3"], 5: row["up_without_5"]}
    return left[next((most for most in left if most >= min(row["carriers"] or 3, 5)), 5)]


def luck_of(up: float | None, without: float | None) -> Luck:
    """What the last four weeks hang on; `without`: what is left without the three best posts."""
    if up is None or without is None:
        return "unknown"
    if up <= RISEN:
        return "none"
    if without >= up:
        return "not-its-hits"
    return "holds" if without > up**0.5 else "partly"


def _held(luck: Luck) -> str:
    """Whether a rise is there and as much as half of it without the three best posts."""
    return {"holds": "yes", "not-its-hits": "yes", "partly": "no"}.get(luck, "unknown")


def is_most(row: Findings) -> bool:
    """Whether the cause is at least half of the change."""
    return abs(row["cause_size"] or 0) >= MOST_OF_IT * abs(row["size"] or 0)


def _of(
    amount: type[Share | Percent | Points | Change | Times | Chance], value: float | None
) -> Value:
    return None if value is None else amount(value)


def _number(value: float | None) -> Value:
    return None if value is None else Number(value)


def _band(low: float | None, high: float | None) -> Band | None:
    return None if low is None or high is None else Band(low, high)


def _key(text: str | None) -> str:
    """A state as the catalogue chooses by it."""
    return (text or "none").replace(" ", "-").replace("_", "-")


def _yes(fact: bool) -> str:
    return "yes" if fact else "no"
