"""A backup brings back the same rows; a damaged or hostile one brings back nothing."""

import json
import random
import stat
import zipfile
from pathlib import Path

import pytest

from pipelines.folder import Folder
from pipelines.runs.backup import MANIFEST, BackupError, back_up, restore
from pipelines.settings import read_settings
from pipelines.warehouse import landing
from pipelines.warehouse.questions import save, saved
from tests.commands.test_bad_input import outpace
from tests.kept import sealed
from tests.security.test_landing import answers, flip, posts_file
from tests.warehouse.test_rebuild import content

pytestmark = pytest.mark.usefixtures("unchecked")


@pytest.fixture
def kept(tmp_path: Path) -> Folder:
    return sealed(tmp_path / "landscape")


SEEN = (  # what comes from the landing; the rest follows from it and from the version
    "account", "account_link", "account_observation", "account_profile", "cursor", "post",
    "post_observation", "post_version", "quarantine", "request", "run", "run_part",
)  # fmt: skip


def seen(folder: Folder) -> dict[str, list[tuple[object, ...]]]:
    """Every row that says what was seen, when and by which run."""
    rows = content(folder)
    return {name: rows[f"main.{name}"] for name in SEEN}


def rewrite(path: Path, change: dict[str, bytes], *, without: str = "") -> None:
    """The same zip with other files, its manifest told nothing."""
    with zipfile.ZipFile(path) as archive:
        files = {name: archive.read(name) for name in archive.namelist() if name != without}
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in (files | change).items():
            archive.writestr(name, data)


def test_a_round_trip_brings_back_the_same_rows(kept: Folder, tmp_path: Path) -> None:
    (kept.root / "secrets.toml").write_text("[auth]")
    question = save(kept, "How many?", "from posts")
    (kept.landing / "files" / ".half.17.draft").write_text("half")
    (kept.landing / "files" / "link.csv").symlink_to(kept.root / "secrets.toml")
    before = seen(kept)
    file = tmp_path / "keep.zip"
    done = outpace(kept.root, "backup", str(file))
    assert done.returncode == 0, done.stderr
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    with zipfile.ZipFile(file) as archive:
        names = archive.namelist()
    assert not any("secrets" in name or "draft" in name or "link" in name for name in names)
    other = Folder(tmp_path / "other")
    done = outpace(other.root, "restore", str(file))
    assert done.returncode == 0, done.stderr
    assert seen(other) == before
    assert read_settings(other) == read_settings(kept)
    assert saved(other) == (question,)
    assert not any(landing.damages(other, run) for run in landing.runs(other))
    again = outpace(other.root, "restore", str(file))
    assert again.returncode == 1 and "holds a landscape already" in again.stderr
    again = outpace(kept.root, "backup", str(file))
    assert again.returncode == 1 and "is there already" in again.stderr


def test_what_was_damaged_before_is_said(kept: Folder, tmp_path: Path) -> None:
    content(kept)
    flip(posts_file(kept))
    file = tmp_path / "keep.zip"
    done = outpace(kept.root, "backup", str(file))
    assert done.returncode == 1
    assert ".csv is damaged" in done.stderr
    done = outpace(tmp_path / "other", "restore", str(file))
    assert done.returncode == 1
    assert ".csv is damaged" in done.stderr
    assert "the warehouse held 224 and" in done.stderr


def test_a_backup_without_a_landing_is_none(folder: Folder, tmp_path: Path) -> None:
    with pytest.raises(BackupError, match="nothing was landed"):
        back_up(folder, tmp_path / "keep.zip")
    assert not list(tmp_path.glob("*keep*"))


@pytest.fixture
def file(kept: Folder, tmp_path: Path) -> Path:
    path = tmp_path / "keep.zip"
    back_up(kept, path)
    return path


def refused(file: Path, tmp_path: Path) -> str:
    """What is said of a backup that is not taken back, of which nothing stays."""
    other = Folder(tmp_path / "other")
    with pytest.raises(BackupError) as told:
        restore(other, file)
    assert {path.name for path in other.root.rglob("*")} <= {"work.lock"}
    assert str(told.value).isprintable()
    return str(told.value)


def manifest_of(file: Path) -> dict[str, dict[str, dict[str, object]]]:
    with zipfile.ZipFile(file) as archive:
        found: dict[str, dict[str, dict[str, object]]] = json.loads(archive.read(MANIFEST))
    return found


def test_a_changed_file_is_refused(file: Path, tmp_path: Path) -> None:
    rewrite(file, {"outpace.toml": b'time_zone = "UTC"'})
    assert "outpace.toml is not what it was" in refused(file, tmp_path)


ELSEWHERE = [
    "../evil", "/etc/evil", "landing/../../evil", "landing/a/b/c", "secrets.toml", "landing/a/..",
    "landing\\a\\b", "published/current", "landing/C:/x", "landing/.a/b", "landing/a/\x1b[2J",
]  # fmt: skip


@pytest.mark.parametrize("name", ELSEWHERE)
def test_a_name_that_leads_elsewhere_is_refused(file: Path, tmp_path: Path, name: str) -> None:
    manifest = manifest_of(file)
    manifest["files"][name] = {"sha256": "0" * 64, "bytes": 4}
    rewrite(file, {name: b"evil", MANIFEST: json.dumps(manifest).encode()})
    assert "nothing was restored" in refused(file, tmp_path)
    assert not (tmp_path / "evil").exists()


def test_a_file_too_many_or_too_few_is_refused(file: Path, tmp_path: Path) -> None:
    rewrite(file, {"landing/x/y": b"more"})
    assert "not those that its manifest names" in refused(file, tmp_path)
    rewrite(file, {}, without="landing/x/y")
    rewrite(file, {}, without="outpace.toml")
    assert "not those that its manifest names" in refused(file, tmp_path)


def test_a_bomb_is_stopped_at_the_size_that_it_names(file: Path, tmp_path: Path) -> None:
    manifest = manifest_of(file)
    name = next(name for name in manifest["files"] if name.endswith(".csv"))
    with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("landing/files/bomb.csv", b"0" * 50_000_000)
    manifest["files"]["landing/files/bomb.csv"] = manifest["files"][name]
    with zipfile.ZipFile(file) as archive:
        bomb = archive.read("landing/files/bomb.csv")
    rewrite(file, {"landing/files/bomb.csv": bomb, MANIFEST: json.dumps(manifest).encode()})
    assert "longer than its manifest says" in refused(file, tmp_path)
    manifest["files"]["landing/files/bomb.csv"]["bytes"] = 1 << 49
    rewrite(file, {MANIFEST: json.dumps(manifest).encode()})
    assert "make room" in refused(file, tmp_path)


def test_broken_zips_are_a_sentence(file: Path, tmp_path: Path) -> None:
    """Cut, flipped, or no zip at all: the backup as it was, or nothing and a sentence."""
    whole, rng = file.read_bytes(), random.Random(9)
    harmed = [whole[: len(whole) // 2], b"", b"PK\x03\x04 not really", b"\xff" * 5000]
    for _ in range(40):
        place = rng.randrange(len(whole))
        harmed.append(
            whole[:place] + bytes([whole[place] ^ (1 << rng.randrange(8))]) + whole[place + 1 :]
        )
    told = 0
    for number, data in enumerate(harmed):
        file.write_bytes(data)
        other = Folder(tmp_path / f"other-{number}")
        try:
            unpacked(other, file)
        except BackupError as why:
            told += 1
            assert "nothing was restored" in str(why) or "update outpace" in str(why)
            assert not other.config.exists() and not other.landing.exists()
        else:
            same = [path for path in other.landing.rglob("*") if path.is_file()]
            assert len(same) == len(manifest_of(file)["files"]) - 1
    assert told >= 30


def unpacked(folder: Folder, file: Path) -> None:
    """Restore without the rebuild, which takes seconds."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("pipelines.runs.backup.rebuild", _no_rebuild)
        restore(folder, file)


def _no_rebuild(folder: Folder, **_: object) -> object:
    class End:
        reports = ()

    return End()


def test_a_name_that_a_zip_cannot_hold_is_said(kept: Folder, tmp_path: Path) -> None:
    (answers(kept).parent / "odd \x1b name").write_text("x")
    (note,) = back_up(kept, tmp_path / "keep.zip").notes
    assert note.isprintable() and "has a name that a zip cannot hold" in note
