"""The age of a post in a sentence: when it was seen, and what it is projected to."""

from app.words.numbers import SPACE, count, is_known, number, spelled

ONE_LOOK = "age cannot be equalised: this file shows each post once"
HOURS = 24


def age(days: float | None) -> str:
    """A length of time since publication: "9 hours", "one day", "three days", "30 days"."""
    if not is_known(days):
        return "an unknown time"
    if days < 1 / HOURS:
        return "less than an hour"
    hours = round(days * HOURS)
    if hours < HOURS:
        return _spelled(hours, "hour")
    return _spelled(round(days), "day")


def seen_after(days: float | None) -> str:
    """When a post was seen: "seen 9 hours after publication"."""
    return f"seen {age(days)} after publication"


def projection(
    days: float | None, projected: float | None, low: float | None, high: float | None
) -> str:
    """What a young post is projected to, with its range; says so when that cannot be said."""
    if not is_known(projected):
        return f"{seen_after(days)}: too little is known here to project it"
    text = f"{seen_after(days)}: projected to {number(projected)}"
    if not (is_known(low) and is_known(high)):
        return text
    return f"{text} (90{SPACE}% range {number(low)} to {number(high)})"


def projected_part(projected_posts: float | None, posts: float | None) -> str:
    """How many posts of a sum are projected: "12 of 64 posts projected to 30 days"."""
    if not is_known(projected_posts) or not is_known(posts):
        return "it is not known how many posts are projected"
    if not round(projected_posts):
        return "no post is projected"
    return f"{number(projected_posts)} of {count(posts, 'post')} projected to 30 days"


def _spelled(value: int, noun: str) -> str:
    word = spelled(value) if value < 9 else number(value)
    return f"{word}{SPACE}{noun}{'' if value == 1 else 's'}"
