"""How the headers of columns are compared, and which well-known ones are left alone."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from hashlib import sha256

# Signs that nobody sees or that are written in many ways: soft hyphens, zero widths, quotes.
UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff\"'`´‘’“”„«»]")

# Why a well-known column is left alone.
LEFT_ALONE = {
    "total interactions": "a sum of other columns",
    "interactions": "a sum of other columns",
    "engagements": "a sum of other columns",
    "engagement": "a sum of other columns",
    "reactions, comments and shares": "a sum of other columns",
    "reach": "people reached are not views",
    "impressions": "impressions are views on x and linkedin only",
    "likes": "a part of the reactions",
    "followers at posting": "a count of another moment",
    "likes at posting": "a count of another moment",
}


def header_key(columns: Iterable[str]) -> str:
    """Return a short word for a header: the same for the same columns in any order and spelling."""
    names = sorted({normal(name) for name in columns} - {""})
    return sha256("\n".join(names).encode()).hexdigest()[:16]


# The zone of a column's times, as tools write it behind the name: Date (America/New_York).
ZONE = re.compile(
    r"\s*[(\[]\s*((?:UTC|GMT)\s?[+\-−]\d{1,2}(?::?\d{2})?|[+\-−]\d{1,2}:?\d{2}|[A-Z][a-z]+(?:/\w+)+"
    r"|UTC|GMT|[CEMPW]E?[SD]?T)\s*[)\]]"
)


def zone_in(name: str) -> str | None:
    """Return the zone that a column's name says its times are in."""
    match = ZONE.search(name)
    if match:
        return match.group(1)
    return "UTC" if re.search(r"(?i)[\s_(](?:utc|gmt)\)?\s*$", name) else None


# What answers of interfaces wrap their fields in, and what they hang below a count.
ENVELOPE = re.compile(
    r"^(?:(?:post|snippet|statistics|stats|public_metrics|metrics|node|data|attributes|record|counts"
    r"|interaction_?stats)\.)+(?=\w)",
    re.IGNORECASE,
)
BELOW_A_COUNT = re.compile(r"(?<=\w)\.(?:summary\.)?(?:total_?count|total|count)$", re.IGNORECASE)


def places_of(columns: Sequence[str]) -> dict[str, int]:
    """Return where the column of each name stands; of two columns of a name the first.

    A column is also found by the end of its path in an answer, and without the UTC behind its name,
    where no other column has that name: `statistics.viewCount` is the view count.
    """
    found: dict[str, int] = {}
    for shorter in (lambda name: name, _end_of_path, _without_zone):
        for index, column in enumerate(columns):
            found.setdefault(normal(shorter(column)), index)
    found.pop("", None)
    return found


def _end_of_path(name: str) -> str:
    return BELOW_A_COUNT.sub("_count", ENVELOPE.sub("", name))


def _without_zone(name: str) -> str:
    return re.sub(r"(?i)[\s_(]+(?:utc|gmt)\)?\s*$", "", _end_of_path(name))


@lru_cache(maxsize=4096)  # each kind that is declared asks for the same headers
def normal(name: str) -> str:
    """Return a column's name in the form in which headers are compared: `Post_ID ` -> `post id`."""
    zone = ZONE.search(name)
    if zone and zone.group(1) not in ("UTC", "GMT"):  # tools name columns "date gmt"
        name = ZONE.sub("", name)
    plain = unicodedata.normalize("NFC", UNSEEN.sub("", name))
    spaced = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", plain)
    return re.sub(r"[\s_.\-()/]+", " ", spaced).strip().lower()
