"""Every row of a file ends as read, set aside with its line, or blank: none vanishes."""

import random
import re
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipelines import bounds
from pipelines.exports import ExportError, ImportOptions, plan_file
from pipelines.exports.plain import needs_rewrite, rewrite
from pipelines.exports.walk import Counted, Shape, count_records, records
from pipelines.warehouse import files
from tests.conftest import examples

HEAD = "platform,account,post id,published at,likes,text\n"
TABS = HEAD.replace(",", "\t")


def row(number: int, text: str = "plain", likes: object = 1) -> str:
    return f"facebook,acorn,{number},2024-03-0{number},{likes},{text}\n"


def accounted(got: Any) -> tuple[int, int, int]:
    tally = got.tally
    assert tally.rows == tally.good + tally.rejected
    assert tally.good == len(got.posts)
    return tally.good, tally.rejected, tally.blank


def test_the_account_of_the_rows_is_a_sentence(stage_text: Callable[..., Any]) -> None:
    got = stage_text(HEAD + row(1) + ",,,,,\n" + row(2).replace("2024-03-02", "") + row(3))
    assert got.tally.line() == "4 rows walked = 2 read + 1 set aside + 1 blank"


def test_a_line_end_in_the_header_eats_no_row(stage_text: Callable[..., Any]) -> None:
    head = 'platform,account,post id,"published\nat","like\ncount",text\n'
    got = stage_text(head + row(1) + row(2) + row(3).replace("2024-03-03", "soon"))
    assert accounted(got) == (2, 1, 0)
    assert got.rejects[0][0] == 6


@pytest.mark.parametrize("place", [1, 2])
def test_a_stray_quote_swallows_no_row(stage_text: Callable[..., Any], place: int) -> None:
    texts = ["one", '"best day ever', "two", "three", 'so great"', "four"]
    lines = [row(n + 1, text).replace(",", "\t") for n, text in enumerate(texts)]
    if place == 1:  # the text stands before the counts
        cells = [line.strip().split("\t") for line in lines]
        lines = ["\t".join([*c[:3], c[5], *c[3:5]]) + "\n" for c in cells]
        head = "platform\taccount\tpost id\ttext\tpublished at\tlikes\n"
    got = stage_text((head if place == 1 else TABS) + "".join(lines))
    assert accounted(got) == (6, 0, 0)
    assert [post["text"] for post in got.posts] == texts


def test_a_text_over_lines_stays_one_text(stage_text: Callable[..., Any]) -> None:
    got = stage_text(HEAD + row(1, '"a\n\nb, ""c""\nd"') + row(2, '5" wide') + row(3))
    assert accounted(got) == (3, 0, 0)
    assert [post["text"] for post in got.posts] == ['a\n\nb, "c"\nd', '5" wide', "plain"]


def test_quotes_behind_a_backslash_are_text(stage_text: Callable[..., Any]) -> None:
    got = stage_text(HEAD + row(1, r'"said \"yes, we do\" today"') + row(2, r'"ends \""') + row(3))
    assert accounted(got) == (3, 0, 0)
    assert got.posts[0]["text"] == 'said "yes, we do" today'


def test_a_backslash_before_the_closing_quote_is_one(stage_text: Callable[..., Any]) -> None:
    got = stage_text(HEAD + row(1, '"in C:\\"') + row(2, '"and, then"'))
    assert [post["text"] for post in got.posts] == ["in C:\\", "and, then"]


def test_a_blank_before_a_quote_is_no_part_of_it(stage_text: Callable[..., Any]) -> None:
    line = '"facebook", "acorn", "{}", "2024-03-05", "1,200", "a, b"\n'
    head = ", ".join(f'"{name}"' for name in HEAD.strip().split(",")) + "\n"
    got = stage_text(head + line.format(1) + line.format(2))
    assert [(post["likes"], post["text"]) for post in got.posts] == [(1200, "a, b")] * 2


@pytest.mark.parametrize(
    ("text", "is_loose"),
    [
        ('"news, ""quoted"", and more"', False),
        ('"a, ""b"""', False),
        (' "a, b"', True),
        (' ""', True),
    ],
)
def test_only_a_blank_before_a_cell_takes_the_slow_way(
    tmp_path: Path, text: str, is_loose: bool
) -> None:
    path = tmp_path / "posts.csv"
    path.write_text(HEAD + row(1) + row(2, text), encoding="utf-8")
    assert needs_rewrite(plan_file(path, ImportOptions())) is is_loose


def test_a_row_with_nothing_but_counts_is_no_blank_row(stage_text: Callable[..., Any]) -> None:
    got = stage_text("account,date,likes\nacorn,2024-03-05,1\nacorn,,500\n,2024-03-06,4\n",
                     platform="instagram")  # fmt: skip
    assert accounted(got) == (1, 2, 0)
    assert [reject[0] for reject in got.rejects] == [3, 4]


def test_a_second_header_in_another_order_is_refused(stage_text: Callable[..., Any]) -> None:
    again = stage_text(HEAD + row(1) + HEAD + row(2))
    assert accounted(again) == (2, 1, 0)
    with pytest.raises(ExportError, match="second header on line 3"):
        stage_text(HEAD + row(1) + HEAD.replace("likes,text", "text,likes") + row(2))


CELLS = st.text(st.sampled_from('ab",\n\t \\;é'), max_size=8)


@settings(max_examples=examples(15), suppress_health_check=list(HealthCheck))
@given(texts=st.lists(CELLS, min_size=1, max_size=12), is_quoted=st.booleans())
def test_rows_walked_are_rows_accounted_for(
    stage_text: Callable[..., Any], texts: list[str], is_quoted: bool
) -> None:
    """Any texts, quoted as they should be or not at all, after one good row."""

    def cell(text: str) -> str:
        doubled = text.replace('"', '""')
        return f'"{doubled}"' if is_quoted else text.replace("\n", " ")

    body = "".join(row(1, cell(text)) for text in texts)
    got = stage_text(HEAD + row(9) + body)
    good, rejected, blank = accounted(got)
    assert good + rejected + blank == len(texts) + 1
    if is_quoted:
        assert good == len(texts) + 1


@settings(max_examples=examples(40))
@given(texts=st.lists(CELLS, min_size=1, max_size=20), seed=st.integers(0, 9))
def test_the_count_of_bytes_is_the_walk_or_nothing(texts: list[str], seed: int) -> None:
    rng = random.Random(seed)
    quoted = ['"' + t.replace('"', '""') + '"' if rng.random() < 0.8 else "x" for t in texts]
    text = "".join(f"{n},{cell},{n}\n" for n, cell in enumerate(quoted))
    shape = Shape(3, ",")
    walked = list(records(iter(text.splitlines(keepends=True)), shape, 1))
    counted = count_records(BytesIO(text.encode()), shape, 0)
    assert counted is None or counted.records == len(walked)
    assert all(record.problem is None for record in walked) or counted is None


@pytest.mark.parametrize("end", ["", "\n"])
def test_the_bytes_tell_control_characters_of_texts(end: str) -> None:
    for sign in map(chr, (*range(0x300), 0x20AC, 0x2028, 0x1F642)):
        if sign in '\n\r",':
            continue
        file = BytesIO(f"1,né {sign}\u0301\n2,x{end}".encode())
        has_controls = re.search(bounds.CONTROLS, sign) is not None
        assert count_records(file, Shape(2, ","), 0) == Counted(2, has_controls), ascii(sign)


def test_a_count_that_does_not_agree_leads_to_a_walk(
    stage_text: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "count_records", lambda *_: Counted(7, has_controls=True))
    assert accounted(stage_text(HEAD + row(1) + row(2))) == (2, 0, 0)


def test_a_row_that_would_vanish_stops_the_import(
    stage_text: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "count_records", lambda *_: None)
    monkeypatch.setattr(files, "rewrite", lambda *given: replace(rewrite(*given), rows=3))
    with pytest.raises(ExportError, match="has 3 rows of which 2 came out, so it was not read"):
        stage_text(HEAD + row(1) + row(2))
