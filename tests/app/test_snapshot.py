import re
from html.parser import HTMLParser
from pathlib import Path

import pandas as pd
import pytest

from app.snapshot import SnapshotError, write_snapshot
from pipelines.folder import Folder
from pipelines.simulated import build_demo
from pipelines.warehouse.ask import Published, open_published
from tests.app.made_up import MadeUp

TAGS = """
html head meta title style body main section header footer span b em p h1 h2 h3 div aside figure
figcaption svg path circle text tspan rect g table thead tbody tr th td small i dl dt dd code ul li
"""


class Reader(HTMLParser):
    """The tags, attributes and words of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def read(path: Path) -> Reader:
    reader = Reader()
    reader.feed(path.read_text("utf-8"))
    return reader


def check_self_contained(path: Path) -> None:
    text = path.read_text("utf-8")
    assert path.stat().st_size < 2_000_000
    addresses = set(re.findall(r"[a-z]+://[^\"' <)]+", text))
    assert addresses <= {"http://www.w3.org/2000/svg"}
    assert "default-src 'none'" in text
    found = read(path)
    assert found.tags <= set(TAGS.split())
    assert not {name for name in found.attributes if name.startswith("on")}
    assert not {"src", "href", "srcset", "action"} & found.attributes


@pytest.fixture
def page(tmp_path: Path) -> Path:
    return write_snapshot(MadeUp(), path=tmp_path / "deep" / "snapshot.html")


def test_it_is_one_small_file_that_asks_for_nothing(page: Path) -> None:
    check_self_contained(page)


def test_it_says_the_sentence_the_seal_and_that_it_is_simulated(page: Path) -> None:
    words = " ".join(read(page).words).replace("\u00a0", " ")
    for part in (
        "Vaartwijk is pulling ahead of us on Instagram since week 34",
        "sure in 94 of 100",
        "Since week 34",
        "29–37 %",
        "Noordkade against five rivals",
        "Simulated data",
        "as known on 24 Nov 2026, 06:10 Europe/Amsterdam",
        "build 2026-11-24T051000-7c1e90ab · page 4 of 4",
        "Coverage: 4 of 6 accounts complete.",
        '"until": "2026-11-23"',
        "from share_of_voice()",
    ):
        assert part in words
    assert read(page).words.count("page 5 of 4") == 0


def test_it_has_six_charts_with_a_text_alternative(page: Path) -> None:
    text = page.read_text("utf-8")
    assert text.count("<svg ") == 6
    assert len(re.findall(r'aria-label="[^"]{40,}"', text)) == 6


def test_the_same_build_and_options_give_the_same_bytes(tmp_path: Path) -> None:
    first = write_snapshot(MadeUp(), path=tmp_path / "a.html").read_bytes()
    assert write_snapshot(MadeUp(), path=tmp_path / "b.html").read_bytes() == first
    other = write_snapshot(MadeUp(), path=tmp_path / "c.html", own="Vaartwijk").read_bytes()
    assert other != first


def test_words_of_other_brands_stay_out_unless_asked_for(tmp_path: Path) -> None:
    build = MadeUp()
    shown = write_snapshot(build, path=tmp_path / "a.html", with_texts=True)
    assert shown.read_text("utf-8").count("Night &amp; shift") > 2
    check_self_contained(shown)
    hidden = write_snapshot(build, path=tmp_path / "b.html", own="Kadeluxe").read_text("utf-8")
    assert hidden.count("Night &amp; shift") <= 2


def test_what_cannot_be_shown_is_refused_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(SnapshotError, match="no brand named 'Nobody'; there are: Noordkade"):
        write_snapshot(MadeUp(), path=tmp_path / "a.html", own="Nobody")
    with pytest.raises(SnapshotError, match="name one platform"):
        write_snapshot(MadeUp(), path=tmp_path / "a.html", measure="views")


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Published:
    folder = Folder(tmp_path_factory.mktemp("demo"))
    build_demo(folder)
    return open_published(folder)


@pytest.mark.parametrize(
    "options",
    [
        {},
        {"platform": "instagram"},
        {"platform": "youtube", "measure": "views"},
        {"measure": "posts", "own": "Vaartwijk"},
    ],
)
def test_a_published_build_gives_every_view(
    demo: Published, tmp_path: Path, options: dict[str, str]
) -> None:
    path = write_snapshot(demo, path=tmp_path / "a.html", **options)  # type: ignore[arg-type]
    check_self_contained(path)
    assert path.read_text("utf-8").count("<svg ") == 6
    again = write_snapshot(demo, path=tmp_path / "b.html", **options)  # type: ignore[arg-type]
    assert again.read_bytes() == path.read_bytes()


class Renamed(MadeUp):
    """The made-up landscape with one brand under another name."""

    name = "Vaartwijk"

    def measure(self, name: str, **options: object) -> pd.DataFrame:
        return super().measure(name, **options).replace({"Vaartwijk": self.name})

    def table(self, name: str) -> pd.DataFrame:
        return super().table(name).replace({"Vaartwijk": self.name})


@pytest.mark.parametrize(
    "name", ['<img src=x onerror="alert(1)">', "A & B</title><script>", "{x} %{y} \\ ’"]
)
def test_names_from_outside_stay_text(tmp_path: Path, name: str) -> None:
    build = Renamed()
    build.name = name
    path = write_snapshot(build, path=tmp_path / "a.html")
    check_self_contained(path)
    assert f"{name} is pulling ahead of us" in " ".join(read(path).words)


class Ownerless(MadeUp):
    """The made-up landscape without an own brand."""

    def table(self, name: str) -> pd.DataFrame:
        return super().table(name).assign(role="rival")


def test_without_an_own_brand_it_asks_which_one_it_is(tmp_path: Path) -> None:
    path = write_snapshot(Ownerless(), path=tmp_path / "a.html")
    assert "Which of these brands are you?" in path.read_text("utf-8")


class Empty(MadeUp):
    """A landscape in which nothing was measured yet."""

    def measure(self, name: str, **options: object) -> pd.DataFrame:
        return super().measure(name, **options).head(0)


def test_an_empty_build_gives_a_page_that_says_so(tmp_path: Path) -> None:
    path = write_snapshot(Empty(), path=tmp_path / "a.html")
    assert path.read_text("utf-8").count("Nothing is known for this choice.") == 6
    check_self_contained(path)
