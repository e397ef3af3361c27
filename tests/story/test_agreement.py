"""Every page, the snapshot and the status of a landscape tell the same story, row for row."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import unescape

import pytest
from streamlit.testing.v1 import AppTest
from typer.testing import CliRunner

from app.commands.base import app as commands
from app.snapshot import Choice, Format, snapshot_bytes
from app.story import told
from app.story.findings import Story, usual_story
from app.view.pages import PAGES
from app.words.language import spoken
from pipelines.folder import Folder
from pipelines.warehouse.ask import Published, open_published
from tests.conftest import ROOT
from tests.pages.conftest import open_page, words
from tests.story.landscapes import LANDSCAPES, REAL

TELLING = tuple(page for page in PAGES if page != "ask")
# How a claim begins in each language; what says so has to be a finding.
CLAIMS = {
    "en": r"pulling ahead|closing in|losing ground|[Ww]orth an eye:|jump on .{1,40} hangs",
    "nl": r"loopt (?:op ons )?uit|lopen uit|komt dichterbij|verliezen terrein|sprong .{1,60} hangt",
}
COMPLETE = {
    "en": re.compile(r"(\d+) of (\d+) accounts complete"),
    "nl": re.compile(r"(\d+) van (?:de )?(\d+) accounts (?:compleet|volledig)"),
}


@dataclass(frozen=True, slots=True)
class Told:
    """What each place of a landscape says, as a reader reads it, and what its findings say."""

    language: str
    story: Story
    lead: str
    known: tuple[str, ...]
    places: dict[str, str]


def pairs() -> Iterator[object]:
    """Each landscape in one language by day, the languages in turn, and the demo in both."""
    for at, name in enumerate(("demo", *LANDSCAPES, *REAL)):
        for number, language in enumerate(CLAIMS):
            is_daily = name == "demo" or (name in LANDSCAPES and at % len(CLAIMS) == number)
            marks = () if is_daily else (pytest.mark.slow,)
            yield pytest.param((name, language), id=f"{name}-{language}", marks=marks)


@pytest.fixture(scope="module", params=pairs())
def said(request: pytest.FixtureRequest, landscape: Callable[[str], Folder]) -> Told:
    """Everything read once: each test below looks at the same words."""
    name, language = request.param
    folder = landscape(name)
    published = open_published(folder)
    with pytest.MonkeyPatch.context() as patch, spoken(language):
        patch.setenv("OUTPACE_LANG", language)
        patch.setenv("OUTPACE_DATA", str(folder.root))
        story = usual_story(published)
        assert story.lead is not None
        known = sorted(sentences(story), key=len, reverse=True)
        places = {**pages(language), **elsewhere(folder, published)}
        return Told(language, story, norm(told.headline(story.lead)), tuple(known), places)


def pages(language: str) -> dict[str, str]:
    app = AppTest.from_file(ROOT / "dashboard.py", default_timeout=120)
    app.query_params["lang"] = language
    return {page: read(words(open_page(app, page))) for page in TELLING}


def elsewhere(folder: Folder, published: Published) -> dict[str, str]:
    status = CliRunner().invoke(commands, ["--data", str(folder.root), "status"])
    assert status.exit_code == 0, status.output
    return {
        "snapshot": read(snapshot_bytes(published, Choice(), Format.HTML).decode()),
        "status": read(status.output),
    }


def read(html: str) -> str:
    """What is read, without markup, scripts and drawings, a blank between pieces."""
    body = re.sub(r"<(script|style|svg)\b.*?</\1>", " ", html, flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", body)).split())


def test_the_first_finding_stands_at_the_head_of_race_snapshot_and_status(said: Told) -> None:
    for place in ("race", "snapshot", "status"):
        assert said.lead in norm(said.places[place]), place


def test_whatever_claims_something_is_a_finding(said: Told) -> None:
    """Who, where, since when and how much are those of the row: no other sentence claims."""
    for place, text in said.places.items():
        rest = norm(text)
        for sentence in said.known:
            rest = rest.replace(sentence, " ")
        claims = re.finditer(CLAIMS[said.language], rest)
        strays = [rest[max(0, m.start() - 60) : m.end() + 60] for m in claims]
        assert strays == [], place


def test_every_place_knows_one_coverage(said: Told) -> None:
    counts = {
        (place, found.groups())
        for place, text in said.places.items()
        for found in COMPLETE[said.language].finditer(text)
    }
    assert len({count for _, count in counts}) <= 1, counts


def test_nothing_is_level_or_none_that_is_not_in_the_data(said: Told) -> None:
    missing = {
        (row["platform"], row["what"])
        for row in said.story.kinds("not_in_data")
        if row["subject"] is None and row["what"] in ("views", "engagement")
    }
    wrong = [
        row["finding"]
        for row in said.story.findings
        if (row["platform"], row["measure"]) in missing
        and (row["level"] in ("level", "ahead", "behind") or row["share_now"] is not None)
    ]
    assert wrong == []


def sentences(story: Story) -> set[str]:
    """Every way in which a finding may be said."""
    ways = (told.headline, told.brief, told.detail, told.trend_chip)
    return {norm(way(row)).rstrip(".") for row in story.findings for way in ways if way(row)}


def norm(text: str) -> str:
    return " ".join(text.split())
