"""Words for what was known on an earlier day."""

from datetime import date, datetime

from app.words.data import known_label, known_short, known_then, nothing_known, seen_then

DAY = date(2026, 8, 3)


def test_the_day_is_named_everywhere() -> None:
    assert known_label(None) == "As known now"
    assert known_short(None) == "Now"
    assert known_short(DAY) == "3 Aug 2026"
    assert known_then(DAY) == "As known on 3 Aug 2026 – later data is left out."


def test_freshness_refers_to_that_day() -> None:
    told, at = seen_then(datetime(2026, 8, 2, 4, 10), DAY, "Europe/Amsterdam")
    assert told == "Last look by 3 Aug 2026"
    assert at == "2 Aug, 06:10 Amsterdam"


def test_nothing_known_says_since_when_something_is() -> None:
    found = nothing_known(DAY, date(2026, 9, 1))
    assert found.headline == "Nothing was known on 3 Aug 2026."
    assert found.detail.startswith("The first look is of 1 Sep 2026.")
    assert nothing_known(DAY, None).detail.startswith("Choose a later day")
