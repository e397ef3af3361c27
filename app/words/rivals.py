"""Who is who, and who leads under which definition of an engagement rate."""

from collections.abc import Sequence
from datetime import date, timedelta

from app.words.names import part_of, platform_name, post_noun, share_of, where
from app.words.rows import most, row_of
from app.words.thresholds import BRANDS_BENCHMARK
from app.words.values import (
    SPACE,
    as_day,
    count,
    day,
    is_known,
    number,
    percent,
    percent_change,
    short,
    span,
    spelled,
)
from queries.rows import (
    EngagementRates,
    FieldRates,
    HiddenFormulas,
    IndustryLines,
    RateLeaders,
    Scorecard,
)

PER = {
    "followers_then": "per follower when posted",
    "followers_now": "per follower today",
    "followers_power": "per follower to the power 0.8",
    "followers_span": "per follower, start and end",
    "followers_mean": "per follower, mean",
    "views": "per view",
    "post": "per post",
    "day": "per day",
}


def scorecard_finding(rows: Sequence[Scorecard], *, own: str | None, measure: str) -> str:
    """Who has most where most is posted, and what we have there, from scorecard."""
    known = [row for row in rows if is_known(row["share"])]
    busiest = most(known, lambda row: row["posts"]) or most(known, lambda row: row["share"])
    if busiest is None:
        return "No share is known for this choice"
    here = [row for row in known if row["platform"] == busiest["platform"]]
    first, ours = most(here, lambda row: row["share"]), row_of(here, own)
    if first is None or first is ours:
        return f"We have most {_where_of(busiest, measure)}: {_held(first or busiest)}"
    told = (
        f"{first['brand']} has {percent(first['share'])} {_where_of(first, measure)}{_paced(first)}"
    )
    return f"{told}; we have {_held(ours)}" if ours else told


def _where_of(row: Scorecard, measure: str) -> str:
    """ "of the engagement on Instagram"."""
    return f"{part_of(measure)} {where(str(row['platform']))}"


def _held(row: Scorecard) -> str:
    """ "25 % with 7.5 posts a week"."""
    return f"{percent(row['share'])}{_paced(row)}"


def _paced(row: Scorecard) -> str:
    """ " with 7.5 posts a week"; nothing when that is not known."""
    pace = row["posts_per_week"]
    noun = post_noun(str(row["platform"]))
    return f" with {number(pace, 1)} {noun} a week" if is_known(pace) else ""


def scorecard_definition(*, measure: str, since: date | None, until: date, zone: str) -> str:
    """What the columns are."""
    when = span(since, until) if since else f"Up to {day(until - timedelta(days=1))}"
    return (
        f"{when} ({zone}). {share_of(measure)}: the last eight weeks with the 90{SPACE}% range of "
        "the underlying share. Typical post: median engagement. Momentum: 8 weeks against the 52 "
        "before, over the field. Followers are never added over platforms."
    )


def growth_finding(rows: Sequence[Scorecard], *, own: str | None) -> str:
    """Whose followers grew most, and ours there, from scorecard."""
    first = most(rows, lambda row: row["followers_change"])
    if first is None:
        return "Followers are not known"
    grew = percent_change(first["followers_change"])
    if not is_known(first["followers_change"]) or first["followers_change"] <= 1:
        return "Nobody’s followers grew"
    place = where(str(first["platform"]))
    ours = row_of([row for row in rows if row["platform"] == first["platform"]], own)
    if ours is first:
        return f"Our followers grew most {place}: {grew} to {short(first['followers'])}"
    told = f"{first['brand']} grew most {place}: {grew} to {short(first['followers'])} followers"
    if ours is None or not is_known(ours["followers_change"]):
        return told
    return f"{told}, we {percent_change(ours['followers_change'])}"


def growth_definition(*, is_log: bool) -> str:
    """What the lines are, and how to read a logarithmic axis."""
    scale = " Log scale where brands differ much: equal slopes are equal growth." if is_log else ""
    return f"Followers at the end of each week, never added over platforms.{scale}"


def leaders_finding(rows: Sequence[RateLeaders], *, own: str | None, platform: str) -> str:
    """ "Vaartwijk leads under 10 of 11 definitions on Instagram; we come 2nd to 5th"."""
    here = [row for row in rows if row["platform"] == platform]
    first = most(here, lambda row: row["led"])
    if first is None or not first["led"]:
        return f"No engagement rate can be compared {where(platform)}"
    ours = row_of(here, own)
    who = "We lead" if first is ours else f"{first['brand']} leads"
    told = f"{who} under {_led(first)} {where(platform)}"
    if first is ours or ours is None:
        return told
    return f"{told}; we come {_places(ours)}"


def _led(row: RateLeaders) -> str:
    """ "all 11 definitions", "10 of 11 definitions"."""
    of_all = count(row["definitions"], "definition")
    if row["led"] == row["definitions"]:
        few = {1: "the one definition", 2: "both definitions"}
        return few.get(int(row["definitions"]), f"all {of_all}")
    return f"{number(row['led'])} of {of_all}"


def _places(row: RateLeaders) -> str:
    """ "2nd to 5th"."""
    best, worst = ordinal(row["best_place"]), ordinal(row["worst_place"])
    return best if best == worst else f"{best} to {worst}"


def ordinal(place: int) -> str:
    """1 -> "1st"."""
    last = {1: "st", 2: "nd", 3: "rd"}.get(place % 10, "th")
    return f"{number(place)}{'th' if place % 100 in (11, 12, 13) else last}"


def leaders_definition(*, platform: str, since: date | None, until: date) -> str:
    """What is counted as a definition."""
    when = span(since, until) if since else "all posts"
    return (
        f"Engagement rates of other products that need public counts only, {where(platform)}, "
        f"{when}. Products with the same definition count once. Rates of different definitions "
        "must not be compared with each other."
    )


def rate_definition(row: EngagementRates) -> str:
    """What the chosen rate is."""
    note = f" {row['note']}." if isinstance(row["note"], str) and row["note"] else ""
    unit = f", {row['unit']}" if row["unit"] != "score" else ""
    return f"{row['definition']}{unit}.{note}"


def rate_told(rate: float | None, unit: str) -> str:
    """A rate with the digits that say something: "4.05 %", "1,964", "0.327 %"."""
    if not is_known(rate):
        return "not known"
    digits = 0 if rate >= 100 else 1 if rate >= 10 else 2 if rate >= 1 else 3
    return f"{number(rate, digits)}{SPACE}%" if unit == "%" else number(rate, digits)


def field_note(row: FieldRates | None) -> str:
    """The spread of the own field, or why there is none, from field_rates."""
    if row is None:
        return "No field benchmark: our own rate or followers are not known."
    brands = int(row["brand_count"])
    if not is_known(row["middle"]):
        return (
            f"No field benchmark: {count(brands, 'tracked brand')} of about our size, "
            f"{spelled(BRANDS_BENCHMARK)} are needed."
        )
    ends = f"{rate_told(row['low'], row['unit'])} to {rate_told(row['high'], row['unit'])}"
    return (
        f"Shaded: the middle half of {count(brands, 'tracked brand')} with a tenth to ten times "
        f"our followers, {ends}; line: half of them have less than "
        f"{rate_told(row['middle'], row['unit'])}."
    )


def industry_note(rows: Sequence[IndustryLines], *, platform: str) -> str:
    """The published figures that fit, with source, period and definition, from industry_lines."""
    if not rows:
        return (
            f"Industry: no published figure fits this definition, {platform_name(platform)} and "
            "this period."
        )
    first = rows[0]
    days = span(as_day(first["period_from"]), as_day(first["period_until"]))
    told = ", ".join(f"{row['statistic']} {rate_told(row['value'], row['unit'])}" for row in rows)
    band = f"{short(first['followers_from'])} to {short(first['followers_until'])} followers"
    note = f" {first['note']}." if isinstance(first["note"], str) and first["note"] else ""
    return (
        f"Industry, dashed: {told} of {number(first['accounts'])} accounts with {band}, same "
        f"definition, {days}. Source: {first['source']} ({first['source_url']}), "
        f"{first['licence']}.{note}"
    )


def hidden_finding(rows: Sequence[HiddenFormulas]) -> str:
    """How many rates cannot be known of a rival."""
    return f"Not public for rivals: {count(len(rows), 'rate')} of other products"
