"""A link that was sent long ago opens the view that it was made from."""

import shutil
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from streamlit.testing.v1 import AppTest

from app.parts import filters
from app.view.build import Build
from app.view.choice import View
from app.words.catalogue import say
from app.words.language import spoken
from pipelines.exports import ImportOptions
from pipelines.folder import Folder
from pipelines.runs.import_files import import_files
from tests.conftest import HEAD, ROOT, Bring, row
from tests.pages.conftest import open_page, words


def weekly(brand: str, weeks: Sequence[int], platform: str = "facebook") -> list[str]:
    days = [f"2026-{1 + week // 4:02d}-{1 + week % 4 * 7:02d}" for week in weeks]
    return [
        row(
            brand,
            f"{brand}{day}",
            f"{day}T08:00:00Z",
            observed=f"{day}T20:00:00Z",
            platform=platform,
        )
        for day in days
    ]


def opened(address: str) -> tuple[Build, View, str]:
    app = AppTest.from_file(ROOT / "dashboard.py", default_timeout=60)
    for key, values in parse_qs(urlsplit(address).query).items():
        app.query_params[key] = values
    app.session_state["share_open"] = True
    app.run()
    told = words(app)
    build, view = app.session_state["here"]
    link = next(element.value for element in app.code if "period=Dates" in element.value)
    return build, view, f"{link}\n{told}"


@pytest.fixture(scope="module")
def then_and_now(tmp_path_factory: pytest.TempPathFactory) -> tuple[Folder, Folder]:
    """A landscape, and what became of it: a new brand on a new platform, newer data, another own
    brand."""
    room, brands = tmp_path_factory.mktemp("links"), ("A", "B", "C")
    then, now = Folder(room / "then"), Folder(room / "now")
    rows = [line for brand in brands for line in weekly(brand, range(24))]
    import_files(then, [written(room / "posts.csv", rows)], ImportOptions(own="A"))
    shutil.copytree(then.root, now.root)
    later = [line for brand in (*brands, "D") for line in weekly(brand, range(24, 28))]
    later += weekly("D", range(28), "youtube")
    import_files(now, [written(room / "later.csv", later)], ImportOptions(own="B"))
    return then, now


def written(path: Path, rows: list[str]) -> Path:
    path.write_text("\n".join([HEAD, *rows]) + "\n", encoding="utf-8")
    return path


@pytest.mark.parametrize(
    "address",
    [
        "?",
        "?period=All+time",
        "?period=13+weeks&against=A+year+before",
        "?rivals=B&own=A&measure=Posts",
    ],
)
def test_an_old_link_opens_the_same_view(
    then_and_now: tuple[Folder, Folder], monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    then, now = then_and_now
    monkeypatch.setenv("OUTPACE_DATA", str(then.root))
    build, view, told = opened(address)
    link = told.split("\n")[0]
    monkeypatch.setenv("OUTPACE_DATA", str(now.root))
    monkeypatch.setattr(filters, "USUAL_PERIOD", "weeks13")
    newer, again, told_again = opened(link)
    assert told_again.split("\n")[0] == link
    assert (again.brands, again.measure) == (view.brands, view.measure)
    assert again.against == view.against
    asked = {"measure": view.measure, **view.against}
    before = build.measure("share_change", **asked, **view.whom)
    after = newer.measure("share_change", **asked, **again.whom)
    columns = ["brand", "share_now", "share_before", "posts_now", "brand_count"]
    assert after[columns].equals(before[columns])


def test_a_group_becomes_its_brands_in_the_link(
    bring: Bring, folder: Folder, monkeypatch: pytest.MonkeyPatch, as_editor: None
) -> None:
    bring([line for brand in ("A", "B", "C", "D") for line in weekly(brand, range(20))], own="A")
    monkeypatch.setenv("OUTPACE_DATA", str(folder.root))
    app = AppTest.from_file(ROOT / "dashboard.py", default_timeout=60)
    app.query_params["rivals"] = ["B", "D"]
    app.run()
    app.text_input(key="group_name").input("Near").run()
    next(button for button in app.button if button.label == "Save group").click().run()
    assert 'Near = ["A", "B", "D"]' in folder.config.read_text()
    again = AppTest.from_file(ROOT / "dashboard.py", default_timeout=60).run()
    assert again.session_state["here"][1].rivals == ("B", "C", "D")
    again.session_state["share_open"] = True
    again.button_group(key="group").set_value("Near").run()
    assert again.session_state["here"][1].rivals == ("B", "D")
    link = next(element.value for element in again.code if "period=Dates" in element.value)
    assert "rivals=B&rivals=D" in link
    assert "Near" not in link


def test_a_link_holds_the_switches_of_its_page(
    bring: Bring, folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    bring([line for brand in ("A", "B") for line in weekly(brand, range(20))], own="A")
    monkeypatch.setenv("OUTPACE_DATA", str(folder.root))
    app = open_page(AppTest.from_file(ROOT / "dashboard.py", default_timeout=60), "posts")
    app.text_input(key="words").input("sale").run()
    app.session_state["share_open"] = True
    fallen = say("posts-sort", sort="fallen")
    app.button_group(key="sort").set_value("fallen").run()
    link = next(element.value for element in app.code if "period=Dates" in element.value)
    query = parse_qs(urlsplit(link).query)
    assert (query["words"], query["sort"]) == (["sale"], [fallen])


def test_a_link_opens_the_screen_that_was_chosen(
    bring: Bring, folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    bring([line for brand in ("A", "B") for line in weekly(brand, range(20))], own="A")
    monkeypatch.setenv("OUTPACE_DATA", str(folder.root))
    app = open_page(AppTest.from_file(ROOT / "dashboard.py", default_timeout=60), "rivals")
    habits = say("rivals-screen", screen="habits")
    app.button_group(key="screen").set_value("habits").run()
    app.session_state["share_open"] = True
    link = next(one.value for one in app.run().code if "period=Dates" in one.value)
    asked = parse_qs(urlsplit(link).query)
    assert asked["screen"] == [habits]
    again = AppTest.from_file(ROOT / "dashboard.py", default_timeout=60)
    for key, values in asked.items():
        again.query_params[key] = values
    assert open_page(again, "rivals").session_state["screen"] == "habits"


def test_a_rivals_eyes(bring: Bring, folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    bring([line for brand in ("A", "B", "C") for line in weekly(brand, range(20))], own="A")
    monkeypatch.setenv("OUTPACE_DATA", str(folder.root))
    app = AppTest.from_file(ROOT / "dashboard.py", default_timeout=60)
    app.query_params["rivals"] = ["B"]
    app.query_params["highlight"] = ["B"]
    app.run()
    app.button(key="see_as").click().run()
    view = app.session_state["here"][1]
    assert (view.own, view.rivals, view.highlighted) == ("B", ("A",), ("A",))
    app.button(key="see_as").click().run()
    assert app.session_state["here"][1].brands == ("A", "B")


@pytest.mark.parametrize("written", ["nl", "en", "token"])
def test_an_address_opens_the_same_view_whatever_its_language(
    bring: Bring, folder: Folder, monkeypatch: pytest.MonkeyPatch, written: str
) -> None:
    monkeypatch.setenv("OUTPACE_DATA", str(folder.root))
    lines = [line for brand in ("A", "B") for line in weekly(brand, range(24))]
    bring([*lines, *weekly("A", range(24), "youtube")], own="A")

    def label(entry: str, token: str) -> str:
        if written == "token":
            return token
        with spoken(written):
            return say(entry, **{entry.partition("-")[2]: token})

    query = {
        "period": label("filters-period", "weeks13"),
        "against": label("filters-against", "year"),
        "measure": label("filters-measure", "posts"),
        "platforms": "YouTube" if written != "token" else "youtube",
        "market": label("race-market", "net"),
    }
    app = AppTest.from_file(ROOT / "dashboard.py", default_timeout=60)
    for key, value in query.items():
        app.query_params[key] = value
    view = app.run().session_state["here"][1]
    assert (view.until - view.since).days == 7 * 13
    assert view.before == (view.since - timedelta(weeks=52), view.until - timedelta(weeks=52))
    assert (view.measure, view.platforms) == ("posts", ("youtube",))
    assert app.session_state["market"] == "net"
