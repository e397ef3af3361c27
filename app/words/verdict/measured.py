"""The sentence of the first page without a verdict: what is measured, and no more than that."""

import pandas as pd

from app.words.names import (
    MEASURES,
    capital,
    listed,
    part_of,
    platform_name,
    post_noun,
    share_of,
    where,
)
from app.words.rows import rival_of, row_of, rows_of, whole
from app.words.shares import before_of, period_of, weeks_of
from app.words.statement import Statement
from app.words.thresholds import COVERED, POSTS_COMPARED, WHOLE
from app.words.values import SPACE, count, is_known, number, percent, points
from queries.rows import ShareChange

_HONEST = "Measured, not yet tested against chance."


def race_sentence(
    change: pd.DataFrame,
    *,
    own: str | None,
    measure: str = "engagement",
    zone: str = "UTC",
    focus: str | None = None,
) -> Statement:
    """What the last weeks say about us and one rival, from a frame of share_change.

    The rival is `focus`, else the one that gained most. Says "cannot tell" and why when the brands,
    the posts or the coverage do not carry a comparison. Never claims a lead.
    """
    rows = rows_of(change, ShareChange)
    scope = _measured_scope(rows, measure)
    trouble = _no_comparison(rows, own, measure) or _thin_data(rows, own, focus)
    if trouble:
        return Statement("cannot_tell", *trouble, scope=scope)
    rival, ours = rival_of(rows, own, focus), row_of(rows, own)
    if rival is None or ours is None:
        return Statement("cannot_tell", *_unknown_counts(rows[0], measure), scope=scope)
    headline = f"{_holding(rival, measure)}; we have {percent(ours['share_now'])}."
    return Statement(
        "measured", headline, _detail_of(rows, rival, ours, measure, zone), scope=scope
    )


def _holding(row: ShareChange, measure: str) -> str:
    """ "Vaartwijk has 33 % of the engagement on Instagram in the last 8 weeks, ..."."""
    weeks = weeks_of(row)
    share = f"{row['brand']} has {percent(row['share_now'])} {part_of(measure)}"
    return f"{share} {where(row['platform'])} in the last {weeks} weeks, {_against(row)}"


def _against(row: ShareChange) -> str:
    """The difference from the other period, in points."""
    before = f"in {before_of(row)}"
    if not is_known(row["change"]):
        return f"and what it had {before} is not known"
    if number(row["change"] * 100) == "0":
        return f"as much as {before}"
    more = "more" if row["change"] > 0 else "less"
    return f"{points(row['change'])} {more} than {before}"


def _detail_of(
    rows: list[ShareChange], rival: ShareChange, ours: ShareChange, measure: str, zone: str
) -> str:
    """Universe, period, n, coverage and what the sentence does not claim."""
    noun = post_noun(rival["platform"])
    theirs = count(rival["posts_now"], noun[:-1], noun)
    universe = f"{share_of(measure)} among {number(rival['brand_count'])} tracked brands"
    parts = [
        f"{universe}, {period_of(rival)} ({zone}).",
        f"n{SPACE}{theirs} of {rival['brand']}, {number(ours['posts_now'])} of ours.",
        _coverage_note(rows),
        _HONEST,
    ]
    return " ".join(part for part in parts if part)


def _no_comparison(
    rows: list[ShareChange], own: str | None, measure: str
) -> tuple[str, str] | None:
    """Headline and advice when the brands or platforms leave nothing to compare."""
    brands = list(dict.fromkeys(row["brand"] for row in rows))
    if not brands:
        return "Nothing to compare yet.", "Add accounts under Data, or widen the filters."
    if len({row["platform"] for row in rows}) > 1:
        return _several_platforms(measure)
    if own is None:
        return (
            "Which of these brands are you?",
            'Choose one under "We are"; then every page compares it with the others.',
        )
    if own not in brands:
        return f"{own} is not on this platform.", "Choose another platform or another brand."
    if len(brands) == 1:
        return f"Only {own} is tracked here.", "Add a rival under Data to compare."
    return None


def _several_platforms(measure: str) -> tuple[str, str]:
    """Why there is no one number for several platforms."""
    if measure == "views":
        return (
            "Views are never added across platforms: each platform counts them in its own way.",
            "Choose one platform.",
        )
    return "One platform at a time, or all of them together.", "Choose one in the filters."


def _thin_data(
    rows: list[ShareChange], own: str | None, focus: str | None
) -> tuple[str, str] | None:
    """Headline and advice when too little is known to compare."""
    first = rows[0]
    noun, place, weeks = post_noun(first["platform"]), where(first["platform"]), weeks_of(first)
    if not any(whole(row["posts_now"]) for row in rows):
        headline = f"No {noun} are known {place} in the last {weeks} weeks."
        return headline, f"{period_of(first)}. Choose a longer period, or look under Data."
    rival, ours = rival_of(rows, own, focus), row_of(rows, own)
    if rival is None or ours is None:
        return None
    covered = _min_coverage([rival, ours])
    if covered is not None and covered < COVERED:
        headline = f"Cannot tell yet {place}: {percent(covered)} of the time is collected."
        return headline, f"{period_of(first)}. A comparison needs {percent(COVERED)}; see Data."
    return _few_posts(rival, ours)


def _few_posts(rival: ShareChange, ours: ShareChange) -> tuple[str, str] | None:
    """Headline and advice when either brand posted too little in either window."""
    posts = [
        whole(posts) for row in (rival, ours) for posts in (row["posts_now"], row["posts_before"])
    ]
    if min(posts) >= POSTS_COMPARED:
        return None
    noun, weeks = post_noun(rival["platform"]), weeks_of(rival)
    headline = f"Too few {noun} to compare {where(rival['platform'])}."
    told = [
        f"{name} {count(row['posts_now'], noun[:-1], noun)} in the last {weeks} weeks and "
        f"{number(row['posts_before'])} in {before_of(row)}"
        for name, row in ((rival["brand"], rival), ("we", ours))
    ]
    return headline, f"{'; '.join(told)}. A comparison needs {POSTS_COMPARED} in each."


def _unknown_counts(row: ShareChange, measure: str) -> tuple[str, str]:
    """Headline and advice when the counts themselves are not public."""
    name = MEASURES.get(measure, measure).capitalize()
    headline = f"{name} is not known {where(row['platform'])} in the last {weeks_of(row)} weeks."
    return headline.replace("Views is", "Views are").replace("Posts is", "Posts are"), (
        "Not every platform publishes every count. Choose another measure."
    )


def _min_coverage(rows: list[ShareChange]) -> float | None:
    """The smallest known coverage."""
    known = [at for row in rows if is_known(at := row["coverage"])]
    return min(known, default=None)


def _coverage_note(rows: list[ShareChange]) -> str:
    """Which brands were not collected all the time; nothing when all were."""
    gaps = [
        f"{row['brand']} ({percent(row['coverage'])})"
        if is_known(row["coverage"])
        else row["brand"]
        for row in rows
        if not is_known(row["coverage"]) or row["coverage"] < WHOLE
    ]
    more = f" and {len(gaps) - 3} more" if len(gaps) > 3 else ""
    return f"Not collected all the time: {listed(gaps[:3])}{more}." if gaps else ""


def _measured_scope(rows: list[ShareChange], measure: str) -> str:
    """ "Instagram · engagement · last 8 weeks"."""
    if not rows:
        return MEASURES.get(measure, measure)
    platforms = {row["platform"] for row in rows}
    name = platform_name(platforms.pop()) if len(platforms) == 1 else "several platforms"
    name = capital(name)
    return f"{name} · {MEASURES.get(measure, measure)} · last {weeks_of(rows[0])} weeks"
