"""What would overturn a verdict: dated, with numbers, so that anybody can check it later."""

from collections.abc import Sequence
from datetime import date, timedelta

import pandas as pd

from app.words.names import possessive, post_noun, where
from app.words.rows import rows_of
from app.words.thresholds import LOOK_AGAIN, OVERTURNED
from app.words.values import (
    SPACE,
    as_day,
    day,
    is_known,
    number,
    of_hundred,
    percent,
    short_day,
    signed,
    times,
)
from app.words.verdict.claims import Claim, share_ends
from app.words.verdict.sentences import is_held
from queries.rows import CurrentVerdicts, GainWithoutBest, KindsCompared

LOSSES = ("lead", "watch", "slip")
Line = tuple[str, str, str]  # label, what stands in bold, the rest of the sentence


def overturn_lines(
    claim: Claim | None,
    without: pd.DataFrame | None = None,
    kinds: pd.DataFrame | None = None,
) -> list[Line]:
    """What would end a claim, from its row, gain_without_best and kinds_compared.

    One line per test: label ("By 18 Jan"), the bold beginning, and the rest.
    """
    if claim is None:
        return []
    row, kind = claim.row, claim.kind
    lines: list[Line | None] = []
    if kind == "lead":
        lines = [_back_by(row), _best_posts(claim, without), _kind_falls(claim, kinds)]
    elif kind == "watch":
        lines = [_next_look(row), _best_posts(claim, without)]
    elif kind == "slip":
        lines = [_own_back_by(row), _slip_line(row)]
    elif kind == "luck":
        lines = [_without_carriers(row), _luck_by(row)]
    elif kind == "season":
        lines = [_season_by(row)]
    if kind in ("lead", "watch"):
        lines.append(_wrong_alarms(row))
    return [line for line in lines if line is not None]


def _decided_on(row: CurrentVerdicts) -> date:
    """The last day of the week by which most of the eight weeks of a share are new."""
    return _after(row, timedelta(weeks=OVERTURNED))


def _after(row: CurrentVerdicts, weeks: timedelta) -> date:
    """The last day so many weeks after those that a verdict rests on."""
    return as_day(row["as_of_week"]) + timedelta(weeks=1) + weeks - timedelta(days=1)


def _decided_by(row: CurrentVerdicts) -> str:
    """The same in short: "3 Jan"."""
    return short_day(_decided_on(row))


def _half_way(row: CurrentVerdicts, *, ours: bool = False) -> float | None:
    """The share in the middle between before the change and now, the rival's or ours."""
    before, now = share_ends(row, ours=ours)
    return (before + now) / 2 if is_known(before) and is_known(now) else None


def _back_by(row: CurrentVerdicts) -> Line | None:
    """The share at which half of a gain is gone."""
    half = _half_way(row)
    if half is None:
        return None
    rest = " in the eight weeks to then: half of its gain is gone and the lead is over."
    return (f"By {_decided_by(row)}", f"{row['rival']} under {percent(half)}", rest)


def _next_look(row: CurrentVerdicts) -> Line:
    """What decides about a first alarm."""
    last = _after(row, LOOK_AGAIN)
    held = f"{row['rival']} still that high"
    rest = " after four more weeks makes it a lead; else it was chance."
    return (f"By {short_day(last)}", held, rest)


def _best_posts(claim: Claim, without: pd.DataFrame | None) -> Line | None:
    """The rise without the best posts, in points of share."""
    rows = (
        []
        if without is None
        else rows_of(without[without["brand"] == claim.rival], GainWithoutBest)
    )
    change = {int(row["without"]): row["change"] for row in rows if is_known(row["change"])}
    if not {0, 3} <= set(change):
        return _ratio_without_best(claim)
    left, whole = 100 * change[3], 100 * change[0]
    told = f"{signed(left, 1)} instead of {signed(whole, 1)} points"
    if whole <= 0:
        return None
    rest = "it does not hang on them" if left >= whole / 2 else "it hangs on them"
    noun = post_noun(claim.platform)
    text = f" without its 3 best {noun} of each period: {rest}."
    return ("Luck", f"The rise is {told}", text)


def _ratio_without_best(claim: Claim) -> Line | None:
    """The same as a ratio of the last four weeks, when points are not known."""
    up, left = claim.row["up"], claim.row["up_without_3"]
    if not (is_known(up) and is_known(left)):
        return None
    rest = "it does not hang on them" if is_held(claim.row) else "part of it hangs on them"
    noun = post_noun(claim.platform)
    text = f" the usual without its 3 best {noun}, {times(up)} with them: {rest}."
    return ("Luck", f"The last four weeks earn {times(left)}", text)


def _kind_falls(claim: Claim, kinds: pd.DataFrame | None) -> Line | None:
    """The strongest kind falling to what the next one earns."""
    if kinds is None:
        return None
    rows = [row for row in rows_of(kinds, KindsCompared) if row["brand"] == claim.rival]
    named = [row for row in rows if isinstance(row["kind"], str) and is_known(row["typical_now"])]
    two = sorted(named, key=lambda row: -float(row["posts_now"]))[:2]
    if len(two) < 2 or (two[0]["typical_now"] or 0) <= (two[1]["typical_now"] or 0):
        return None
    first, second = two
    levels = f"{number(second['typical_now'])} instead of {number(first['typical_now'])}"
    return (
        "Format",
        f"Its {first['kind']} earning no more than its {second['kind']}",
        f" ({levels} a {post_noun(claim.platform, 1)}) would take the reason away.",
    )


def _wrong_alarms(row: CurrentVerdicts) -> Line | None:
    """How often such a verdict is wrong."""
    if not is_known(row["certainty"]):
        return None
    wrong = 100 - of_hundred(row["certainty"])
    return ("Error", f"{wrong} of 100 such alarms are wrong", " in worlds of known truth.")


def _own_back_by(row: CurrentVerdicts) -> Line | None:
    """The share at which half of our loss is won back."""
    half = _half_way(row, ours=True)
    if half is None:
        return None
    rest = " in the eight weeks to then: half of the loss is won back."
    return (f"By {_decided_by(row)}", f"Our share above {percent(half)}", rest)


def _slip_line(row: CurrentVerdicts) -> Line | None:
    """How often the re-drawn weeks say otherwise."""
    if not is_known(row["own_chance_grown"]):
        return None
    against = of_hundred(row["own_chance_grown"])
    return ("Chance", f"{against} of 100 re-draws", " of the weeks show no loss of ours.")


def _without_carriers(row: CurrentVerdicts) -> Line | None:
    """What is left of a jump without what carries it."""
    up, left = row["up"], row["up_without_1"]
    if not (is_known(up) and is_known(left)):
        return None
    noun = post_noun(str(row["platform"]), 1)
    rest = f" the usual without the best {noun}, {times(up)} with it."
    return ("Now", f"The last four weeks earn {times(left)}", rest)


def _luck_by(row: CurrentVerdicts) -> Line:
    """What would make luck a lead."""
    noun = post_noun(str(row["platform"]), 1)
    rest = f" with no single {noun} carrying them would make it more than luck."
    return (f"By {_decided_by(row)}", "The weeks to then at this level", rest)


def _season_by(row: CurrentVerdicts) -> Line:
    """What would make a season a lead."""
    end = _decided_by(row)
    rest = " while the field moves on would make it a verdict about one brand."
    return (f"By {end}", "One share leaving its range", rest)


def catch_up_line(sentence: str) -> Line:
    """The sentence of catch_up with its first clause in bold."""
    for clause in (" at today", ": ", ", "):
        strong, found, rest = sentence.partition(clause)
        if found:
            return ("Catch up", strong, f"{clause}{rest}")
    return ("Catch up", sentence, "")


def no_claim_line(rival: str) -> Line:
    """What stands there while nothing is claimed."""
    whose = possessive(rival)
    rest = f" in {whose} share until its range leaves the one before (90{SPACE}%)."
    return ("Nothing", "There is no verdict to overturn", f": no change is claimed{rest}")


def overturn(claims: Sequence[Claim], rows: Sequence[CurrentVerdicts]) -> str:
    """What would have to be seen, and by when, for the verdict to fall."""
    if not rows:
        return "Nothing is claimed, so nothing can fall."
    until = f"in the eight weeks to {day(_decided_on(rows[0]))}"
    if not claims:
        return _nothing_claimed(rows, until)
    first = claims[0]
    if first.kind in LOSSES:
        return (_overturn_slip if first.kind == "slip" else _overturn_gain)(first, until)
    again = day(_after(rows[0], LOOK_AGAIN))
    if first.kind == "luck":
        return (
            f"If {first.rival} stays above its usual against the field in the four weeks to "
            f"{again} without another post of that size, it was no luck."
        )
    return f"If one brand’s share leaves its range {until}, it is more than a season."


def _nothing_claimed(rows: Sequence[CurrentVerdicts], until: str) -> str:
    """What would make a claim where there is none."""
    if all(row["verdict"] == "too-early" for row in rows):
        return "Nothing is claimed yet: 14 collected weeks of a pair are needed."
    return f"A rival whose 90{SPACE}% range stays above its earlier one {until}."


def _overturn_gain(claim: Claim, until: str) -> str:
    """Half of the gain lost again is the end of a lead."""
    half = _half_way(claim.row)
    if half is None:
        return f"{possessive(str(claim.rival))} change is gone {until}."
    over = "the lead is over" if claim.kind == "lead" else "the alarm was false"
    return (
        f"If {possessive(str(claim.rival))} share {where(claim.platform)} is below "
        f"{percent(half)} {until}, half of its gain is gone and {over}."
    )


def _overturn_slip(claim: Claim, until: str) -> str:
    """Half of our loss won back is the end of a slip."""
    half, place = _half_way(claim.row, ours=True), where(claim.platform)
    if half is None:
        return f"Our share {place} is back at its earlier level {until}."
    return f"If our share {place} is above {percent(half)} {until}, half of the loss is won back."
