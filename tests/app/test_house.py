"""The look of a company: what `[report]` may say, and that every document carries it."""

import base64
import io
import re
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PIL import Image
from pptx import Presentation
from pypdf import PdfReader

from app.exhibits.look import colours_of
from app.site.publish import publish_site
from app.snapshot import Choice, Format, verify_snapshot
from app.snapshot.facts import Facts, facts_of
from app.snapshot.verify import Outcome
from app.snapshot.write import content_of
from app.theme.css import house_css
from app.theme.tokens import ALIKE, BRANDS, _apart, brand_colours, worn
from app.view.build import Build
from app.view.house import house_at
from pipelines.errors import SettingsError
from pipelines.folder import Folder
from pipelines.settings import Report
from pipelines.settings.report import contrast
from pipelines.warehouse.ask import open_published
from tests.app.made_up import MadeUp


def picture(wide: int = 80, tall: int = 20, kind: str = "PNG") -> bytes:
    into = io.BytesIO()
    Image.new("RGB", (wide, tall), "#0B5394").save(into, kind)
    return into.getvalue()


HOUSE = Report("Rivals & us", picture(), "#0B5394", "#7A1F3D", "Confidential", "nl")


@pytest.fixture(scope="module")
def facts(demo_folder: Folder) -> Facts:
    return facts_of(open_published(demo_folder), Choice(), HOUSE)


def settings(folder: Path, text: str) -> Report:
    (folder / "outpace.toml").write_text(f"[report]\n{text}\n", encoding="utf-8")
    (folder / "logo.png").write_bytes(picture())
    (folder / "text.png").write_text("no picture")
    return house_at(folder)


def test_what_is_said_is_read(tmp_path: Path) -> None:
    found = settings(
        tmp_path,
        'title = "Rivals & us"\nlogo = "logo.png"\nour_colour = "#0b5394"\n'
        'head_colour = "#7A1F3D"\nfooter = "Confidential"\nlanguage = "nl"',
    )
    assert found == HOUSE
    assert house_at(tmp_path / "nowhere") == Report()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('our_colour = "blue"', 'our_colour of [report] must be a colour such as "#2340D9"'),
        ('our_colour = "#FFCC00"', "darker: text of #FFCC00 on white has a contrast of 1.5 to 1"),
        ('logo = "none.png"', "logo of [report] must be a file beside the settings, and there is"),
        ('logo = "text.png"', "must be a PNG or JPEG of at most 200 kB and 4000 pixels a side"),
        (f'footer = "{"x" * 81}"', "footer of [report] must be one line of at most 80 signs"),
        ('title = "a\\nb"', "title of [report] must be one line"),
        ("title = 3", "title of [report] must be a text in quotes"),
        ('language = "fr"', "language of [report] must be one of: en, nl; it is 'fr'"),
        ('colour = "#2340D9"', "[report] has no rule named 'colour'; there are: title, logo,"),
    ],
)
def test_a_wrong_value_is_a_sentence(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(SettingsError, match=re.escape(message)):
        settings(tmp_path, text)


def test_every_document_carries_it(facts: Facts) -> None:
    page = content_of(facts, Format.HTML).decode()
    assert "--own:#0B5394" in page and "h1,h2,h3{color:#7A1F3D}" in page
    assert base64.b64encode(picture()).decode() in page and "Rivals &amp; us" in page
    assert '<html lang="nl">' in page and "#2340D9" not in page.partition("<main>")[2]
    told = PdfReader(io.BytesIO(content_of(facts, Format.PDF)))
    first = told.pages[0].extract_text()
    assert "Rivals & us" in first and "Confidential" in first and len(told.pages[0].images) == 1
    deck = Presentation(io.BytesIO(content_of(facts, Format.PPTX)))
    for slide in deck.slides:
        texts = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
        assert "Rivals & us · Confidential" in texts
        assert str(slide.shapes.title.text_frame.paragraphs[0].font.color.rgb) == "7A1F3D"
        assert any(shape.shape_type == 13 for shape in slide.shapes)
    book = openpyxl.load_workbook(io.BytesIO(content_of(facts, Format.XLSX)))
    assert book["share"].oddFooter.left.text == "Rivals && us · Confidential"
    assert book["share"]["A1"].font.color.rgb == "FF7A1F3D"


@pytest.mark.parametrize("wanted", list(Format))
def test_a_file_keeps_its_look_whatever_the_settings_say_later(
    demo_folder: Folder, facts: Facts, tmp_path: Path, wanted: Format
) -> None:
    path = tmp_path / f"a.{wanted}"
    path.write_bytes(content_of(facts, wanted))
    found = verify_snapshot(demo_folder, path)
    assert found.outcome is Outcome.SAME, found.lines()


def test_pages_wear_the_colours_in_both_schemes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings(tmp_path, 'our_colour = "#0B5394"')
    known: Any = MadeUp()
    monkeypatch.setattr(known, "path", tmp_path / "published" / "outpace.duckdb")
    colours = colours_of(Build(known, "x"), ["Noordkade", "Vaartwijk"], "Noordkade", "light")
    assert colours["Noordkade"] == "#0B5394"
    css = house_css("#0B5394", "#7A1F3D")
    assert f"--accent:light-dark(#0B5394,{worn('#0B5394', 'dark')})" in css
    assert contrast(worn("#0B5394", "dark"), "#151A23") >= 4.5
    assert "[data-testid=stHtml] :is(h1,h2){color:var(--head)" in css and "&" not in css
    assert house_css(None, None) == ""


def test_the_site_wears_it(
    demo_folder: Folder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.site.publish.house_of", lambda _: HOUSE)
    publish_site(demo_folder, open_published(demo_folder), tmp_path / "site", Choice())
    page = (tmp_path / "site" / "archive.html").read_text("utf-8")
    assert "<h1>Rivals &amp; us</h1>" in page and "a{color:#0B5394}" in page
    assert '<html lang="nl">' in page and "<footer>Confidential</footer>" in page


def test_no_rival_wears_a_colour_like_ours() -> None:
    names = [f"b{at}" for at in range(12)]
    plain = brand_colours(names, "b0", "light")
    assert len(set(plain.values())) == 12 == len(BRANDS["light"])
    ours = brand_colours(names, "b0", "light", "#8A1550")
    assert min(_apart(ours["b0"], ours[name]) for name in names[1:]) >= ALIKE
