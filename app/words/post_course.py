"""The course of one post in words: what it had at which age, against the usual."""

from dataclasses import dataclass

import pandas as pd

from app.words.names import kind_noun, platform_name, possessive
from app.words.rarity import against_usual, how_rare
from app.words.rows import Row, rows_of
from app.words.thresholds import POSTS_USUAL
from app.words.values import SPACE, as_day, count, day, is_known, number, projection, seen_after

TITLE = 60
NO_TEXT = "(no text)"


@dataclass(frozen=True, slots=True)
class Told:
    """What is said of one post: a title, the definition of its picture, its numbers."""

    title: str
    definition: str
    numbers: str


def post_label(post: Row) -> str:
    """A post in a list to choose from: "Vaartwijk, 21 Oct 2026: Night shift at lock 4"."""
    return f"{post['brand']}, {day(as_day(post['published_date']))}: {post_title(post)}"


def post_title(post: Row) -> str:
    """The beginning of a post's text."""
    text = post["title"].strip() if isinstance(post["title"], str) else ""
    return (text if len(text) <= TITLE else f"{text[: TITLE - 1].rstrip()}…") or NO_TEXT


def whose(post: Row) -> str:
    """ "Vaartwijk’s video on Instagram of 21 Oct 2026"."""
    noun = kind_noun(post["kind"], 1)
    on = platform_name(post["platform"])
    return f"{possessive(post['brand'])} {noun} on {on} of {day(as_day(post['published_date']))}"


def course_told(post: Row, course: pd.DataFrame) -> Told:
    """A row of top_posts and its rows of post_course in words."""
    return Told(course_finding(post), course_definition(course), course_numbers(post, course))


def course_finding(post: Row) -> str:
    """What the post had against the usual at the age at which it was compared."""
    if not is_known(post["ratio"]):
        return f"{whose(post)}: what is usual at its age is not known yet"
    told = against_usual(
        kind=post["kind"],
        days=post["compared_days"],
        engagement=post["compared_value"],
        expected=post["expected"],
        ratio=post["ratio"],
    )
    return f"{whose(post)}: {told}"


def course_definition(course: pd.DataFrame) -> str:
    """What the lines are."""
    told = "Engagement by days since publication; a dot is a look."
    rows = [row for row in rows_of(course) if is_known(row["usual_posts"])]
    if not rows:
        return (
            f"{told} No usual course: this account has below {POSTS_USUAL} earlier posts to go by."
        )
    posts = count(max(row["usual_posts"] for row in rows), "earlier post")
    of_kind = "of its kind" if rows[0]["basis"] == "kind" else "of all kinds"
    return (
        f"{told} Thin line: the middle of {posts} {of_kind} of this account; shaded: eight in "
        "ten of them. Both are moved to what was expected of this post."
    )


def course_numbers(post: Row, course: pd.DataFrame) -> str:
    """The last count, the projection and how rare the post is."""
    looks = [row for row in rows_of(course) if is_known(row["engagement"])]
    if not looks:
        return "No count of this post is known."
    last, many = looks[-1], len(looks) > 1
    when, had = seen_after(last["age_days"]), number(last["engagement"])
    told = [f"Last {when} with {had}" if many else f"Only {when}, with {had}"]
    ahead = [row for row in rows_of(course) if is_known(row["projected"])]
    if ahead:
        told.append(_projected(last, ahead[0]))
    if is_known(post["once_in_weeks"]):
        told.append(f"Such a post: {how_rare(post['once_in_weeks'], post['weeks_seen'])}")
    return f"{'. '.join(told)}."


def _projected(last: Row, ahead: Row) -> str:
    words = projection(
        last["age_days"], ahead["projected"], ahead["projected_low"], ahead["projected_high"]
    )
    return f"Dashed: {words.split(': ', 1)[1]} at 30{SPACE}days"
