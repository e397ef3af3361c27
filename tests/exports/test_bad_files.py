"""A file that cannot be read is refused in one sentence that says what is wrong and what to do."""

import gzip
import io
import os
import zipfile
from pathlib import Path
from typing import Any

import pytest

from pipelines.exports import ExportError, ImportOptions, plan_file
from pipelines.runs.import_files import planned_tables

HEAD = "platform,account,post_id,published_at,likes\n"
ROW = "facebook,acorn,1,2024-03-05T10:00:00Z,5\n"
NO_PLATFORM = "account,post_id,published_at,likes\nacorn,1,2024-03-05,5\n"
NO_ACCOUNT = "platform,post_id,published_at,likes\nfacebook,1,2024-03-05,5\n"
SLASHES = "platform,account,post_id,date,likes\nfacebook,acorn,1,{},5\nfacebook,acorn,2,{},6\n"


def zipped(**files: str) -> bytes:
    """Return a zip archive with these files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name.replace("__", "/"), text)
    return out.getvalue()


CASES: list[tuple[str, bytes | str, dict[str, Any], tuple[str, ...]]] = [
    ("empty", b"", {}, ("is empty", "export it again")),
    ("blank", b"\n \n\n", {}, ("is empty",)),
    ("bom only", b"\xef\xbb\xbf", {}, ("is empty",)),
    ("header only", HEAD, {}, ("header but no rows",)),
    ("web page", "<!DOCTYPE html><html><body>Log in", {}, ("web page", "browser")),
    ("web page with a bom", "\ufeff  <html lang=en><table>", {}, ("web page",)),
    ("xml", "<?xml version='1.0'?><rows/>", {}, ("web page",)),
    ("json without a time", '[{"likes": 5}]', {}, ("time of the posts", "likes")),
    ("half a json", '[{"likes": 5', {}, ("damaged JSON", "export it again")),
    ("brackets without end", "[" * 200_000, {}, ("nests deeper than 50 levels", "as .csv")),
    ("json without objects", "[[1, 2], [3, 4]]", {}, ("JSON without a list of posts", ".csv")),
    ("xml spreadsheet", '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:'
     'spreadsheet"/>', {}, ("XML spreadsheet of 2003", "save it as .xlsx")),
    ("table of a web page", "<html><body><table><tr><td>Likes", {},
     ("web page with a table", "save it as .xlsx")),
    ("binary", bytes(range(256)) * 40, {}, ("not text",)),
    ("picture", b"\x89PNG\r\n\x1a\n" + b"\0" * 99, {}, ("picture",)),
    ("pdf", b"%PDF-1.7\n", {}, ("PDF",)),
    ("old excel", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 99, {},
     (".xls", "save it as .xlsx")),
    ("a locked workbook", b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), {},
     ("protected by a password", "without")),
    ("numbers", zipped(**{"Index/Document.iwa": "x"}), {}, ("Numbers file", "as Excel or CSV")),
    ("a letter", zipped(**{"word/document.xml": "x"}), {}, ("Word document", ".xlsx")),
    ("a book without sheets", zipped(**{"content.xml": "<office/>"}), {},
     ("OpenDocument spreadsheet", "save it as .xlsx")),
    ("a binary book", zipped(**{"xl/workbook.bin": "x"}), {}, ("binary Excel", "save it as .xlsx")),
    ("zero bytes later", HEAD + ROW * 99 + "\0" + ROW, {}, ("zero bytes",)),
    ("folder of two tables without rows", zipped(**{"a.csv": HEAD, "b/c.csv": "x"}), {},
     ("2 tables", "none of which", "'a.csv' is left out", "header but no rows", "'b/c.csv'")),
    ("folder of nothing", zipped(**{".a.csv": HEAD}), {}, ("nothing in it",)),
    ("folder within a folder", zipped(**{"a.zip": "PK\x03\x04"}), {}, ("damaged zip",)),
    ("damaged zip", zipped(a=HEAD)[:40], {}, ("damaged zip or Excel",)),
    ("damaged workbook", zipped(xl__workbook="x", **{"xl/workbook.xml": "<x"}), {},
     ("an Excel workbook that is damaged", "save it as .xlsx")),
    ("damaged gzip", gzip.compress((HEAD + ROW * 999).encode())[:-12], {}, ("damaged gzip",)),
    ("packed twice", gzip.compress(gzip.compress(HEAD.encode())), {}, ("packed twice",)),
    ("packed picture", gzip.compress(b"\x89PNG\r\n"), {}, ("picture",)),
    ("damaged parquet", b"PAR1" + b"x" * 50, {}, ("damaged Parquet",)),
    ("no time", "platform,account,likes\nfacebook,acorn,5\n", {},
     ("time of the posts", "likes", "--map published_at")),
    ("no counts", "platform,account,date\nfacebook,acorn,2024-03-05\n", {},
     ("counts", "--map likes")),
    ("no header", ROW, {}, ("time of the posts", "acorn")),
    ("no table", "just a line of prose", {}, ("time of the posts",)),
    ("no platform", NO_PLATFORM, {}, ("platform", "--platform")),
    ("no account", NO_ACCOUNT, {}, ("whose account", "--brand")),
    ("open order", SLASHES.format("03/04/2024", "05/06/2024"), {},
     ("'03/04/2024'", "--dates day-first")),
    ("mixed orders", SLASHES.format("13/04/2024", "04/13/2024"), {},
     ("mixes day-first", "one kind")),
    ("wrong order", SLASHES.format("13/04/2024", "05/06/2024"), {"dates": "month-first"},
     ("is day-first", "leave out")),
    ("unknown order", HEAD + ROW, {"dates": "zodiac"}, ("--dates zodiac", "day-first")),
    ("unknown platform", HEAD + ROW, {"platform": "myspace"}, ("'myspace'", "bluesky, facebook")),
    ("one of several platforms", HEAD + ROW, {"platform": "Meta"},
     ("'Meta' can be facebook, instagram or threads", "say which")),
    ("a column of several platforms", HEAD + "Meta,acorn,1,2024-03-05,5\n", {},
     ("column 'platform' of file.csv says 'Meta'", "facebook, instagram", "--platform facebook")),
    ("unknown field", HEAD + ROW, {"map": {"hearts": "likes"}},
     ("hearts", "the fields are", "saves")),
    ("unknown column", HEAD + ROW, {"map": {"likes": "hearts"}},
     ("hearts", "its columns are", "post_id")),
    ("5,000 columns", ",".join(f"c{n}" for n in range(5000)) + "\n", {}, ("5000 columns", "keep")),
]  # fmt: skip


@pytest.mark.parametrize(
    ("content", "options", "words"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_a_bad_file_is_one_sentence(
    tmp_path: Path, content: bytes | str, options: dict[str, Any], words: tuple[str, ...]
) -> None:
    path = tmp_path / "file.csv"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    with pytest.raises(ExportError) as caught:
        plan_file(path, ImportOptions(**options))
    sentence = str(caught.value)
    assert "\n" not in sentence
    assert all(word in sentence for word in words), sentence


def test_a_missing_file_and_a_folder_are_sentences(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="there is no file"):
        plan_file(tmp_path / "gone.csv")
    with pytest.raises(ExportError, match="is a folder"):
        plan_file(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with a name on this system")
def test_a_pipe_is_a_sentence_and_is_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "pipe.csv"
    os.mkfifo(path)
    with pytest.raises(ExportError, match="is a pipe or a device and no file; save"):
        plan_file(path)
    with pytest.raises(ExportError, match="is a pipe"):
        planned_tables(path, ImportOptions(), {})


def test_a_gzip_bomb_is_refused_early(tmp_path: Path) -> None:
    path = tmp_path / "bomb.csv.gz"
    with gzip.open(path, "wb", 9) as file:
        file.write(HEAD.encode())
        for _ in range(80):
            file.write(b"a" * (1 << 20))
    with pytest.raises(ExportError, match="unpacks to more than"):
        plan_file(path)


def test_a_workbook_bomb_is_refused_unopened(tmp_path: Path) -> None:
    path = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"<" * (80 << 20))
    with pytest.raises(ExportError, match="unpacks to more than"):
        plan_file(path)
