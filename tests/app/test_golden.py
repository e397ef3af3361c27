"""The snapshot of the made-up landscape, word for word and line for line: a review sees changes."""

import re
from html import unescape

import pytest

from app.snapshot import write_snapshot
from app.view.build import SHELF
from tests.app.test_snapshot import Paces
from tests.conftest import Golden

NAMES = (
    "share", "share_slim", "decision", "momentum", "momentum_slim", "strip", "strip_slim", "mix",
    "mix_slim", "cadence", "cadence_slim", "followers", "followers_slim",
)  # fmt: skip
HELD = [name for name in NAMES if name == "share_slim" or not name.endswith("_slim")]
SEAL = re.compile(r"\b[0-9a-f]{64}\b|(?<=seal )(?:[0-9a-f]{4} ){2}[0-9a-f]{4}")
BREAKS = re.compile(r"</(?:p|h\d|li|tr|header|footer|dt|dd|section|figcaption)>")


@pytest.fixture(scope="module")
def html(tmp_path_factory: pytest.TempPathFactory) -> str:
    SHELF._kept.clear()  # nothing is kept from another made-up build of the same name
    path = tmp_path_factory.mktemp("golden") / "snapshot.html"
    return write_snapshot(Paces(), path=path).read_text("utf-8")


def words(html: str) -> str:
    """What is read from top to bottom, a line for each paragraph and row."""
    body = re.sub(r"<(script|style|svg)\b.*?</\1>", "", html, flags=re.DOTALL)
    body = re.sub(r"</?(?:td|th|span|b|em|small)\b[^>]*>", " ", BREAKS.sub("\n", body))
    lines = (" ".join(line.split()) for line in re.sub(r"<[^>]+>", "", body).split("\n"))
    told = unescape("\n".join(line for line in lines if line)) + "\n"
    return SEAL.sub("of these figures", told)  # which tests of its own hold


def test_the_words_of_a_snapshot(html: str, golden: Golden) -> None:
    golden("snapshot.txt", words(html))


@pytest.mark.parametrize("name", HELD)
def test_the_drawings_of_a_snapshot(html: str, golden: Golden, name: str) -> None:
    drawings = re.findall(r"<svg .*?</svg>", html, re.DOTALL)
    assert len(drawings) == len(NAMES)
    golden(f"{name}.svg", drawings[NAMES.index(name)].replace("><", ">\n<") + "\n")
