"""A claim in words: a headline, its detail, and one sentence that holds both."""

from app.words.names import capital, possessive, post_noun, share_of, where
from app.words.thresholds import OLD_WEEKS, RISEN
from app.words.values import (
    SPACE,
    as_day,
    band,
    day,
    from_to,
    is_known,
    number,
    of_hundred,
    percent,
    spelled,
    times,
    week,
)
from app.words.verdict.claims import Claim, day_or_none, onset_of, share_ends
from queries.rows import CurrentVerdicts


def headline(claim: Claim, measure: str, *, alone: bool = True) -> str:
    """The claim in large type; `alone`: no rival is pulling ahead on its platform."""
    place, since = where(claim.platform), since_week(claim.row)
    if claim.kind == "slip":
        went = f"We are losing ground {place} {since}{_share_path(claim.row, measure, ours=True)}"
        return f"{went}{', and no rival is pulling ahead there' if alone else ''}."
    if claim.kind == "luck":
        jump = f"{possessive(str(claim.rival))} jump {place} hangs on {carried(claim.row)}"
        return f"{jump}; {left_over(claim.row)}."
    if claim.kind == "season":
        return f"The whole field moved {place} {since.replace('since', 'from')} on; shares did not."
    verb = "is" if claim.kind == "lead" else "may be"
    path = _share_path(claim.row, measure)
    holds = ", and it holds without its 3 best posts" if is_held(claim.row) else ""
    return f"{claim.rival} {verb} pulling ahead of us {place} {since}{path}{holds}."


def claim_line(claim: Claim, measure: str, *, alone: bool = True) -> str:
    """One sentence with the date, the range and the certainty."""
    row, since = claim.row, onset_of(claim.row)
    text = headline(claim, measure, alone=alone).removesuffix(".")
    if claim.kind == "luck":
        return f"{text.split(';')[0]}: {_luck_size(row)}."
    if since:
        text = text.replace(week(since), f"{week(since)} ({day(since)})", 1)
    mine = claim.kind == "slip"
    low, high = row["share_now_low"], row["share_now_high"]
    if mine:
        low, high = row["own_share_now_low"], row["own_share_now_high"]
    path = "" if claim.kind == "season" else _share_path(row, measure, ours=mine)
    if path and is_known(low):
        text = text.replace(path, f"{path} (90{SPACE}% range {band(low, high)})", 1)
    more = {"slip": _slip_chance, "season": _no_more}.get(claim.kind, _alarm_chance)(row)
    return f"{text}{f'; {more}' if more else ''}."


def claim_detail(claim: Claim) -> str:
    """What the headline rests on: ranges, how it came about, when it began, n and universe."""
    row, ours = claim.row, claim.kind == "slip"
    parts = {
        "lead": [_ranges(row), shape(row), _began(row)],
        "watch": [_ranges(row), _first_alarm(row), shape(row), _began(row)],
        "slip": [_own_range(row), f"{capital(_slip_chance(row))}." if _slip_chance(row) else "",
                 _began(row)],
        "luck": [f"{capital(_luck_size(row))}.", _ranges(row) or capital(_standing(row))],
        "season": [_began(row)],
    }[claim.kind]  # fmt: skip
    n = "" if claim.kind == "season" else _rests_on(row, ours=ours)
    return " ".join(part for part in [*parts, n] if part)


def since_week(row: CurrentVerdicts) -> str:
    """ "since week 34"; with the year when that was long ago; nothing without an onset."""
    since = onset_of(row)
    if since is None:
        return "now"
    age = (as_day(row["as_of_week"]) - since).days // 7
    year = f" of {since.isocalendar().year}" if age > OLD_WEEKS else ""
    return f"since {week(since)}{year}"


def _share_path(row: CurrentVerdicts, measure: str, *, ours: bool = False) -> str:
    """ ": its share of engagement went from 21 to 34 %"; nothing when it is not known."""
    went = share_change(row, ours=ours)
    whose = f": {'our' if ours else 'its'} {share_of(measure).lower()}"
    return f"{whose} {went}" if went else ""


def share_change(row: CurrentVerdicts, *, ours: bool = False) -> str:
    """ "went from 21 to 34 %": the last eight weeks against the eight before the onset."""
    before, now = share_ends(row, ours=ours)
    if not is_known(now):
        return ""
    if not is_known(before):
        return f"is {percent(now)}"
    return f"went from {number(before * 100)} to {percent(now)}"


def is_held(row: CurrentVerdicts) -> bool:
    """Whether the last four weeks are up, and as much as half of it without the best 3 posts."""
    up, left = row["up"], row["up_without_3"]
    if not (is_known(up) and is_known(left)):
        return False
    return bool(up > RISEN and left > up**0.5)


def carried(row: CurrentVerdicts) -> str:
    """On how many posts a jump hangs."""
    many = int(row["carriers"]) if is_known(row["carriers"]) else None
    if many is None:
        return f"a few {post_noun(row['platform'])}"
    return f"{spelled(many)} {post_noun(row['platform'], many)}"


def _without(row: CurrentVerdicts) -> float | None:
    """What is left of the jump without the posts that carry it."""
    many = int(row["carriers"]) if is_known(row["carriers"]) else 3
    left = {1: row["up_without_1"], 3: row["up_without_3"], 5: row["up_without_5"]}
    value = next(left[most] for most in left if most >= min(many, 5))
    return float(value) if is_known(value) else None


def left_over(row: CurrentVerdicts) -> str:
    """ "without it nothing changed", when nothing is left."""
    left, them = _without(row), "it" if carried(row).startswith("one ") else "them"
    if left is None or left > RISEN:
        return f"without {them} little is left"
    return f"without {them} nothing changed"


def _luck_size(row: CurrentVerdicts) -> str:
    """The jump with and without the posts that carry it."""
    them = "it" if carried(row).startswith("one ") else "them"
    with_all = f"the last four weeks earned {times(row['up'])} the usual against the field"
    left = _without(row)
    return with_all + (f", {times(left)} without {them}" if left is not None else "")


def _alarm_chance(row: CurrentVerdicts) -> str:
    """ "right in about 94 of 100 such alarms"."""
    if not is_known(row["certainty"]):
        return ""
    return f"right in about {of_hundred(row['certainty'])} of 100 such alarms"


def _first_alarm(row: CurrentVerdicts) -> str:
    """That a first alarm is often wrong, with its chance."""
    if not is_known(row["certainty"]):
        return "A first alarm is often wrong."
    right = f"about {of_hundred(row['certainty'])} of 100 such alarms are right"
    return f"A first alarm is often wrong: {right}."


def _slip_chance(row: CurrentVerdicts) -> str:
    """How sure it is that our share shrank."""
    grown = row["own_chance_grown"]
    if not is_known(grown):
        return ""
    return f"our share is smaller than before in {of_hundred(1 - grown)} of 100 re-draws"


def _no_more(row: CurrentVerdicts) -> str:
    """Nothing to add."""
    return ""


def _ranges(row: CurrentVerdicts) -> str:
    """The 90 % range of the rival's share, and ours."""
    if not is_known(row["share_now_low"]):
        return ""
    theirs = f"90{SPACE}% range {band(row['share_now_low'], row['share_now_high'])}"
    return f"{theirs}; {_standing(row)}" if _standing(row) else f"{theirs}."


def _standing(row: CurrentVerdicts) -> str:
    """ "we hold 25 % (20–30 %)."."""
    if not is_known(row["own_share_now"]):
        return ""
    ours = f"we hold {percent(row['own_share_now'])}"
    if not is_known(row["own_share_now_low"]):
        return f"{ours}."
    return f"{ours} ({band(row['own_share_now_low'], row['own_share_now_high'])})."


def _own_range(row: CurrentVerdicts) -> str:
    """The 90 % range of our share."""
    if not is_known(row["own_share_now_low"]):
        return ""
    return f"90{SPACE}% range {band(row['own_share_now_low'], row['own_share_now_high'])}."


def shape(row: CurrentVerdicts) -> str:
    """How the gain is made up: more posts, stronger posts; what caused it is another question."""
    cadence, strength = row["gain_cadence"], row["gain_strength"]
    if not (is_known(cadence) and is_known(strength)):
        return ""
    noun = post_noun(row["platform"], 1)
    posts = f"it posts {times(cadence)} as often"
    return f"Against the field {posts} and a {noun} earns {times(strength)} as much."


def _began(row: CurrentVerdicts) -> str:
    """The 90 % interval of the onset."""
    low, high = day_or_none(row["onset_low"]), day_or_none(row["onset_high"])
    if low is None or high is None:
        return ""
    return f"It began between {from_to(low, high)} (90{SPACE}%)."


def _rests_on(row: CurrentVerdicts, *, ours: bool = False) -> str:
    """n and universe: "n 58 posts of Vaartwijk, 61 of ours in 8 weeks, among 6 brands."."""
    noun = post_noun(row["platform"])
    theirs = f"{number(row['rival_posts'])}{SPACE}{noun} of {row['rival']}, "
    own = f"{number(row['own_posts'])}{SPACE}{f'{noun} ' if ours else ''}of ours"
    many = row["brand_count"]
    universe = f", among {number(many)} brands" if is_known(many) else ""
    return f"n{SPACE}{'' if ours else theirs}{own} in 8 weeks{universe}."
