"""What may enter: the one place that bounds counts, times, lengths and signs.

What comes from a platform is held against it in `platforms/border.py`, what comes from a file in
`queries/files`, with the same numbers as variables. Beyond a bound is quarantine, with the reason.
"""

import re
from datetime import date, timedelta

# More than a hundred times the people on earth, and fifty times the views of the most seen video:
# no post has it. A million posts of six such counts still add up below 2**63.
LARGEST_COUNT = 10**12
LONGEST_NUMBER = 30  # digits that are looked at; Python refuses to read more than 4,300

CLOCK_DIFFERENCE = timedelta(days=1)  # clocks differ, and files give days without a time zone
EARLIEST = date(1997, 1, 1)  # the first social network; for platforms that outpace does not know

ID_LIMIT = 500  # a longer id is refused: cut, it could be that of another post
NAME_LIMIT = 640
ADDRESS_LIMIT = 2_000
TEXT_LIMIT = 20_000
LANGUAGE_LIMIT = 35
DECLARED_LIMIT = 100
TAG_LIMIT = 200
MOST_TAGS = 100

# Signs that nobody reads and terminals obey. Texts lose them and keep tabs and line ends; in names
# they become blanks, with those that turn the direction of what follows; ids with any are refused.
CONTROLS = "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]"
NAME_CONTROLS = "[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]"

COUNT_REASON = f"not a whole number from 0 to {LARGEST_COUNT:,}"
FUTURE_REASON = "published after it was seen"
ANCIENT_REASON = "the time lies before the platform existed"

_CONTROLS = re.compile(CONTROLS)
_NAME_CONTROLS = re.compile(NAME_CONTROLS)


def is_count(number: int) -> bool:
    """Whether a whole number can be a count."""
    return 0 <= number <= LARGEST_COUNT


def whole_number(digits: str) -> int:
    """The number that digits write; of one longer than any count the first digits only."""
    return int((digits.lstrip("0") or "0")[:LONGEST_NUMBER])


def storable(text: str) -> str:
    """The text with every half of a broken pair of surrogates replaced, so that it can be kept."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def clean_text(text: str, limit: int = TEXT_LIMIT) -> str:
    """The text as it can be kept and printed: no control characters, at most `limit` long."""
    return _CONTROLS.sub("", storable(text[: limit * 2]))[:limit]


def clean_name(text: str, limit: int = NAME_LIMIT) -> str:
    """The text on one line, without control characters; "" if nothing is left."""
    return " ".join(_NAME_CONTROLS.sub(" ", storable(text[: limit * 2])).split())[:limit].strip()


def has_controls(text: str) -> bool:
    """Whether a text holds signs that an id or an address cannot have."""
    return _NAME_CONTROLS.search(text) is not None
