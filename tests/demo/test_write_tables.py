"""`outpace export`: every table as Parquet, told in a README, with a hash each."""

import hashlib
import json
import stat
from pathlib import Path

import duckdb
import pytest

from pipelines.folder import Folder
from pipelines.runs.write_tables import TablesError, write_tables
from pipelines.warehouse.ask import open_published


@pytest.fixture(scope="module")
def exported(demo_folder: Folder, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("export") / "tables"
    write_tables(demo_folder, target)
    return target


def test_every_table_has_all_of_its_rows(exported: Path, demo_folder: Folder) -> None:
    build = open_published(demo_folder).cursor()
    names = [
        f"{schema}.{name}".removeprefix("main.")
        for schema, name in build.execute(
            "select schema_name, table_name from duckdb_tables() where not internal"
        ).fetchall()
    ]
    assert sorted(path.stem for path in exported.glob("*.parquet")) == sorted(names)
    for name in names:
        path = exported / f"{name}.parquet"
        with duckdb.connect() as other:
            back = other.execute(f"select count(*), bit_xor(hash(t)) from '{path}' as t").fetchone()
        kept = build.execute(f"select count(*), bit_xor(hash(t)) from {name} as t").fetchone()
        assert back == kept, name


def test_the_manifest_has_the_hash_of_every_file(exported: Path) -> None:
    files = json.loads((exported / "manifest.json").read_text())["files"]
    assert {*files, "manifest.json", "README.md"} == {one.name for one in exported.iterdir()}
    for name, about in files.items():
        held = (exported / name).read_bytes()
        assert (about["sha256"], about["bytes"]) == (hashlib.sha256(held).hexdigest(), len(held))
        assert stat.S_IMODE((exported / name).stat().st_mode) == 0o600


def test_the_readme_tells_every_column(exported: Path) -> None:
    lines = (exported / "README.md").read_text().splitlines()
    assert "## post" in lines
    assert "| published_at | timestamp | time of publication, UTC |" in lines
    assert not [line for line in lines if line.startswith("|") and line.endswith("|  |")]


def test_what_is_there_is_not_written_over(exported: Path, demo_folder: Folder) -> None:
    before = (exported / "manifest.json").read_bytes()
    with pytest.raises(TablesError, match="is there already"):
        write_tables(demo_folder, exported)
    assert (exported / "manifest.json").read_bytes() == before
    assert not list(exported.parent.glob(".*.draft"))
