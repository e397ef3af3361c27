"""A build of an earlier version is asked for what it holds, and no more."""

import shutil
from pathlib import Path

import duckdb
import pytest

from app.snapshot import write_snapshot
from app.snapshot.verify import Outcome, verify
from pipelines.folder import Folder
from pipelines.warehouse.ask import open_published, pointed
from pipelines.warehouse.errors import AskError


def without(source: Folder, root: Path, name: str) -> Folder:
    """A copy of a landscape whose published file was made when there was no such measure."""
    shutil.copytree(source.published, root / "published")
    shutil.copy(source.root / "outpace.toml", root)
    older = Folder(root)
    build = older.published / (pointed(older) or "")
    build.chmod(0o644)
    with duckdb.connect(str(build)) as con:
        con.execute(f"drop macro table {name}")
        con.execute(f"drop view if exists {name}")
        con.execute("delete from measure_definition where name = $name", {"name": name})
    return older


def test_a_section_of_a_measure_that_is_not_there_is_left_out(
    demo_folder: Folder, tmp_path: Path
) -> None:
    whole = write_snapshot(open_published(demo_folder), path=tmp_path / "whole.html")
    older = without(demo_folder, tmp_path, "catch_up")
    build = open_published(older)
    assert "catch_up" not in {item.name for item in build.definitions()}
    with pytest.raises(AskError, match=r"no measure named 'catch_up'; there are: .*causes"):
        build.definition("catch_up")
    path = write_snapshot(build, path=tmp_path / "older.html")
    assert '"catch_up_1"' in whole.read_text("utf-8").replace("&quot;", '"')
    assert verify(older, path).outcome is Outcome.SAME
    found = verify(older, whole)
    assert any(text.startswith("catch_up_1: ") and "0 now" in text for text in found.differs)
    assert found.reasons == ("this build is older and has no measure named catch_up",)


def test_a_measure_that_every_snapshot_needs_is_missed_in_words(
    demo_folder: Folder, tmp_path: Path
) -> None:
    whole = write_snapshot(open_published(demo_folder), path=tmp_path / "whole.html")
    older = without(demo_folder, tmp_path, "momentum")
    with pytest.raises(AskError, match="no measure named 'momentum'; there are: "):
        write_snapshot(open_published(older), path=tmp_path / "older.html")
    found = verify(older, whole)
    assert found.outcome is Outcome.DIFFERS
    assert "this build is older and has no measure named momentum" in found.reasons
    assert not (tmp_path / "older.html").exists()
