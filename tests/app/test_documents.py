"""Slides and workbooks: the digits of the measures, charts to edit, nothing that runs."""

import contextlib
import csv
import io
import re
import zipfile
import zlib
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from pptx import Presentation
from pptx.util import Inches
from pypdf import PdfReader

from app.snapshot import Choice, verify_snapshot, write_snapshot
from app.snapshot.changes import change_texts
from app.snapshot.deck import deck
from app.snapshot.facts import Facts, SnapshotError, facts_of
from app.snapshot.figures import payload
from app.snapshot.native import definition, native
from app.snapshot.package import figures_in, members
from app.snapshot.verify import Outcome
from app.snapshot.workbook import HEAD, workbook
from app.snapshot.write import Format, content_of
from app.words.language import spoken
from pipelines.exports import ImportOptions
from pipelines.folder import Folder
from pipelines.runs.import_files import import_files
from pipelines.warehouse.ask import open_published
from tests.conftest import HEAD as COLUMNS
from tests.conftest import row
from tests.news.attempts import ATTEMPTS

FORMATS = ("pptx", "xlsx", "pdf")


@pytest.fixture(scope="module")
def facts(demo_folder: Folder) -> Facts:
    return facts_of(open_published(demo_folder), Choice(language="en"))


@pytest.fixture(scope="module")
def book(facts: Facts) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(workbook(facts)))


@pytest.fixture(scope="module")
def slides(facts: Facts) -> Any:
    return Presentation(io.BytesIO(deck(facts)))


def written(facts: Facts, ending: str) -> bytes:
    return content_of(facts, Format(ending))


def test_each_chart_has_a_sheet_with_the_numbers_of_its_measure(
    facts: Facts, book: openpyxl.Workbook
) -> None:
    for name, exhibit in facts.exhibits.items():
        sheet, frame = book[name], exhibit.behind.frame
        heads = [cell.value for cell in sheet[HEAD + 1]]
        for column in exhibit.behind.columns:
            at = heads.index(column.name) + 1
            told = [sheet.cell(HEAD + 2 + line, at).value for line in range(len(frame))]
            known = [None if value != value else value for value in frame[column.name].tolist()]  # noqa: PLR0124
            if column.unit in {"share", "number", "ratio", "count"}:
                assert told == pytest.approx(known, nan_ok=True), f"{name}.{column.name}"
            elif column.unit == "text":
                assert told == known, f"{name}.{column.name}"
        assert str(sheet["A1"].value) == exhibit.title
        assert "SQL: from " in str(sheet["A4"].value)


def test_cells_have_types_and_formats_and_none_is_a_formula(book: openpyxl.Workbook) -> None:
    sheet = book["share"]
    first = {head.value: cell for head, cell in zip(sheet[HEAD + 1], sheet[HEAD + 2], strict=True)}
    assert first["period"].is_date and first["share"].number_format == "0.0%"
    kinds = {cell.data_type for one in book for line in one.iter_rows() for cell in line}
    assert kinds <= {"n", "s", "d", "b"}


def test_each_chart_is_native_and_has_its_numbers(facts: Facts, slides: Any) -> None:
    drawn = {
        shape.name: shape.chart
        for slide in slides.slides
        for shape in slide.shapes
        if shape.has_chart
    }
    assert drawn.keys() == {*facts.exhibits, "causes"}
    causes = facts.frames["causes"]
    told = dict(
        zip(
            drawn["causes"].plots[0].categories,
            drawn["causes"].plots[0].series[0].values,
            strict=True,
        )
    )
    assert list(told.values()) == pytest.approx(causes["value"].tolist())
    shares = facts.narrowed(facts.exhibits["share"].behind.frame)
    for series in drawn["share"].plots[0].series:
        rows = shares[shares["brand"] == series.name].sort_values("period")
        assert list(series.values) == pytest.approx(rows["share"].tolist(), nan_ok=True)
    median = facts.exhibits["typical_posts"].behind.frame.set_index("brand")["median"]
    plot = drawn["typical_posts"].plots[0]
    told = dict(zip(plot.categories, plot.series[0].values, strict=True))
    assert told == pytest.approx(median[list(told)].to_dict())


def test_ranges_are_error_bars_of_the_series(facts: Facts) -> None:
    text = members(deck(facts))[f"ppt/charts/chart{_chart_of(facts, 'typical_posts')}.xml"].decode()
    rows = facts.narrowed(facts.exhibits["typical_posts"].behind.frame)
    plus = re.search(r"<c:plus>(.*?)</c:plus>", text, re.DOTALL)
    assert plus is not None
    ends = [float(value) for value in re.findall(r"<c:v>([^<]*)</c:v>", plus[1])]
    assert ends == pytest.approx([row["high"] - row["median"] for row in rows.to_dict("records")])


def _chart_of(facts: Facts, name: str) -> int:
    """The number of a chart's part: they are counted in the order of the slides."""
    found = members(deck(facts))
    parts = [one for one in found if re.fullmatch(r"ppt/charts/chart\d+\.xml", one)]
    told = facts.exhibits[name].behind.frame["median"].iloc[0]
    return next(
        int(re.findall(r"\d+", one)[0])
        for one in parts
        if f"<c:v>{told}</c:v>" in found[one].decode()
    )


def test_a_value_outside_its_range_has_no_bar_and_that_is_said(facts: Facts) -> None:
    exhibit = facts.exhibits["share_1"]
    frame = exhibit.behind.frame.copy()
    last = (frame["period"] == frame["period"].max()) & (frame["brand"] == "Vaartwijk")
    frame.loc[last, "share"] = frame.loc[last, "high"] + 0.1
    lucky = replace(exhibit, behind=replace(exhibit.behind, frame=frame))
    chart = native(facts, lucky)
    assert chart is not None
    series = next(one for one in chart.series if one.name == "Vaartwijk")
    assert (series.plus[-1], series.minus[-1], series.outside) == (None, None, 1)
    assert None not in series.plus[:-1]
    assert "One value lies outside its range" in definition(facts, lucky, chart)
    whole = native(facts, exhibit)
    assert "outside" not in definition(facts, exhibit, whole)


def test_a_slide_says_its_finding_and_its_notes_what_it_rests_on(facts: Facts, slides: Any) -> None:
    by_title = {slide.shapes.title.text: slide for slide in slides.slides}
    for exhibit in list(facts.exhibits.values())[1:]:
        notes = by_title[exhibit.title].notes_slide.notes_text_frame.text
        assert exhibit.definition in notes and exhibit.behind.call.splitlines()[0] in notes
        assert all(line in notes for line in exhibit.behind.basis)


def test_changes_of_course_are_a_table(facts: Facts, slides: Any) -> None:
    tables = {
        shape.name: shape.table
        for slide in slides.slides
        for shape in slide.shapes
        if shape.has_table
    }
    with spoken("en"):
        heads, rows = change_texts(facts)
    table = tables["course_changes"]
    told = [[cell.text for cell in row.cells] for row in table.rows]
    assert told == [heads, *rows] and len(rows) == len(facts.frames["course_changes"])


def test_slides_are_wide_and_nothing_leaves_them(slides: Any) -> None:
    assert (slides.slide_width, slides.slide_height) == (Inches(13.333), Inches(7.5))
    for slide in slides.slides:
        for shape in slide.shapes:
            assert shape.left >= 0 and shape.left + shape.width <= slides.slide_width, shape.name
            assert shape.top >= 0 and shape.top + shape.height <= slides.slide_height, shape.name


def test_a_template_gives_its_master_and_its_size(facts: Facts, tmp_path: Path) -> None:
    template = Presentation()
    template.slide_width, template.slide_height = Inches(10), Inches(5.625)
    template.slide_master.name = "A company"
    template.save(str(tmp_path / "corporate.pptx"))
    found = Presentation(io.BytesIO(deck(facts, template=tmp_path / "corporate.pptx")))
    assert found.slide_width == Inches(10) and found.slide_master.name == "A company"
    for slide in found.slides:
        for shape in slide.shapes:
            assert shape.left + shape.width <= found.slide_width, shape.name


def test_a_long_table_is_cut_and_says_so(facts: Facts, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.snapshot.workbook.MOST_ROWS", 3)
    sheet = openpyxl.load_workbook(io.BytesIO(workbook(facts)))["top_posts"]
    assert sheet.max_row == HEAD + 1 + 3
    assert str(sheet["A2"].value).startswith("The first 3 of ")


def test_what_is_no_template_is_said(facts: Facts, tmp_path: Path) -> None:
    (tmp_path / "x.pptx").write_bytes(b"no slides")
    with pytest.raises(SnapshotError, match="template"):
        deck(facts, template=tmp_path / "x.pptx")


@pytest.mark.parametrize("ending", FORMATS)
def test_the_same_build_gives_the_same_bytes(facts: Facts, ending: str) -> None:
    first = written(facts, ending)
    assert first == written(facts, ending)
    packed = figures_in(first)
    assert packed is not None and packed.figures == payload(facts)
    if ending == "pdf":
        return
    with zipfile.ZipFile(io.BytesIO(first)) as found:
        assert {one.date_time for one in found.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize("ending", FORMATS)
def test_a_written_document_is_verified(demo_folder: Folder, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"snapshot.{ending}"
    write_snapshot(open_published(demo_folder), path=path, language="nl")
    assert verify_snapshot(demo_folder, path).outcome is Outcome.SAME


@pytest.mark.parametrize("ending", FORMATS)
@pytest.mark.parametrize("place", ["figures", "shown"])
def test_one_changed_digit_is_found(
    demo_folder: Folder, facts: Facts, tmp_path: Path, ending: str, place: str
) -> None:
    change = changed_pdf if ending == "pdf" else changed_part
    path = tmp_path / f"changed.{ending}"
    path.write_bytes(change(written(facts, ending), PLACES[ending, place]))
    found = verify_snapshot(demo_folder, path)
    assert found.outcome is Outcome.DIFFERS, found.lines()


PLACES = {
    ("pptx", "figures"): r"customXml/item1\.xml", ("pptx", "shown"): r"ppt/charts/chart\d+\.xml",
    ("xlsx", "figures"): r"customXml/item1\.xml", ("xlsx", "shown"): r"xl/worksheets/sheet2\.xml",
    ("pdf", "figures"): "/Type/EmbeddedFile", ("pdf", "shown"): "<</Length",
}  # fmt: skip


def changed_part(document: bytes, part: str) -> bytes:
    """The document with one digit of a number in a part another one."""
    into, is_done = io.BytesIO(), False
    with zipfile.ZipFile(io.BytesIO(document)) as packed, zipfile.ZipFile(into, "w") as made:
        for one in packed.infolist():
            text = packed.read(one)
            if not is_done and re.fullmatch(part, one.filename):
                text, is_done = other_digit(text), True
            made.writestr(one, text)
    assert is_done
    return into.getvalue()


def changed_pdf(document: bytes, mark: str) -> bytes:
    """The document with one digit another one, in the first stream after a mark that has one."""
    streams = re.finditer(rb"(<<[^\n]*>>)\s*stream\r?\n(.*?)\r?\nendstream", document, re.DOTALL)
    for match in (one for one in streams if mark.encode() in one[1]):
        with contextlib.suppress(zlib.error, AssertionError):
            other = zlib.compress(other_digit(zlib.decompress(match[2])))
            return document[: match.start(2)] + other + document[match.end(2) :]
    raise AssertionError("no stream holds a digit")


def other_digit(text: bytes) -> bytes:
    """The text with another digit in its first number of four decimals."""
    at = re.search(rb"\d\.\d{3,}", text)
    assert at is not None
    digit = b"1" if text[at.end() - 1 : at.end()] != b"1" else b"2"
    return text[: at.end() - 1] + digit + text[at.end() :]


def test_a_template_leaves_the_words_unchecked(demo_folder: Folder, tmp_path: Path) -> None:
    Presentation().save(str(tmp_path / "corporate.pptx"))
    path = tmp_path / "snapshot.pptx"
    write_snapshot(open_published(demo_folder), path=path, template=tmp_path / "corporate.pptx")
    assert verify_snapshot(demo_folder, path).outcome is Outcome.WORDS_UNCHECKED


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Facts:
    """A landscape whose names and texts try to be more than that."""
    room = tmp_path_factory.mktemp("hostile")
    with (room / "posts.csv").open("w", encoding="utf-8", errors="replace", newline="") as file:
        table = csv.writer(file)
        table.writerow(COLUMNS.split(","))
        for at, name in enumerate(one.replace("\0", "") for one in ATTEMPTS):
            for day in (2, 9, 16):
                cells = row("brand", f"p{at}-{day}", f"2026-02-{day:02d}", text="words").split(",")
                table.writerow([{"brand": name, "words": name}.get(one, one) for one in cells])
    landscape = Folder(room / "landscape")
    import_files(landscape, [room / "posts.csv"], ImportOptions())
    return facts_of(open_published(landscape), Choice(language="en", with_texts=True))


@pytest.mark.parametrize("ending", ["pptx", "xlsx"])
def test_names_and_words_stay_inert(hostile: Facts, ending: str) -> None:
    assert len(hostile.brands) > 35
    found = written(hostile, ending)
    for name, content in members(found).items():
        assert b"<script" not in content and b"<f>" not in content, name
        assert b"TargetMode" not in content, f"{name} leads out of the document"
    if ending == "xlsx":
        book = openpyxl.load_workbook(io.BytesIO(found))
        kinds = {cell.data_type for one in book for line in one.iter_rows() for cell in line}
        assert kinds <= {"n", "s", "d", "b"}
    else:
        assert len(Presentation(io.BytesIO(found)).slides) >= 3


def test_in_a_pdf_they_are_text_and_nothing_acts(hostile: Facts) -> None:
    found = PdfReader(io.BytesIO(written(hostile, "pdf")))
    acts = {"/JavaScript", "/JS", "/Launch", "/URI", "/OpenAction", "/AA", "/SubmitForm", "/XFA"}
    for at in range(1, len(found.xref[0]) if found.xref else 0):
        one = found.get_object(at)
        assert not (isinstance(one, dict) and acts & set(one)), one
    text = " ".join(page.extract_text() for page in found.pages)
    for name in ("<script>alert(1)</script>", "=1+1", "<@U123456>", "<!-- comment"):
        assert name in text


@pytest.mark.parametrize(
    "content",
    [b"PK\x03\x04", b"PK\x03\x04" + bytes(200)],
    ids=["a head", "zeros"],
)
def test_a_packed_file_that_is_none_is_a_sentence(
    folder: Folder, tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "x.pptx"
    path.write_bytes(content)
    with pytest.raises(SnapshotError, match="no snapshot of outpace"):
        verify_snapshot(folder, path)


def test_a_document_that_unfolds_without_end_is_refused() -> None:
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("ppt/x.xml", bytes(40 << 20))
    with pytest.raises(ValueError, match="unfolds"):
        members(into.getvalue())
