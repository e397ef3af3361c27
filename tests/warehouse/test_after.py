"""Every run ends at one door, with the facts of what it brought and published."""

import ast
from pathlib import Path

import pytest

from pipelines import after
from pipelines.folder import Folder
from pipelines.progress import RunEnd
from pipelines.runs.rebuild import rebuild
from pipelines.runs.run import sync_published
from pipelines.warehouse.ask import pointed
from pipelines.warehouse.errors import FailedCheck
from tests.conftest import Bring, row

ROOT = Path(after.__file__).parents[1]
GOOD = [row("noordkade", "1", "2026-02-02T10:00:00Z")]


def test_a_report_tells_the_build_that_it_was_published_with(folder: Folder, bring: Bring) -> None:
    report = bring(GOOD)
    assert f"outpace-{report.build_id}.duckdb" == pointed(folder)


@pytest.mark.parametrize("run", [sync_published, rebuild])
def test_the_end_of_a_run_names_the_build_before_and_the_one_now(
    folder: Folder, bring: Bring, run: object
) -> None:
    before = bring(GOOD).build_id
    end: RunEnd = run(folder)  # type: ignore[operator]
    assert (end.previous_id, end.reports) == (before, ())
    assert end.published.name == pointed(folder)
    assert end.published.exists()
    assert end.build_id in end.published.name


def test_the_first_build_has_none_before(folder: Folder) -> None:
    assert sync_published(folder).previous_id is None


def test_what_is_not_published_does_not_pass(
    folder: Folder, bring: Bring, monkeypatch: pytest.MonkeyPatch
) -> None:
    bring(GOOD)

    def broken(_: Path) -> None:
        raise FailedCheck("posts broke its rule 'never'")

    monkeypatch.setattr("pipelines.warehouse.publish.check_build", broken)
    passed: list[object] = []
    monkeypatch.setattr("pipelines.runs.run.after", lambda *a, **k: passed.append(a))
    with pytest.raises(FailedCheck):
        sync_published(folder)
    assert passed == []


def test_only_the_end_of_every_run_uses_the_door() -> None:
    users = [
        str(path.relative_to(ROOT))
        for package in ("app", "pipelines")
        for path in (ROOT / package).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom) and node.module == "pipelines.after"
    ]
    assert users == ["pipelines/runs/run.py"]
