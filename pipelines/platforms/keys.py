"""The keys that platforms ask for: read from the environment when asked, and never shown.

A source asks for its key here; what an answer repeats of any key is blotted out here.
"""

import os
import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from json import dumps
from urllib.parse import quote, quote_plus

from pipelines.platforms.beside import RECORDS
from pipelines.platforms.errors import MissingKey
from pipelines.platforms.record import Need, Platform
from pipelines.platforms.registry import record, records
from pipelines.reasons import Reason

SHORTEST = 8  # signs; a shorter value would be found in everything
BLOT = b"(a key)"
EXPIRES = "_EXPIRES"  # behind the name of a variable: the day on which its key ends
SOON = timedelta(days=14)
_HOST = "<HOST>"


def key(variable: str) -> str | None:
    """The value of a variable, None where it is not set."""
    return os.environ.get(variable, "").strip() or None


def host_variable(platform: str, host: str) -> str:
    """The variable that holds the key for one server of a platform with many."""
    named = re.sub(r"[^A-Z0-9]", "_", host.upper())
    variables = [need.variable for need in record(platform).needs if _HOST in need.variable]
    return variables[0].replace(_HOST, named)


def needed(platform: str, variable: str) -> str:
    """The key that a platform cannot be asked without. Raises MissingKey, which says how."""
    found = key(variable)
    if found is None:
        line = missing_line(record(platform))
        raise MissingKey(line).known_as(line.case, **line.values)
    return found


def missing(one: Platform) -> tuple[Need, ...]:
    """What a platform needs and the environment does not give."""
    wanted = (need for need in one.needs if not need.is_optional)
    return tuple(need for need in wanted if key(need.variable) is None)


def missing_line(one: Platform) -> Reason:
    """What to do so that a platform can be asked, as a sentence."""
    parts = [f"{need.variable} (from {need.where})" for need in missing(one)]
    needed = " and ".join(parts)
    return Reason(
        f"{one.label} is not asked without {needed}; set it, then run `outpace collect`",
        "missing-key", platform=one.label, keys=needed,
    )  # fmt: skip


def is_ready(platform: str) -> bool:
    """Whether everything that a platform needs is set."""
    return not missing(record(platform))


def warns(one: Platform) -> bool:
    """Whether people have to know the terms of a platform: they forbid things, and its key is used.

    What is read without a key does not fall under them.
    """
    return one.warns and all(key(need.variable) for need in one.needs)


def expiring(today: date) -> Iterator[tuple[str, date]]:
    """Each key of the environment that ends within two weeks, or has ended: variable and day.

    No platform says it beforehand, so whoever sets a key says it, such as
    FB_APP_ACCESS_TOKEN_EXPIRES=2027-01-31.
    """
    for variable in sorted(set(_secrets())):
        day = ends(variable)
        if key(variable) and day and day - today <= SOON:
            yield variable, day


def ends(variable: str) -> date | None:
    """The day on which a key ends, None where nobody said it."""
    try:
        return date.fromisoformat(os.environ.get(f"{variable}{EXPIRES}", "").strip())
    except ValueError:
        return None


def where_from(variable: str) -> str:
    """Where people get the key of a variable, also one that names a server; "" for none of ours."""
    known = (need for one in (*records(), *RECORDS.values()) for need in one.needs)
    fronts = ((need.variable.partition(_HOST), need.where) for need in known)
    return next(
        (
            where
            for (front, is_many, _), where in fronts
            if variable == front or (is_many and variable.startswith(front))
        ),
        "",
    )


def _secrets() -> Iterator[str]:
    """The variables of the environment that hold secrets."""
    known = (*records(), *RECORDS.values())
    for need in (need for one in known for need in one.needs if need.is_secret):
        front, is_many, _ = need.variable.partition(_HOST)
        there = (name for name in os.environ if name.startswith(front))
        yield from (name for name in there if not name.endswith(EXPIRES)) if is_many else [front]


def _values() -> Iterator[str]:
    """The values of all secrets of the environment."""
    yield from filter(None, map(key, _secrets()))


def _spellings(secret: str) -> Iterator[bytes]:
    """A secret as answers repeat it: plain, in an address, in JSON."""
    forms = (secret, quote(secret, safe=""), quote_plus(secret), quote(secret), dumps(secret)[1:-1])
    for form in dict.fromkeys(forms):
        yield form.encode()
        yield form.replace("/", "\\/").encode()
        yield re.sub(r"[|&<>+'=]", lambda sign: f"\\u{ord(sign[0]):04x}", form).encode()


def blotted(content: bytes, also: Iterable[str] = ()) -> bytes:
    """The content with a blot in the place of every key of the environment, and of those given."""
    words = {word for value in also for word in value.split()}  # "Bearer abc" holds one
    found = {word for word in (*_values(), *words) if len(word) >= SHORTEST}
    spelled = {form for word in found for form in _spellings(word)}
    for form in sorted(spelled, key=len, reverse=True):
        content = content.replace(form, BLOT)
    return content
