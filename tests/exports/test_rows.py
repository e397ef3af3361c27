"""Good rows are kept, bad rows and cells are set aside with their line and the reason."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from pipelines.exports import ExportError

HEAD = "platform,account,post_id,published_at,likes,comments\n"


def test_a_bad_cell_is_unknown_and_its_row_stays(stage_text: Callable[..., Any]) -> None:
    got = stage_text(
        HEAD
        + "facebook,acorn,1,2024-03-05T10:00:00Z,5,\n"
        + "facebook,acorn,2,2024-03-05T10:00:00Z,many,-3\n"
    )
    assert (got.tally.rows, got.tally.good, got.tally.rejected) == (2, 2, 0)
    absent = dict.fromkeys(("views", "shares", "quotes", "saves"), "not_in_file")
    missing = [json.loads(post["missing"]) for post in got.posts]
    assert missing[0] == {**absent, "comments": "blank"}
    assert missing[1] == {**absent, "likes": "unreadable", "comments": "unreadable"}
    assert [got.posts[0]["likes"], got.posts[1]["likes"]] == [5, None]
    reason = "not a whole number from 0 to 1,000,000,000,000"
    assert got.rejects == [(3, "comments", reason, "-3"), (3, "likes", reason, "many")]


BAD_ROWS = [
    ("facebook,acorn,9,,5,1", "published_at", "blank"),
    ("facebook,acorn,9,soon,5,1", "published_at", "cannot be read"),
    ("facebook,acorn,9,2031-01-01,5,1", "published_at", "after it was seen"),
    ("facebook,acorn,9,1066-10-14,5,1", "published_at", "before the platform existed"),
    ("facebook,,9,2024-03-05,5,1", "account", "no account"),
    (",acorn,9,2024-03-05,5,1", "platform", "no platform"),
    ("facebook,acorn,1.22158E+17,2024-03-05,5,1", "post_id", "rounded"),
    ("facebook,acorn,9,2024-03-05,5", None, "fewer cells"),
    ("facebook,acorn,9,2024-03-05,5,1,2", None, "more cells"),
    ('facebook,acorn,"9"x,2024-03-05,5,1', None, "quote"),
    ("platform,account,post_id,published_at,likes,comments", "published_at", "cannot be read"),
]


@pytest.mark.parametrize(("row", "field", "reason"), BAD_ROWS, ids=[row[2] for row in BAD_ROWS])
def test_a_bad_row_is_set_aside_with_its_line(
    stage_text: Callable[..., Any], row: str, field: str | None, reason: str
) -> None:
    good = 'facebook,acorn,{},2024-03-05T10:00:00Z,"5",1\n'
    got = stage_text(HEAD + good.format(1) + row + "\n" + good.format(2))
    assert [post["post_id"] for post in got.posts] == ["facebook:1", "facebook:2"]
    assert (got.tally.rows, got.tally.good, got.tally.rejected) == (3, 2, 1)
    [(line, where, why, _)] = got.rejects
    assert (line, where) == (3, field)
    assert reason in why


def test_lines_are_those_of_the_file_behind_long_cells(stage_text: Callable[..., Any]) -> None:
    got = stage_text(
        "Our posts\n\nplatform,account,post_id,published_at,likes,text\n"
        'facebook,acorn,1,2024-03-05,5,"two\nlines"\n'
        "\n"
        "facebook,acorn,2,2024-03-05\n"
        'facebook,acorn,3,never,5,"three\nmore\nlines"\n'
        "facebook,acorn,4,2024-03-05,x,\n"
    )
    assert [(line, field) for line, field, *_ in got.rejects] == [
        (7, None), (8, "published_at"), (11, "likes"),
    ]  # fmt: skip
    assert [post["post_id"] for post in got.posts] == ["facebook:1", "facebook:4"]
    assert got.posts[0]["text"] == "two\nlines"


def test_a_row_seen_in_the_future_is_set_aside(stage_text: Callable[..., Any]) -> None:
    got = stage_text(
        "platform,account,post id,date,likes,observed at\n"
        "x,@acorn,1,2024-03-05,5,2024-03-06\nx,@acorn,2,2024-03-05,5,2042-03-06\n"
    )
    assert [reject[:3] for reject in got.rejects] == [(3, "observed_at", "observed in the future")]
    assert [(a["brand"], a["name"]) for a in got.accounts] == [("acorn", "acorn")]


def test_a_file_without_a_good_row_is_refused(stage_text: Callable[..., Any]) -> None:
    with pytest.raises(ExportError, match=r"none of the 2 rows .* on line 2: .*'soon'.*--dry-run"):
        stage_text(HEAD + "facebook,acorn,1,soon,5,1\nfacebook,acorn,2,later,5,1\n")


def test_blank_rows_are_no_rows(stage_text: Callable[..., Any]) -> None:
    got = stage_text(HEAD + ",,,,,\nfacebook,acorn,1,2024-03-05,5,1\n,,,,,\n\n")
    assert (got.tally.rows, got.tally.good, got.rejects) == (1, 1, [])


def test_a_quote_that_never_closes_costs_only_its_rest(stage_text: Callable[..., Any]) -> None:
    got = stage_text(HEAD + "facebook,acorn,1,2024-03-05,5,1\n" + 'facebook,acorn,"2,2024-03-05\n')
    assert len(got.posts) == 1
    assert got.rejects[0][0] == 3


def test_a_huge_cell_is_set_aside(stage_text: Callable[..., Any]) -> None:
    good = "facebook,acorn,{},2024-03-05,5,1\n"
    got = stage_text(HEAD + good.format(1) + good.format("9" * 10_000_000) + good.format(2))
    assert [post["post_id"] for post in got.posts] == ["facebook:1", "facebook:2"]
    assert got.rejects[0][:1] == (3,)
    assert "longer than 2 MB" in got.rejects[0][2]


def test_two_thousand_columns_are_read_by_name(stage_text: Callable[..., Any]) -> None:
    more = ",".join(f"extra {n}" for n in range(2000))
    got = stage_text(
        HEAD.strip() + "," + more + "\nfacebook,acorn,1,2024-03-05,5,1" + ",7" * 2000 + "\n"
    )
    assert got.posts[0]["comments"] == 1


def test_of_two_columns_of_a_name_the_first_is_read(stage_text: Callable[..., Any]) -> None:
    got = stage_text("platform,account,post_id,date,likes,likes\nfacebook,acorn,1,2024-03-05,5,9\n")
    assert got.posts[0]["likes"] == 5


def test_hostile_text_is_kept_as_it_is(stage_text: Callable[..., Any]) -> None:
    text = "=cmd|' /C calc'!A0 <script>alert(1)</script>"
    got = stage_text(f'platform,account,post_id,date,likes,text\nx,acorn,1,2024-03-05,5,"{text}"\n')
    assert got.posts[0]["text"] == text
