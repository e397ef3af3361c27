"""A PDF needs a browser of this machine: found, missing, broken, slow."""

import stat
from pathlib import Path

import pytest

from app.snapshot import Format, NoBrowser, write_pdf, write_snapshot
from app.snapshot.facts import SnapshotError
from app.snapshot.pdf import Paper, find_browser, laid_out, print_pdf
from tests.app.made_up import MadeUp

PAGE = "<html><head></head><body>a page</body></html>"


def program(folder: Path, name: str, body: str) -> Path:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{body}\n")
    path.chmod(path.stat().st_mode | stat.S_IEXEC)
    return path


WRITES = 'for word; do case "$word" in --print-to-pdf=*) echo "%PDF" > "${word#*=}";; esac; done'


def test_the_first_browser_on_the_path_is_found(tmp_path: Path) -> None:
    assert find_browser({"PATH": str(tmp_path)}) is None
    found = program(tmp_path, "google-chrome", "true")
    assert find_browser({"PATH": str(tmp_path)}) == found


def test_windows_places_are_looked_at(tmp_path: Path) -> None:
    edge = tmp_path / "Microsoft/Edge/Application/msedge.exe"
    edge.parent.mkdir(parents=True)
    edge.touch()
    assert find_browser({"PATH": "", "PROGRAMFILES": str(tmp_path)}) == edge


def test_a_named_browser_comes_first_and_must_be_there(tmp_path: Path) -> None:
    mine = program(tmp_path, "mine", "true")
    program(tmp_path, "chromium", "true")
    settings = {"PATH": str(tmp_path), "OUTPACE_BROWSER": str(mine)}
    assert find_browser(settings) == mine
    with pytest.raises(NoBrowser, match="OUTPACE_BROWSER names nothing, and there is no such"):
        find_browser(settings | {"OUTPACE_BROWSER": "nothing"})


def test_without_a_browser_one_sentence_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.snapshot.pdf.find_browser", lambda: None)
    path = write_snapshot(MadeUp(), path=tmp_path / "a.html")
    with pytest.raises(NoBrowser, match="no Chromium, Chrome or Edge was found"):
        write_pdf(path)
    assert path.exists()
    assert not path.with_suffix(".pdf").exists()


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("echo oops >&2", "printed nothing \\(oops\\)"),
        ("exec sleep 5", "did not finish within 0 s"),
    ],
)
def test_a_browser_that_fails_leaves_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, body: str, message: str
) -> None:
    monkeypatch.setenv("OUTPACE_BROWSER", str(program(tmp_path, "broken", body)))
    page = tmp_path / "a.html"
    page.write_text(PAGE)
    with pytest.raises(NoBrowser, match=message):
        print_pdf(page, tmp_path / "a.pdf", seconds=0.3)
    assert not (tmp_path / "a.pdf").exists()


def test_the_browser_prints_beside_the_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OUTPACE_BROWSER", str(program(tmp_path, "prints", WRITES)))
    page = tmp_path / "a.html"
    page.write_text(PAGE)
    assert write_pdf(page) == tmp_path / "a.pdf"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.html", "a.pdf", "prints"]


def test_papers_lie_on_their_long_side(tmp_path: Path) -> None:
    assert "size:297mm 210mm" in laid_out(PAGE, Paper.A4)
    assert "size:338.7mm 190.5mm" in laid_out(PAGE, Paper.SCREEN)
    text = write_snapshot(MadeUp(), path=tmp_path / "a.html").read_text("utf-8")
    assert "orientation" not in laid_out(text, Paper.A4)


@pytest.mark.usefixtures("chromium")
def test_a_real_browser_prints_four_pages(tmp_path: Path) -> None:
    path = write_pdf(write_snapshot(MadeUp(), path=tmp_path / "a.html"))
    assert path.read_bytes().startswith(b"%PDF")
    assert b"/Count 4" in path.read_bytes()


@pytest.mark.parametrize(("name", "expected"), [(None, "html"), ("a.pdf", "pdf"), ("a.PDF", "pdf")])
def test_the_format_follows_the_name(name: str | None, expected: str) -> None:
    assert Format.of(Path(name) if name else None) == expected


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(SnapshotError, match=r"a\.docx: a snapshot is written as \.html, \.pdf"):
        Format.of(Path("a.docx"))
