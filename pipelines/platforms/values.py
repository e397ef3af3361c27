"""What the fields of a foreign payload say: total functions that never raise on odd values."""

import json
import math
import re
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element, tostring

from pipelines.bounds import (
    ADDRESS_LIMIT,
    EARLIEST,
    ID_LIMIT,
    LONGEST_NUMBER,
    MOST_TAGS,
    TAG_LIMIT,
    TEXT_LIMIT,
    clean_name,
    clean_text,
    has_controls,
    storable,
    whole_number,
)
from pipelines.records import METRICS, Parsed, PostSeen, Rejected

RAW_LIMIT = 2_000
HASHTAG = re.compile(r"(?<![\w#&/])#(\w{2,100})")


class Unusable(Exception):
    """A record that cannot be used, with the field that is to blame."""

    def __init__(self, reason: str, field: str | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.field = field


def naive_utc(moment: datetime) -> datetime:
    """The same moment as naive UTC; a time without zone is taken as UTC."""
    return moment.astimezone(UTC).replace(tzinfo=None) if moment.tzinfo else moment


def time_of(value: object) -> datetime | None:
    """A time stamp as naive UTC, or None for anything that is not a usable ISO 8601 time."""
    if not isinstance(value, str):
        return None
    try:
        moment = naive_utc(datetime.fromisoformat(value.strip().upper()))
    except (ValueError, OverflowError):
        return None
    return moment if moment.date() >= EARLIEST else None  # else a broken clock


def moment_of(value: object) -> datetime | None:
    """A time as naive UTC, also one that is given in seconds since 1970; None for anything else."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return time_of(value)
    try:
        moment = naive_utc(datetime.fromtimestamp(value, UTC))
    except (ValueError, OverflowError, OSError):
        return None
    return moment if moment.date() >= EARLIEST else None


def text_of(value: object, limit: int = TEXT_LIMIT) -> str | None:
    """The text without control characters, at most `limit` characters; None if it is no text."""
    return clean_text(value, limit) if isinstance(value, str) else None


def name_of(value: object, limit: int) -> str | None:
    """A name or handle on one line, without control characters; None if nothing is left."""
    return (clean_name(value, limit) or None) if isinstance(value, str) else None


def id_of(value: object) -> str | None:
    """An identifier as text: platforms send the same id as a string or as a number.

    None also for one that is too long or holds control characters.
    """
    if isinstance(value, bool) or not isinstance(value, str | int):
        return None
    if isinstance(value, int) and abs(value) >= 10**LONGEST_NUMBER:
        return None
    found = storable(str(value)[: ID_LIMIT * 2]).strip()
    return None if len(found) > ID_LIMIT or has_controls(found) else found or None


def count_of(value: object) -> int | None:
    """A whole number from 0 up, given as a number or as its digits; None for anything else.

    What is too large for a count comes back as it is: the border refuses it with its reason.
    """
    if isinstance(value, str) and value.isascii() and value.isdigit():
        value = whole_number(value)
    if isinstance(value, bool) or not isinstance(value, int):
        return None
    return value if value >= 0 else None


def counts_of(found: Mapping[str, object]) -> tuple[dict[str, int | None], dict[str, str]]:
    """All metrics and why some are unknown: one not in `found` is not offered by the platform."""
    numbers = {metric: count_of(found.get(metric)) for metric in METRICS}
    missing = {
        metric: "absent" if metric in found else "not_offered"
        for metric, number in numbers.items()
        if number is None
    }
    return numbers, missing


def address_of(value: object) -> str | None:
    """A web address that is safe to link to (http or https), or None."""
    if not isinstance(value, str):
        return None
    try:
        parts = urlsplit(value.strip())
    except ValueError:
        return None
    found = storable(value.strip()[: ADDRESS_LIMIT + 1])
    is_usable = len(found) <= ADDRESS_LIMIT and not has_controls(found)
    return found if is_usable and parts.scheme in ("http", "https") else None


def mapping_of(value: object) -> Mapping[str, Any]:
    """The value if it is a JSON object, else an empty one."""
    return value if isinstance(value, dict) else {}


def list_of(value: object) -> list[Any]:
    """The value if it is a JSON list, else an empty one."""
    return value if isinstance(value, list) else []


def seconds_of(value: object) -> float | None:
    """A finite number of seconds from text, or None."""
    try:
        number = float(str(value).strip())
    except ValueError:
        return None
    return number if math.isfinite(number) else None


def tags_in(text: object) -> list[str]:
    """The hashtags that a text holds, without their '#'."""
    return HASHTAG.findall(text) if isinstance(text, str) else []


def tags_of(names: Iterable[object]) -> tuple[str, ...]:
    """Hashtags without '#', each once whatever its case, in the order given."""
    found: dict[str, str] = {}
    for name in names:
        tag = (name_of(name, TAG_LIMIT) or "").lstrip("#＃").strip()
        if tag:
            found.setdefault(tag.casefold(), tag)
    return tuple(found.values())[:MOST_TAGS]


def raw_of(value: object) -> str:
    """The value as text for the quarantine, cut to 2,000 characters."""
    if isinstance(value, bytes):
        value = value[: RAW_LIMIT * 4].decode("utf-8", "replace")
    if isinstance(value, Element):
        value = tostring(value, encoding="unicode")
    if not isinstance(value, str):
        try:
            value = json.dumps(value, ensure_ascii=False)
        except (ValueError, TypeError, RecursionError):
            value = "(not printable)"
    return text_of(value, RAW_LIMIT) or ""


def _whole(digits: str) -> int | str:
    """A number of JSON; one too long to be read stays text, so that it spoils itself only."""
    return int(digits) if len(digits) <= LONGEST_NUMBER else digits


def json_of(body: bytes) -> Any:
    """The JSON of a body. Raises Unusable with a sentence when there is none."""
    try:
        return json.loads(body.decode("utf-8-sig", "replace"), parse_int=_whole)
    except (ValueError, RecursionError):
        is_page = body.lstrip()[:1] == b"<"
        kind = "a web page" if is_page else "something else"
        raise Unusable(f"the answer is {kind} instead of json") from None


def rejected(body: object, problem: Unusable, position: int | None = None) -> Rejected:
    """The quarantine record of a problem."""
    return Rejected(problem.reason, problem.field, raw_of(body), position)


def posts_of(items: Iterable[Any], read: Callable[[Any], PostSeen | str]) -> Parsed:
    """The posts of a list: `read` gives a post, a reason to skip it, or raises Unusable."""
    posts: dict[str, PostSeen] = {}
    bad: list[Rejected] = []
    skipped: dict[str, int] = {}
    for position, item in enumerate(items):
        try:
            post = read(item)
        except Unusable as problem:
            bad.append(rejected(item, problem, position))
            continue
        if isinstance(post, str):
            skipped[post] = skipped.get(post, 0) + 1
        else:
            posts.setdefault(post.post_id, post)
    return Parsed(posts=tuple(posts.values()), rejected=tuple(bad), skipped=skipped)
