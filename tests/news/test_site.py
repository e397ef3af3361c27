"""The static site: the same bytes for the same build, nothing private, feeds that can be read."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from xml.etree import ElementTree

import feedparser
import fsspec
import pytest

from app.site.atom import atom
from app.site.dated import Dated
from app.site.ics import ics
from app.site.publish import publish_site
from app.snapshot import Choice, SnapshotError
from pipelines.errors import OutpaceError
from pipelines.folder import Folder
from pipelines.warehouse.ask import open_published
from tests.news.attempts import ATTEMPTS

DAY = date(2026, 11, 25)
BUILT = datetime(2026, 11, 25, 6)
ATOM = "{http://www.w3.org/2005/Atom}"


def test_the_same_build_gives_the_same_bytes(demo_folder: Folder, tmp_path: Path) -> None:
    published = open_published(demo_folder)
    one, two = tmp_path / "one", tmp_path / "two"
    names = publish_site(demo_folder, published, one, Choice(language="en"))
    publish_site(demo_folder, published, two, Choice(language="en"))
    assert len(names) == 6
    for name in names:
        assert (two / name).read_bytes() == (one / name).read_bytes()
        assert (one / name).stat().st_mode & 0o044
    first = {name: (one / name).stat().st_mtime_ns for name in names}
    publish_site(demo_folder, published, one, Choice(language="en"))
    assert {name: (one / name).stat().st_mtime_ns for name in names} == first


def test_the_feed_tells_the_story_and_the_archive_keeps_weeks(
    demo_folder: Folder, tmp_path: Path
) -> None:
    site = tmp_path / "site"
    published = open_published(demo_folder)
    publish_site(demo_folder, published, site, Choice(language="en"), address="https://x.example/")
    (site / "archive" / "2026-W40.html").write_text("kept")
    publish_site(demo_folder, published, site, Choice(language="en"), address="https://x.example/")
    assert "archive/2026-W40.html" in (site / "archive.html").read_text("utf-8")
    feed = feedparser.parse((site / "feed.xml").read_bytes())
    assert not feed.bozo
    titles = [entry.title for entry in feed.entries]
    assert any("Vaartwijk" in title and "Alarm" in title for title in titles)
    assert any("losing ground on YouTube" in title for title in titles)
    assert len({entry.id for entry in feed.entries}) == len(feed.entries)
    assert feed.entries[0].link.startswith("https://")


@pytest.mark.parametrize("where", ["", "site", "landing/site", ".."])
def test_a_folder_within_the_data_or_around_it_is_refused(demo_folder: Folder, where: str) -> None:
    with pytest.raises(SnapshotError, match="what is private"):
        publish_site(demo_folder, open_published(demo_folder), demo_folder.root / where, Choice())


def test_a_folder_of_somebody_else_is_refused_and_left_alone(
    demo_folder: Folder, tmp_path: Path
) -> None:
    (tmp_path / "thesis.txt").write_text("mine")
    with pytest.raises(SnapshotError, match=r"such as thesis\.txt"):
        publish_site(demo_folder, open_published(demo_folder), tmp_path, Choice())
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]


def dated(text: str) -> Dated:
    return Dated(text, DAY, text, text, None)


@pytest.mark.parametrize("text", ATTEMPTS, ids=range(len(ATTEMPTS)))
def test_an_attempt_is_text_in_a_feed(text: str) -> None:
    made = atom([dated(text)], title=text, built_at=BUILT, address="", author=text)
    feed = ElementTree.fromstring(made)
    (entry,) = feed.findall(f"{ATOM}entry")
    assert [child.tag for child in entry] == [
        f"{ATOM}{name}" for name in ("title", "id", "updated", "published", "link", "summary")
    ]
    assert list(entry.find(f"{ATOM}title") or ()) == []
    assert not any(entry.find(f"{ATOM}{name}").get("type") for name in ("title", "summary"))  # type: ignore[union-attr]
    assert entry.find(f"{ATOM}link").get("href") == "index.html"  # type: ignore[union-attr]
    assert not feedparser.parse(made).bozo


@pytest.mark.parametrize("text", ATTEMPTS, ids=range(len(ATTEMPTS)))
def test_an_attempt_is_text_in_a_calendar(text: str) -> None:
    made = ics([dated(text)], title=text, built_at=BUILT, version="1")
    assert all(len(line) <= 75 for line in made.split(b"\r\n"))
    lines = made.replace(b"\r\n ", b"").decode("utf-8").split("\r\n")
    names = [line.partition(":")[0].partition(";")[0] for line in lines if line]
    assert names == [
        "BEGIN", "VERSION", "PRODID", "CALSCALE", "X-WR-CALNAME", "BEGIN", "UID", "DTSTAMP",
        "DTSTART", "DTEND", "TRANSP", "SUMMARY", "DESCRIPTION", "END", "END",
    ]  # fmt: skip
    assert not any(ord(sign) < 32 for line in lines for sign in line)


def test_a_link_that_is_no_address_of_the_web_stays_out() -> None:
    one = replace(dated("x"), link="https://example.org/a\r\nEND:VEVENT")
    assert b"URL" not in ics([one], title="t", built_at=BUILT, version="1")


def test_a_store_gets_the_same_files_and_keeps_its_weeks(
    demo_folder: Folder, tmp_path: Path
) -> None:
    published, address = open_published(demo_folder), "memory://outpace-site"
    files = fsspec.filesystem("memory")
    files.pipe_file("/outpace-site/outpace-site.json", b"{}")
    files.pipe_file("/outpace-site/archive/2026-W01.html", b"kept")
    names = publish_site(demo_folder, published, address, Choice(language="en"))
    publish_site(demo_folder, published, str(tmp_path / "site"), Choice(language="en"))
    for name in set(names) - {"archive.html"}:
        assert files.cat_file(f"/outpace-site/{name}") == (tmp_path / "site" / name).read_bytes()
    assert b"archive/2026-W01.html" in files.cat_file("/outpace-site/archive.html")


@pytest.mark.parametrize(
    ("address", "message"),
    [
        ("memory://taken", "holds files that `outpace publish` has not written, such as x.txt"),
        ("https://example.org/site", "can be read and not written"),
        ("s3://key:secret@bucket/site", "an address of s3:// holds no keys"),
        ("nowhere://bucket", "cannot be reached"),
    ],
)
def test_a_store_that_is_not_for_it_is_a_sentence(
    demo_folder: Folder, address: str, message: str
) -> None:
    fsspec.filesystem("memory").pipe_file("/taken/x.txt", b"somebody's")
    with pytest.raises(OutpaceError) as error:
        publish_site(demo_folder, open_published(demo_folder), address, Choice(language="en"))
    assert message in str(error.value) and "secret" not in str(error.value).replace("secrets", "")
