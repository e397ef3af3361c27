"""A snapshot as PDF, printed by a Chromium, Chrome or Edge that is installed on this machine."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from enum import StrEnum
from pathlib import Path

from app.snapshot.facts import SnapshotError
from app.words.catalogue import say
from pipelines.scratch import scratch


class Paper(StrEnum):
    """What a PDF is laid out for; both lie on their long side."""

    A4 = "a4"
    SCREEN = "16:9"


SECONDS = 60
CHOSEN = "OUTPACE_BROWSER"
NAMES = (
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome",
    "microsoft-edge", "microsoft-edge-stable", "msedge", "brave-browser",
)  # fmt: skip
MAC = (
    "Google Chrome.app/Contents/MacOS/Google Chrome",
    "Chromium.app/Contents/MacOS/Chromium",
    "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
WINDOWS = (
    "Google/Chrome/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
    "Chromium/Application/chrome.exe",
)
WINDOWS_ROOTS = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
STYLES: dict[Paper, str] = {
    Paper.A4: "@page{size:297mm 210mm}@media print{.page{min-height:186mm!important}"
    ".split svg,.p2 .two svg{max-height:none}.wide-table:has(.many)~.two svg{max-height:44mm}"
    ".p1{zoom:1.14;min-height:163mm!important}.p3 .three svg{max-height:62mm!important}}",
    Paper.SCREEN: "@page{size:338.7mm 190.5mm}@media print{.page{min-height:166mm!important}"
    ".p1{zoom:1.03;min-height:160mm!important}.p3{zoom:.9;min-height:184mm!important}"
    ".p3 .three svg{max-height:56mm!important}.p4{zoom:.9;min-height:184mm!important}}",
}


class NoBrowser(SnapshotError):
    """There is no browser to print with, or it did not print."""


def find_browser(environment: Mapping[str, str] | None = None) -> Path | None:
    """The browser that prints: the one named in OUTPACE_BROWSER, else the first that is found.

    Raises NoBrowser when the named one is not there.
    """
    settings = os.environ if environment is None else environment
    named = settings.get(CHOSEN, "").strip()
    if named:
        found = shutil.which(named, path=settings.get("PATH"))
        if found is None:
            raise NoBrowser(say("pdf-no-program", variable=CHOSEN, name=named))
        return Path(found)
    return next((path for path in _places(settings) if path.is_file()), None)


def _places(settings: Mapping[str, str]) -> Iterator[Path]:
    """Where a browser may be: on the PATH, then where each system puts it."""
    for name in NAMES:
        found = shutil.which(name, path=settings.get("PATH"))
        if found:
            yield Path(found)
    if sys.platform == "darwin":
        for root in (Path("/Applications"), Path(settings.get("HOME", "/")) / "Applications"):
            yield from (root / name for name in MAC)
    for root_name in WINDOWS_ROOTS:
        if settings.get(root_name):
            yield from (Path(settings[root_name]) / name for name in WINDOWS)


def print_pdf(
    html: Path, target: Path, *, paper: Paper = Paper.A4, seconds: float = SECONDS
) -> Path:
    """Print a snapshot to `target`; the old file stays when that fails. Raises NoBrowser."""
    browser = find_browser()
    if browser is None:
        raise NoBrowser(say("pdf-no-browser", variable=CHOSEN))
    with scratch() as room:
        page, drawn = room / "snapshot.html", room / "snapshot.pdf"
        page.write_text(laid_out(html.read_text("utf-8"), paper), encoding="utf-8")
        _run_browser(browser, page, drawn, seconds)
        target.parent.mkdir(parents=True, exist_ok=True)
        draft = target.with_name(f".{target.name}.draft")
        shutil.copyfile(drawn, draft)
        draft.replace(target)
    return target


def laid_out(text: str, paper: Paper) -> str:
    """The page for one paper: a browser asks how the paper lies before it knows its size."""
    text = text.replace("@media print and (orientation:portrait)", "@media not all", 1)
    text = text.replace("@media print and (orientation:landscape)", "@media print", 1)
    return text.replace("</head>", f"<style>{STYLES[paper]}</style></head>", 1)


def _run_browser(browser: Path, page: Path, drawn: Path, seconds: float) -> None:
    """Let the browser print, without a profile, without the network, within its time."""
    command = [
        str(browser), "--headless", "--disable-gpu", "--no-first-run", "--disable-extensions",
        "--disable-background-networking", "--no-pdf-header-footer", "--hide-scrollbars",
        "--run-all-compositor-stages-before-draw", f"--user-data-dir={page.parent / 'profile'}",
        *(["--no-sandbox"] if _is_root() else []), f"--print-to-pdf={drawn}", page.as_uri(),
    ]  # fmt: skip
    try:
        done = subprocess.run(  # noqa: S603  a browser that this machine has, no shell
            command, capture_output=True, timeout=seconds, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise NoBrowser(
            say("pdf-too-slow", browser=str(browser), seconds=round(seconds))
        ) from error
    except OSError as error:
        raise NoBrowser(say("pdf-no-start", browser=str(browser), why=error.strerror)) from error
    if not drawn.is_file() or not drawn.stat().st_size:
        last = done.stderr.decode("utf-8", "replace").strip().splitlines()[-1:]
        raise NoBrowser(say("pdf-nothing", browser=str(browser), why=" ".join(last)[:200]))


def _is_root() -> bool:
    """Whether we run as root, where Chromium's sandbox refuses to start."""
    return hasattr(os, "geteuid") and os.geteuid() == 0
