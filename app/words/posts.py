"""The page Posts in words: the strip at equal age, breakouts, how rare a post is, one post."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from app.words.names import kind_noun, listed, platform_name, possessive, where
from app.words.rows import rows_of, whole
from app.words.thresholds import POSTS_USUAL
from app.words.values import (
    ONE_LOOK,
    SPACE,
    age,
    as_day,
    count,
    day,
    is_known,
    number,
    projection,
    seen_after,
    spelled,
    times,
)
from queries.rows import Breakouts, PostCurve, TopPosts, TypicalPosts


def _equal_age(typical: pd.DataFrame) -> str:
    """The age at which posts are compared, how many are projected, how many were seen once."""
    rows = rows_of(typical, TypicalPosts)
    posts = sum(row["posts"] for row in rows)
    projected = sum(row["projected_posts"] for row in rows)
    once = sum(row["one_look_posts"] for row in rows)
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
    part = f" Bands: where the {number(known)} posts lie; dark the middle half, dots the tails."
    return (
        f"Engagement of each post {places}, log scale. {_equal_age(typical)} Bar: median "
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


def breakout_line(row: Breakouts) -> tuple[str, str]:
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


def multiple_alt(row: TopPosts) -> str:
    """A row of the table in the text alternative: "Vaartwijk 8 × after one day"."""
    return f"{row['brand']} {times(row['ratio'])} after {age(row['compared_days'])}"


_YEAR_WEEKS = 52


def how_rare(once_in_weeks: float | None, weeks_seen: float | None) -> str:
    """How often an account has such a post of that kind; beyond the weeks seen, only that."""
    if not is_known(once_in_weeks):
        return "how rare it is cannot be told yet"
    weeks = round(once_in_weeks)
    if is_known(weeks_seen) and once_in_weeks > max(weeks_seen, 1):
        return f"not once in the {count(max(round(weeks_seen), 1), 'week')} seen"
    if weeks <= 1:
        return "every week for this brand"
    return f"once in {spelled(weeks)}{SPACE}weeks for this brand"


def rarity_cell(once_in_weeks: float | None, weeks_seen: float | None) -> str | None:
    """The same for a table, None when it cannot be told: "1 in 7 weeks", "not in 40 weeks"."""
    if not is_known(once_in_weeks):
        return None
    if is_known(weeks_seen) and once_in_weeks > max(weeks_seen, 1):
        return f"not in {count(max(round(weeks_seen), 1), 'week')}"
    return "every week" if round(once_in_weeks) <= 1 else f"1 in {number(once_in_weeks)} weeks"


def against_usual(
    *,
    kind: str,
    days: float | None,
    engagement: float | None,
    expected: float | None,
    ratio: float | None,
) -> str:
    """A post at its age: "8.2 times what its videos usually have after one day (612 instead of
    75)"."""
    if not (is_known(engagement) and is_known(expected) and is_known(ratio)):
        return "what is usual at this age is not known yet"
    usual = f"what its {kind_noun(kind)} usually have after {age(days)}"
    counts = f"({number(engagement)} instead of {number(expected)})"
    if ratio >= 1.1:
        return f"{number(ratio, 1 if ratio < 9.95 else 0)} times {usual} {counts}"
    if ratio >= 0.9:
        return f"about {usual} {counts}"
    return f"{number(ratio * 100)}{SPACE}% of {usual} {counts}"


def breakouts_finding(found: int, posts: int, basis: str = "same age") -> str:
    """How many posts broke out, as the title of a card."""
    if basis == "one look":
        return f"Breakouts cannot be told: {ONE_LOOK}"
    if not posts:
        return "No post of this choice can be compared at equal age yet"
    if not found:
        return f"None of {count(posts, 'post')} broke out"
    noun = "post" if found == 1 else "posts"
    return f"{spelled(found)}{SPACE}{noun} broke out".capitalize()


_TITLE_LETTERS = 60
NO_TEXT = "(no text)"


@dataclass(frozen=True, slots=True)
class PostWords:
    """What is said of one post: a title, the definition of its picture, its numbers."""

    title: str
    definition: str
    numbers: str


def post_label(post: TopPosts) -> str:
    """A post in a list to choose from: "Vaartwijk, 21 Oct 2026: Night shift at lock 4"."""
    return f"{post['brand']}, {day(as_day(post['published_date']))}: {post_title(post)}"


def post_title(post: TopPosts | Breakouts) -> str:
    """The beginning of a post's text."""
    text = post["title"].strip() if isinstance(post["title"], str) else ""
    return (
        text if len(text) <= _TITLE_LETTERS else f"{text[: _TITLE_LETTERS - 1].rstrip()}…"
    ) or NO_TEXT


def _whose_post(post: TopPosts) -> str:
    """ "Vaartwijk’s video on Instagram of 21 Oct 2026"."""
    noun = kind_noun(post["kind"], 1)
    on = platform_name(post["platform"])
    return f"{possessive(post['brand'])} {noun} on {on} of {day(as_day(post['published_date']))}"


def post_words(post: TopPosts, curve: pd.DataFrame) -> PostWords:
    """A row of top_posts and its rows of post_curve in words."""
    return PostWords(_post_finding(post), _post_definition(curve), _post_numbers(post, curve))


def _post_finding(post: TopPosts) -> str:
    """What the post had against the usual at the age at which it was compared."""
    if not is_known(post["ratio"]):
        return f"{_whose_post(post)}: what is usual at its age is not known yet"
    told = against_usual(
        kind=post["kind"],
        days=post["compared_days"],
        engagement=post["compared_value"],
        expected=post["expected"],
        ratio=post["ratio"],
    )
    return f"{_whose_post(post)}: {told}"


def _post_definition(curve: pd.DataFrame) -> str:
    """What the lines are."""
    told = "Engagement by days since publication; a dot is a look."
    rows = [row for row in rows_of(curve, PostCurve) if is_known(row["usual_posts"])]
    if not rows:
        return (
            f"{told} No usual course: this account has below {POSTS_USUAL} earlier posts to go by."
        )
    posts = count(max(whole(row["usual_posts"]) for row in rows), "earlier post")
    of_kind = "of its kind" if rows[0]["basis"] == "kind" else "of all kinds"
    return (
        f"{told} Thin line: the middle of {posts} {of_kind} of this account; shaded: eight in "
        "ten of them. Both are moved to what was expected of this post."
    )


def _post_numbers(post: TopPosts, curve: pd.DataFrame) -> str:
    """The last count, the projection and how rare the post is."""
    looks = [row for row in rows_of(curve, PostCurve) if is_known(row["engagement"])]
    if not looks:
        return "No count of this post is known."
    last, many = looks[-1], len(looks) > 1
    when, had = seen_after(last["age_days"]), number(last["engagement"])
    told = [f"Last {when} with {had}" if many else f"Only {when}, with {had}"]
    ahead = [row for row in rows_of(curve, PostCurve) if is_known(row["projected"])]
    if ahead:
        told.append(_dashed(last, ahead[0]))
    if is_known(post["once_in_weeks"]):
        told.append(f"Such a post: {how_rare(post['once_in_weeks'], post['weeks_seen'])}")
    return f"{'. '.join(told)}."


def _dashed(last: PostCurve, ahead: PostCurve) -> str:
    words = projection(
        last["age_days"], ahead["projected"], ahead["projected_low"], ahead["projected_high"]
    )
    return f"Dashed: {words.split(': ', 1)[1]} at 30{SPACE}days"
