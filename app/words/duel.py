"""A rival against us in short: who is ahead and how sure, and what a jump hangs on."""

from app.words.names import MEASURES, where
from app.words.rows import Row
from app.words.thresholds import JUMP
from app.words.values import SPACE, count, is_known, number, percent_change, signed
from app.words.verdict.claims import kind_of
from app.words.verdict.sentences import carried, is_held


def lead_finding(row: Row | None, rival: str) -> str:
    """ "Vaartwijk leads by 9.1 points", from a row of landscape_matrix: the words of Where."""
    if row is None or row["state"] in ("gathering", "absent"):
        return f"Not known yet who is ahead, {rival} or we"
    by = f" by {shown(abs(100 * row['gap']))}" if is_known(row["gap"]) and agrees(row) else ""
    return {
        "ahead": f"We lead {rival}{by}",
        "behind": f"{rival} leads{by}",
        "level": f"Level with {rival}",
    }.get(row["state"], f"Cannot tell who is ahead, {rival} or we")


def agrees(row: Row) -> bool:
    """Whether the measured shares are ordered as the range says; single posts may turn them."""
    return bool((row["gap"] > 0) == (row["state"] == "ahead"))


def shown(size: float) -> str:
    """ "9.1 points"."""
    return f"{number(size, 1)}{SPACE}points"


def lead_range(row: Row | None) -> tuple[float, float, float] | None:
    """Start, middle and end of the difference in points, positive for whoever leads; or None."""
    if row is None or not (is_known(row["low"]) and is_known(row["high"])):
        return None
    low, high = 100 * float(row["low"]), 100 * float(row["high"])
    middle = 100 * float(row["gap"]) if is_known(row["gap"]) else (low + high) / 2
    return (-high, -middle, -low) if row["state"] == "behind" else (low, middle, high)


def lead_definition(row: Row | None, measure: str) -> str:
    """ "engagement on Instagram, 8 weeks"."""
    place = f" {where(str(row['platform']))}" if row else ""
    return f"{MEASURES.get(measure, measure)}{place}, 8 weeks"


def lead_note(row: Row | None) -> str:
    """The range in words, and both shares."""
    reach = lead_range(row)
    if row is None or reach is None:
        return "Too little was collected for a range."
    is_clear = row["state"] in ("ahead", "behind")
    just = "just " if round(reach[0], 1) == 0 else ""
    parity = f"{just}leaves out parity" if is_clear else "holds parity"
    whose = "" if is_clear else " (we minus it)"
    ends = f"{signed(reach[0], 1)} to {signed(reach[2], 1)}"
    return f"90{SPACE}% range {ends}{whose}: {parity}. n{SPACE}{count(row['posts'], 'post')}."


def luck_finding(row: Row) -> str:
    """What the last four weeks hang on."""
    up = row["up"]
    if not is_known(up):
        return "Not known yet what a jump would hang on"
    if kind_of(row) == "luck":
        return f"{carried(row)[:1].upper()}{carried(row)[1:]} carried the jump"
    if up <= JUMP:
        return f"No jump of {row['rival']} in the last four weeks"
    if is_held(row):
        return "It holds without the 3 best posts"
    return "Part of the rise is a few posts"


def luck_rows(row: Row) -> list[tuple[str, float | None, str]]:
    """Name, ratio and words of the rise with all posts and without the best 1, 3 and 5."""
    names = {
        "up": "All posts",
        "up_without_1": "Without best 1",
        "up_without_3": "Without best 3",
        "up_without_5": "Without best 5",
    }
    return [(name, row[column], percent_change(row[column])) for column, name in names.items()]
