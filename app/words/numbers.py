"""Numbers as a person reads them; unknown stays unknown and is never shown as zero."""

import math
from typing import TypeGuard

SPACE = "\u00a0"  # keeps a number and its unit on one line
MINUS = "\u2212"
UNKNOWN = "not known"


def is_known(value: float | None) -> TypeGuard[float]:
    """Whether there is a number: None, NaN and pandas' NA are no numbers."""
    try:
        return value is not None and math.isfinite(value)
    except TypeError:
        return False


def number(value: float | None, digits: int = 0) -> str:
    """1234.4 -> "1,234"; a negative number with a true minus."""
    if not is_known(value):
        return UNKNOWN
    rounded = round(value, digits) + 0.0
    return f"{rounded:,.{digits}f}".replace("-", MINUS)


def short(value: float | None) -> str:
    """A size in few characters: 950, 1,234, 12.4k, 3.1M."""
    if not is_known(value):
        return UNKNOWN
    if abs(value) < 9_999.5:
        return number(value, 1 if 0 < abs(value) < 9.95 and value % 1 else 0)
    if abs(value) < 999_500:
        return number(value / 1e3, 1 if abs(value) < 99_950 else 0) + "k"
    return number(value / 1e6, 1) + "M"


def percent(share: float | None, digits: int = 0) -> str:
    """A fraction as a part of a hundred: 0.333 -> "33 %"; a trace is "under 1 %"."""
    if not is_known(share):
        return UNKNOWN
    if not digits and 0 < share < 0.005:
        return f"under{SPACE}1{SPACE}%"
    return f"{number(share * 100, digits)}{SPACE}%"


def signed(value: float | None, digits: int = 0) -> str:
    """A number with its sign: plus or minus; nothing before zero."""
    if not is_known(value):
        return UNKNOWN
    text = number(value, digits)
    return f"+{text}" if round(value, digits) > 0 else text


def percent_change(ratio: float | None) -> str:
    """A ratio as a change: 1.2 -> "+20 %"; from threefold on a multiple."""
    if not is_known(ratio):
        return UNKNOWN
    if ratio >= 3:
        return times(ratio)
    return f"{signed((ratio - 1) * 100)}{SPACE}%"


def times(ratio: float | None) -> str:
    """A multiple: 8.2 -> eight times; below five with one digit."""
    if not is_known(ratio):
        return UNKNOWN
    return f"{number(ratio, 1 if ratio < 4.95 else 0).removesuffix('.0')}{SPACE}×"


def points(change: float | None) -> str:
    """A difference of two shares without its sign: 0.12 -> "12 points"."""
    if not is_known(change):
        return UNKNOWN
    size = number(abs(change) * 100)
    return f"{size}{SPACE}{'point' if size == '1' else 'points'}"


def count(value: float | None, one: str, many: str | None = None) -> str:
    """A number with its noun in the right form: "1 post", "1,234 posts", "no posts"."""
    noun = many or f"{one}s"
    if not is_known(value):
        return f"an unknown number of {noun}"
    whole = round(value)
    if whole == 0:
        return f"no {noun}"
    return f"{number(whole)}{SPACE}{one if whole == 1 else noun}"


def spelled(value: int) -> str:
    """A small number in a sentence: "five"; from ten on in digits."""
    words = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
    return words[value] if 0 <= value < len(words) else number(value)
