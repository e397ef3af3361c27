"""What the answers about causes, courses, posts and gaps should reach, and what a reference does.

The reference column is the plain method of the document of these statistics (`statistics_causes`,
section Figures): measured on other worlds of the same simulator, 24 mixed ones and 12 of the other
regimes; None where it says nothing.
"""

from dataclasses import dataclass

ALL = float("inf")


@dataclass(frozen=True, slots=True)
class Goal:
    """A figure: the start of its name at the scorer, how we call it, bounds, the reference's."""

    figure: str
    name: str
    low: float | None
    high: float | None
    mixed: float | None = None
    others: float | None = None

    def wanted(self) -> str:
        """The goal in signs."""
        if self.low is None and self.high is None:
            return ""
        if self.low is None:
            return f"<= {self.high:g}"
        if self.high is None:
            return f">= {self.low:g}"
        return f"{self.low:g} .. {self.high:g}"

    def is_met(self, value: float) -> bool:
        """Whether a value is within the bounds, both included."""
        low = -ALL if self.low is None else self.low
        return low <= value <= (ALL if self.high is None else self.high)

    @property
    def is_goal(self) -> bool:
        """False for a figure that is only reported."""
        return self.low is not None or self.high is not None


def _covers(part: str, low: float, high: float, mixed: float, others: float | None = None) -> Goal:
    figure, name = f"causes {part}: 90 %", f"why, {part}: 90 % interval covers"
    return Goal(figure, name, low, high, mixed, others)


def _error(part: str, high: float | None, mixed: float, others: float | None = None) -> Goal:
    figure, name = f"causes {part}: mean abs", f"why, {part}: error (points of share)"
    return Goal(figure, name, None, high, mixed, others)


def _recall(what: str, size: str, low: float, mixed: float) -> Goal:
    name = f"changes of {what}: found, size {size}"
    return Goal(f"  recall {what}, size {size},", name, low, None, mixed)


def _ripe(age: str, high: float, mixed: float) -> Goal:
    name = f"posts, {age} d old: error of the ripe count (log)"
    return Goal(f"ripening {age} d: abs log error median", name, None, high, mixed)


def _ripe_covers(age: str, mixed: float) -> Goal:
    name = f"posts, {age} d old: 90 % interval of the ripe count covers"
    return Goal(f"ripening {age} d: 90 %", name, 0.88, 0.92, mixed)


def _ripe_width(age: str, mixed: float) -> Goal:
    name = f"posts, {age} d old: interval, high / low"
    return Goal(f"ripening {age} d: median width", name, None, None, mixed)


def _expected(age: str, high: float | None, mixed: float) -> Goal:
    name = f"posts, {age} d old: error of the expected count (log)"
    return Goal(f"expected {age} d: abs log", name, None, high, mixed)


def _above(age: str) -> Goal:
    name = f"posts, {age} d old: above the expected count"
    return Goal(f"expected {age} d: posts above", name, 0.48, 0.52, 0.52)


def _rare(age: str, weeks: str, mixed: float, others: float) -> Goal:
    low, high = (0.8, 1.25) if weeks == "52" else (0.9, 1.1)
    figure = f"rarity {age} d: weeks with 'once in >= {weeks}'"
    return Goal(
        figure, f"rarity, {age} d: once in {weeks} weeks / promised", low, high, mixed, others
    )


def _breakouts(many: str, mixed: float) -> Goal:
    name = f"breakouts a year, accounts with {many} posts"
    return Goal(f"  of accounts with {many} posts", name, 1.6, 2.4, mixed)


CAUSES = (
    Goal("causes: part of queries answered", "why: questions answered", None, None),
    Goal("causes: adds up", "why: parts add up, largest error", None, 1e-9, 2e-15, 2e-15),
    _error("strength", 2.2, 2.4, 2.5),
    _covers("strength", 0.88, 0.94, 0.88, 0.89),
    _error("cadence", None, 2.1),
    _covers("cadence", 0.87, 0.95, 0.90),
    _error("own", None, 0.7),
    _covers("own", 0.87, 0.95, 0.92),
    _error("field", None, 2.1),
    _covers("field", 0.87, 0.95, 0.88),
    _error("mix", None, 0.4),
    _covers("mix", 0.87, 0.95, 0.97),
    _error("audience", None, 0.1),
    _covers("audience", 0.87, 0.95, 0.88),
    Goal("causes: named cause right", "why: named cause right", 0.82, None, 0.80, 0.88),
)
CHANGES = (
    Goal(
        "changes: false per account-year", "false changes per account-year", None, 0.15, 0.09, 0.11
    ),
    _recall("cadence", "0.4", 0.35, 0.24),
    _recall("cadence", "0.7", 0.60, 0.47),
    _recall("cadence", "1", 0.85, 0.83),
    _recall("mix", "0.25", 0.70, 0.65),
    _recall("mix", "0.4", 0.82, 0.77),
    _recall("mix", "0.6", 0.92, 0.88),
    _recall("hour", "3", 1, 1),
    _recall("hour", "5", 1, 1),
    _recall("hour", "8", 1, 1),
    _recall("hashtags", "0.5", 1, 1),
    _recall("hashtags", "1", 1, 1),
    _recall("profile", "0", 1, 1),
    Goal("changes: date error median", "changes: date error, median (weeks)", None, 0, 0),
    Goal("changes: date error p90", "changes: date error, p90 (weeks)", None, 1, 1),
    Goal("  effect found, size 0.4", "effect found, size 0.4", 0.40, None, 0.32, 0.31),
    Goal("  effect found, size 0.7", "effect found, size 0.7", 0.75, None, 0.83, 0.36),
    Goal("  effect found, size 1", "effect found, size 1", 0.88, None, 0.85, 0.86),
    Goal("effect found where there is none", "effect found where none is", None, 0.08, 0.03, 0.07),
)
POSTS = (
    _ripe("0.25", 0.27, 0.29),
    _ripe("1", 0.14, 0.15),
    _ripe("3", 0.08, 0.09),
    _ripe("7", 0.05, 0.05),
    _ripe_covers("0.25", 0.87),
    _ripe_covers("1", 0.91),
    _ripe_covers("3", 0.91),
    _ripe_covers("7", 0.91),
    _ripe_width("0.25", 4.4),
    _ripe_width("1", 2.8),
    _ripe_width("3", 2.0),
    _ripe_width("7", 1.5),
    _expected("0.25", None, 0.23),
    _expected("1", 0.16, 0.18),
    _expected("7", None, 0.17),
    _above("0.25"),
    _above("1"),
    _above("7"),
    _rare("1", "4", 1.0, 1.05),
    _rare("1", "10", 0.97, 1.13),
    _rare("1", "26", 0.92, 1.13),
    _rare("1", "52", 0.88, 1.04),
    _rare("7", "4", 0.94, 0.99),
    _rare("7", "10", 0.92, 1.04),
    _rare("7", "26", 0.82, 0.98),
    _rare("7", "52", 0.75, 0.90),
    Goal("rarity 1 d: median |log2", "rarity, 1 d: error of the weeks (log2)", None, 0.45, 0.52),
    _breakouts("few", 1.8),
    _breakouts("middling", 1.2),
    _breakouts("many", 1.4),
)
GAPS = (
    Goal("gaps runs: missing weeks masked", "runs: missing weeks masked", 1, None, 1, 1),
    Goal("gaps runs: edge weeks", "runs: edge weeks masked", 1, None, 1, 1),
    Goal("gaps runs: silent weeks said silent", "runs: silent weeks said silent", 1, None, 1, 1),
    Goal("gaps file: missing weeks masked", "file: missing weeks masked", 0.97, None, 0.95, 0.86),
    Goal("gaps file: edge weeks", "file: edge weeks masked", 0.80, None, 0.65, 0.65),
    Goal("gaps file: fully", "file: whole weeks masked", None, 0.005, 0.002),
    Goal("gaps file: silent weeks said silent", "file: silent weeks said silent", 0.6, None, 0.50),
    Goal(
        "gaps file: silent weeks said unknown", "file: silent weeks said unknown", None, None, 0.50
    ),
    Goal("gaps file: silent weeks said missing", "file: silent weeks said missing", None, 0.02, 0),
)
GOALS = (*CAUSES, *CHANGES, *POSTS, *GAPS)
