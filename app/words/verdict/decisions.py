"""What follows from a verdict: at most two decisions to take."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from app.words.cause import cause_of
from app.words.names import capital, kind_noun, possessive, post_noun, where
from app.words.thresholds import GAIN_CLEAR, LOOK_AGAIN, PACE_MOVED
from app.words.values import SPACE, as_day, band, is_known, number, of_hundred, tenths, times, week
from app.words.verdict.claims import Claim
from app.words.verdict.sentences import carried, left_over, share_change, since_week
from queries.rows import CatchUp, Causes, CurrentVerdicts, KindsCompared

_MOST = 2
LOSSES = ("lead", "watch", "slip")


@dataclass(frozen=True, slots=True)
class Decision:
    """A question that somebody has to answer, and what speaks for it."""

    question: str
    why: str


@dataclass(frozen=True, slots=True)
class Grounds:
    """What a decision rests on besides its claim; empty where nothing is known.

    paces: rows of kinds_compared around the onset, with a known pace before and now.
    """

    paces: tuple[KindsCompared, ...] = ()
    causes: tuple[Causes, ...] = ()
    catch_up: tuple[CatchUp, ...] = ()


def decisions(
    claims: Sequence[Claim], grounds: Sequence[Grounds], own: str | None
) -> list[Decision]:
    """At most two decisions, of the worst claims first; none when nothing asks for one."""
    bases = [*grounds, *[Grounds()] * len(claims)]
    found = [_answer(claims[at], bases[at], own) for at in decided(claims)]
    return [*found, *[_timing(claim) for claim in claims[:1]]][:_MOST]


def decided(claims: Sequence[Claim]) -> list[int]:
    """Which claims ask for a decision: the worst one, and the next loss on another platform."""
    elsewhere = [
        at
        for at, claim in enumerate(claims)
        if at and claim.kind in LOSSES and claim.platform != claims[0].platform
    ]
    return [0, *elsewhere][:_MOST] if claims else []


def _answer(claim: Claim, base: Grounds, own: str | None) -> Decision:
    """The decision that a claim asks for."""
    place = where(claim.platform)
    if claim.kind == "lead":
        return _answer_lead(claim, base, own)
    if claim.kind == "slip":
        return _answer_slip(claim, base, own)
    if claim.kind == "watch":
        return Decision(
            f"Prepare an answer to {claim.rival} {place}, without spending yet?",
            f"{_first_alarm(claim.row)} {_catching_up(base, claim.platform)}".strip(),
        )
    if claim.kind == "luck":
        return Decision(
            f"Leave the plan {place} as it is?",
            f"{possessive(str(claim.rival))} jump hangs on {carried(claim.row)}; "
            f"{left_over(claim.row)}.",
        )
    return Decision(
        f"Judge ourselves by share, not by volume, {place} for now?",
        f"The whole field moved {since_week(claim.row)}; shares did not.",
    )


def _answer_lead(claim: Claim, base: Grounds, own: str | None) -> Decision:
    """How to answer a lead: by what made it."""
    rival, place, part = str(claim.rival), where(claim.platform), _made_by(claim, base)
    catch = _catching_up(base, claim.platform)
    if part in ("cadence", "mix"):
        return _match_cadence(claim, base, own)
    if part == "strength":
        noun = post_noun(claim.platform)
        told = _strength_of(claim.row, noun)
        return Decision(f"Work on what our {noun} {place} earn?", f"{told} {catch}".strip())
    if part == "own":
        return _answer_slip(claim, base, own)
    others = {
        "audience": (
            f"Invest in followers {place}?",
            f"Most of {possessive(rival)} gain goes with its audience.",
        ),
        "big_posts": (
            f"Leave the plan {place} as it is?",
            f"Most of {possessive(rival)} gain hangs on a few big {post_noun(claim.platform)}.",
        ),
        "field": (
            f"Look at the other rivals {place} first?",
            f"Most of the shift comes from them, not from {rival} or us.",
        ),
    }
    question, why = others.get(part or "") or (
        f"Answer {rival} {place}?",
        "Its share changed too little to tell what made it."
        if cause_of(base.causes).kind == "too small"
        else "What made its gain cannot be told.",
    )
    return Decision(question, f"{why} {catch}".strip())


def _match_cadence(claim: Claim, base: Grounds, own: str | None) -> Decision:
    """Whether to post as often as the rival, of the kind that it posts more of."""
    rival, place = str(claim.rival), where(claim.platform)
    catch = _catching_up(base, claim.platform)
    grown = faster_kind(base, rival)
    if grown is None:
        more = f"Against the field it posts {times(claim.row['gain_cadence'])} as often."
        why = f"{more if is_known(claim.row['gain_cadence']) else 'It posts more.'} {catch}"
        return Decision(f"Match {possessive(rival)} cadence {place}?", why.strip())
    noun = posts_of(grown["kind"], claim.platform)
    before, now = tenths(grown["per_week_before"]), tenths(grown["per_week_now"])
    went = f"It went from {before} to {now} {noun} a week"
    ours = _pace_of(base, own, grown["kind"])
    we = f"; we publish {tenths(ours['per_week_now'])}" if ours else ""
    return Decision(
        f"Match {possessive(rival)} {now} {noun} a week {place}?",
        f"{went} {since_week(claim.row)}{we}. {catch}".strip(),
    )


def _answer_slip(claim: Claim, base: Grounds, own: str | None) -> Decision:
    """Whether to return to our earlier pace, or to look why posts earn less."""
    place, noun = where(claim.platform), post_noun(claim.platform)
    pace = _pace_of(base, own, None)
    went = share_change(claim.row, ours=True)
    share = f"our share {went}" if went else "our share fell"
    if pace is None:
        return Decision(
            f"Find out what changed for us {place}?", f"{capital(share)} {since_week(claim.row)}."
        )
    moved = f"{tenths(pace['per_week_before'])} to {tenths(pace['per_week_now'])} {noun} a week"
    if (pace["per_week_now"] or 0) < (pace["per_week_before"] or 0) * (1 - PACE_MOVED):
        return Decision(
            f"Return to {tenths(pace['per_week_before'])} {noun} a week {place}?",
            f"We went from {moved} {since_week(claim.row)}; {share}.",
        )
    return Decision(
        f"Find out why our {noun} {place} earn less?",
        f"We publish about as often as before ({moved.replace(' to ', ' → ')}), yet {share}.",
    )


def _timing(claim: Claim) -> Decision:
    """When to act, or to look again."""
    row = claim.row
    then = week(as_day(row["as_of_week"]) + timedelta(weeks=1) + LOOK_AGAIN)
    if claim.kind == "luck":
        return Decision(
            f"Learn from {possessive(str(claim.rival))} {carried(row)}?",
            "Luck does not repeat, but its subject might.",
        )
    if claim.kind != "lead" or not is_known(row["share_now_low"]):
        return Decision(f"Look again in {then}?", "Four new weeks will tell more than these do.")
    theirs, ours = band(row["share_now_low"], row["share_now_high"]), row["own_share_now_high"]
    against = f" against our {band(row['own_share_now_low'], ours)}"
    ranges = f"{theirs}{against if is_known(ours) else ''}"
    if is_known(ours) and row["share_now_low"] <= ours:
        return Decision(
            f"Hold extra budget until {then}?", f"The 90{SPACE}% ranges still meet: {ranges}."
        )
    return Decision(f"Act before {then}?", f"The 90{SPACE}% ranges no longer meet: {ranges}.")


def _made_by(claim: Claim, base: Grounds) -> str | None:
    """The part that made the gain, as causes tells it; where it cannot: more of one kind, else
    cadence or strength against the field.
    """
    cause = cause_of(base.causes)
    if cause.kind != "unknown":
        return cause.part
    if faster_kind(base, str(claim.rival)):
        return "mix"
    cadence, strength = claim.row["gain_cadence"], claim.row["gain_strength"]
    if not (is_known(cadence) and is_known(strength)) or max(cadence, strength) < GAIN_CLEAR:
        return None
    return "cadence" if cadence >= strength else "strength"


def _catching_up(base: Grounds, platform: str) -> str:
    """How many more posts a week would reach parity, where that can be reached."""
    reachable = [
        row
        for row in base.catch_up
        if row["is_reachable"]
        and is_known(row["low"])
        and is_known(row["high"])
        and row["high"] >= 1
        and row["posts_needed_per_week"] > 0
    ]
    if not reachable:
        return ""
    row = min(reachable, key=lambda one: one["posts_needed_per_week"])
    low, high = number(row["low"]), number(row["high"])
    many = low if low == high else f"{low} to {high}"
    noun = posts_of(row["kind"], platform)
    return f"{many} more {noun} a week would reach parity at today’s strength."


def _strength_of(row: CurrentVerdicts, noun: str) -> str:
    """How much more a post earns, and how little more often it comes."""
    if not (is_known(row["gain_cadence"]) and is_known(row["gain_strength"])):
        return f"Its {noun} earn more than before."
    return (
        f"Against the field its {noun} earn {times(row['gain_strength'])} as much; it publishes "
        f"{times(row['gain_cadence'])} as often."
    )


def faster_kind(base: Grounds, brand: str) -> KindsCompared | None:
    """The kind of which a brand publishes most more a week; None when none grew clearly."""
    rows = [row for row in base.paces if row["brand"] == brand and row["kind"] is not None]
    grown = [
        row
        for row in rows
        if (row["per_week_now"] or 0) > (row["per_week_before"] or 0) * (1 + PACE_MOVED) + 0.25
    ]
    return max(grown, key=pace_gain, default=None)


def pace_gain(row: KindsCompared) -> float:
    """How many more posts of a kind a week there are now."""
    return (row["per_week_now"] or 0) - (row["per_week_before"] or 0)


def _pace_of(base: Grounds, brand: str | None, kind: str | None) -> KindsCompared | None:
    """The pace of one brand and kind."""
    found = (row for row in base.paces if row["brand"] == brand and row["kind"] == kind)
    return next(found, None)


def posts_of(kind: str | None, platform: str) -> str:
    """What posts of a kind are called there: "videos", "live posts"; all of them without a kind."""
    if not kind or kind in ("unknown", "all"):
        return post_noun(platform)
    return kind_noun(kind, other=f"{kind} post")


def _first_alarm(row: CurrentVerdicts) -> str:
    """How often such an alarm is right."""
    if not is_known(row["certainty"]):
        return "A first alarm is often wrong."
    return f"About {of_hundred(row['certainty'])} of 100 such alarms are right."


def decisions_title(count: int) -> str:
    """The heading above the decisions."""
    return {0: "No decision to take now", 1: "One decision to take"}.get(
        count, "Two decisions to take"
    )


def decide_by(today: date) -> str:
    """Friday of next week: "4 December"."""
    friday = today + timedelta(days=(4 - today.weekday()) % 7 + (7 if today.weekday() < 5 else 0))
    return f"{friday.day} {friday:%B}"
