"""Bad luck with files and disks: each a sentence that says what to do, and nothing is lost."""

import errno
import os
import random
import re
import shutil
import stat
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from pipelines.errors import FolderError, SettingsError, SettingsGone
from pipelines.exports import ImportOptions
from pipelines.folder import Folder
from pipelines.runs.demo import demo_folder
from pipelines.runs.import_files import import_files
from pipelines.runs.run import sync_published
from pipelines.settings import read_settings
from pipelines.warehouse.ask import open_published
from pipelines.warehouse.errors import BrokenBuild
from tests.commands.test_bad_input import outpace
from tests.conftest import HEAD, row
from tests.kept import unpack
from tests.warehouse.test_rebuild import content


@pytest.fixture
def kept(tmp_path: Path) -> Folder:
    return unpack(tmp_path / "landscape")


ODD = ["a?b", "a\\b", "a\nb", "a\x1b[31mb", os.fsdecode(b"m\xe4rz"), "a\u202eb"]
EVEN = ["a b", "a#b", "a'b", 'a"b', "a%b", "a*b", "a[b]", "a;b", "$a", "a$b", ":memory:", "é"]


@pytest.mark.parametrize("name", ODD)
def test_a_path_that_the_database_misreads_is_refused(tmp_path: Path, name: str) -> None:
    done = outpace(tmp_path / name, "status")
    assert done.returncode == 1
    assert "rename that folder" in done.stderr
    assert done.stderr.strip().isprintable() and not list(tmp_path.iterdir())


def test_every_other_path_works(tmp_path: Path) -> None:
    with pytest.raises(FolderError):
        Folder(tmp_path / "a?b")
    for name in EVEN:
        folder = unpack(tmp_path / name)
        assert len(open_published(folder).table("brand")) == 2
        assert len(content(folder)["main.post"]) == 224


def test_lost_settings_are_written_again_and_that_is_said(kept: Folder) -> None:
    before = read_settings(kept)
    kept.config.unlink()
    with pytest.raises(SettingsGone, match="outpace doctor --repair"):
        sync_published(kept)
    done = outpace(kept.root, "brands")
    assert done.returncode == 0
    assert "was gone; it was written again from the build" in done.stderr
    after = read_settings(kept)
    assert {(one.name, one.role, frozenset(one.accounts)) for one in after.brands} == {
        (one.name, one.role, frozenset(one.accounts)) for one in before.brands
    }


def test_the_demo_never_takes_the_place_of_a_landing_without_settings(kept: Folder) -> None:
    kept.config.unlink()
    assert demo_folder(kept).root == kept.root / "demo"


def test_a_mark_of_windows_before_the_settings_is_none_of_their_words(kept: Folder) -> None:
    before = read_settings(kept)
    kept.config.write_bytes(b"\xef\xbb\xbf" + kept.config.read_bytes())
    assert read_settings(kept) == before


def test_damaged_settings_are_a_sentence(kept: Folder) -> None:
    """Bytes changed, cut and doubled anywhere: settings or a SettingsError, nothing else."""
    whole, rng, refused = kept.config.read_bytes(), random.Random(4), 0
    for _ in range(300):
        place, other = rng.randrange(len(whole)), rng.randrange(len(whole))
        harmed = (
            whole[:place] + bytes([rng.randrange(256)]) + whole[place + 1 :],
            whole[:place],
            whole[:place] + whole[other:],
        )
        kept.config.write_bytes(rng.choice(harmed))
        try:
            read_settings(kept)
        except SettingsError:
            refused += 1
    assert refused > 50


@pytest.mark.parametrize(
    "text",
    ["brand = [1]", "event = [1]", "simulated_until = 'x'", "groups = 3", "a = " + "[" * 9000],
)
def test_settings_of_another_shape_are_a_sentence(kept: Folder, text: str) -> None:
    kept.config.write_text(text)
    with pytest.raises(SettingsError):
        read_settings(kept)


@pytest.mark.parametrize("said", [b"\xff\xfe", b"", b"../../etc/passwd", b"outpace-x.duckdb\0"])
def test_a_broken_pointer_is_a_sentence_and_the_next_run_mends_it(
    kept: Folder, said: bytes
) -> None:
    kept.pointer.write_bytes(said)
    with pytest.raises(BrokenBuild, match="outpace doctor --repair"):
        open_published(kept)
    done = outpace(kept.root, "status")
    assert done.returncode == 1 and "Traceback" not in done.stderr


def harm_work(path: Path, place: int) -> None:
    content = bytearray(path.read_bytes())
    content[place : place + 64] = os.urandom(64)
    path.write_bytes(content)


@pytest.mark.parametrize("share", [0.0, 0.3, 0.6])
def test_a_damaged_warehouse_names_its_way_back(kept: Folder, share: float) -> None:
    size = kept.work.stat().st_size
    for place in range(int(size * share), size, 1 << 18):  # in every block behind it
        harm_work(kept.work, place + 4096)
    done = outpace(kept.root, "judge", "--history")
    assert done.returncode == 1, done.stdout
    assert "Traceback" not in done.stderr and "outpace rebuild" in done.stderr


def test_the_system_refuses_in_a_sentence(
    kept: Folder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "more.csv"
    path.write_text("\n".join([HEAD, row("lumen", "new", "2026-02-02T10:00:00Z")]) + "\n")
    told = {
        errno.EROFS: "cannot be used (read-only file system); see that",
        errno.EACCES: "cannot be used (permission denied); see that",
        errno.ENOSPC: "is full; nothing that was landed is lost",
    }
    for number, said in told.items():

        def refuse(_: int, number: int = number) -> None:
            raise OSError(number, os.strerror(number), str(kept.landing))

        with monkeypatch.context() as patched:
            patched.setattr(os, "fsync", refuse)
            done = outpace(kept.root, "import", str(path))
        assert done.returncode == 1
        assert said in done.stderr and "Traceback" not in done.stderr
    assert not list(kept.root.rglob(".*.draft"))


def test_new_folders_and_files_are_private(folder: Folder, tmp_path: Path) -> None:
    path = tmp_path / "posts.csv"
    path.write_text("\n".join([HEAD, row("lumen", "1", "2026-02-02T10:00:00Z")]) + "\n")
    before = os.umask(0)
    try:
        import_files(folder, [path], ImportOptions())
    finally:
        os.umask(before)
    modes = {
        one: stat.S_IMODE(one.stat().st_mode) for one in (folder.root, *folder.root.rglob("*"))
    }
    is_open = {str(one): oct(mode) for one, mode in modes.items() if mode & 0o077}
    published = re.compile(r"outpace(-[^/]+)?\.duckdb$")
    assert not {one for one in is_open if not published.search(one)}


@contextmanager
def small_disk(path: Path, size: int) -> Iterator[None]:
    """A disk of its own at `path`; skips the test where that is not allowed."""
    path.mkdir()
    mount = shutil.which("mount")
    options = ["-t", "tmpfs", "-o", f"size={size}", "outpace-test", str(path)]
    if not mount or subprocess.run([mount, *options], capture_output=True, check=False).returncode:
        pytest.skip("a small disk can be mounted by root on Linux only")
    try:
        yield
    finally:
        subprocess.run(["umount", "-l", str(path)], check=True)


def fill(disk: Path, left: int) -> Path:
    """Leave only so much room on a disk."""
    about = os.statvfs(disk)
    stone = disk / "stone"
    with stone.open("wb") as file:
        os.posix_fallocate(file.fileno(), 0, max(about.f_bavail * about.f_frsize - left, 1))
    return stone


ROOM = 20_000_000  # what an import into the kept landscape takes at its widest


@pytest.mark.faults
@pytest.mark.parametrize(
    "points",
    [pytest.param((1, 7, 13, 19)), pytest.param(tuple(range(20)), marks=pytest.mark.slow)],
)
def test_a_full_disk_loses_nothing(tmp_path: Path, points: tuple[int, ...]) -> None:
    disk = tmp_path / "disk"
    path = tmp_path / "more.csv"
    rows = [row("lumen", f"new-{place}", "2026-02-02T10:00:00Z") for place in range(200)]
    path.write_text("\n".join([HEAD, *rows]) + "\n")
    with small_disk(disk, 120_000_000):
        folder = unpack(disk / "landscape")
        before = content(folder)
        failed = 0
        for point in points:
            stone = fill(disk, ROOM * point // 20)
            done = outpace(folder.root, "import", str(path))
            stone.unlink()
            assert "Traceback" not in done.stderr
            assert len(open_published(folder).table("brand")) == 2
            if done.returncode == 0:
                continue
            failed += 1
            assert "full" in done.stderr, done.stderr
            found = content(folder)
            assert set(before["main.post"]) <= set(found["main.post"])
        assert failed >= len(points) // 2
        assert outpace(folder.root, "import", str(path)).returncode == 0
        assert len(content(folder)["main.post"]) == 424
