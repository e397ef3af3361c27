"""The words of dates in many languages, by the tables of Unicode: months, days, noons."""

import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache

LANGUAGES = (
    "en", "nl", "de", "fr", "es", "pt", "it", "pl", "sv", "da", "nb", "fi", "cs", "sk", "hu", "ro",
    "hr", "sl", "bg", "ru", "uk", "el", "tr", "id", "vi", "lt", "lv", "et", "ca", "ms", "fil", "ja",
    "zh", "ko",
)  # fmt: skip
# What stands between the parts of a date in no table: "at", "o'clock", days in short.
LITERALS = frozenset({
    "a", "à", "alle", "ar", "at", "d", "de", "del", "den", "di", "e", "el", "g", "h", "klo", "kl",
    "la", "las", "le", "m", "na", "o", "og", "om", "on", "ora", "ore", "p", "r", "u", "um", "v",
    "y", "г", "год", "р", "ч", "час", "року", "th", "st", "nd", "rd", "uhr",
})  # fmt: skip
WORD = re.compile(r"[^\W\d_]+(?:['’.][^\W\d_]+)*\.?", re.UNICODE)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language, folded and without a last point."""

    months: dict[str, int]
    ignored: frozenset[str]  # weekdays and what else stands in dates
    noons: dict[str, bool]  # whether it is after noon


def folded(word: str) -> str:
    """Return a word in the form in which words are compared."""
    return unicodedata.normalize("NFC", word).casefold().replace("\u0307", "").rstrip(".")


@cache
def words_of(language: str) -> Words:
    """Return the words that dates of a language are made of."""
    from babel import Locale  # noqa: PLC0415 - slow to load, and most files need none of it

    locale = Locale.parse(language)
    months: dict[str, int] = {}
    ignored: set[str] = set()
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for month, name in locale.months[context][width].items():
                months.setdefault(folded(name), month)
            ignored |= {folded(name) for name in locale.days[context][width].values()}
    for formats in (locale.date_formats, locale.time_formats, locale.datetime_formats):
        for pattern in formats.values():
            literals = re.findall(r"'([^']+)'", getattr(pattern, "pattern", str(pattern)))
            ignored |= {folded(word) for text in literals for word in WORD.findall(text)}
    noons = {
        folded(periods[noon]).replace(" ", ""): noon == "pm"
        for periods in locale.day_periods.get("format", {}).values()
        for noon in ("am", "pm")
        if noon in periods
    }
    return Words(months, frozenset(ignored), noons)


def month_of(word: str, languages: Collection[str] = LANGUAGES) -> int | None:
    """Return the month that a word means in these languages; None when none or several."""
    if (month := _month_in(word, "en")) and languages is LANGUAGES:
        return month
    found = {month for language in languages if (month := _month_in(word, language))}
    return found.pop() if len(found) == 1 else None


@cache
def _month_in(word: str, language: str) -> int | None:
    months = words_of(language).months
    if word in months or len(word) < 3:
        return months.get(word)
    begun = {month for name, month in months.items() if name.startswith(word)}
    return begun.pop() if len(begun) == 1 else None


@cache
def is_ignored(word: str) -> bool:
    """Return whether a word may stand in a date and says nothing: a weekday, "at", "de"."""
    if word in LITERALS or word in words_of("en").ignored:
        return True
    return any(word in words_of(language).ignored for language in LANGUAGES)


@cache
def is_after_noon(word: str) -> bool | None:
    """Return whether a word says that a time is after noon; None when it is no such word."""
    told = (words_of(language).noons.get(word) for language in LANGUAGES)
    return next((noon for noon in told if noon is not None), None)


def is_plain_word(word: str) -> bool:
    """Return whether a word stands in dates of many tools and is no month: t, z, utc, pm."""
    return len(word) < 3 or word in ("utc", "gmt") or word in words_of("en").ignored


def languages_of(words: Collection[str]) -> tuple[str, ...]:
    """Return the languages that know all of the months among these words; all when none does."""
    named = [word for word in words if not _month_in(word, "en") and not is_plain_word(word)]
    named = [word for word in named if any(_month_in(word, one) for one in LANGUAGES)]
    if not named:
        return LANGUAGES
    knowing = (one for one in LANGUAGES if all(_month_in(word, one) for word in named))
    return tuple(knowing) or LANGUAGES
