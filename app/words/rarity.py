"""How rare a post is, in words: against what is usual at its age, and once in how many weeks."""

from app.words.names import kind_noun
from app.words.values import ONE_LOOK, SPACE, age, count, is_known, number, spelled

YEAR = 52


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
