"""Small files that unpack without end are refused in seconds, and copies of them do not pile up."""

import os
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from openpyxl import Workbook

from pipelines.exports import ExportError, ImportOptions, plan_file, preview
from pipelines.scratch import NAME, make_scratch, scratch, sweep
from pipelines.warehouse.files import stage_file
from pipelines.warehouse.work import open_scratch

SECONDS = 20  # of work; unbounded, each of these takes minutes or never ends
OPTIONS = ImportOptions(platform="facebook", brand="noordkade")
HEAD = ("post_id", "published_at", "likes")
ROW = ("1", "2026-02-02T10:00:00Z", 5)
Make = Callable[[Path], None]


def book(path: Path, *, extra: str = "", sheets: int = 1) -> None:
    """A workbook of one good row; `extra` is XML that stands after it."""
    made = Workbook()
    made.active.append(HEAD)
    made.active.append(ROW)
    for _ in range(sheets - 1):
        made.create_sheet()
    plain = path.with_name("plain.xlsx")
    made.save(plain)
    with zipfile.ZipFile(plain) as source, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        for name in source.namelist():
            text = source.read(name)
            if name == "xl/worksheets/sheet1.xml":
                text = text.replace(b"</sheetData>", extra.encode() + b"</sheetData>")
            out.writestr(name, text)


def row_xml(at: object, column: str = "A") -> str:
    return f'<row r="{at}"><c r="{column}{at}"><v>1</v></c></row>'


def table(path: Path, **columns: pa.Array) -> None:
    pq.write_table(pa.table(columns), path, compression="zstd")


def repeated(text: str, times: int) -> pa.Array:
    return pa.DictionaryArray.from_arrays(pa.array([0] * times, pa.int32()), pa.array([text]))


def posts(path: Path, rows: int, **more: pa.Array) -> None:
    table(
        path,
        post_id=repeated("1", rows),
        published_at=repeated(ROW[1], rows),
        likes=repeated("5", rows),
        **more,
    )


def later(path: Path) -> None:
    """Endless after a harmless start, and only within lists."""
    short, long = pa.array(["x", "y" * (8 << 20)]), [0] * 9_000 + [1] * 9_000
    texts = pa.DictionaryArray.from_arrays(pa.array(long, pa.int32()), short)
    offsets = pa.array(range(18_001), pa.int32())
    posts(path, 18_000, text=pa.ListArray.from_arrays(offsets, texts))


def lists(path: Path) -> None:
    many = 20_000_000
    offsets = pa.array([0, many], pa.int32())
    posts(path, 1, text=pa.ListArray.from_arrays(offsets, pa.nulls(many, pa.bool_())))


BOOKS: dict[str, Make] = {
    "a very late row": lambda path: book(path, extra=row_xml(10**12)),
    "a row after the last": lambda path: book(path, extra=row_xml((1 << 20) + 1)),
    "a row without end": lambda path: book(path, extra='<row r="1e400"><c><v>1</v></c></row>'),
    "a very wide row": lambda path: book(path, extra=row_xml(3, "ZZZZZZ")),
    "wide rows": lambda path: book(
        path, extra="".join(row_xml(at, "XFD") for at in range(3, 5_000))
    ),
    "wide rows within the bound": lambda path: book(
        path, extra="".join(row_xml(at, "EWV") for at in range(3, 16_000))
    ),
    "many sheets": lambda path: book(path, sheets=300),
    "much of nothing": lambda path: book(path, extra="<row/>" * 5_000_000),
}
PARQUETS: dict[str, Make] = {
    "equal rows": lambda path: posts(path, 6_000_000),
    "a long text again and again": lambda path: posts(
        path, 20_000, text=repeated("x" * (8 << 20), 20_000)
    ),
    "a list without end": lists,
    "a long text in late lists": later,
}


def seconds(work: Callable[[], object]) -> float:
    """What the processors worked, here and in processes that ended: a busy machine takes longer."""
    start = sum(os.times()[:4])
    work()
    return sum(os.times()[:4]) - start


def refuse(path: Path) -> None:
    with pytest.raises(ExportError) as raised:
        preview(plan_file(path, OPTIONS), path)
    assert 40 < len(str(raised.value)) < 300


@pytest.mark.parametrize("case", BOOKS)
def test_a_workbook_without_end_is_refused(tmp_path: Path, case: str) -> None:
    path = tmp_path / "posts.xlsx"
    BOOKS[case](path)
    assert path.stat().st_size < 400_000
    assert seconds(lambda: refuse(path)) < SECONDS


@pytest.mark.parametrize("case", PARQUETS)
def test_a_parquet_without_end_is_refused(tmp_path: Path, case: str) -> None:
    path = tmp_path / "posts.parquet"
    PARQUETS[case](path)
    assert path.stat().st_size < 4_000_000
    assert seconds(lambda: refuse(path)) < SECONDS


def test_a_sparse_workbook_and_a_plain_parquet_are_read(tmp_path: Path) -> None:
    late = tmp_path / "late.xlsx"
    book(late, extra=row_xml(5_000))
    assert "2 rows" in preview(plan_file(late, OPTIONS), late)[0]
    plain = tmp_path / "plain.parquet"
    posts(plain, 50_000)
    assert "50000 rows" in preview(plan_file(plain, OPTIONS), plain)[0]


FAR = {
    "microseconds": pa.array([2**62, -(2**62), 2**63 - 1, -(2**63)]).cast(pa.timestamp("us")),
    "in a zone": pa.array([2**62, 2**63 - 1]).cast(pa.timestamp("us", "UTC")),
    "days": pa.array([2**31 - 1, -(2**31)], pa.int32()).cast(pa.date32()),
}


@pytest.mark.parametrize("kind", FAR)
def test_a_parquet_time_out_of_range_costs_its_row_only(tmp_path: Path, kind: str) -> None:
    path, far = tmp_path / "far.parquet", FAR[kind]
    times = pa.concat_arrays([pa.array([datetime(2026, 2, 2)]).cast(far.type), far])
    ids = [str(place) for place in range(len(times))]
    cells = {"account": ["noordkade"] * len(ids), "post_id": ids, "likes": [1] * len(ids)}
    pq.write_table(pa.table({**cells, "published_at": times}), path)
    plan = plan_file(path, OPTIONS)
    assert preview(plan, path)
    with open_scratch() as con:
        tally = stage_file(con, path, plan, received_at=datetime(2026, 6, 1))
    assert (tally.good, tally.rejected) == (1, len(far))


def test_milliseconds_that_no_database_holds_end_in_a_sentence(tmp_path: Path) -> None:
    path, times = tmp_path / "far.parquet", pa.array([2**62]).cast(pa.timestamp("ms"))
    pq.write_table(pa.table({"post_id": ["1"], "likes": [1], "published_at": times}), path)
    with open_scratch() as con, pytest.raises(ExportError, match="cannot be read as a table"):
        stage_file(con, path, plan_file(path, OPTIONS), received_at=datetime(2026, 6, 1))


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder for temporary files, of this test alone."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    return tmp_path


KILLED = """
import os, signal
from pipelines.scratch import scratch
with scratch() as room:
    (room / "table").write_bytes(bytes(1000))
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_what_a_killed_one_left_is_removed_by_the_next(room: Path) -> None:
    subprocess.run([sys.executable, "-c", KILLED], check=False)
    (left,) = room.glob("outpace-scratch-*/table")
    with scratch() as mine:
        assert not left.exists()
        assert mine.stat().st_mode & 0o777 == 0o700
        sweep()
        assert mine.exists(), "this process still works in it"
    assert not list(room.iterdir())


def test_a_folder_of_a_living_process_or_of_somebody_else_stays(room: Path) -> None:
    match = NAME.fullmatch(make_scratch().name)
    assert match is not None
    machine = match[1]
    other, day = f"{int(machine, 16) ^ 1:08x}", 25 * 60 * 60
    kept = [f"outpace-scratch-{machine}-{os.getppid()}-x", f"outpace-scratch-{other}-99-young"]
    gone = [f"outpace-scratch-{other}-99-old", f"outpace-scratch-{machine}-999999999-x"]
    kept += ["outpace-scratch-notes", "outpace-else"]
    for name in (*kept, *gone):
        (room / name).mkdir()
    for name in (*kept[2:], gone[0]):
        os.utime(room / name, (time.time() - day,) * 2)
    outside = room / "precious"
    outside.mkdir()
    (room / f"outpace-scratch-{machine}-999999999-link").symlink_to(outside)
    sweep()
    assert all((room / name).exists() for name in kept)
    assert not any((room / name).exists() for name in gone)
    assert outside.exists()
