"""What made a share change: the seven parts, their names, and the one verdict on them.

Race, Why, the decisions and the snapshot all ask here, so that no two can name another cause.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from app.words.thresholds import CARRIED, EXPLAINED, GAIN, MOST_OF_IT
from app.words.values import is_known
from queries.rows import Causes

NOTHING = "Nothing changed enough to explain"
NAMES = {  # in the order in which the parts follow from each other
    "cadence": "Cadence",
    "mix": "Formats",
    "strength": "Typical post",
    "audience": "Followers",
    "big_posts": "Big posts",
    "own": "Our part",
    "field": "The field",
}
_Kind = Literal["cause", "luck", "own", "field", "none", "too small", "unknown"]
_OTHERS: dict[str, _Kind] = {"big_posts": "luck", "own": "own", "field": "field"}


@dataclass(frozen=True, slots=True)
class Cause:
    """The verdict on a change; a part only where the evidence carries one.

    of_change: the fraction of the change that the part is.
    """

    kind: _Kind
    part: str | None = None
    value: float = 0.0
    of_change: float = 0.0

    @property
    def finding(self) -> str:
        """The verdict in a few words: "Most of it is posting more"."""
        if self.kind == "luck":
            return "A few big posts: luck"
        if self.kind in ("own", "field"):
            return f"It is {part_told(str(self.part), self.value)}"
        if self.kind == "cause":
            size = "Most" if self.of_change >= MOST_OF_IT else "Much"
            return f"{size} of it is {part_told(str(self.part), self.value)}"
        return {
            "none": "No single cause carries it",
            "too small": NOTHING,
        }.get(self.kind, "Not known yet what caused it")


def cause_of(rows: Sequence[Causes]) -> Cause:
    """The verdict on the rows of causes of one pair.

    The brand's own part that causes names; else luck, us or the field, when it is the largest part
    and enough of the change, and us and the field clear of 0: luck is what was, not what lasts.
    """
    known = [row for row in rows if is_known(row["value"])]
    before, now = (known[0]["share_before"], known[0]["share_now"]) if known else (None, None)
    if not (is_known(before) and is_known(now)):
        return Cause("unknown")
    points = round(round(100 * now, 1) - round(100 * before, 1), 1)  # of the shares as printed
    found = next((row for row in known if row["is_cause"]), None) or _carried(known, points)
    if abs(points) < 100 * (EXPLAINED if found else GAIN):
        return Cause("too small")
    if found is None:
        return Cause("none")
    part, value, change = found["part"], found["value"] or 0.0, now - before
    return Cause(_OTHERS.get(part, "cause"), part, value, value / change if change else 0.0)


def _carried(rows: Sequence[Causes], points: float) -> Causes | None:
    """The row of luck, us or the field, where it is what made the change of so many points."""
    first = max(rows, key=lambda row: abs(row["value"] or 0))
    if first["part"] not in _OTHERS:
        return None
    if 100 * (first["value"] or 0) * points < CARRIED * points**2:
        return None
    return first if first["part"] == "big_posts" or is_sure(first["low"], first["high"]) else None


def is_sure(low: float | None, high: float | None) -> bool:
    """Whether a range is known and leaves out zero."""
    return is_known(low) and is_known(high) and (low > 0 or high < 0)


def part_told(part: str, value: float, kind: str | None = None) -> str:
    """A part in a sentence: "posting more"; `kind`: the format that grew, where that is known."""
    is_up = value >= 0
    return {
        "cadence": f"posting {'more' if is_up else 'less'}",
        "mix": f"more {kind}" if kind and is_up else "other formats",
        "strength": f"{'stronger' if is_up else 'weaker'} posts",
        "audience": f"{'more' if is_up else 'fewer'} followers",
        "big_posts": "a few big posts",
        "own": f"our own {'slip' if is_up else 'gain'}",
        "field": "the rest of the field",
    }.get(part, part)


def is_many(told: str) -> bool:
    """Whether the words of a part are a plural: "stronger posts explain"."""
    return told.endswith(("posts", "followers", "formats"))
