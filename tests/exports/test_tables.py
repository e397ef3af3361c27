"""Whole tables: Parquet, Excel, follower counts, and what options change."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import duckdb
import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from pipelines.exports import ExportError

MOMENT = datetime(2024, 3, 5, 10)


def test_parquet_with_one_row_per_post_and_moment(
    tmp_path: Path, stage: Callable[..., Any]
) -> None:
    path = tmp_path / "posts.parquet"
    seen = [datetime(2024, 3, day, tzinfo=UTC) for day in (6, 7)]
    table = {
        "platform": ["bluesky", "bluesky"],
        "account": ["acorn.example", "acorn.example"],
        "post_id": ["a1", "a1"],
        "post_type": ["reel", "reel"],
        "published_at": [MOMENT, MOMENT],
        "observed_at": pa.array(seen, pa.timestamp("us", tz="Europe/Berlin")),
        "views": pa.array([None, 12.0], pa.float64()),
        "likes": [5, 7],
        "text": ["a, b\n\u201cc\u201d", "d"],
        "hashtags": [["one", "two"], []],
        "link": ["https://bsky.app/profile/acorn.example/post/a1", None],
    }
    pq.write_table(pa.table(table), path)
    got = stage(path)
    assert [post["observed_at"] for post in got.posts] == [t.replace(tzinfo=None) for t in seen]
    assert [post["views"] for post in got.posts] == [None, 12]
    assert {(post["post_id"], post["kind"]) for post in got.posts} == {("bluesky:a1", "video")}
    assert [post["hashtags"] for post in got.posts] == [["one", "two"], []]
    assert [account["account_id"] for account in got.accounts] == ["bluesky:acorn.example"]


def test_a_bad_parquet_row_is_named_by_its_number(
    tmp_path: Path, stage: Callable[..., Any]
) -> None:
    path = tmp_path / "posts.parquet"
    columns = {"a.b": ["1", "2"], "account": ["a", "a"], "date": ["2024-03-05", "no"]}
    pq.write_table(pa.table({**columns, "likes": [5, 7]}), path)
    got = stage(path, platform="x", map={"post_id": "a.b"})
    assert [(line, field) for line, field, *_ in got.rejects] == [(2, "published_at")]
    assert got.posts[0]["post_id"] == "x:1"


def test_a_parquet_file_damaged_in_the_middle_is_one_sentence(
    tmp_path: Path, stage: Callable[..., Any], con: duckdb.DuckDBPyConnection
) -> None:
    path = tmp_path / "posts.parquet"
    count = 20_000
    table = {"account": ["a"] * count, "date": ["2024-03-05"] * count, "likes": list(range(count))}
    pq.write_table(pa.table(table), path, row_group_size=5_000)
    content = bytearray(path.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 2_000] = b"\xff" * 2_000
    path.write_bytes(content)
    con.execute("begin")
    with pytest.raises(ExportError, match=r"posts\.parquet"):
        stage(path, platform="x")


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    """A workbook whose second sheet has the posts, below a title and a blank row."""
    book = openpyxl.Workbook()
    book.active.append(["About", "this report"])
    sheet = book.create_sheet("All posts")
    sheet.append(["Posts of March"])
    sheet.append([])
    sheet.append(["Account", "Post ID", "Date", "Likes", "Comments"])
    sheet.append(["acorn", 17, MOMENT, 1200, "1.2K"])
    sheet.append(["acorn", 122158000000000000.0, MOMENT, 5, None])
    sheet.append([])
    sheet.append(["acorn", "19", "soon", 5, 1])
    book.save(tmp_path / "posts.xlsx")
    return tmp_path / "posts.xlsx"


def test_a_workbook_keeps_its_dates_and_lines(workbook: Path, stage: Callable[..., Any]) -> None:
    got = stage(workbook, platform="facebook")
    [post] = got.posts
    assert (post["post_id"], post["published_at"]) == ("facebook:17", MOMENT)
    assert (post["likes"], post["comments"]) == (1200, 1200)
    assert [(line, field) for line, field, *_ in got.rejects] == [
        (5, "post_id"), (7, "published_at"),
    ]  # fmt: skip


def test_follower_counts(stage_text: Callable[..., Any]) -> None:
    got = stage_text(
        "platform,account,observed_at,followers,following,posts_total\n"
        "x,acorn,2024-03-05,1200,7,3\n"
        "x,acorn,2024-03-06,1.3K,,few\n"
        "x,acorn,2024-03-07,-2,7,3\n"
    )
    assert got.posts == []
    assert [account["followers"] for account in got.accounts] == [1200, 1300, None]
    assert [account["is_rounded"] for account in got.accounts] == [False, True, False]
    assert json.loads(got.accounts[1]["missing"]) == {
        "following": "blank", "posts_total": "unreadable",
    }  # fmt: skip
    assert [(line, field) for line, field, *_ in got.rejects] == [
        (3, "posts_total"), (4, "followers"),
    ]  # fmt: skip


def test_followers_beside_posts_are_those_of_the_last_row(stage_text: Callable[..., Any]) -> None:
    got = stage_text(
        "platform,account,post id,date,likes,followers,observed at\n"
        "x,@acorn,1,2024-03-05,5,100,2024-03-06\nx,acorn,2,2024-03-05,5,90,2024-03-07\n"
    )
    [account] = got.accounts
    assert (account["account_id"], account["followers"]) == ("x:acorn", 90)


LINK = "https://x.com/acorn/status/12"


def test_options_say_what_the_file_does_not(stage_text: Callable[..., Any]) -> None:
    got = stage_text(
        f"when,hearts,link\n2024-03-05,5,{LINK}\n",
        map={"published_at": "when", "likes": "hearts"},
        own="Acorn",
        observed_at=datetime(2024, 3, 6),
    )
    [post], [account] = got.posts, got.accounts
    assert (post["post_id"], post["likes"]) == ("x:12", 5)
    assert post["observed_at"] == datetime(2024, 3, 6)
    assert (account["account_id"], account["brand"]) == ("x:acorn", "Acorn")


def test_reactions_are_the_likes(stage_text: Callable[..., Any]) -> None:
    got = stage_text("platform,account,date,likes,reactions\nfacebook,a,2024-03-05,5,9\n")
    assert got.posts[0]["likes"] == 9
    got = stage_text(
        "platform,account,date,likes,reactions\nfacebook,a,2024-03-05,5,9\n", map={"likes": "Likes"}
    )
    assert got.posts[0]["likes"] == 5


def test_impressions_are_views_where_a_view_is_an_impression(
    stage_text: Callable[..., Any],
) -> None:
    text = "account,date,likes,impressions\na,2024-03-05,5,70\n"
    assert stage_text(text, platform="twitter").posts[0]["views"] == 70
    assert stage_text(text, platform="facebook").posts[0]["views"] is None


LINKS = [
    ("https://www.facebook.com/reel/123", "facebook:123"),
    ("https://www.facebook.com/acorn/posts/pfbid02x?x=1", "facebook:pfbid02x"),
    ("https://www.instagram.com/p/Cx-_1/", "instagram:Cx-_1"),
    ("https://youtu.be/-HNx8nDsGuQ", "youtube:-HNx8nDsGuQ"),
    ("https://www.youtube.com/watch?v=2q4TS4z4Rpk&t=3", "youtube:2q4TS4z4Rpk"),
    ("https://www.tiktok.com/@acorn/video/741?lang=en", "tiktok:741"),
    ("https://www.linkedin.com/feed/update/urn:li:activity:73", "linkedin:73"),
    ("https://twitter.com/acorn/status/20", "x:20"),
]


def test_a_link_stands_in_for_the_id(stage_text: Callable[..., Any]) -> None:
    rows = "".join(f"1.2E+17,acorn,2024-03-05,5,{link}\n" for link, _ in LINKS)
    got = stage_text("post id,account,date,likes,permalink\n" + rows)
    assert [post["post_id"] for post in got.posts] == [post_id for _, post_id in LINKS]


def test_a_row_without_id_and_link_has_a_lasting_id(stage_text: Callable[..., Any]) -> None:
    text = "account,date,likes,text\na,2024-03-05,{},hello\na,2024-03-05,1,bye\n"
    first = [post["post_id"] for post in stage_text(text.format(5), platform="x").posts]
    later = [post["post_id"] for post in stage_text(text.format(9), platform="x").posts]
    assert first == later
    assert len(set(first)) == 2
