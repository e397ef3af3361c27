"""Workbooks, JSON and packed files: every table in them is read, or named as left out."""

import bz2
import gzip
import json
import lzma
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pyarrow as pa
import pytest

from pipelines.exports import ExportError, ImportOptions, plan_file, plan_files, preview
from pipelines.exports.container import MOST_MEMBERS
from pipelines.folder import Folder
from pipelines.runs.import_files import import_files

HEAD = ["Profile", "Post ID", "Date", "Likes"]
CSV = "platform,account,post id,date,likes\nx,acorn,1,2026-03-02,5\n"


def book(path: Path, **sheets: list[list[Any]]) -> Path:
    """A workbook with these sheets."""
    made = openpyxl.Workbook()
    made.remove(made.active)
    for name, rows in sheets.items():
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(row)
    made.save(path)
    return path


def packed(path: Path, **members: str | bytes) -> Path:
    """A packed folder with these members; `__` stands for a point."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "."), content)
    return path


def test_every_sheet_is_read_or_named(tmp_path: Path) -> None:
    path = book(
        tmp_path / "march.xlsx",
        Summary=[["Report", "March"]],
        Instagram=[HEAD, ["acorn", "i1", "2026-03-02", 1]],
        Facebook=[HEAD, ["acorn", "f1", "2026-03-02", 2], ["birch", "f2", "2026-03-03", 3]],
        Blank=[],
    )
    plans = plan_files(path)
    assert [(plan.part, plan.platform) for plan in plans] == [
        (("Instagram",), "instagram"), (("Facebook",), "facebook"),
    ]  # fmt: skip
    notes = "\n".join(plans[0].notes)
    assert "'Summary' is left out: march.xlsx has no column with the time" in notes
    assert "'Blank' is left out" in notes
    assert preview(plans[1], path)[0].startswith("march.xlsx, 'Facebook': a table of posts, 2 rows")


def test_the_sheets_of_a_workbook_are_imported_each(folder: Folder, tmp_path: Path) -> None:
    path = book(
        tmp_path / "march.xlsx",
        Instagram=[HEAD, ["acorn", "i1", "2026-03-02", 1]],
        Facebook=[HEAD, ["acorn", "f1", "2026-03-02", 2]],
        TikTok=[HEAD, ["acorn", "t1", "no day", 2]],
    )
    reports = import_files(folder, [path], ImportOptions())
    assert [(one.name, one.posts_added) for one in reports] == [
        ("march.xlsx, 'Instagram'", 1), ("march.xlsx, 'Facebook'", 1), ("march.xlsx, 'TikTok'", 0),
    ]  # fmt: skip
    assert "is left out: none of the 1 rows" in reports[2].notes[0]
    again = import_files(folder, [path], ImportOptions())
    assert [one.status for one in again] == ["known", "known", "left out"]
    assert len(list((folder.landing / "files").iterdir())) == 1


def test_rows_of_a_sheet_are_named_by_their_number(
    tmp_path: Path, stage: Callable[..., Any]
) -> None:
    rows = [
        ["Report\nof March"],
        [],
        HEAD,
        ["a", "1", "2026-03-02", "five\nsix"],
        [],
        ["a", "2", "no", 5],
    ]
    got = stage(book(tmp_path / "a.xlsx", Posts=rows), platform="x")
    assert [(line, field) for line, field, *_ in got.rejects] == [(4, "likes"), (6, "published_at")]


def test_the_targets_of_links_are_read(tmp_path: Path, stage: Callable[..., Any]) -> None:
    path = book(
        tmp_path / "links.xlsx",
        Posts=[["Date", "Title", "Link", "Likes"]]
        + [["2026-03-02", f"Post {n}", "View post", n] for n in (1, 2)],
    )
    made = openpyxl.load_workbook(path)
    for n in (1, 2):
        made["Posts"][f"C{n + 1}"].hyperlink = f"https://www.instagram.com/p/C{n}/?a=1&b=2"
    made.save(path)
    got = stage(path, brand="acorn")
    assert [post["post_id"] for post in got.posts] == ["instagram:C1", "instagram:C2"]


def test_titles_that_are_links_stay_titles(tmp_path: Path, stage: Callable[..., Any]) -> None:
    path = book(tmp_path / "links.xlsx", Posts=[["Date", "Title", "Likes"]])
    made = openpyxl.load_workbook(path)
    for n in (1, 2):
        made["Posts"].append(["2026-03-02", f"Post {n}", n])
        made["Posts"][f"B{n + 1}"].hyperlink = f"https://www.instagram.com/p/C{n}/"
    made.save(path)
    got = stage(path, brand="acorn")
    assert [post["post_id"] for post in got.posts] == ["instagram:C1", "instagram:C2"]
    assert [post["text"] for post in got.posts] == ["Post 1", "Post 2"]


def test_formulas_without_values_are_no_blanks(tmp_path: Path) -> None:
    path = book(tmp_path / "sums.xlsx", Posts=[HEAD, ["acorn", "1", "2026-03-02", "=6*2"]])
    with pytest.raises(ExportError, match=r"formulas without their values in Likes; .*save it"):
        plan_file(path, ImportOptions(platform="x"))
    path = book(tmp_path / "beside.xlsx", Posts=[[*HEAD, "Sum"], ["a", "1", "2026-03-02", 5, "=1"]])
    assert plan_file(path, ImportOptions(platform="x")).has("likes")


def test_an_old_workbook_is_read(stage: Callable[..., Any]) -> None:
    path = Path(__file__).parents[1] / "fixtures" / "books" / "posts.xls"
    (plan,) = plan_files(path)
    assert "'Notes' is left out" in plan.notes[-1]
    (post,) = stage(path, part=("Instagram",)).posts
    assert (post["post_id"], post["likes"]) == ("instagram:i1", 12)
    assert f"{post['published_at']:%Y-%m-%d %H:%M}" == "2026-03-02 09:05"


CELL = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
OPEN_DOCUMENT = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body>'
    '<office:spreadsheet><table:table table:name="Posts">{}</table:table></office:spreadsheet>'
    "</office:body></office:document-content>"
)


def test_an_open_document_is_a_workbook(tmp_path: Path, stage: Callable[..., Any]) -> None:
    rows = [HEAD, ["acorn", "1", "2026-03-02", "5"]]
    text = "".join(
        f"<table:table-row>{''.join(map(CELL.format, row))}</table:table-row>" for row in rows
    )
    members = {
        "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
        "META-INF/manifest.xml": "<manifest/>",
        "content.xml": OPEN_DOCUMENT.format(text),
    }
    got = stage(packed(tmp_path / "a.ods", **members), platform="x", part=("Posts",))
    assert [(post["post_id"], post["likes"]) for post in got.posts] == [("x:1", 5)]


POST = {"id": "71", "date": "2026-03-02", "user": {"username": "acorn"}, "stats": {"likes": 5}}
OBJECTS = {
    "a list": json.dumps([POST, POST | {"id": "75"}]),
    "with a bom": "\ufeff" + json.dumps([POST, POST | {"id": "75"}], indent=1),
    "lines": f"{json.dumps(POST)}\n{json.dumps(POST | {'id': '75'})}\n",
    "an envelope": json.dumps({"next": None, "data": [POST, POST | {"id": "75"}]}),
    "a deeper envelope": json.dumps({"data": {"posts": [POST, POST | {"id": "75", "more": [1]}]}}),
}
SAID = {"platform": "x", "map": {"account": "user.username", "likes": "stats.likes"}}


@pytest.mark.parametrize("form", OBJECTS)
def test_objects_are_rows(tmp_path: Path, stage: Callable[..., Any], form: str) -> None:
    path = tmp_path / "posts.json"
    path.write_text(OBJECTS[form], "utf-8")
    got = stage(path, **SAID)
    assert [(p["post_id"], p["account_id"], p["likes"]) for p in got.posts] == [
        ("x:71", "x:acorn", 5), ("x:75", "x:acorn", 5),
    ]  # fmt: skip


def test_one_post_with_pictures_is_one_row(tmp_path: Path, stage: Callable[..., Any]) -> None:
    path = tmp_path / "post.json"
    flat = {"id": "1", "date": "2026-03-02", "account": "acorn", "text": "hi", "likes": 5}
    path.write_text(
        json.dumps(flat | {"media": [{"url": "a"}, {"url": "b"}], "hashtags": ["x", "y"]})
    )
    got = stage(path, platform="x")
    assert [(post["text"], post["hashtags"]) for post in got.posts] == [("hi", ["x", "y"])]


def test_a_bad_object_is_named_by_its_number(tmp_path: Path, stage: Callable[..., Any]) -> None:
    path = tmp_path / "posts.jsonl"
    lines = [{"id": "1", "date": day, "account": "a", "likes": 5} for day in ("2026-03-02", "no")]
    path.write_text("\n".join(map(json.dumps, lines)))
    assert [(line, field) for line, field, *_ in stage(path, platform="x").rejects] == [
        (3, "published_at")  # the header is row 1
    ]


@pytest.mark.parametrize(
    "content", [CSV, json.dumps([{"account": "acorn", "platform": "x"} | POST])]
)
@pytest.mark.parametrize("packing", ["gz", "zst", "xz", "bz2"])
def test_a_packed_file_is_unpacked(
    tmp_path: Path, stage: Callable[..., Any], packing: str, content: str
) -> None:
    path = tmp_path / f"posts.{packing}"
    if packing == "zst":
        with pa.output_stream(str(path), compression="zstd") as out:
            out.write(content.encode())
    else:
        module = {"gz": gzip, "xz": lzma, "bz2": bz2}[packing]
        path.write_bytes(module.compress(content.encode()))
    said = {} if content == CSV else {"map": {"likes": "stats.likes"}}
    assert [post["likes"] for post in stage(path, **said).posts] == [5]


def test_a_packed_folder_is_looked_through(tmp_path: Path, stage: Callable[..., Any]) -> None:
    sheet = book(tmp_path / "b.xlsx", Facebook=[HEAD, ["birch", "f1", "2026-03-02", 2]])
    path = packed(
        tmp_path / "export.zip",
        posts__csv=CSV,
        book__xlsx=sheet.read_bytes(),
        photo__jpg=b"\xff\xd8\xff" + bytes(99),
        Totals__csv="Date,Views\n2026-03-02,9\n",
        **{"__MACOSX/._posts": "x"},
    )
    plans = plan_files(path)
    assert [plan.part for plan in plans] == [("posts.csv",), ("book.xlsx", "Facebook")]
    notes = "\n".join(plans[0].notes)
    assert "'photo.jpg' is left out: photo.jpg is a picture" in notes
    assert "'Totals.csv' is left out: Totals.csv is YouTube Studio, totals by date" in notes
    assert "MACOSX" not in notes
    got = stage(path, part=("book.xlsx", "Facebook"))
    assert [post["post_id"] for post in got.posts] == ["facebook:f1"]


def test_a_member_is_unpacked_nowhere_but_in_its_room(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", **{"../../outside__csv": CSV})
    assert plan_files(path)[0].part == ("../../outside.csv",)
    assert not (tmp_path.parent / "outside.csv").exists()


def test_a_packed_folder_of_very_many_files_is_refused(tmp_path: Path) -> None:
    members = {f"{n}__csv": CSV for n in range(MOST_MEMBERS + 1)}
    with pytest.raises(ExportError, match=r"201 files, more than 200; unpack it"):
        plan_files(packed(tmp_path / "many.zip", **members))


def test_a_folder_that_a_password_locks(tmp_path: Path) -> None:
    path = packed(tmp_path / "locked.zip", posts__csv=CSV)
    content = bytearray(path.read_bytes())
    content[content.index(b"PK\x01\x02") + 8] |= 1  # as a locked one says
    path.write_bytes(content)
    with pytest.raises(ExportError, match="protected by a password; save it without"):
        plan_files(path)


def test_a_folder_that_unpacks_without_end(tmp_path: Path) -> None:
    path = packed(tmp_path / "bomb.zip", a__csv=b"0" * (80 << 20))
    with pytest.raises(ExportError, match="unpacks to more than"):
        plan_files(path)
    path = tmp_path / "bomb.csv.zst"
    with pa.output_stream(str(path), compression="zstd") as out:
        for _ in range(80):
            out.write(b"0" * (1 << 20))
    with pytest.raises(ExportError, match="unpacks to more than"):
        plan_files(path)
