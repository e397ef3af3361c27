"""What tells posts apart and what makes two rows one post: ids, links, names, several looks."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from pipelines.exports import ExportError, ImportOptions
from pipelines.folder import Folder
from pipelines.progress import RunReport
from pipelines.runs.import_files import import_file, import_together, planned
from pipelines.settings import read_settings
from pipelines.warehouse.work import open_work, writing

HEAD = "platform,account,post id,date,likes,text\n"


def ids(got: Any) -> list[str]:
    return [post["post_id"] for post in got.posts]


def test_ids_kept_from_a_spreadsheet_are_ids(stage_text: Callable[..., Any]) -> None:
    got = stage_text(
        HEAD + 'x,acorn,"=""1900000000000000101""",2026-03-02,1,a\n'
        "x,acorn,'1900000000000000102,2026-03-03,1,b\n"
    )
    assert ids(got) == ["x:1900000000000000101", "x:1900000000000000102"]


def test_ids_cut_to_15_digits_leave_it_to_the_link(stage_text: Callable[..., Any]) -> None:
    row = "2030000000000010000,2026-03-02,{0},https://x.com/acorn/status/203000000000001{0}\n"
    got = stage_text("post id,date,likes,post link\n" + row.format(1010) + row.format(2020))
    assert ids(got) == ["x:2030000000000011010", "x:2030000000000012020"]
    assert "cut to 15 digits" in got.tally.doubts[0]


def test_a_number_of_two_accounts_is_no_id(stage_text: Callable[..., Any]) -> None:
    got = stage_text(
        HEAD + "x,acorn,1,2026-03-02,1,a\nx,acorn,2,2026-03-03,2,b\n"
        "x,birch,1,2026-03-04,3,c\nx,birch,2,2026-03-05,4,d\n"
    )
    assert len(set(ids(got))) == 4
    assert "one id for several accounts, such as 1" in got.tally.doubts[0]


def test_a_count_of_rows_is_no_id(stage_text: Callable[..., Any]) -> None:
    rows = "x,acorn,1,2026-03-02,1,a\nx,acorn,2,2026-03-03,2,b\n"
    assert ids(stage_text(HEAD + rows)) == ["x:1", "x:2"]
    counted = stage_text(HEAD.replace("post id", "id") + rows)
    assert all(":row-" in post_id for post_id in ids(counted))
    assert "counts the rows" in counted.tally.doubts[0]


@pytest.mark.parametrize("link", ["View post", "https://www.facebook.com/acorn/"])
def test_a_link_of_many_posts_is_none(stage_text: Callable[..., Any], link: str) -> None:
    got = stage_text(
        f"platform,account,date,message,link,likes\nfacebook,acorn,2026-03-02,a,{link},1\n"
        f"facebook,acorn,2026-03-03,b,{link},2\nfacebook,acorn,2026-03-04,c,{link},3\n"
    )
    assert len(set(ids(got))) == 3


ACTIVITY = "linkedin:7300000000000000001"
PHOTO = "facebook:1247000000000855"
LINKS = [
    ("linkedin.com/feed/update/urn:li:activity:7300000000000000001", ACTIVITY),
    ("linkedin.com/posts/acorn-oak_beer-activity-7300000000000000001-AbCd?utm_source=s", ACTIVITY),
    ("facebook.com/permalink.php?story_fbid=1247000000000855&id=3", PHOTO),
    ("facebook.com/photo.php?fbid=1247000000000855&set=a.1", PHOTO),
    ("facebook.com/acorn/photos/a.12/1247000000000855/?type=3", PHOTO),
    ("facebook.com/acorn/posts/1247000000000855", PHOTO),
    ("facebook.com/watch/?v=1247000000000855", PHOTO),
    ("facebook.com/acorn/videos/oak-day/1247000000000855/", PHOTO),
    ("instagram.com/acorn/reel/KHab_1-x/?igsh=abc", "instagram:KHab_1-x"),
    ("twitter.com/acorn/status/19?s=20", "x:19"),
    ("mobile.twitter.com/acorn/status/19/photo/1", "x:19"),
    ("youtube.com/live/abc-_123456?feature=share", "youtube:abc-_123456"),
    ("tiktok.com/@acorn/video/741", "tiktok:741"),
]


@pytest.mark.parametrize(("link", "post_id"), LINKS, ids=[link[:40] for link, _ in LINKS])
def test_a_link_is_the_id_that_its_platform_has(
    stage_text: Callable[..., Any], link: str, post_id: str
) -> None:
    got = stage_text(f'date,link,likes\n2026-03-02,"https://{link}",1\n', brand="Acorn")
    assert ids(got) == [post_id]


def test_a_link_to_the_profile_is_no_post(stage_text: Callable[..., Any]) -> None:
    got = stage_text("date,link,likes\n2026-03-02,https://www.facebook.com/acorn/,1\n", brand="A")
    assert ":row-" in ids(got)[0]


def test_a_post_of_facebook_is_one_with_and_without_its_page(
    stage_text: Callable[..., Any],
) -> None:
    row = "facebook,acorn,{},2026-03-02,1,a\n"
    got = stage_text(HEAD + row.format("346000000000001_1247000000000855"))
    assert ids(got) == ["facebook:1247000000000855"]
    assert ids(stage_text(HEAD + row.format("109_15"))) == ["facebook:109_15"]


def test_the_pictures_of_an_album_are_one_post(stage_text: Callable[..., Any]) -> None:
    row = "facebook,acorn,30{},2026-03-02,7,https://www.facebook.com/acorn/posts/{}\n"
    head = "platform,account,post id,date,likes,link\n"
    got = stage_text(head + row.format(1, 91) + row.format(2, 91) + row.format(3, 92))
    assert ids(got) == ["facebook:91", "facebook:91", "facebook:92"]
    assert got.tally.lines()[1] == "the 3 rows are 2 posts, as some repeat one"


def test_rows_that_cannot_be_told_apart_are_set_aside(stage_text: Callable[..., Any]) -> None:
    got = stage_text(
        "platform,account,date,likes\nx,acorn,2026-03-02,1\nx,acorn,2026-03-02,2\n"
        "x,acorn,2026-03-03,3\n"
    )
    assert len(got.posts) == 1
    assert [reject[0] for reject in got.rejects] == [2, 3]
    assert "cannot be told apart" in got.rejects[0][2]


ALIKE = [
    "Café Acorn", "Cafe\u0301 Acorn", "Café\u00a0Acorn", "Café Acorn ", "\u200bCafé Acorn",
    "Café  Acorn", "\u2068Café Acorn\u2069", "@Café Acorn", "CAFÉ ACORN", "Caf\u00e9\tAcorn",
]  # fmt: skip


def test_names_that_look_alike_are_one_account(stage_text: Callable[..., Any]) -> None:
    rows = "".join(f'x,"{name}",{n},2026-03-02,1,a\n' for n, name in enumerate(ALIKE))
    got = stage_text(HEAD + rows)
    assert {post["account_id"] for post in got.posts} == {"x:café acorn"}


PROFILES = [
    "acorn",
    "@acorn",
    "Acorn",
    "https://www.instagram.com/acorn/",
    "instagram.com/acorn?hl=en",
]


def test_a_link_to_a_profile_is_its_account(stage_text: Callable[..., Any]) -> None:
    rows = "".join(f"instagram,{p},{n},2026-03-02,1,a\n" for n, p in enumerate(PROFILES))
    got = stage_text(HEAD + rows)
    assert [account["account_id"] for account in got.accounts] == ["instagram:acorn"]


PHRASES = {
    "X (formerly Twitter)": "x", "Twitter / X": "x", "Instagram Reels": "instagram",
    "FACEBOOK_PAGE": "facebook", "LinkedIn Company Page": "linkedin",
    "Instagram\u00a0": "instagram", "Acorn X": "acorn x",
}  # fmt: skip


def test_a_phrase_that_names_one_platform_is_it(stage_text: Callable[..., Any]) -> None:
    rows = "".join(f"{p},acorn,{n},2026-03-02,1,a\n" for n, p in enumerate(PHRASES))
    got = stage_text(HEAD + rows)
    assert [post_id.rpartition(":")[0] for post_id in ids(got)] == list(PHRASES.values())


@pytest.fixture
def take(tmp_path: Path) -> Callable[..., list[tuple[Any, ...]]]:
    """The function that imports texts one after the other and asks the warehouse."""
    folder = Folder(tmp_path / "data")

    def taken(question: str, *texts: str, **options: Any) -> list[tuple[Any, ...]]:
        with writing(folder), open_work(folder) as con:
            for text in texts:
                path = tmp_path / f"{len(list(tmp_path.iterdir()))}.csv"
                path.write_text(text)
                taken.reports.append(
                    import_file(folder, con, planned(path, ImportOptions(**options)))
                )
            return con.execute(question).fetchall()

    taken.reports = []
    taken.folder = folder
    return taken


LOOKS = "select post_id, likes, missing->>'likes' from post_observation order by all"


def test_a_known_count_is_not_given_up_for_a_blank(take: Callable[..., Any]) -> None:
    rows = "x,acorn,1,2026-03-02,10,a\nx,acorn,1,2026-03-02,,b\nx,acorn,2,2026-03-02,,c\n"
    assert take(LOOKS, HEAD + rows) == [("x:1", 10, None), ("x:2", None, "blank")]


def test_a_post_was_published_when_it_first_was(take: Callable[..., Any]) -> None:
    row = "x,acorn,1,{},10,a\n"
    first = HEAD + row.format("2026-03-14 03:39") + row.format("2026-04-25 22:12")
    asked = "select published_at::varchar from post"
    assert take(asked, first) == [("2026-03-14 03:39:00",)]
    assert take(asked, HEAD + row.format("2026-01-13 09:58")) == [("2026-01-13 09:58:00",)]
    assert take(asked, HEAD + row.format("2026-01-13")) == [("2026-01-13 09:58:00",)]


def names(n: int, name: str, likes: int) -> str:
    return HEAD + "".join(f"x,{name},p{i},2026-03-0{i},{likes},a\n" for i in range(1, n))


def test_two_names_with_the_same_posts_are_one_account(take: Callable[..., Any]) -> None:
    asked = "select distinct account_id from post"
    assert take(asked, names(4, "acorn", 1), names(6, "acorn oak", 2)) == [("x:acorn",)]
    assert [brand.name for brand in read_settings(take.folder).brands] == ["acorn"]
    assert "acorn oak is known as x:acorn: their posts are the same" in take.reports[1].told
    assert take(asked, HEAD + "x,acorn oak,p9,2026-03-09,3,a\n") == [("x:acorn",)]


def test_an_id_of_another_accounts_post_is_refused(take: Callable[..., Any]) -> None:
    take(LOOKS, HEAD + "x,acorn,1,2026-03-02,1,a\n")
    with pytest.raises(ExportError, match=r"1 ids that are known .* such as x:1"):
        take(LOOKS, HEAD + "x,birch,1,2026-03-07,1,a\n")


def test_an_older_export_is_asked_for_its_day(take: Callable[..., Any]) -> None:
    take(LOOKS, names(4, "acorn", 50))
    with pytest.raises(ExportError, match=r"3 of the 3 known posts .* --observed-at"):
        take(LOOKS, names(4, "acorn", 20))
    earlier = take(LOOKS, names(4, "acorn", 20), observed_at=datetime(2026, 4, 20))
    assert len(earlier) == 6


@pytest.mark.dear
def test_our_brand_is_looked_for_in_all_files(tmp_path: Path) -> None:
    files = []
    for name in ("birch", "acorn"):
        path = tmp_path / f"{name}.csv"
        path.write_text(f"account,post id,date,likes\n{name},{name}1,2026-03-02,1\n")
        files.append(planned(path, ImportOptions(own="Acorn", platform="x")))
    folder = Folder(tmp_path / "data")
    with writing(folder), open_work(folder) as con:
        reports: list[RunReport] = [import_file(folder, con, f) for f in import_together(files)]
    assert [report.posts_added for report in reports] == [1, 1]
    assert [(b.name, b.role) for b in read_settings(folder).brands] == [
        ("birch", "rival"), ("acorn", "own"),
    ]  # fmt: skip
    assert import_together(files[:1])[0].plan.own == "Acorn"
