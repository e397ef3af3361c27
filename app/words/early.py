"""What cannot be told yet, and what was not collected."""

from collections.abc import Sequence
from datetime import timedelta

from app.words.names import listed, platform_name, post_noun, where
from app.words.rows import Row, count_of
from app.words.thresholds import POSTS_NEEDED, SILENT_WEEKS, WEEKS_NEEDED
from app.words.values import SPACE, as_day, day, is_known

MOST, MOST_PAIRS = 4, 8


def early_headline(rows: Sequence[Row]) -> tuple[str, str]:
    """Headline and advice when no pair can be judged yet."""
    platforms = list(dict.fromkeys(str(row["platform"]) for row in rows))
    place = f" {where(platforms[0])}" if len(platforms) == 1 else ""
    weeks = [count_of(row, "history_weeks") for row in rows]
    young = [number for number in weeks if number < WEEKS_NEEDED]
    if not young:
        return f"Too early to tell{place}: {reason(rows[0])}.", early_line(rows)
    span = str(max(young)) if len(set(young)) == 1 else f"{min(young)} to {max(young)}"
    missing = WEEKS_NEEDED - max(young)
    ready = as_day(rows[0]["as_of_week"]) + timedelta(weeks=missing + 1)
    head = f"Too early to tell{place}: {span} of {WEEKS_NEEDED} weeks."
    return head, f"A first verdict is possible from {day(ready)} on; the charts show what is known."


def early_line(rows: Sequence[Row]) -> str:
    """Which pairs are too early and why; nothing without any."""
    if len(rows) > MOST_PAIRS:
        return f"Too early: {len(rows)} pairs of a rival and a platform, such as {pair(rows[0])}."
    groups: dict[tuple[str, str], list[str]] = {}
    for row in rows:
        groups.setdefault((str(row["platform"]), reason(row)), []).append(str(row["rival"]))
    told = [f"{named(names)} {where(platform)}, {why}" for (platform, why), names in groups.items()]
    return f"Too early: {'; '.join(told)}." if told else ""


def pair(row: Row) -> str:
    """ "Helmwind on Bluesky, 7 of 14 weeks"."""
    return f"{row['rival']} {where(str(row['platform']))}, {reason(row)}"


def reason(row: Row) -> str:
    """Why a pair cannot be judged: weeks, collection, posts."""
    if count_of(row, "history_weeks") < WEEKS_NEEDED:
        return f"{count_of(row, 'history_weeks')} of {WEEKS_NEEDED} weeks"
    seen = min(count_of(row, "own_weeks"), count_of(row, "rival_weeks"))
    if seen <= SILENT_WEEKS:
        return f"{seen} of the last 8 weeks collected"
    return f"fewer than {POSTS_NEEDED}{SPACE}{post_noun(row['platform'])} of one of us"


def gap_line(rows: Sequence[Row]) -> str:
    """Which of the compared were not collected all the time in the last eight weeks."""
    told: dict[str, None] = {}
    for row in rows:
        for who, column in ((row["rival"], "rival_weeks"), ("we", "own_weeks")):
            if is_known(row[column]) and row[column] < 8:
                place = platform_name(str(row["platform"]))
                told[f"{who} on {place}, {int(row[column])} of the last 8 weeks"] = None
    return f"Not collected all the time: {'; '.join(told)}." if told else ""


def named(names: Sequence[str]) -> str:
    """At most four names."""
    rest = f" and {len(names) - MOST} more" if len(names) > MOST else ""
    return ", ".join(names[:MOST]) + rest if rest else listed(names)
