"""A text that came from outside runs nothing in a spreadsheet, wherever its cells are parted."""

import csv
import io
import re
from pathlib import Path

import pandas as pd
import pytest
from streamlit import config

from app.commands.tables import print_csv
from app.parts.downloads import csv_bytes
from app.server import launch
from app.words.safe import for_spreadsheet, spreadsheet_csv

UNSEEN = ("", " ", "\n", "\u200b", "\u200d", "\ufeff", "\xa0", "\u3000", "\u2060", "\u202e", "\x07")
SIGNS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "﹦", "﹢", "﹣", "﹫")
TEXTS = [
    *(f"{unseen}{sign}1+1" for unseen in UNSEEN for sign in SIGNS),
    *("a;=1+1", "a;;=1+1", "a\t=1+1", "a\n=1+1", "a\r\n=1+1", 'a";=1+1', "a; ＝1+1", "a;\u200b=1"),
    *("\t=1", "\r=1", "\tx", "=cmd|' /C calc'!A0", "@SUM(1;2)", "a;b;-2+3+cmd|' /C calc'!A0"),
]
HARMLESS = [
    *("", "a", "a=1", "1-2", "x@y.example", "Vaartwijk", "it's", "'=1", "a, =b", "50 % + more"),
    *(
        "Käse; Brot",
        "two\nlines",
        "\u2212" + "5",
        "e\u0301",
        "😀",
        "👩\u200d👧",
        "Ａ",
        "#=",
        "a;b=c",
    ),
]
RUNS = re.compile(r"[\s\u200b\u200d\ufeff\u2060\u202e\x07]*[=+\-@＝＋－＠﹦﹢﹣﹫]")


@pytest.mark.parametrize("text", TEXTS, ids=ascii)
def test_a_formula_becomes_text_however_the_cells_are_parted(text: str) -> None:
    """Parted at commas as written, and at `;`, tabs and line ends by who does not ask."""
    safe = for_spreadsheet(text)
    assert safe.replace("'", "") == text.replace("'", "")  # nothing is lost
    for cell in re.split(r"[;\t\r\n]", safe):
        assert not RUNS.match(cell)


@pytest.mark.parametrize("text", HARMLESS, ids=ascii)
def test_a_harmless_text_comes_back_as_it_was(text: str) -> None:
    frame = pd.DataFrame({"brand": [text], "at": [1]})
    written = io.StringIO(csv_bytes(frame).decode("utf-8-sig"), newline="")
    assert list(csv.reader(written))[1] == [text, "1"]


def test_numbers_and_moments_stay_what_they_are() -> None:
    day = pd.Timestamp("2026-11-24")
    frame = pd.DataFrame(
        {"whole": [-3, 4], "part": [-1.5, None], "day": [day, None], "any": [-7, "=1"]}
    )
    assert spreadsheet_csv(frame, end="\n") == (
        "whole,part,day,any\n-3,-1.5,2026-11-24,-7\n4,,,'=1\n"
    )


def test_lists_and_headings_are_texts_too() -> None:
    frame = pd.DataFrame({"=brand": [["a;=1"]], "＠x": ["y"]})
    assert spreadsheet_csv(frame, end="\n") == "'=brand,'＠x\n['a;'=1'],y\n"


def test_sql_prints_what_a_spreadsheet_does_not_run(capsys: pytest.CaptureFixture[str]) -> None:
    print_csv(pd.DataFrame({"brand": ["=1+1", "a;=1"], "change": [-2, 3]}))
    assert capsys.readouterr().out == "brand,change\n'=1+1,-2\na;'=1,3\n"


def test_tables_have_no_download_of_their_own(tmp_path: Path) -> None:
    """Streamlit's own writes texts as they are; every card has one that does not."""
    name = "client.disableDataExport"
    assert config.get_option(name) is False, "an option of this name is there"
    assert launch._settings(tmp_path, 8501)[name] is True
