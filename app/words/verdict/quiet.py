"""What to say when no rival is pulling ahead, what is too early to tell, what was not collected."""

from collections.abc import Sequence
from datetime import timedelta

from app.words.names import capital, listed, platform_name, post_noun, where
from app.words.rows import most, whole
from app.words.statement import Statement
from app.words.thresholds import POSTS_NEEDED, SILENT_WEEKS, SURE, WEEKS_NEEDED
from app.words.values import SPACE, as_day, day, is_known, number, of_hundred, percent
from app.words.verdict.claims import ahead_of_all
from queries.rows import CurrentVerdicts


def level_statement(rows: Sequence[CurrentVerdicts], scope: str) -> Statement:
    """Nobody moved: ahead of all, behind one as before, or level."""
    by_platform = _grouped(rows)
    if len(by_platform) > 1:
        return Statement(
            "level",
            "No rival is pulling ahead.",
            " ".join([_standings(by_platform), _posts_behind(rows)]).strip(),
            scope=scope,
            word="No change",
        )
    platform, here = next(iter(by_platform.items()))
    chance, first = ahead_of_all(here), most(here, lambda row: row["chance_ahead"])
    text = f"{_shares(here)} {_posts_behind(here)}".strip()
    if is_known(chance) and chance >= SURE:
        head = f"We are ahead of every rival {where(platform)}, and none is pulling ahead."
        return Statement("ahead", head, text, scope=scope, word=f"Ahead{_sure(chance)}")
    if first and is_known(first["chance_ahead"]) and first["chance_ahead"] >= SURE:
        head = f"No rival is pulling ahead; {first['rival']} leads {where(platform)}, as before."
        word = f"Behind{_sure(first['chance_ahead'])}"
        return Statement("behind", head, text, scope=scope, word=word)
    return Statement("level", f"No rival is pulling ahead {where(platform)}.", text, scope=scope)


def _sure(chance: float) -> str:
    """ " · sure in 94 of 100"."""
    return f" · sure in {of_hundred(chance)} of 100"


def _grouped(rows: Sequence[CurrentVerdicts]) -> dict[str, list[CurrentVerdicts]]:
    """The rows by platform, in their order."""
    found: dict[str, list[CurrentVerdicts]] = {}
    for row in rows:
        found.setdefault(str(row["platform"]), []).append(row)
    return dict(sorted(found.items()))


def _standings(by_platform: dict[str, list[CurrentVerdicts]]) -> str:
    """ "We are ahead on Instagram; Helmwind is ahead on YouTube; level on Bluesky."."""
    ours, theirs, level = [], [], []
    for platform, rows in by_platform.items():
        chance, first = ahead_of_all(rows), most(rows, lambda row: row["chance_ahead"])
        if is_known(chance) and chance >= SURE:
            ours.append(platform_name(platform))
        elif first and is_known(first["chance_ahead"]) and first["chance_ahead"] >= SURE:
            theirs.append(f"{first['rival']} leads {where(platform)}")
        else:
            level.append(platform_name(platform))
    told = [f"we lead on {listed(ours)}"] if ours else []
    told += theirs + ([f"too close to call on {listed(level)}"] if level else [])
    text = "; ".join(told)
    return f"{capital(text)}." if text else ""


def _shares(rows: Sequence[CurrentVerdicts]) -> str:
    """Our share and that of the largest rival, with their ranges."""
    rival, first = most(rows, lambda row: row["share_now"]), rows[0]
    told = []
    if is_known(first["own_share_now"]):
        reach = _ranged(first["own_share_now_low"], first["own_share_now_high"])
        told.append(f"we hold {percent(first['own_share_now'])}{reach}")
    if rival:
        reach = _ranged(rival["share_now_low"], rival["share_now_high"])
        told.append(f"{rival['rival']} {percent(rival['share_now'])}{reach}")
    text = ", ".join(told)
    return f"{capital(text)}." if text else ""


def _ranged(low: float | None, high: float | None) -> str:
    """ " (90 % range 20–30 %)"."""
    if not (is_known(low) and is_known(high)):
        return ""
    return f" (90{SPACE}% range {number(low * 100)}–{percent(high)})"


def _posts_behind(rows: Sequence[CurrentVerdicts]) -> str:
    """The posts of the last eight weeks."""
    own = {str(row["platform"]): whole(row["own_posts"]) for row in rows}
    total = sum(own.values()) + sum(whole(row["rival_posts"]) for row in rows)
    noun = post_noun(next(iter(own))) if len(own) == 1 else "posts"
    return f"n{SPACE}{number(total)} {noun} in 8 weeks."


_MOST_NAMES, _MOST_PAIRS = 4, 8


def early_headline(rows: Sequence[CurrentVerdicts]) -> tuple[str, str]:
    """Headline and advice when no pair can be judged yet."""
    platforms = list(dict.fromkeys(str(row["platform"]) for row in rows))
    place = f" {where(platforms[0])}" if len(platforms) == 1 else ""
    weeks = [whole(row["history_weeks"]) for row in rows]
    young = [number for number in weeks if number < WEEKS_NEEDED]
    if not young:
        return f"Too early to tell{place}: {_reason(rows[0])}.", early_line(rows)
    span = str(max(young)) if len(set(young)) == 1 else f"{min(young)} to {max(young)}"
    missing = WEEKS_NEEDED - max(young)
    ready = as_day(rows[0]["as_of_week"]) + timedelta(weeks=missing + 1)
    head = f"Too early to tell{place}: {span} of {WEEKS_NEEDED} weeks."
    return head, f"A first verdict is possible from {day(ready)} on; the charts show what is known."


def early_line(rows: Sequence[CurrentVerdicts]) -> str:
    """Which pairs are too early and why; nothing without any."""
    if len(rows) > _MOST_PAIRS:
        return f"Too early: {len(rows)} pairs of a rival and a platform, such as {_pair(rows[0])}."
    groups: dict[tuple[str, str], list[str]] = {}
    for row in rows:
        groups.setdefault((str(row["platform"]), _reason(row)), []).append(str(row["rival"]))
    told = [
        f"{_few_names(names)} {where(platform)}, {why}" for (platform, why), names in groups.items()
    ]
    return f"Too early: {'; '.join(told)}." if told else ""


def _pair(row: CurrentVerdicts) -> str:
    """ "Helmwind on Bluesky, 7 of 14 weeks"."""
    return f"{row['rival']} {where(str(row['platform']))}, {_reason(row)}"


def _reason(row: CurrentVerdicts) -> str:
    """Why a pair cannot be judged: weeks, collection, posts."""
    weeks = whole(row["history_weeks"])
    if weeks < WEEKS_NEEDED:
        return f"{weeks} of {WEEKS_NEEDED} weeks"
    seen = min(whole(row["own_weeks"]), whole(row["rival_weeks"]))
    if seen <= SILENT_WEEKS:
        return f"{seen} of the last 8 weeks collected"
    return f"fewer than {POSTS_NEEDED}{SPACE}{post_noun(row['platform'])} of one of us"


def gap_line(rows: Sequence[CurrentVerdicts]) -> str:
    """Which of the compared were not collected all the time in the last eight weeks."""
    told: dict[str, None] = {}
    for row in rows:
        for who, weeks in ((row["rival"], row["rival_weeks"]), ("we", row["own_weeks"])):
            if is_known(weeks) and weeks < 8:
                place = platform_name(row["platform"])
                told[f"{who} on {place}, {int(weeks)} of the last 8 weeks"] = None
    return f"Not collected all the time: {'; '.join(told)}." if told else ""


def _few_names(names: Sequence[str]) -> str:
    """At most four names."""
    rest = f" and {len(names) - _MOST_NAMES} more" if len(names) > _MOST_NAMES else ""
    return ", ".join(names[:_MOST_NAMES]) + rest if rest else listed(names)
