"""What people share: a link, a chart as a file, a group of rivals."""

from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree

from PIL import Image

from pipelines.folder import Folder
from tests.browser.conftest import Open, Serve, Visit, wait_until
from tests.browser.driving import addressed
from tests.browser.worlds import own_data


def test_copied_link_writes_every_filter(visit: Open, demo_address: str) -> None:
    seen = visit(demo_address).open("/")
    headline = seen.page.locator("h1").inner_text()
    seen.page.get_by_role("button", name="Share", exact=True).click()
    link = seen.page.locator('[data-testid="stPopoverBody"] code').inner_text()
    for key in (
        "period=Dates",
        "dates=",
        "measure=Engagement",
        "own=Noordkade",
        "rivals=Vaartwijk",
    ):
        assert key in link
    address = urlsplit(seen.base)
    seen.page.context.grant_permissions(
        ["clipboard-read", "clipboard-write"], origin=f"{address.scheme}://{address.netloc}"
    )
    shown = seen.page.locator('[data-testid="stPopoverBody"] [data-testid="stCode"]')
    shown.hover()
    shown.get_by_role("button", name="Copy").click()
    assert seen.page.evaluate("() => navigator.clipboard.readText()") == link
    again = visit("").open(link)
    assert again.page.locator("h1").inner_text() == headline
    again.check()


def test_a_chart_is_saved_as_png_svg_and_csv(
    visit: Open, demo_address: str, tmp_path: Path
) -> None:
    seen = visit(demo_address)
    for path, key, measure in (
        ("/", "share", "share_trend"),
        ("/rivals?screen=Rates+and+habits", "mix", "format_mix"),
    ):
        seen.open(path)
        seen.page.locator(f".st-key-card_{key}").get_by_role("button", name="Download").click()
        png, svg, csv = (saved(seen, kind, tmp_path) for kind in ("PNG", "SVG", "CSV"))
        assert {path.stem.split("_2026")[0] for path in (png, svg, csv)} == {f"outpace_{measure}"}
        picture_of = Image.open(png)
        root = ElementTree.fromstring(svg.read_text("utf-8"))
        assert picture_of.size == (2 * int(root.get("width", 0)), 2 * int(root.get("height", 0)))
        assert len(set(picture_of.convert("RGB").resize((300, 150)).getdata())) > 20
        assert "Vaartwijk" in svg.read_text("utf-8")
        assert "period" in csv.read_text("utf-8-sig").splitlines()[0]
        seen.page.keyboard.press("Escape")
    seen.check()


def saved(seen: Visit, kind: str, room: Path) -> Path:
    """The file that a click on the button of this name saves."""
    button = seen.page.get_by_role("button", name=kind, exact=kind != "PNG")
    with seen.page.expect_download() as download:
        button.locator("visible=true").last.click()
    path = room / download.value.suggested_filename
    download.value.save_as(path)
    return path


def test_the_market_is_taken_out_and_the_link_says_so(visit: Open, demo_address: str) -> None:
    seen = visit(demo_address).open("/")
    seen.page.get_by_role("radio", name="Without the market").click()
    seen.page.wait_for_selector("text=as if the field stood still")
    addressed(seen, "market=Without+the+market")
    seen.page.get_by_role("button", name="Share", exact=True).click()
    link = seen.page.locator('[data-testid="stPopoverBody"] code').inner_text()
    assert "market=Without+the+market" in link
    again = visit("").open(link)
    assert "as if the field stood still" in again.text()
    again.check()


def test_a_group_is_saved_and_taken(visit: Open, serve_folder: Serve, tmp_path: Path) -> None:
    here = Folder(tmp_path / "data")
    own_data(here, tmp_path, ("Us", "Them", "Others"))
    seen = visit(serve_folder(here)).open("/?rivals=Them")
    seen.page.get_by_role("button", name="Rivals").click()
    seen.page.get_by_label("Save this choice as a group").fill("Near us")
    seen.page.get_by_label("Save this choice as a group").press("Enter")
    seen.settle()
    seen.page.get_by_role("button", name="Save group").click()
    wait_until(lambda: '"Near us" = ["Us", "Them"]' in here.config.read_text(), seconds=20)
    other = visit(seen.base).open("/")
    other.page.get_by_role("button", name="Rivals").click()
    other.page.get_by_role("radio", name="Near us").click()
    addressed(other, "rivals=Them")
    assert "rivals=Others" not in other.page.url
    other.page.get_by_role("button", name="Forget Near us").click()
    wait_until(lambda: "Near us" not in here.config.read_text(), seconds=20)
    other.page.get_by_role("radio", name="Near us").wait_for(state="detached")
    assert "rivals=Them" in other.page.url
    other.check()
