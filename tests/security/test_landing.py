"""What is landed stays true: damage is named, the rest is loaded, nothing shrinks unsaid."""

import os
import stat
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from pipelines.folder import Folder
from pipelines.records import Response
from pipelines.runs.rebuild import held, rebuild
from pipelines.warehouse import landed_files, landing
from pipelines.warehouse.errors import Damaged, WouldShrink
from pipelines.warehouse.integrity import HASHES, seals
from pipelines.warehouse.landing import PartEnd
from pipelines.warehouse.load import damages, load_landed
from pipelines.warehouse.work import open_work, writing
from tests.commands.test_bad_input import outpace
from tests.kept import sealed, unpack
from tests.warehouse.test_rebuild import content

pytestmark = pytest.mark.usefixtures("unchecked")

NOW = datetime(2026, 3, 1, 12)
ANSWER = Response("bluesky", "posts", "https://example.invalid/", 200, NOW, b"{}", {})


@pytest.fixture
def kept(tmp_path: Path) -> Folder:
    return sealed(tmp_path / "landscape")


def flip(path: Path, place: int | None = None) -> None:
    """Change one bit in the middle of a file."""
    content = bytearray(path.read_bytes())
    content[len(content) // 2 if place is None else place] ^= 1
    path.write_bytes(content)


def loaded(folder: Folder) -> tuple[int, tuple[str, ...]]:
    """How many posts an empty warehouse gets from the landing, and what is said of damage."""
    empty = Folder(folder.root, work_name="empty.duckdb")
    with writing(folder), open_work(empty) as con:
        load_landed(empty, con)
        return held(con).posts, damages(con)


def answers(folder: Folder) -> Path:
    """The first landed part with posts."""
    return sorted(folder.landing.glob("*/0001.ndjson.gz"))[1]


def posts_file(folder: Folder) -> Path:
    return max(folder.landing.glob("files/*"), key=lambda path: path.stat().st_size)


DAMAGE: dict[str, tuple[Callable[[Folder], Path], Callable[[Path], object], str]] = {
    "a bit of an answer": (answers, flip, "0001.ndjson.gz is damaged"),
    "an answer is gone": (answers, Path.unlink, "0001.ndjson.gz is missing"),
    "half an answer": (answers, lambda path: os.truncate(path, 900), "0001.ndjson.gz is damaged"),
    "a bit of a file": (posts_file, flip, ".csv is damaged"),
    "a file is gone": (posts_file, Path.unlink, ".csv is missing"),
    "run.json": (lambda folder: answers(folder).with_name("run.json"), flip, "run.json is damaged"),
    "no run.json": (
        lambda folder: answers(folder).with_name("run.json"), Path.unlink, "run.json is missing"
    ),
    "done.json": (
        lambda folder: answers(folder).with_name("done.json"),
        lambda path: path.write_bytes(b"\xff{"), "done.json is damaged",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", DAMAGE)
def test_damage_is_named_and_the_rest_is_loaded(kept: Folder, case: str) -> None:
    place, harm, said = DAMAGE[case]
    harm(place(kept))
    posts, told = loaded(kept)
    assert len(told) == 1 and said in told[0] and "outpace rebuild" in told[0]
    assert 80 <= posts <= 224
    assert posts == 224 or "ndjson" in said or "csv" in said  # a damaged head costs no answer


def test_an_old_landing_without_hashes_is_loaded_and_sealed(tmp_path: Path) -> None:
    folder = unpack(tmp_path / "landscape")
    assert loaded(folder) == (224, ())
    run = landing.runs(folder)[0]
    assert len(landing.unsealed(run)) == 6
    landing.end_run(run, status="ok", note=None, now=NOW)
    assert landing.unsealed(run) == []


def test_damage_is_seen_without_a_hash(tmp_path: Path) -> None:
    folder = unpack(tmp_path / "landscape")
    flip(answers(folder))
    _, told = loaded(folder)
    assert len(told) == 1 and "cannot be unpacked" in told[0]


def test_a_rebuild_does_not_replace_a_warehouse_by_a_smaller_one(kept: Folder) -> None:
    before = content(kept)
    for path in (answers(kept), posts_file(kept)):
        flip(path)
    with pytest.raises(WouldShrink, match=r"the landing gives \d+ posts .*holds 224 and \d+"):
        rebuild(kept)
    assert content(kept) == before
    done = outpace(kept.root, "rebuild", "--smaller")
    assert done.returncode == 1, "damage is no success"
    assert len({line for line in done.stderr.splitlines() if "is damaged" in line}) == 2
    assert len(content(kept)["main.post"]) < 224


def test_neither_does_one_without_a_landing(kept: Folder) -> None:
    before = content(kept)
    kept.landing.rename(kept.root / "elsewhere")
    with pytest.raises(WouldShrink, match="the landing gives 0 posts"):
        rebuild(kept)
    assert content(kept) == before
    assert not (kept.root / "rebuild.duckdb").exists()


def test_an_import_again_replaces_a_damaged_copy(kept: Folder, tmp_path: Path) -> None:
    kept_copy = posts_file(kept)
    ours = tmp_path / "posts.csv"
    ours.write_bytes(kept_copy.read_bytes())
    flip(kept_copy)
    with pytest.raises(Damaged):
        landed_files.read_file(kept, kept_copy.name)
    assert landed_files.land_file(kept, ours, kept_copy.name)
    assert landed_files.read_file(kept, kept_copy.name) == kept_copy


def test_a_line_of_hashes_that_was_cut_costs_that_line_only(folder: Folder) -> None:
    run = landing.start_run(folder, "collect", now=NOW, version="1", options={})
    hashes = run.path / HASHES
    hashes.write_bytes(hashes.read_bytes() + b"0123abc")
    landing.land_response(run, "0001", ANSWER)
    landing.end_part(run, "0001", PartEnd("bluesky:1", "ok", None, None))
    assert set(seals(run.path)) == {"run.json", "0001.ndjson.gz"}


def test_nothing_counts_before_it_is_on_disk(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every file of a run, and every folder that names one, is synced before its hash is."""
    synced: list[str] = []
    real = os.fsync

    def fsync(handle: int) -> None:
        synced.append(Path(f"/proc/self/fd/{handle}").resolve().name.lstrip("."))
        real(handle)

    monkeypatch.setattr(os, "fsync", fsync)
    run = landing.start_run(folder, "collect", now=NOW, version="1", options={})
    landing.land_response(run, "0001", ANSWER)
    landing.end_part(run, "0001", PartEnd("bluesky:1", "ok", None, None))
    if not Path("/proc/self/fd").exists():
        pytest.skip("this system does not say which file a handle is of")
    assert "landing" in synced and "run.json" in synced[1]
    assert synced[-3:] == ["0001.ndjson.gz", HASHES, run.run_id]


def test_what_is_landed_is_private(folder: Folder) -> None:
    before = os.umask(0)
    try:
        run = landing.start_run(folder, "collect", now=NOW, version="1", options={})
        landing.end_part(run, "0001", PartEnd("bluesky:1", "ok", None, None))
        path = folder.root / "a.csv"
        path.write_text("a")
        landed_files.land_file(folder, path, landed_files.file_name(path))
    finally:
        os.umask(before)
    modes = {path: stat.S_IMODE(path.stat().st_mode) for path in folder.root.rglob("*")}
    modes.pop(path)
    assert {mode for one, mode in modes.items() if one.is_dir()} == {0o700}
    assert {mode for one, mode in modes.items() if one.is_file()} == {0o600}


def test_odd_signs_of_a_file_name_stay_outside(tmp_path: Path) -> None:
    path = tmp_path / "a.\x1b[31m.CSV"
    path.write_text("a")
    assert landed_files.file_name(path)[64:] == ".csv"
    other = tmp_path / os.fsdecode(b"a.m\xe4rz")
    other.write_text("a")
    assert landed_files.file_name(other)[64:] == ""
