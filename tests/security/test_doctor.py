"""The doctor finds what is wrong, names what to do, and mends what loses nothing."""

import os
import random
import shutil
import stat
import tempfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import duckdb
import pytest

import queries
from pipelines.clock import utc_now
from pipelines.folder import Folder
from pipelines.runs.doctor import examine
from pipelines.settings import read_settings
from pipelines.warehouse import aside, landing
from pipelines.warehouse.ask import open_published, pointed
from pipelines.warehouse.checkup import opened, read_through
from pipelines.warehouse.integrity import HASHES
from tests.commands.test_bad_input import outpace
from tests.kept import sealed, unpack
from tests.security.test_landing import answers, flip, posts_file

pytestmark = pytest.mark.usefixtures("unchecked")

FLIPS = (pytest.param(18), pytest.param(500, marks=pytest.mark.slow))


def tidy(root: Path) -> Folder:
    """A landscape in which the doctor finds nothing."""
    folder = sealed(root)
    shutil.copyfile(build_of(folder), folder.stable)
    for path in (folder.root, *folder.root.rglob("*")):
        path.chmod(0o700 if path.is_dir() else 0o600)
    return folder


def build_of(folder: Folder) -> Path:
    """The build that readers open."""
    return folder.published / (pointed(folder) or "")


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Folder:
    (tmp_path / "tmp").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tmp"))  # not what others left
    return tidy(tmp_path / "landscape")


def wrong(folder: Folder, *, repair: bool = False) -> list[str]:
    return [one.sentence for one in examine(folder, repair=repair) if one.state == "wrong"]


def execute(sql: str) -> Callable[[Folder], object]:
    """A change in the warehouse itself."""

    def change(folder: Folder) -> None:
        with duckdb.connect(str(folder.work)) as con:
            queries.migrate(con)
            con.execute(sql)

    return change


def harm_build(folder: Folder) -> None:
    build_of(folder).write_bytes(b"no database" * 1000)


def earlier_build(folder: Folder) -> None:
    """A good build before one that cannot be read."""
    shutil.copyfile(build_of(folder), folder.published / "outpace-20250101T000000Z-000000.duckdb")
    harm_build(folder)


LATE = (utc_now() + timedelta(days=400)).isoformat()
HARMS: dict[str, tuple[Callable[[Folder], object], str]] = {
    "an answer": (lambda one: flip(answers(one)), "0001.ndjson.gz is damaged"),
    "an answer is gone": (lambda one: answers(one).unlink(), "0001.ndjson.gz is missing"),
    "a file": (lambda one: flip(posts_file(one)), ".csv is damaged"),
    "a file is gone": (lambda one: posts_file(one).unlink(), ".csv is missing"),
    "run.json": (lambda one: flip(answers(one).with_name("run.json")), "run.json is damaged"),
    "done.json": (lambda one: answers(one).with_name("done.json").unlink(), "done.json is missing"),
    "a run is gone": (
        lambda one: shutil.rmtree(answers(one).parent), "is in the warehouse and not in the landing"
    ),
    "no warehouse": (lambda one: one.work.unlink(), "the warehouse is gone; run `outpace rebuild`"),
    "warehouse": (lambda one: one.work.write_bytes(b"x" * 99999), "the warehouse cannot be read"),
    "doubles": (
        execute("insert into look from look limit 3"),
        "3 counts of a post at one moment too many",
    ),
    "orphans": (
        execute("delete from post where post_id in (select post_id from post limit 2)"),
        "counts without their post",
    ),
    "a newer schema": (execute("insert into migration values ('9999_x.sql')"), "a newer outpace"),
    "a run of tomorrow": (
        execute(f"update run set started_at = '{LATE}' where kind = 'add'"), "is from the future"
    ),
    "a look of tomorrow": (
        execute(f"update look set observed_at = '{LATE}' where likes = 1"),
        "which is in the future",
    ),
    "settings": (lambda one: one.config.write_text("brand = ["), "is not valid TOML"),
    "the only build": (harm_build, "the build that readers open cannot be read"),
}  # fmt: skip


@pytest.mark.parametrize("case", HARMS)
def test_what_is_wrong_is_named_and_nothing_is_hidden_by_repair(kept: Folder, case: str) -> None:
    harm, said = HARMS[case]
    harm(kept)
    found = wrong(kept)
    assert any(said in one for one in found), found
    assert all("; " in one for one in found), "each says what to do"
    assert any(said in one for one in wrong(kept, repair=True)), "this is for a person to mend"


def test_a_tidy_landscape_is_well(kept: Folder) -> None:
    done = outpace(kept.root, "doctor")
    assert done.returncode == 0, done.stdout
    assert {line.partition(":")[0] for line in done.stdout.splitlines()} == {"ok"}


def leave_drafts(folder: Folder) -> None:
    for path in (
        folder.root / ".outpace.toml.17.draft",
        folder.published / ".outpace-x.duckdb.17.draft",
        folder.landing / "files" / ".aa.csv.17.draft",
        folder.root / "rebuild.duckdb",
    ):
        path.write_bytes(b"half")
        path.chmod(0o600)
    (folder.landing / ".20261130T203845250485Z-3726.dropped").mkdir(mode=0o700)
    (folder.landing / "20261130T203845250485Z-0000").mkdir(mode=0o700)


def open_up(folder: Folder) -> None:
    (folder.root / "secrets.toml").write_text("[auth]")
    (folder.root / "secrets.toml").chmod(0o644)
    folder.root.chmod(0o755)


MENDED: dict[str, tuple[Callable[[Folder], object], str]] = {
    "drafts": (leave_drafts, "was left by a run that was killed"),
    "rights": (open_up, "secrets.toml and 1 more"),
    "pointer": (lambda one: one.pointer.write_bytes(b"\xff\xfe"), "the build that readers open"),
    "build": (earlier_build, "to let them open outpace-20250101T000000Z-000000"),
    "copy": (lambda one: one.stable.unlink(), "outpace.duckdb is not the newest good build"),
    "settings": (lambda one: one.config.unlink(), "outpace.toml is gone"),
    "a line of hashes": (
        lambda one: flip(answers(one).with_name(HASHES), 3), "cannot be read"
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", MENDED)
def test_what_loses_nothing_is_mended(kept: Folder, case: str) -> None:
    harm, said = MENDED[case]
    if case == "a line of hashes":
        path = answers(kept).with_name(HASHES)
        path.write_bytes(b"x" + path.read_bytes()[1:])
    else:
        harm(kept)
    assert any(said in one for one in wrong(kept)), wrong(kept)
    mended = [one for one in examine(kept, repair=True) if one.state == "mended"]
    assert mended
    assert wrong(kept) == []
    assert len(read_settings(kept).brands) == 2
    assert len(open_published(kept).table("brand")) == 2
    rights = {stat.S_IMODE(path.stat().st_mode) & 0o077 for path in kept.root.rglob("*")}
    assert rights == {0}


def test_hashes_of_an_earlier_version_are_taken_over(tmp_path: Path) -> None:
    folder = unpack(tmp_path / "landscape")
    done = outpace(folder.root, "doctor")
    assert "the hashes of 6 files are not known" in done.stdout
    outpace(folder.root, "doctor", "--repair")
    assert not any(landing.unsealed(run) for run in landing.runs(folder))
    assert outpace(folder.root, "doctor").returncode == 0


def test_repair_never_writes_a_hash_for_what_is_gone(kept: Folder) -> None:
    hashes = answers(kept).with_name(HASHES)
    hashes.write_bytes(b"x" + hashes.read_bytes()[1:])
    answers(kept).with_name("0002.ndjson.gz").unlink()
    assert any("could not be mended" in one for one in wrong(kept, repair=True))
    assert any("0002.ndjson.gz is missing" in one for one in wrong(kept))


def test_open_secrets_are_said_at_the_start(kept: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.server.launch.serve", lambda *_, **__: 0)
    secrets = kept.root / "secrets.toml"
    secrets.write_text("[auth]")
    for mode, is_said in ((0o644, True), (0o600, False)):
        secrets.chmod(mode)
        done = outpace(kept.root, "dashboard")
        assert ("others on this machine may read" in done.stderr) is is_said


def contents(folder: Folder) -> list[object]:
    """All that the two database files say, in sums; their macros to the letter."""
    found: list[object] = []
    for path in (folder.work, build_of(folder)):
        with opened(path) as con:
            macros = "select function_name, macro_definition from duckdb_functions()"
            found += [read_through(con), con.execute(f"{macros} order by all").fetchall()]
    return found


@pytest.mark.faults
@pytest.mark.parametrize("flips", FLIPS)
def test_each_flipped_bit_is_told_or_harmless(kept: Folder, flips: int) -> None:
    aside.leave_out(landing.runs(kept)[-1], "it was undone")  # its note is flipped too
    rng, before = random.Random(500 + flips), contents(kept)
    landed = [path for path in kept.landing.rglob("*") if path.is_file()]
    told = dict.fromkeys(("landing", "work", "published"), 0)
    for number in range(flips):
        kind = list(told)[number % 3]
        path = {"landing": rng.choice(landed), "work": kept.work}.get(kind, build_of(kept))
        place, bit = rng.randrange(path.stat().st_size), 1 << rng.randrange(8)
        change(path, place, bit)
        if wrong(kept):
            told[kind] += 1
        else:
            assert kind != "landing", f"bit {bit} of byte {place} of {path} went unseen"
            assert contents(kept) == before, f"bit {bit} of byte {place} of {path} went unseen"
        change(path, place, bit)
    assert told["landing"] == len(range(0, flips, 3))
    assert told["work"] and told["published"]
    assert wrong(kept) == []


def change(path: Path, place: int, bit: int) -> None:
    """Change one bit of a file where it stands; a second time brings it back."""
    with path.open("rb+") as file:
        file.seek(place)
        old = file.read(1)[0]
        file.seek(place)
        file.write(bytes([old ^ bit]))
        file.flush()
        os.fsync(file.fileno())
