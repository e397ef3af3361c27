import os
import pickle
import shutil
import time
from collections.abc import Callable, Generator, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TypeVar

import duckdb
import pytest
from filelock import FileLock
from hypothesis import settings

from pipelines.demo import OWN, World, build_world
from pipelines.exports import ImportOptions
from pipelines.folder import Folder
from pipelines.progress import RunReport
from pipelines.runs import heal
from pipelines.runs.import_files import import_files
from pipelines.settings import mark_simulated
from pipelines.warehouse import publish, work
from pipelines.warehouse.measure import measure_accounts, measure_ages
from queries.remarks import comment

# No deadline: a busy machine is no failure. Everywhere the same examples: a test that fails, fails
# for everybody; `make test-nightly` looks further, with a seed that it prints.
settings.register_profile("outpace", deadline=None, derandomize=True)
settings.register_profile(
    "nightly", deadline=None, derandomize=False, max_examples=2_000, print_blob=True
)
settings.load_profile("outpace")

Made = TypeVar("Made")
Golden = Callable[[str, str], None]
END = date(2026, 11, 24)  # of the simulated landscape that the tests share
ROOT = Path(__file__).parent.parent
FROM_NOTHING = work._connect  # how the product opens a warehouse that may not be there yet
HEAD = (
    "platform,account,post_id,post_type,published_at,observed_at,"
    "reactions,comments,shares,views,text"
)


# Who asks for one of these waits for a landscape, a server, a browser or another program.
DEAR = {
    "bring", "chromium", "dashboard", "demo_folder", "folder", "kept", "landscape", "run_cli",
    "take", "tracked", "wheel", "world",
}  # fmt: skip
DEAR_FOLDERS = {
    "browser", "commands", "demo", "examples", "faults", "pages", "security", "warehouse", "wheel",
}  # fmt: skip
QUICK = 1.0  # seconds of CPU that a quick test may take
DEAR |= {"running", "open_to_all", "proxied"}  # dashboards, and an nginx, as processes


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--golden", action="store_true", help="write the golden files anew")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Holds a text against a file of tests/golden; with --golden the file is written instead.

    Plain files and no library of snapshots: a review then shows an SVG as a picture.
    """

    def hold(name: str, text: str) -> None:
        path = ROOT / "tests" / "golden" / name
        if request.config.getoption("--golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        told = f"{name} is not what it was; look at the difference: make golden, then git diff"
        assert path.exists() and path.read_text("utf-8") == text, told

    return hold


@pytest.hookimpl(tryfirst=True)  # before -m chooses
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what `make check` runs: all that needs nothing dear and is not called dear or slow.

    The dear files come first: two processes share the files out in this order, and who takes a
    dear one last keeps the other waiting.
    """
    for item in items:
        is_dear = DEAR & set(getattr(item, "fixturenames", ())) or _asks_often(item)
        folder = item.path.relative_to(Path(__file__).parent).parts[0]
        named = {marker.name for marker in item.iter_markers()}
        if not (is_dear or folder in DEAR_FOLDERS or named & {"dear", "slow"}):
            item.add_marker("unit")
    dear = {item.path for item in items if item.get_closest_marker("unit") is None}
    items.sort(key=lambda item: item.path not in dear)


def _asks_often(item: pytest.Item) -> bool:
    """Whether it is a property that asks a database for each of its examples."""
    is_property = getattr(getattr(item, "obj", None), "is_hypothesis_test", False)
    return is_property and "con" in getattr(item, "fixturenames", ())


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None]:
    """Note what a test costs, so that the end of a run can tell."""
    began = time.process_time()
    try:
        return (yield)
    finally:
        item.user_properties.append(("cpu", time.process_time() - began))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Name the tests that are marked quick and are not."""
    passed = terminalreporter.stats.get("passed", [])
    cost = {
        one.nodeid: dict(one.user_properties).get("cpu", 0)
        for one in passed
        if "unit" in one.keywords
    }
    for name, seconds in sorted(cost.items(), key=lambda one: -one[1]):
        if seconds > QUICK:
            terminalreporter.write_line(
                f"{seconds:.1f} s of CPU is not quick, mark it dear: {name}"
            )


def once(
    tmp_path_factory: pytest.TempPathFactory, name: str, build: Callable[[Path], Made]
) -> Made:
    """What `build` makes in an empty folder: made once for all processes that test."""
    base = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        base = base.parent
    kept, room = base / f"{name}.pickle", base / name
    with FileLock(base / f"{name}.lock"):
        if not kept.exists():
            room.mkdir()
            kept.write_bytes(pickle.dumps(build(room)))
    made: Made = pickle.loads(kept.read_bytes())  # noqa: S301  our own, of a moment ago
    return made


def examples(quick: int) -> int:
    """How many examples of a dear property: `quick`, in the nightly run twenty times as many."""
    return quick * settings().max_examples // 100


def shared(name: str) -> Path:
    """A file of the shared reference folder; skips the test where the folder is absent."""
    base = Path(os.environ.get("OUTPACE_SHARED", ROOT.parent / "shared"))
    path = base / name
    if not path.exists():
        pytest.skip(f"no {name}: set OUTPACE_SHARED to the folder that holds it")
    return path


@pytest.fixture(scope="session")
def chromium() -> str:
    """The Chromium of this machine; skips the test where there is none."""
    names = (os.environ.get("OUTPACE_BROWSER"), "chromium", "chromium-browser", "google-chrome")
    path = next((found for name in names if name and (found := shutil.which(name))), None)
    if path is None:
        pytest.skip("no browser is installed: install Chromium, or name one in OUTPACE_BROWSER")
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path / "landscape")


@pytest.fixture(scope="session")
def world(tmp_path_factory: pytest.TempPathFactory) -> World:
    """The files of the simulated landscape that ends on Monday 2026-11-23."""
    return once(tmp_path_factory, "world", lambda room: build_world(room, end=END))


@pytest.fixture(scope="session")
def demo_folder(world: World, tmp_path_factory: pytest.TempPathFactory) -> Folder:
    """The same as a landscape, built once for all; a test that changes it takes a copy."""
    files = [world.posts, world.followers]
    return once(tmp_path_factory, "demo", lambda room: simulated(room / "data", files))


def simulated(root: Path, files: list[Path]) -> Folder:
    """A landscape of the files of a simulated world."""
    folder = Folder(root)
    mark_simulated(folder, time_zone="Europe/Amsterdam", until=date(2026, 11, 23))
    import_files(folder, files, ImportOptions(own=OWN))
    return folder


Bring = Callable[..., RunReport]


def _blank(room: Path) -> Path:
    folder = Folder(room)
    with pytest.MonkeyPatch.context() as plain:
        plain.setattr(work, "_connect", FROM_NOTHING)
        with work.writing(folder), work.open_work(folder) as con:
            measure_ages(con)
            measure_accounts(con)
            comment(con)
    return folder.work


@pytest.fixture(scope="session")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A warehouse without a row, with its tables and measures made."""
    return once(tmp_path_factory, "blank", _blank)


@pytest.fixture(scope="session", autouse=True)
def new_from_blank(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A new warehouse is a copy of the blank one: to make all tables and measures in each takes
    longer than most of what is then done with it. Processes that tests start make their own."""

    def connect(folder: Folder) -> duckdb.DuckDBPyConnection:
        if not folder.work.exists() and os.access(folder.work.parent, os.W_OK):
            shutil.copyfile(once(tmp_path_factory, "blank", _blank), folder.work)
        return FROM_NOTHING(folder)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(work, "_connect", connect)
        yield


@pytest.fixture
def unchecked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Builds are published without asking what every measure promises: a third of a small import.

    For tests to which a build is a means. What builds are asked, and that none is published that
    breaks a promise, tests of the warehouse, of the queries and of bounds hold.
    """
    for room in (publish, heal):
        monkeypatch.setattr(room, "check_answers", lambda _: None)


@dataclass(slots=True)
class Brought:
    """What the tests of a module imported, each landscape kept by all that was brought into it."""

    room: Path
    reports: dict[tuple[str, ...], RunReport] = field(default_factory=dict)

    def place(self, key: tuple[str, ...]) -> Path:
        """Where the landscape of `key` is kept."""
        return self.room / str(list(self.reports).index(key))


@pytest.fixture(scope="module")
def brought(tmp_path_factory: pytest.TempPathFactory) -> Brought:
    """What the tests of a module share."""
    return Brought(tmp_path_factory.mktemp("brought"))


@pytest.fixture
def bring(folder: Folder, tmp_path: Path, brought: Brought) -> Bring:
    """Import rows (text, in the order of HEAD) into the folder of the test.

    Tests of a module that begin with the same imports share them: each is done once and copied,
    as long as nothing but `bring` has touched the folder.
    """
    done: tuple[str, ...] = ()  # what was brought, while that is all that happened
    left = _state(folder.root)

    def bring_rows(
        rows: Iterable[str], name: str = "posts.csv", head: str = HEAD, **options: object
    ) -> RunReport:
        nonlocal done, left
        path = tmp_path / name
        text = "\n".join([head, *rows]) + "\n"
        path.write_text(text, encoding="utf-8")
        is_shared = _state(folder.root) == left and (done or not folder.root.exists())
        done = (*done, repr((name, text, sorted(options.items()))))
        if is_shared and done in brought.reports:
            shutil.rmtree(folder.root, ignore_errors=True)
            shutil.copytree(brought.place(done), folder.root)
            left = _state(folder.root)
            return brought.reports[done]
        report = import_files(folder, [path], ImportOptions(**options))[0]  # type: ignore[arg-type]
        if is_shared:
            brought.reports[done] = report
            shutil.copytree(folder.root, brought.place(done))
            left = _state(folder.root)
        return report

    return bring_rows


def _state(root: Path) -> dict[str, tuple[int, int]]:
    """Every file below a folder, with its size and when it was written."""
    files = (path for path in root.rglob("*") if path.is_file())
    return {str(path): (path.stat().st_size, path.stat().st_mtime_ns) for path in files}


def row(
    account: str,
    post: str,
    published: str,
    *,
    kind: str = "photo",
    observed: str = "2026-03-01T12:00:00Z",
    counts: str = "10,2,1,",
    text: str = "",
    platform: str = "facebook",
) -> str:
    return f"{platform},{account},{post},{kind},{published},{observed},{counts},{text}"
