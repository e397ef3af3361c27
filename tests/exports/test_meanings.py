"""The same word with another meaning: parts of the likes, posts of others, totals of days."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pipelines.exports import ExportError, ImportOptions, plan_file

HEAD = "platform,account,post id,date,"
ROW = "facebook,a,1,2026-03-02,"


def test_other_reactions_are_added_to_the_likes(stage_text: Callable[..., Any]) -> None:
    got = stage_text(f'{HEAD}Likes,Love,Haha,Wow,Sad\n{ROW}100,20,"1,005",,1\n')
    assert got.posts[0]["likes"] == 1126
    got = stage_text(f"{HEAD}Like,loves,hahas,wows\n{ROW},20,5,1\n{ROW}few,20,5,1\n")
    assert [post["likes"] for post in got.posts] == [None, None], "unknown likes stay unknown"
    assert [(line, field, raw) for line, field, _, raw in got.rejects] == [(3, "likes", "few")]


def test_a_total_of_reactions_is_not_added_up_again(stage_text: Callable[..., Any]) -> None:
    got = stage_text(f"{HEAD}Reactions,Likes,Love,Haha,Wow\n{ROW}126,100,20,5,1\n")
    assert got.posts[0]["likes"] == 126
    got = stage_text(f"{HEAD}Likes,Love,Haha,Wow\n{ROW}100,20,5,1\n", map={"likes": "Likes"})
    assert got.posts[0]["likes"] == 100


@pytest.mark.parametrize(
    "yes",
    ["TRUE", "1", "yes", "Acorn reposted this", "1900000000000000402", "feed.defs#reasonRepost"],
)
def test_a_repost_is_set_aside(stage_text: Callable[..., Any], yes: str) -> None:
    got = stage_text(f"{HEAD}is_retweet,likes\n{ROW}FALSE,5\n{ROW.replace('1', '2', 1)}{yes},900\n")
    assert [post["likes"] for post in got.posts] == [5]
    assert [(line, field, raw) for line, field, _, raw in got.rejects] == [(3, "repost", yes)]
    assert (got.tally.rows, got.tally.good, got.tally.rejected) == (2, 1, 1)


@pytest.mark.parametrize("no", ["FALSE", "0", "no", "Post", "", "feed.defs#reasonPin"])
def test_what_is_no_repost_stays(stage_text: Callable[..., Any], no: str) -> None:
    assert stage_text(f"{HEAD}is_retweet,likes\n{ROW}{no},5\n").tally.good == 1


TOTALS = {
    "a row a day": "Date,Likes\n" + "".join(f"2026-01-0{n},9{n}\n" for n in range(1, 6)),
    "a count of posts": "Date,Page,Posts,Reactions\n2026-01-05,acorn,12,1200\n",
    "sums of months": "Month,Page,Posts,Interactions\nJan 2026,acorn,12,1200\n",
    "an account and day": "date,channel_title,views,likes\n"
    + "".join(f"2026-01-0{n},{name},9,5\n" for n in range(1, 4) for name in ("a", "b")),
}


@pytest.mark.parametrize("case", TOTALS)
def test_totals_of_days_are_no_posts(tmp_path: Path, case: str) -> None:
    path = tmp_path / "totals.csv"
    path.write_text(TOTALS[case])
    with pytest.raises(ExportError, match=r"totals of days or weeks, not posts.*export the posts"):
        plan_file(path, ImportOptions(platform="youtube", brand="Acorn"))


def test_posts_of_single_days_with_a_text_are_posts(tmp_path: Path) -> None:
    path = tmp_path / "posts.csv"
    path.write_text("Date,Text,Likes\n" + "".join(f"2026-01-0{n},t{n},9\n" for n in range(1, 6)))
    assert plan_file(path, ImportOptions(platform="x", brand="Acorn")).kind == "posts"


PERIODS = {
    "januari 2026": "2026-01-31", "Feb-26": "2026-02-28", "Mär. 2026": "2026-03-31",
    "avr 2026": "2026-04-30", "2026-02": "2026-02-28", "5/2026": "2026-05-31",
    "Q1 2026": "2026-03-31", "2025-K2": "2025-06-30", "2026-W10": "2026-03-08",
    "Week 10 2026": "2026-03-08", "KW 10/2026": "2026-03-08", "31-01-2026": "2026-01-31",
}  # fmt: skip


@pytest.mark.parametrize("period", PERIODS)
def test_a_count_of_a_period_is_of_its_last_day(
    stage_text: Callable[..., Any], period: str
) -> None:
    got = stage_text(f"Merk,Maand,Volgers\nacorn,{period},900\n", platform="instagram")
    assert [str(row["observed_at"])[:10] for row in got.accounts] == [PERIODS[period]]


@pytest.mark.parametrize("odd", ["13/2026", "2026-W60", "mai juin 2026", "2026", "Q5 2026"])
def test_no_period_is_guessed(stage_text: Callable[..., Any], odd: str) -> None:
    table = f"Merk,Maand,Volgers\nacorn,jan 2026,900\nacorn,{odd},950\n"
    got = stage_text(table, platform="instagram")
    assert [(line, field) for line, field, *_ in got.rejects] == [(3, "observed_at")]


def test_posts_and_engagement_of_months_are_sums_of_them(tmp_path: Path) -> None:
    path = tmp_path / "months.csv"
    path.write_text("Brand,Month,Followers,Posts,Interactions\nacorn,Jan 2026,900,12,340\n")
    plan = plan_file(path, ImportOptions(platform="instagram"))
    assert {"period_posts", "period_engagement"} <= plan.columns.keys()
    assert "posts_total" not in plan.columns
    path.write_text("Brand,Date,Followers,Posts,Interactions\nacorn,2026-01-31,900,12,340\n")
    plan = plan_file(path, ImportOptions(platform="instagram"))
    assert "posts_total" in plan.columns
    assert not {"period_posts", "period_engagement"} & plan.columns.keys()


def test_several_counts_of_an_account_need_their_moments(tmp_path: Path) -> None:
    path = tmp_path / "blocks.csv"
    path.write_text("Brand,Block,Followers\nacorn,one,900\nacorn,two,950\nbirch,one,80\n")
    with pytest.raises(ExportError, match=r"several follower counts of 'acorn'.*observed_at="):
        plan_file(path, ImportOptions(platform="instagram"))
    path.write_text("Brand,Block,Followers\nacorn,one,900\nacorn,two,900\nbirch,one,80\n")
    assert plan_file(path, ImportOptions(platform="instagram")).kind == "followers"


@pytest.mark.parametrize("cell", ["#oak #tree", "oak, tree", "['oak', 'tree']", '["oak","tree"]'])
def test_hashtags_are_read_in_every_style(stage_text: Callable[..., Any], cell: str) -> None:
    quoted = cell.replace('"', '""')
    got = stage_text(f'{HEAD}hashtags,likes\n{ROW}"{quoted}",5\n')
    assert got.posts[0]["hashtags"] == ["oak", "tree"]


def test_comments_under_posts_are_no_posts(stage_text: Callable[..., Any]) -> None:
    with pytest.raises(ExportError, match="holds comments of people, not posts"):
        stage_text(
            "comment_id,post_id,created_time,from_name,message,like_count\n"
            "q1_1,q1,2026-03-02T09:00:00Z,Ann,Nice,3\n",
            platform="facebook",
        )


def test_rows_of_one_moment_that_differ_are_told(stage_text: Callable[..., Any]) -> None:
    rows = [
        f"{ROW}5,1",
        f"{ROW}9,1",
        f"{ROW.replace('1', '2', 1)}7,",
        f"{ROW.replace('1', '2', 1)}7,3",
    ]
    got = stage_text("\n".join([f"{HEAD}likes,comments", *rows, ""]))
    (told,) = got.tally.doubts
    assert told.startswith("1 of the posts have several rows with different counts")
    seen = [f"{row},2026-03-0{3 + at}" for at, row in enumerate(rows)]
    got = stage_text("\n".join([f"{HEAD}likes,comments,observed_at", *seen, ""]))
    assert got.tally.doubts == ()
