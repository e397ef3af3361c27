"""Times as tools and spreadsheets write them, decided over a whole file, read as naive UTC."""

import functools
import random
from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest
from babel.dates import format_datetime
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.exports import ExportError, ImportOptions, plan_file
from pipelines.exports.dates import decide_order
from pipelines.exports.moments import Times, read_moment, zone_named
from pipelines.exports.months import LANGUAGES, languages_of, month_of

HEAD = "platform,account,post id,date,likes\n"
YEAR_FIRST = ("ko", "zh", "ja")
MONTH_FIRST = ("en", "fil")
SINGLE = [
    ("Tue Mar 03 09:05:00 +0000 2026", "2026-03-03 09:05"),
    ("05-Mar-26", "2026-03-05 00:00"),
    ("6-Mar-2026 14:05", "2026-03-06 14:05"),
    ("46086,375", "2026-03-05 09:00"),
    ("46088", "2026-03-07 00:00"),
    ("1772442300.0", "2026-03-02 09:05"),
    ("1772442300000", "2026-03-02 09:05"),
    ("20260305T140500Z", "2026-03-05 14:05"),
    ("20260101041830", "2026-01-01 04:18"),
    ("5 March 2026 14:05 UTC+02", "2026-03-05 12:05"),
    ("2026-03-05 14:05:00 (CET)", "2026-03-05 13:05"),
    ("2026-03-05 14:05:00 +0000 UTC", "2026-03-05 14:05"),
    ("2026-03-05 14:05 Europe/Amsterdam", "2026-03-05 13:05"),
    ("Sat 14/03/2026 14h05", "2026-03-14 14:05"),
    ("15/07/2026 00:19 PM EDT -0400", "2026-07-15 16:19"),
    ("12 apr 2026 09:00", "2026-04-12 09:00"),
    ("7. Dezember 2025 09:00", "2025-12-07 09:00"),
    ("8 août 2025 à 9:00", "2025-08-08 09:00"),
    ("23 August", None),
    ("2mo", None),
    ("soon", None),
    ("Total", None),
    ("2026", None),
    ("3 posts 2026 mar", None),
    ("5 March 2026 or later", None),
    ("31/02/2026", None),
    ("14:05", None),
]


@pytest.mark.parametrize(("cell", "said"), SINGLE, ids=[cell for cell, _ in SINGLE])
def test_a_time_is_read_or_not_at_all(cell: str, said: str | None) -> None:
    found = read_moment(cell, Times(order="day-first"))
    assert (found.strftime("%Y-%m-%d %H:%M") if found else None) == said


@settings(max_examples=150, deadline=None)
@given(
    moment=st.datetimes(datetime(2005, 1, 1), datetime(2031, 12, 31)),
    language=st.sampled_from(LANGUAGES),
    form=st.sampled_from(["short", "medium", "long"]),
)
def test_a_time_of_any_language_comes_back(moment: datetime, language: str, form: str) -> None:
    order = "year-first" if language in YEAR_FIRST else "day-first"
    times = Times(order="month-first" if language in MONTH_FIRST else order, languages=(language,))
    wanted = moment.replace(second=0 if form == "short" else moment.second, microsecond=0)
    assert read_moment(format_datetime(moment, form, locale=language), times) == wanted


def test_a_month_of_two_languages_is_told_by_the_others() -> None:
    assert month_of("listopada") is None
    assert month_of("listopada", languages_of({"listopada", "grudnia"})) == 11
    assert month_of("listopada", languages_of({"listopada", "studenoga"})) == 10


@pytest.mark.parametrize("name", ["Europe/Amsterdam", "UTC+2", "+05:30", "CET", "GMT-3"])
def test_a_zone_is_known_by_its_name(name: str) -> None:
    assert zone_named(name) is not None
    assert zone_named(name[:2] + "?" + name[2:]) is None


def moments(got: Any) -> list[str]:
    return [post["published_at"].strftime("%Y-%m-%d %H:%M") for post in got.posts]


def staged(stage_text: Callable[..., Any], head: str, *cells: str, **options: Any) -> list[str]:
    rows = "".join(f'x,acorn,p{n},"{cell}",1\n' for n, cell in enumerate(cells))
    return moments(stage_text(HEAD.replace("date", head) + rows, **options))


ZONES = [
    ("Date (America/New_York)", {}, "2026-03-30 00:30"),
    ("Published at (UTC+02:00)", {}, "2026-03-29 18:30"),
    ("Date (GMT)", {}, "2026-03-29 20:30"),
    ("date", {"times_in": "Asia/Ho_Chi_Minh"}, "2026-03-29 13:30"),
    ("Date (UTC-03:00)", {"times_in": "Asia/Ho_Chi_Minh"}, "2026-03-29 23:30"),
]  # fmt: skip


@pytest.mark.parametrize(("head", "options", "said"), ZONES, ids=[zone[0] for zone in ZONES])
def test_a_zone_of_a_column_holds_for_its_times(
    stage_text: Callable[..., Any], head: str, options: dict[str, Any], said: str
) -> None:
    stage = functools.partial(staged, stage_text, head)
    assert stage("2026-03-29 20:30", "2026-03-29T20:30:00Z", **options) == [
        said,
        "2026-03-29 20:30",
    ]


def test_a_word_for_a_zone_is_refused(stage_text: Callable[..., Any]) -> None:
    with pytest.raises(ExportError, match="--times-in Holland is no time zone"):
        staged(stage_text, "date", "2026-03-29", times_in="Holland")


def test_times_without_a_year_are_refused_with_the_reason(stage_text: Callable[..., Any]) -> None:
    with pytest.raises(ExportError, match="such as '23 August', have no year"):
        staged(stage_text, "date", "23 August", "24 August")


def test_the_dry_run_tries_the_reader_of_all_rows(stage_text: Callable[..., Any]) -> None:
    assert staged(stage_text, "date", "2026-03-05", "2mo") == ["2026-03-05 00:00"]
    path = next(one for one in _kept(stage_text) if one.name == "posts.csv")
    assert plan_file(path, ImportOptions()).notes == (
        "1 of the first 2 times are not understood, such as '2mo'",
    )


def _kept(stage_text: Callable[..., Any]) -> list[Any]:
    folder = next(
        cell.cell_contents for cell in stage_text.__closure__ or ()
        if hasattr(cell.cell_contents, "iterdir")
    )  # fmt: skip
    return list(folder.iterdir())


SWAPPED = ["2026-01-03 09:00:00", "2026-05-03 09:00:00", "2026-12-03 09:00:00",
           "14/03/2026 09:00", "27/03/2026 09:00"]  # fmt: skip


def test_dates_that_a_spreadsheet_swapped_are_swapped_back(stage_text: Callable[..., Any]) -> None:
    assert staged(stage_text, "date", *SWAPPED) == [
        f"2026-03-{day} 09:00" for day in ("01", "05", "12", "14", "27")
    ]
    kept = ["2026-05-03 09:00:00", "2026-05-04 09:00:00", "13/05/2026 09:00", "14/05/2026 09:00"]
    assert staged(stage_text, "date", *kept)[0] == "2026-05-03 09:00"
    with pytest.raises(ExportError, match="may have swapped days and months"):
        staged(stage_text, "date", "2026-03-04", "2026-04-03", "14/03/2026", "14/04/2026")


def test_years_of_two_digits_are_told_or_asked(stage_text: Callable[..., Any]) -> None:
    with pytest.raises(ExportError, match="'26-03-12', can begin or end with the year"):
        staged(stage_text, "date", "26-03-12", "26-03-13")
    said = staged(stage_text, "date", "26-03-02", "26-03-13", dates="year-first")
    assert said == ["2026-03-02 00:00", "2026-03-13 00:00"]
    assert staged(stage_text, "date", "26-03-31") == ["2026-03-31 00:00"]
    days = [f"{day:02}-03-24" for day in (2, 13, 14, 15)]
    assert staged(stage_text, "date", *days)[1] == "2024-03-13 00:00"


def test_a_blank_capture_is_the_latest_that_is_named(stage_text: Callable[..., Any]) -> None:
    rows = ["2025-09-30 10:43:00", "", "2025-08-01 10:00:00", ""]
    body = "".join(f"x,acorn,p{n},2025-07-0{n + 1},1,{seen}\n" for n, seen in enumerate(rows))
    got = stage_text(HEAD.strip() + ",scraped at\n" + body)
    assert [str(post["observed_at"]) for post in got.posts] == [
        "2025-09-30 10:43:00", "2025-09-30 10:43:00", "2025-08-01 10:00:00", "2025-09-30 10:43:00",
    ]  # fmt: skip
    head = "platform,account,followers,observed at\n"
    counts = stage_text(head + "x,acorn,5,2025-09-30\nx,birch,6,\n")
    assert [str(one["observed_at"])[:10] for one in counts.accounts] == ["2025-09-30"] * 2


@settings(max_examples=20, deadline=None)
@given(seed=st.integers(0, 10**6))
def test_an_order_once_proven_holds_for_all(seed: int) -> None:
    rng = random.Random(seed)
    days = [datetime(2026, rng.randint(1, 12), rng.randint(1, 28)) for _ in range(30)]
    days.append(datetime(2026, 3, 20))
    for form in ("%d/%m/%Y", "%m/%d/%Y"):
        cells = [day.strftime(form) for day in days]
        order = decide_order("f", "date", cells, None)
        assert [read_moment(cell, Times(order=order.name)) for cell in cells] == days


LOOKED = "link,likes,date,timestamp\n" + "".join(
    f"https://www.instagram.com/p/AA{n}/,5,2026-0{n}-10 16:55,2026-05-02 03:4{n}\n"
    for n in range(1, 4)
)


NAMES = [("date", "timestamp"), ("posted at", "day"), ("timestamp", "date")]


@pytest.mark.parametrize("names", NAMES, ids=["+".join(pair) for pair in NAMES])
def test_a_time_of_capture_is_told_from_that_of_posting(
    stage_text: Callable[..., Any], names: tuple[str, str]
) -> None:
    got = stage_text(LOOKED.replace("date,timestamp", ",".join(names)), brand="Acorn")
    assert moments(got) == [f"2026-0{n}-10 16:55" for n in range(1, 4)]
    assert {str(post["observed_at"])[:10] for post in got.posts} == {"2026-05-02"}
