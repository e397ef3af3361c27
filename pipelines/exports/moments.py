"""A time as a tool or a spreadsheet writes it, read as naive UTC."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pipelines.exports.months import (
    LANGUAGES,
    LITERALS,
    WORD,
    folded,
    is_after_noon,
    is_ignored,
    month_of,
)
from pipelines.exports.periods import period_end

# Hours from UTC of names that mean one zone only.
HOURS = {
    "z": 0, "utc": 0, "gmt": 0, "ut": 0, "tu": 0, "wet": 0, "est": -5, "cdt": -5, "edt": -4,
    "cst": -6, "mdt": -6, "mst": -7, "pdt": -7, "pst": -8, "akdt": -8, "akst": -9, "hst": -10,
    "cet": 1, "bst": 1, "west": 1, "mez": 1, "cest": 2, "eet": 2, "mesz": 2, "eest": 3, "msk": 3,
    "wib": 7, "jst": 9, "kst": 9, "aest": 10, "aedt": 11,
}  # fmt: skip
ISO = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?(?:[.,]\d+)?)?(Z|[+-]\d\d:?\d\d)?", re.I
)
PACKED = re.compile(
    r"((?:19|20)\d\d)(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?)?(Z|[+-]\d\d:?\d\d)?", re.I
)
NUMBER = re.compile(r"(\d{5}|\d{9,10}|\d{12,13}|\d{16}|\d{19})(?:[.,](\d+))?")
DAY = re.compile(
    r"(?<!\d)(\d{4}|\d{1,2})(?:\s?[./-]\s?|년\s?|年)(\d{1,2})(?:\s?[./-]\s?|월\s?|月)"
    r"(\d{4}|\d{1,2})(?!\d)(?:일|日)?\.?"
)
CLOCK = re.compile(
    r"(?<![\d.])(\d{1,2})\s?(?:[:hH時시]|uhr)\s?(\d{2}|\d(?=\s?분))(?:\s?[:.m분分]\s?(\d{1,2}))?"
    r"(?:[.,]\d+)?\s?[초秒분分]?(?!\d)"
)
DOTTED = re.compile(r"(?<![\d.])(\d{1,2})\.(\d{2})(?:\.(\d{2}))?(?![\d.])")
ASIDE = re.compile(r"\(([^)]*)\)")
OFFSET = re.compile(r"(?:\b(?:utc|gmt)\s?)?(?<!\d)([+\-−]\d{1,2}(?::?\d{2})?)(?!\d)", re.I)
NAMED = re.compile(r"\b([A-Za-z]+(?:/[A-Za-z_\-]+)+)")
NUMBERED_MONTH = re.compile(r"(?:tháng|thg)\s(\d{1,2})", re.I)
EXCEL_EPOCH = datetime(1899, 12, 30)
SERIALS = range(30_000, 60_000)  # days of 1982 to 2064: how Excel keeps a date
UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


@dataclass(frozen=True, slots=True)
class Times:
    """How the times of a file are written: decided over all of them, never row by row."""

    order: str | None = None  # day-first | month-first | year-first, of dates in numbers
    is_swapped: bool = False  # a spreadsheet took days for months in the dates that it knew
    zone: str | None = None  # of times that name none; None is UTC
    zones: Mapping[str, str] = field(default_factory=dict)  # the same by field
    languages: tuple[str, ...] = LANGUAGES  # in which months are looked up

    def zone_of(self, name: str) -> str | None:
        """Return the zone of a field's times that name none."""
        return self.zones.get(name, self.zone)

    @property
    def is_plain(self) -> bool:
        """Whether a time in ISO form means what it says, in UTC."""
        return not (self.is_swapped or self.zone or self.zones)


@lru_cache(maxsize=512)
def zone_named(name: str) -> tzinfo | None:
    """Return the zone of a name such as Europe/Amsterdam, UTC+2, +05:30 or CET; None for others."""
    word = name.strip().replace("−", "-")
    if word.casefold() in HOURS:
        return timezone(timedelta(hours=HOURS[word.casefold()]))
    if match := re.fullmatch(r"(?:utc|gmt)?\s?([+-])(\d{1,2})(?::?(\d{2}))?", word, re.I):
        sign, hours, minutes = match.groups()
        offset = timedelta(hours=int(hours), minutes=int(minutes or 0))
        return timezone(-offset if sign == "-" else offset) if int(hours) < 15 else None
    try:
        return ZoneInfo(word) if "/" in word else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def read_moment(text: str, times: Times, name: str = "published_at") -> datetime | None:
    """Return the moment that a cell says, in UTC, None when it cannot be read.

    What was counted of a week, month or quarter was counted on its last day.
    """
    cell = UNSEEN.sub("", text).strip().removeprefix("'")
    try:
        moment = _read(cell, times, times.zone_of(name))
        return read_period(cell, times) if moment is None and name == "observed_at" else moment
    except (ValueError, OverflowError):
        return None


def read_period(cell: str, times: Times) -> datetime | None:
    """Return the last day of the week, month or quarter that a cell says, None of another thing."""
    text = _plain(cell).replace("'", "").replace("’", "").strip()
    ends = period_end(text, times.languages)
    day = None if ends is None else (ends.year, ends.month, ends.day)
    return _utc(day, (0, 0, 0), times.zone_of("observed_at")) if day else None


def _read(cell: str, times: Times, zone: str | None) -> datetime | None:
    if match := ISO.fullmatch(cell):
        year, month, day = map(int, match.group(1, 2, 3))
        if times.is_swapped and day <= 12:
            month, day = day, month
        return _utc((year, month, day), _clock(match.group(4, 5, 6)), match.group(7) or zone)
    if cell.replace(".", "").replace(",", "").isdigit() and cell.isascii():
        return _numbered(cell, zone)
    if match := PACKED.fullmatch(cell):
        return _utc(
            _ints(match.group(1, 2, 3)), _clock(match.group(4, 5, 6)), match.group(7) or zone
        )
    return _loose(_plain(cell), times, zone)


def _numbered(cell: str, zone: str | None) -> datetime | None:
    """Return the moment of a bare number: an epoch, a day of Excel, or a date without strokes."""
    if (packed := PACKED.fullmatch(cell)) and len(cell) in (8, 12, 14):
        return _utc(_ints(packed.group(1, 2, 3)), _clock(packed.group(4, 5, 6)), zone)
    match = NUMBER.fullmatch(cell)
    if match is None:
        return None
    whole, rest = match.group(1), match.group(2) or "0"
    value = float(f"{whole}.{rest}")
    if len(whole) == 5:
        if int(whole) not in SERIALS:
            return None
        moment = EXCEL_EPOCH + timedelta(seconds=round(value * 86_400))
        return _in_utc(moment, zone)
    per_second = {9: 1, 10: 1, 12: 1e3, 13: 1e3, 16: 1e6, 19: 1e9}[len(whole)]
    return datetime.fromtimestamp(value / per_second, UTC).replace(tzinfo=None)


def _plain(cell: str) -> str:
    """Return the text with digits of ASCII, common blanks and no commas."""
    text = unicodedata.normalize("NFC", re.sub(r"[\s\u00a0\u202f,،]+", " ", cell))
    return "".join(str(unicodedata.digit(sign)) if sign.isdigit() else sign for sign in text)


def _loose(text: str, times: Times, zone: str | None) -> datetime | None:
    """Return the moment of a text in words or in an order of its own."""
    if (named := NAMED.search(text)) and zone_named(named.group(1)):
        zone, text = named.group(1), text.replace(named.group(1), " ")
    text = ASIDE.sub(_aside, text)
    words = [folded(word) for word in WORD.findall(text)]
    is_worded = NUMBERED_MONTH.search(text) or any(map(month_of, words))
    day, text, rest = (None, "", text) if is_worded else _cut(DAY, text)
    text += f" {rest}"
    clock, before, rest = _cut(CLOCK, text)
    if clock is None:
        clock, before, rest = _cut(DOTTED, text)
    if clock is not None and (told := OFFSET.search(rest)):
        zone, rest = told.group(1), rest.replace(told.group(), " ", 1)
    return _joined(day, clock, f"{before} {rest}", times, zone)


def _aside(match: re.Match[str]) -> str:
    """Return what stands in brackets, unless it is the long name of a zone that stands before."""
    words = match.group(1)
    is_long_name = len(WORD.findall(words)) > 1 and not re.search(r"\d", words)
    return " " if is_long_name else f" {words} "


def _joined(
    day: tuple[str, ...] | None,
    clock: tuple[str, ...] | None,
    text: str,
    times: Times,
    zone: str | None,
) -> datetime | None:
    """Return the moment of a day in numbers or in the text, and of a time of day, if any."""
    words = [folded(word) for word in WORD.findall(text)]
    words, is_after, named = _without_clock_words(words, has_clock=clock is not None)
    if day is None:
        date = _worded(words, text, times)
    elif all(map(is_ignored, words)) and not re.search(r"\d", text):
        date = _date_of(day, times.order)
    else:
        date = None
    is_offset = zone is not None and zone[:1] in "+-−"  # hours from UTC are surer than a name
    zone = zone if is_offset else named or zone
    return _utc(date, _clock(clock or (), is_after), zone) if date else None


def _cut(pattern: re.Pattern[str], text: str) -> tuple[tuple[str, ...] | None, str, str]:
    """Return the groups of the first match, the text before it and the text after it."""
    match = pattern.search(text)
    if match is None:
        return None, "", text
    return match.groups(), text[: match.start()], text[match.end() :]


def _without_clock_words(
    words: list[str], *, has_clock: bool
) -> tuple[list[str], bool | None, str | None]:
    """Return the words of the day, whether the time is after noon, and the zone that is named."""
    rest, is_after, zone = [], None, None
    for word in words:
        if has_clock and word in HOURS:
            zone = word
        elif has_clock and word not in LITERALS and (noon := is_after_noon(word)) is not None:
            is_after = noon
        else:
            rest.append(word)
    return rest, is_after, zone


def _date_of(day: tuple[str, ...], order: str | None) -> tuple[int, int, int] | None:
    """Return year, month and day of three numbers; None when their order is not known."""
    first, second, third = map(int, day)
    if len(day[0]) == 4:
        return first, second, third
    if len(day[2]) != 4:
        if order == "year-first":
            return 2000 + first, second, third
        third += 2000
    if order == "month-first":
        return third, first, second
    if order == "day-first" or (first == second and order is None):
        return third, second, first
    return None


def _worded(words: list[str], text: str, times: Times) -> tuple[int, int, int] | None:
    """Return year, month and day of a date whose month is a word."""
    months = []
    if match := NUMBERED_MONTH.search(text):
        months, text = [int(match.group(1))], text.replace(match.group(), " ")
        words = [word for word in words if word not in ("tháng", "thg")]
    else:
        months = [month for word in words if (month := month_of(word, times.languages))]
        words = [word for word in words if not month_of(word, times.languages)]
    numbers = re.findall(r"\d+", text)
    if len(months) != 1 or len(numbers) != 2 or not all(map(is_ignored, words)):
        return None
    long = [number for number in numbers if len(number) == 4]
    year = long[0] if len(long) == 1 else numbers[1] if len(numbers[1]) == 2 and not long else None
    if year is None:
        return None
    day = numbers[1] if year == numbers[0] and long else numbers[0]
    return int(year) if len(year) == 4 else 2000 + int(year), months[0], int(day)


def _ints(texts: tuple[str, ...]) -> tuple[int, int, int]:
    year, month, day = map(int, texts)
    return year, month, day


def _clock(groups: tuple[str | None, ...], is_after: bool | None = None) -> tuple[int, int, int]:
    hour, minute, second = (int(group or 0) for group in (*groups, None, None, None)[:3])
    if is_after is True and hour < 12:
        hour += 12
    elif is_after is False and hour == 12:
        hour = 0
    return hour, minute, second


def _utc(
    date: tuple[int, int, int], clock: tuple[int, int, int], zone: str | None
) -> datetime | None:
    return _in_utc(datetime(*date, *clock), zone)


def _in_utc(moment: datetime, zone: str | None) -> datetime | None:
    if zone is None:
        return moment
    told = zone_named(zone)
    return moment.replace(tzinfo=told).astimezone(UTC).replace(tzinfo=None) if told else None
