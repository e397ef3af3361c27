"""Numbers, times, encodings and delimiters as tools write them, each read the same."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

COUNTS = [
    ("0", 0),
    ("1234", 1234),
    (" 12 ", 12),
    ("1,234", 1234),
    ("1.234", 1234),
    ("1 234", 1234),
    ("1\u202f234\u00a0567", 1_234_567),
    ("1'234", 1234),
    ("12.0", 12),
    ("1,234.00", 1234),
    ("1.2K", 1200),
    ("1,2k", 1200),
    ("3M", 3_000_000),
    ("1.25 m", 1_250_000),
    ("2B", 2_000_000_000),
    ("", None),
    ("--", None),
    ("N/A", None),
    ("—", None),
    ("6.5%", None),
    ("0.034", None),
    ("1.5", None),
    ("-4", None),
    ("12,34", None),
    ("99999999999999999999", None),
]


def test_counts_are_read_in_every_style(stage_text: Callable[..., Any]) -> None:
    body = "".join(f'x;acorn;{n};2024-03-05;"{cell}"\n' for n, (cell, _) in enumerate(COUNTS))
    got = stage_text("platform;account;post id;date;likes\n" + body)
    assert [(c[0], p["likes"]) for c, p in zip(COUNTS, got.posts, strict=True)] == COUNTS


MOMENT = datetime(2024, 3, 5, 14, 7)
TIMES = [
    ("2024-03-05T14:07:00Z", None),
    ("2024-03-05 14:07", None),
    ("2024-03-05 14:07:00", None),
    ("2024/03/05 14:07", None),
    ("2024-03-05T14:07:00.000Z", None),
    ("2024-03-05T14:07:00.250", None),
    ("2024-03-05T16:07:00+02:00", None),
    ("2024-03-05T16:07:00+0200", None),
    ("2024-03-05T09:07:00-05", None),
    ("2024-03-05T19:37:00+05:30", None),
    ("2024-03-05 09:07:00 EST", None),
    ("2024-03-05 10:07:00 EDT", None),
    ("2024-03-05 15:07 CET", None),
    ("2024-03-05 14:07:00 UTC", None),
    ("2024-03-05 2:07 pm", None),
    ("Tue, Mar 5, 2024 2:07 PM", None),
    ("Mar 5, 2024 14:07", None),
    ("March 5, 2024, 2:07 p.m.", None),
    ("5 March 2024 14:07", None),
    ("Tue Mar 05 2024 14:07:00 GMT+0000 (Coordinated Universal Time)", None),
    ("Mar 5, 2024 at 2:07 PM", None),
    ("1709647620", None),
    ("1709647620000", None),
    ("05/03/2024 14:07", "day-first"),
    ("5.3.2024 14:07", "day-first"),
    ("05-03-24 14:07:00", "day-first"),
    ("03/05/2024 02:07 pm", "month-first"),
    ("3/5/24 14:07", "month-first"),
]


@pytest.mark.parametrize("dates", [None, "day-first", "month-first"])
def test_times_are_read_in_every_style(stage_text: Callable[..., Any], dates: str | None) -> None:
    cells = [cell for cell, order in TIMES if order == dates]
    body = "".join(f'x,acorn,{n},"{cell}",5\n' for n, cell in enumerate(cells))
    got = stage_text("platform,account,post id,date,likes\n" + body, dates=dates)
    read = {post["declared_at"]: post["published_at"].replace(microsecond=0) for post in got.posts}
    assert read == dict.fromkeys(cells, MOMENT)


@pytest.mark.parametrize(
    ("dates", "day"), [(("03/04/2024", "13/04/2024"), 3), (("03/04/2024", "04/13/2024"), 4)]
)
def test_one_telling_date_decides_for_the_file(
    stage_text: Callable[..., Any], dates: tuple[str, str], day: int
) -> None:
    got = stage_text(
        "platform,account,post id,date,likes\n"
        + "".join(f"x,acorn,{n},{dates[0]},5\n" for n in range(3000))
        + f"x,acorn,last,{dates[1]},5\n"
    )
    assert got.tally.good == 3001
    assert got.posts[0]["published_at"].day == day


LINES = "account{d}post id{d}date{d}likes{d}text\nacorn{d}1{d}2024-03-05{d}5{d}Crème brûlée\n"


@pytest.mark.parametrize(
    ("delimiter", "encoding", "end"),
    [
        (",", "utf-8", "\r"),
        (";", "utf-8-sig", "\r\n"),
        ("\t", "utf-16", "\r\n"),
        ("|", "utf-16-le", "\n"),
        (";", "utf-16-be", "\n"),
        (";", "cp1252", "\r\n"),
        ("\t", "cp1252", "\r"),
        ("|", "utf-8", "\n"),
    ],
)
def test_encodings_delimiters_and_line_ends(
    stage_text: Callable[..., Any], delimiter: str, encoding: str, end: str
) -> None:
    text = LINES.format(d=delimiter).replace("\n", end)
    got = stage_text(text.encode(encoding), platform="x")
    assert [(p["post_id"], p["text"]) for p in got.posts] == [("x:1", "Crème brûlée")]


@pytest.mark.parametrize(
    "before",
    ["sep=;\n", '"sep=;"\r\n', "All posts\n\n\n", 'Report;;;\n"Mar 1, 2024 - Mar 31, 2024";;;\n'],
)
def test_what_stands_above_the_header_is_passed_over(
    stage_text: Callable[..., Any], before: str
) -> None:
    got = stage_text(before + LINES.format(d=";"), platform="x")
    assert (got.tally.good, got.posts[0]["likes"]) == (1, 5)


def test_line_ends_may_be_mixed(stage_text: Callable[..., Any]) -> None:
    got = stage_text("account,post id,date,likes\r\na,1,2024-03-05,5\na,2,no,5\r\n", platform="x")
    assert (got.tally.good, got.rejects[0][0]) == (1, 3)


def test_a_file_without_a_last_line_end(stage_text: Callable[..., Any]) -> None:
    assert stage_text("account,date,likes\na,2024-03-05,5", platform="x").tally.good == 1


def test_a_name_with_signs_of_a_pattern(tmp_path: Path, stage: Callable[..., Any]) -> None:
    path = tmp_path / "posts [2024] *?.csv"
    path.write_text("account,date,likes\na,2024-03-05,5\n")
    assert stage(path, platform="x").tally.good == 1
