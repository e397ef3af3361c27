"""Slides and workbooks as Office and LibreOffice take them: valid, nothing to repair."""

import io
import re
import shutil
import subprocess
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import openpyxl
import pytest
from openpyxl.utils import range_boundaries
from openxml_audit import OpenXmlValidator
from pypdf import PdfReader

from app.snapshot import Choice, Format
from app.snapshot.facts import Facts, facts_of
from app.snapshot.page import headline
from app.snapshot.write import content_of
from app.words.language import spoken
from pipelines.folder import Folder
from pipelines.warehouse.ask import open_published

CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
OFFICE = (Format.PPTX, Format.XLSX)


@pytest.fixture(scope="module")
def facts(demo_folder: Folder) -> Facts:
    return facts_of(open_published(demo_folder), Choice(language="en"))


@pytest.fixture(scope="module")
def files(facts: Facts, tmp_path_factory: pytest.TempPathFactory) -> dict[Format, Path]:
    room = tmp_path_factory.mktemp("office")
    for one in OFFICE:
        (room / f"a.{one}").write_bytes(content_of(facts, one))
    return {one: room / f"a.{one}" for one in OFFICE}


@pytest.mark.parametrize("wanted", OFFICE)
def test_the_schemas_of_office_find_nothing(files: dict[Format, Path], wanted: Format) -> None:
    found = OpenXmlValidator().validate(str(files[wanted]))
    assert [f"{one.part_uri} {one.description}" for one in found.errors] == []


def test_what_a_chart_shows_stands_in_the_workbook_behind_it(files: dict[Format, Path]) -> None:
    with zipfile.ZipFile(files[Format.PPTX]) as deck:
        charts = [one for one in deck.namelist() if re.fullmatch(r"ppt/charts/chart\d+\.xml", one)]
        assert len(charts) > 6
        for name in charts:
            related = deck.read(name.replace("charts/", "charts/_rels/") + ".rels").decode()
            found = re.search(r"embeddings/([^\"]+\.xlsx)", related)
            assert found is not None
            book = openpyxl.load_workbook(io.BytesIO(deck.read(f"ppt/embeddings/{found[1]}")))
            assert shown(ElementTree.fromstring(deck.read(name)), book) > 0


def test_what_a_chart_of_a_sheet_shows_stands_in_its_cells(files: dict[Format, Path]) -> None:
    """xlsxwriter writes the numbers of a chart into its part too, where a viewer reads them."""
    book = openpyxl.load_workbook(files[Format.XLSX])
    with zipfile.ZipFile(files[Format.XLSX]) as packed:
        charts = [one for one in packed.namelist() if one.startswith("xl/charts/chart")]
        assert sum(shown(ElementTree.fromstring(packed.read(one)), book) for one in charts) > 100


def shown(chart: ElementTree.Element, book: openpyxl.Workbook) -> int:
    """How many numbers a chart shows, each held against the cell that it names."""
    count = 0
    for ref in chart.iter(f"{CHART}numRef"):
        sheet, _, cells = str(ref.findtext(f"{CHART}f")).rpartition("!")
        left, top, right, bottom = range_boundaries(cells.replace("$", ""))
        table = book[sheet.strip("'")]
        there = [one for row in table.iter_rows(top, bottom, left, right) for one in row]
        for point in ref.iter(f"{CHART}pt"):
            cell = there[int(point.get("idx", "0"))]
            if cell.is_date:
                continue
            assert float(point.findtext(f"{CHART}v") or "nan") == pytest.approx(cell.value)
            count += 1
    return count


@pytest.mark.slow
@pytest.mark.parametrize("wanted", OFFICE)
def test_libreoffice_opens_it_and_shows_what_it_says(
    facts: Facts, files: dict[Format, Path], tmp_path: Path, wanted: Format
) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("no LibreOffice is installed: apt install libreoffice-impress libreoffice-calc")
    done = subprocess.run(
        [office, "--headless", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
         "--convert-to", "pdf", "--outdir", str(tmp_path), str(files[wanted])],
        capture_output=True, text=True, timeout=180, check=True,
    )  # fmt: skip
    assert "rror" not in done.stderr and "repair" not in done.stderr.lower()
    pages = [page.extract_text() for page in PdfReader(tmp_path / "a.pdf").pages]
    told = "".join("".join(pages).split())
    with spoken("en"):
        assert "".join(headline(facts).split()) in told
    for exhibit in facts.exhibits.values():
        assert "".join(exhibit.title.split()) in told or exhibit.name == "share", exhibit.title
