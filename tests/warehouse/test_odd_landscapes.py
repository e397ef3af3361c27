"""The rules that every build checks hold for the oddest landscapes: none of them is set aside."""

import pytest

from pipelines.exports import ImportOptions
from pipelines.folder import Folder
from pipelines.runs.import_files import import_files

POSTS = "platform,account,post_id,post_type,published_at,observed_at,likes,comments,shares,views"
ODD = {
    "followers alone": (
        "platform,account,date,followers",
        ["instagram,A,2026-10-01,1000", "instagram,A,2026-10-08,1100", "x,B,2026-10-08,9"],
    ),
    "one post": (POSTS, ["x,A,p1,photo,2026-03-01T09:00:00Z,2026-04-09T09:00:00Z,3,,,"]),
    "nothing is known of any": (
        POSTS,
        [f"x,{who},{who}{at},,2026-03-0{at}T09:00:00Z,2026-04-09T09:00:00Z,,,,"
         for who in "AB" for at in range(1, 9)],
    ),
    "views alone": (
        POSTS,
        [f"youtube,{who},{who}{at},video,2026-0{1 + at // 28}-{1 + at % 28:02}T09:00:00Z,"
         f"2026-09-01T09:00:00Z,,,,{at}" for who in "AB" for at in range(100)],
    ),
    "zeros alone": (
        POSTS,
        [f"x,{who},{who}{at},text,2026-0{1 + at // 28}-{1 + at % 28:02}T09:00:00Z,"
         f"2026-09-01T09:00:00Z,0,0,0,0" for who in "AB" for at in range(0, 150, 3)],
    ),
    "two that never meet": (
        POSTS,
        [f"x,A,a{at},text,2019-01-{1 + at:02}T09:00:00Z,2026-09-01T09:00:00Z,5,1,,"
         for at in range(28)]
        + [f"instagram,B,b{at},text,2026-01-{1 + at:02}T09:00:00Z,2026-09-01T09:00:00Z,5,,1,"
           for at in range(28)],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", ODD)
def test_an_odd_landscape_keeps_every_rule(folder: Folder, name: str) -> None:
    head, rows = ODD[name]
    path = folder.root.parent / "odd.csv"
    path.write_text("\n".join([head, *rows]) + "\n", encoding="utf-8")
    (report,) = import_files(folder, [path], ImportOptions(own="A"))
    assert (report.status, report.notes) == ("ok", ())
