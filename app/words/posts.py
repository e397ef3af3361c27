"""The page Posts in words: the strip at equal age, breakouts, what a table holds."""

from collections.abc import Sequence

import pandas as pd

from app.words.names import listed, platform_name, where
from app.words.rarity import against_usual, breakouts_finding, how_rare
from app.words.rows import Row, count_of, rows_of
from app.words.thresholds import POSTS_USUAL
from app.words.values import ONE_LOOK, SPACE, age, as_day, count, day, number, spelled, times


def equal_age(typical: pd.DataFrame) -> str:
    """The age at which posts are compared, how many are projected, how many were seen once."""
    rows = rows_of(typical)
    posts = sum(count_of(row, "posts") for row in rows)
    projected = sum(count_of(row, "projected_posts") for row in rows)
    once = sum(count_of(row, "one_look_posts") for row in rows)
    if posts and once == posts:
        return f"As last seen: {ONE_LOOK}."
    told = f"At 30{SPACE}days of age, older posts as last seen."
    if projected:
        told += f" Hollow: younger, projected ({number(projected)} of {count(posts, 'post')})."
    if once:
        told += f" {count(once, 'post').capitalize()} seen once, not at equal age."
    return told


def strip_at_age(
    typical: pd.DataFrame, *, platforms: Sequence[str] | None, drawn: int, known: int
) -> str:
    """What the dots and marks of the strip are."""
    places = f"on {listed(map(platform_name, platforms))}" if platforms else where("all")
    part = f" Drawn: {number(drawn)} of {number(known)} posts, the tails complete."
    return (
        f"Engagement of each post {places}, log scale. {equal_age(typical)} Bar: median "
        f"with 90{SPACE}% range. Ringed: broke out.{part if drawn < known else ''}"
    )


def breakouts_title(posts: pd.DataFrame, own: str | None) -> str:
    """How many of the posts of top_posts broke out, how many of them ours and of whom most."""
    alone = len(posts) > 0 and bool((posts["observations"] == 1).all())
    compared = int(posts["expected"].notna().sum())
    basis = "one look" if alone and not compared else "same age"
    rare = posts[posts["is_breakout"].fillna(False).astype(bool)]
    told = breakouts_finding(len(rare), compared, basis)
    counts = rare["brand"].value_counts(sort=False).sort_values(ascending=False, kind="stable")
    rivals = counts[counts.index != own]
    if len(rare) < 2 or rivals.empty:
        return told
    ours = f", {spelled(int(counts[own])) if own in counts else 'none'} of ours" if own else ""
    return f"{told}: {spelled(int(rivals.iloc[0]))} of {rivals.index[0]}{ours}"


def breakouts_none(posts: pd.DataFrame) -> str:
    """Why the list of breakouts is empty, and what to do; posts: top_posts."""
    if posts.empty:
        return "No post is known for this choice. Choose a longer period or more platforms."
    if posts["expected"].notna().any():
        return "Nothing stands out: no account has had a post that it has at most twice a year."
    if (posts["observations"] == 1).all():
        return (
            "Each post was seen once, at an age of its own. Collect or import again within a "
            "month of publication: from the second look on, posts are compared at equal age."
        )
    return (
        f"An account needs {POSTS_USUAL} earlier posts seen at the same age before one can be "
        "compared. Nothing is wrong: keep collecting."
    )


def breakout_line(row: Row) -> tuple[str, str]:
    """Where and when a post broke out, and the sentence on how far and how rare; of breakouts."""
    head = f"{row['brand']}, {row['kind']} on {platform_name(row['platform'])}, "
    told = against_usual(
        kind=row["kind"],
        days=row["age_days"],
        engagement=row["engagement"],
        expected=row["expected"],
        ratio=row["ratio"],
    )
    rare = how_rare(row["once_in_weeks"], row["weeks_seen"])
    return head + day(as_day(row["published_date"])), f"{told}; {rare}"


def more_breakouts(rest: int) -> str:
    """The breakouts that the list leaves out."""
    noun = "breakout" if rest == 1 else "breakouts"
    return f"{number(rest)} earlier {noun}: in the table below, “Breakouts only”."


def table_title(shown: int, found: int, known: int, *, at_age: bool = True) -> str:
    """How many posts the table holds; at_age: whether any is compared with what is usual."""
    if not found:
        return "No post fits these filters" if known else "No post is known for this choice"
    if shown < found:
        order = "furthest above their usual" if at_age else "with the highest counts"
        return f"The {number(shown)} of {count(found, 'post')} {order}"
    fits = "that fits" if found == 1 else "that fit"
    which = fits if found < known else "of this choice"
    return f"{count(found, 'post').capitalize()} {which}"


def multiple_alt(row: Row) -> str:
    """A row of the table in the text alternative: "Vaartwijk 8 × after one day"."""
    return f"{row['brand']} {times(row['ratio'])} after {age(row['compared_days'])}"
