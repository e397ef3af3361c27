"""A store: what several collectors landed makes one landscape, as if one had collected it all."""

import shutil
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from pipelines.folder import Folder
from pipelines.runs import store
from pipelines.runs.rebuild import rebuild
from pipelines.runs.store import StoreError, append, take
from pipelines.warehouse import landing
from tests.commands.test_bad_input import outpace
from tests.kept import sealed
from tests.warehouse.test_rebuild import content


@pytest.fixture
def whole(tmp_path: Path) -> Folder:
    """A landscape of two collections, as one machine has it."""
    folder = without(sealed(tmp_path / "whole"), "import", 0)
    (folder.landing / "files").rename(tmp_path / "files")
    return folder


def without(folder: Folder, kind: str, at: int) -> Folder:
    """The landscape without a run of a kind; without all where that is import."""
    found = [run for run in landing.runs(folder) if run.kind == kind]
    for run in found if kind == "import" else [found[at]]:
        shutil.rmtree(run.path)
    return folder


def collector(whole: Folder, root: Path, at: int) -> Folder:
    """A machine that did one of the two collections."""
    return without(Folder(shutil.copytree(whole.root, root)), "collect", at)


def central(whole: Folder, root: Path) -> Folder:
    """A landscape with the same settings and nothing in it."""
    root.mkdir()
    shutil.copy(whole.config, root)
    return Folder(root)


def test_two_collectors_make_one_landscape(whole: Folder, tmp_path: Path) -> None:
    there = tmp_path / "store"
    late = collector(whole, tmp_path / "two", 0)
    assert append(late, str(there)) == 2
    here = central(whole, tmp_path / "central")
    done = outpace(here.root, "import", str(there))
    assert done.returncode == 0, done.stderr
    assert "2 runs" in done.stdout
    assert append(collector(whole, tmp_path / "one", 1), str(there)) == 2
    assert append(late, str(there)) == 0
    taken = take(here, str(there))
    assert (taken.runs, taken.waiting) == (1, ())
    rebuild(whole, smaller=True)
    assert content(here) == content(whole)
    names = {path.name for path in there.glob("bucket=*/*")}
    assert len(names) == 3  # a run is one file in each bucket that its accounts fall into
    assert take(here, str(there)).end is None


def test_a_run_of_which_parts_are_to_come_waits(whole: Folder, tmp_path: Path) -> None:
    there = tmp_path / "store"
    append(whole, str(there))
    last = landing.runs(whole)[-1].run_id
    files = sorted(there.glob(f"bucket=*/{last}.parquet"))
    kept = files[0].read_bytes()
    files[0].unlink()
    here = central(whole, tmp_path / "central")
    assert take(here, str(there)).waiting == (last,)
    files[0].write_bytes(kept)
    assert take(here, str(there)).runs == 1
    assert {run.run_id for run in landing.runs(here)} == {run.run_id for run in landing.runs(whole)}


def test_what_is_not_what_it_was_is_refused(whole: Folder, tmp_path: Path) -> None:
    there = tmp_path / "store"
    append(whole, str(there))
    first = min(there.glob("bucket=*/*"), key=lambda path: path.name)
    rows = pq.read_table(first).to_pylist()
    here = central(whole, tmp_path / "central")
    for odd in ({"content": b"{}"}, {"name": "../../evil"}, {"run_id": "x"}, {"sha256": None}):
        pq.write_table(pa.Table.from_pylist([*rows[1:], rows[0] | odd], store.SCHEMA), first)
        with pytest.raises(StoreError, match="is damaged"):
            take(here, str(there))
    first.write_bytes(b"no Parquet")
    with pytest.raises(StoreError, match="is damaged"):
        take(here, str(there))
    assert not landing.runs(here)
    (tmp_path / "plain").write_text("x")
    with pytest.raises(StoreError, match="is no folder"):
        append(whole, str(tmp_path / "plain"))


def test_an_address_of_fsspec_is_a_store_too(whole: Folder, tmp_path: Path) -> None:
    pytest.importorskip("fsspec", reason="fsspec is not installed")
    with pytest.raises(StoreError, match=r"pip install s3fs"):
        append(whole, "nothing-like-this://user:secret@bucket/path")
    address = "memory://store/of/ours"
    assert append(whole, address) == 3
    here = central(whole, tmp_path / "central")
    assert take(here, address).runs == 3
    assert len(landing.runs(here)) == 3


def test_what_could_not_be_appended_is_appended_the_next_time(
    whole: Folder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(self: object, name: str, content: bytes) -> None:
        raise OSError("no room at //user:secret@host")

    monkeypatch.setattr(store.Disk, "write", full)
    with pytest.raises(StoreError, match="the next `--to` appends it") as told:
        append(whole, str(tmp_path / "store"))
    assert "secret" not in str(told.value)
    monkeypatch.undo()
    assert append(whole, str(tmp_path / "store")) == 3
