"""Whatever a file holds, it is planned and staged or refused, never an accident."""

from contextlib import suppress
from datetime import datetime
from pathlib import Path

import duckdb
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipelines.exports import ExportError, ImportOptions, plan_file, preview
from pipelines.warehouse.files import stage_file
from tests.conftest import examples

NAMES = ["platform", "account", "post id", "date", "likes", "text", "link", "followers", "type"]
CELLS = st.one_of(
    st.text(max_size=12),
    st.sampled_from(["2024-03-05", "13/04/2024", "5", "1.2K", '"', "x", "", "https://x.com/a/status/1"]),
)  # fmt: skip
TABLES = st.builds(
    lambda head, rows, delimiter, end: end.join(delimiter.join(row) for row in [head, *rows]),
    st.lists(st.sampled_from(NAMES), min_size=1, max_size=9),
    st.lists(st.lists(CELLS, max_size=9), max_size=5),
    st.sampled_from([",", ";", "\t"]),
    st.sampled_from(["\n", "\r\n", "\r"]),
)
HOLDS = settings(
    max_examples=examples(50), suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def plan_and_stage(path: Path, con: duckdb.DuckDBPyConnection) -> None:
    """Read the file as far as it can be read."""
    options = ImportOptions(platform="x", brand="acorn", dates=None)
    with suppress(ExportError):
        plan = plan_file(path, options)
        assert preview(plan, path)
        tally = stage_file(con, path, plan, received_at=datetime(2026, 6, 1))
        assert 0 < tally.good <= tally.rows


@HOLDS
@given(content=st.one_of(st.binary(max_size=300), st.text(max_size=300).map(str.encode)))
def test_any_bytes(tmp_path: Path, con: duckdb.DuckDBPyConnection, content: bytes) -> None:
    path = tmp_path / "any.csv"
    path.write_bytes(content)
    plan_and_stage(path, con)


@HOLDS
@given(text=TABLES, encoding=st.sampled_from(["utf-8", "utf-16", "utf-8-sig"]))
def test_any_table(
    tmp_path: Path, con: duckdb.DuckDBPyConnection, text: str, encoding: str
) -> None:
    path = tmp_path / "any.csv"
    path.write_bytes(text.encode(encoding, errors="replace"))
    plan_and_stage(path, con)


@pytest.mark.parametrize("sign", [b"PK\x03\x04", b"PAR1", b"\x1f\x8b\x08", b"%PDF"])
def test_a_sign_with_rubbish_behind_it(tmp_path: Path, sign: bytes) -> None:
    path = tmp_path / "any.csv"
    for tail in (b"", b"\0" * 30, bytes(range(200)), sign * 50):
        path.write_bytes(sign + tail)
        with pytest.raises(ExportError):
            plan_file(path)
