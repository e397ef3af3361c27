"""A PDF: the digits of the page, tagged, on every machine the same, no sign left out."""

import io
from pathlib import Path

import pytest
from pypdf import PdfReader

from app.snapshot import Choice, Format, Paper, write_snapshot
from app.snapshot.facts import Facts, SnapshotError, facts_of
from app.snapshot.nodes import pages_of
from app.snapshot.page import headline, sheets
from app.snapshot.pdf import first_page, pdf
from app.snapshot.scorecard import score_texts
from app.words.language import spoken
from pipelines.folder import Folder
from pipelines.warehouse.ask import open_published
from tests.app.made_up import MadeUp


@pytest.fixture(scope="module")
def facts(demo_folder: Folder) -> Facts:
    return facts_of(open_published(demo_folder), Choice(language="en"))


@pytest.fixture(scope="module")
def read(facts: Facts) -> PdfReader:
    return PdfReader(io.BytesIO(pdf(facts)))


def words(text: str) -> str:
    """The text without white space, which a page breaks where it likes."""
    return "".join(text.split()).replace("\u200b", "")


def test_its_text_has_the_numbers_of_the_measures(facts: Facts, read: PdfReader) -> None:
    first, second, *_ = (words(page.extract_text()) for page in read.pages)
    assert words(headline(facts)) in first
    latest = facts.exhibits["share"].behind.frame
    latest = latest[latest["period"] == latest["period"].max()]
    for row in latest.to_dict("records"):
        low, high = (round(100 * row[end]) for end in ("low", "high"))
        said = f"{round(100 * row['share'])}%{low}–{high}%,n{row['posts']}"
        assert f"{row['brand']}{said}" in second
    for row in facts.frames["engagement_per_post"].to_dict("records"):
        assert f"{round(row['median']):,}n{row['posts']}" in second


def test_it_says_what_the_page_says(facts: Facts, read: PdfReader) -> None:
    told = words(" ".join(page.extract_text() for page in read.pages))
    with spoken("en"):
        heads, rows = score_texts(facts)
    for cell in (text for row in [heads, *rows] for text in row):
        assert words(cell) in told, cell


def test_it_is_four_pages_tagged_with_alternatives(facts: Facts, read: PdfReader) -> None:
    root = read.trailer["/Root"]
    assert len(read.pages) == 4 and root["/Lang"] == "en" and root["/MarkInfo"]["/Marked"]
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data()
    objects = [read.get_object(at) for at in range(1, read.trailer["/Size"])]
    kinds = [one.get("/S") for one in objects if isinstance(one, dict)]
    told = {one["/Alt"] for one in objects if isinstance(one, dict) and "/Alt" in one}
    assert {exhibit.alt for exhibit in facts.exhibits.values()} <= told
    assert {"/H1", "/H2", "/H3", "/Table", "/TH", "/L", "/Figure"} <= set(kinds)


def test_papers_lie_on_their_long_side(facts: Facts) -> None:
    for paper, wide in ((Paper.A4, 297.0), (Paper.SCREEN, 338.7)):
        page = PdfReader(io.BytesIO(pdf(facts, paper=paper))).pages[0]
        assert float(page.mediabox.width) / 72 * 25.4 == pytest.approx(wide, abs=0.1)


def test_the_first_page_is_a_picture(facts: Facts) -> None:
    assert first_page(facts).startswith(b"\x89PNG")


@pytest.mark.dear
def test_a_sign_that_no_font_has_is_written_by_its_number(monkeypatch: pytest.MonkeyPatch) -> None:
    known = facts_of(MadeUp(), Choice(language="en"))
    sign = "\U00013000"
    monkeypatch.setattr(
        "app.snapshot.pdf.sheets",
        lambda *given: sheets(*given).replace("Scorecard", f"Score{sign}card"),
    )
    told = PdfReader(io.BytesIO(pdf(known))).pages[1].extract_text()
    assert "Score[U+13000]card" in told


def test_a_phones_drawings_and_their_sizes_stay_out(facts: Facts) -> None:
    with spoken("en"):
        pages = pages_of(sheets(facts, "0" * 64))
    kept = str(pages)
    assert kept.count("<svg") == str(sheets(facts, "0" * 64)).count("<svg") - 6


def test_what_cannot_be_set_is_a_sentence(facts: Facts, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.snapshot.pdf.pages_of", lambda _: [{"header": None}])
    with pytest.raises(SnapshotError, match="no PDF: it could not be set"):
        pdf(facts)


@pytest.mark.parametrize(("name", "expected"), [(None, "html"), ("a.pdf", "pdf"), ("a.PDF", "pdf")])
def test_the_format_follows_the_name(name: str | None, expected: str) -> None:
    assert Format.of(Path(name) if name else None) == expected


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(SnapshotError, match=r"a\.docx: a snapshot is written as \.html, \.pdf"):
        Format.of(Path("a.docx"))


@pytest.mark.dear
def test_it_stands_alone(tmp_path: Path) -> None:
    write_snapshot(MadeUp(), path=tmp_path / "a.pdf")
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]
