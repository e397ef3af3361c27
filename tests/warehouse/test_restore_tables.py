"""`outpace import` of what `outpace export` wrote: the same landscape, or nothing."""

import json
import shutil
from datetime import date
from pathlib import Path

import pytest

from pipelines.folder import Folder
from pipelines.journal import Draft
from pipelines.runs.as_of import as_known
from pipelines.runs.note import publish_written, write
from pipelines.runs.rebuild import rebuild
from pipelines.runs.restore_tables import restore_tables
from pipelines.runs.write_tables import LANDSCAPE, TablesError, write_tables
from pipelines.settings import read_settings
from pipelines.warehouse.ask import open_published
from tests.commands.test_bad_input import outpace
from tests.conftest import Bring, row
from tests.warehouse.test_rebuild import content

KNOWN = date(2026, 2, 20)
SHARES = "from share_of_voice() order by all"


@pytest.fixture
def landscape(folder: Folder, bring: Bring) -> Folder:
    for month, likes in (("02-15", 1), ("03-15", 3)):
        rows = [
            row(account, f"{account}{day}", f"2026-02-{day:02d}", observed=f"2026-{month}",
                counts=f"{day * likes},{likes},,", text=f"=cmd {likes}")
            for account in ("noordkade", "vaartwijk") for day in range(1, 15)
        ]  # fmt: skip
        bring([*rows, row("noordkade", "x", "never")], name=f"{month}.csv", own="noordkade")
    (kpi := folder.kpi / "post_count.sql").parent.mkdir()
    kpi.write_text("-- How many?\n-- column: n bigint = posts\nselect count(*) as n from posts\n")
    write(folder, [Draft("campaign", "It begins", day=date(2026, 2, 3))], author="ann")
    publish_written(folder)
    return folder


def test_a_landscape_comes_back_row_by_row(landscape: Folder, tmp_path: Path) -> None:
    before = content(landscape)
    known = open_published(landscape).ask(SHARES)
    done = outpace(landscape.root, "export", str(tmp_path / "tables"))
    assert done.returncode == 0, done.stderr
    other = Folder(tmp_path / "other")
    done = outpace(other.root, "import", str(tmp_path / "tables"))
    assert done.returncode == 0, done.stderr
    assert "are as they were exported" in done.stdout
    assert content(other) == before
    assert len(before["main.journal_entry"]) == 1 and len(before["main.quarantine"]) == 2
    assert open_published(other).ask(SHARES).equals(known)
    assert [one["name"] for one in open_published(other).kpis()] == ["post_count"]
    assert read_settings(other) == read_settings(landscape)
    as_then = [as_known(one, KNOWN).ask(SHARES) for one in (landscape, other)]
    assert as_then[0].equals(as_then[1]) and not as_then[0].equals(known)
    rebuild(other)
    assert content(other) == before
    again = outpace(other.root, "import", str(tmp_path / "tables"))
    assert again.returncode == 1 and "holds a landscape already" in again.stderr


@pytest.fixture
def exported(landscape: Folder, tmp_path: Path) -> Path:
    write_tables(landscape, tmp_path / "tables")
    return tmp_path / "tables"


def refused(exported: Path, tmp_path: Path) -> str:
    """What is said of an export that is not taken back, of which nothing stays."""
    other = Folder(tmp_path / "other")
    with pytest.raises(TablesError) as told:
        restore_tables(other, exported)
    assert not other.root.exists()
    return str(told.value)


def test_what_is_not_as_it_was_changes_nothing(exported: Path, tmp_path: Path) -> None:
    for name in ("post.parquet", LANDSCAPE):
        path = exported / name
        kept = path.read_bytes()
        path.write_bytes(kept[:-1] + bytes([kept[-1] ^ 1]))
        assert f"{name}' of the export" in (told := refused(exported, tmp_path))
        assert "is not what it was" in told
        path.unlink()
        assert "is missing" in refused(exported, tmp_path)
        path.write_bytes(kept)
    manifest = json.loads((exported / "manifest.json").read_text())
    manifest["files"]["../x"] = manifest["files"].pop(LANDSCAPE)
    shutil.copy(exported / LANDSCAPE, exported.parent / "x")
    (exported / "manifest.json").write_text(json.dumps(manifest))
    assert "'../x' of the export" in refused(exported, tmp_path)
    del manifest["files"]["../x"]
    (exported / "manifest.json").write_text(json.dumps(manifest))
    assert f"has no {LANDSCAPE}" in refused(exported, tmp_path)
    manifest["files"] = 7
    (exported / "manifest.json").write_text(json.dumps(manifest))
    assert "cannot be read" in refused(exported, tmp_path)


def test_a_table_that_comes_out_otherwise_is_named(exported: Path, tmp_path: Path) -> None:
    """As where another version works something out in another way."""
    manifest = json.loads((exported / "manifest.json").read_text())
    shutil.copy(exported / "brand.parquet", exported / "post.parquet")
    manifest["files"]["post.parquet"] = manifest["files"]["brand.parquet"]
    (exported / "manifest.json").write_text(json.dumps(manifest))
    (note,) = restore_tables(Folder(tmp_path / "other"), exported).notes
    assert note.endswith("than they were exported: post")


def test_nothing_else_is_said_of_an_export(exported: Path, tmp_path: Path) -> None:
    done = outpace(tmp_path / "other", "import", str(exported), "--own", "noordkade")
    assert done.returncode == 1 and "leave the other options out" in done.stderr
    done = outpace(tmp_path / "other", "import", str(exported), "--dry-run")
    assert done.returncode == 0 and "each as it was exported" in done.stdout
    done = outpace(tmp_path / "other", "import", str(exported), str(exported / "post.parquet"))
    assert done.returncode == 1 and "alone and into an empty folder" in done.stderr
    assert not (tmp_path / "other").exists()
