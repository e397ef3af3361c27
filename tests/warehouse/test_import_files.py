"""A file is planned once per import, and what is loaded is what was planned."""

from pathlib import Path

import pytest

from pipelines.clock import utc_now
from pipelines.exports import ExportError, ImportOptions, plan_file, plan_files
from pipelines.exports.plan import Plan, Remembered
from pipelines.folder import Folder
from pipelines.progress import quiet
from pipelines.runs.import_files import import_file, import_files, import_real, planned
from pipelines.runs.run import writer
from pipelines.settings import mark_simulated, read_settings
from pipelines.warehouse import landing
from tests.conftest import HEAD, row

LINE = row("noordkade", "1", "2026-02-02T10:00:00Z")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "posts.csv"
    file.write_text(f"{HEAD}\n{LINE}\n", encoding="utf-8")
    return file


@pytest.fixture
def plans(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The files that were planned, one entry each time."""
    asked: list[Path] = []

    def counted(path: Path, options: ImportOptions | None = None) -> Plan:
        asked.append(path)
        return plan_file(path, options)

    def all_counted(path: Path, options: ImportOptions, before: Remembered) -> tuple[Plan, ...]:
        asked.append(path)
        return plan_files(path, options, before)

    monkeypatch.setattr("pipelines.runs.import_files.plan_files", all_counted)
    monkeypatch.setattr("pipelines.warehouse.imports.plan_file", counted)
    return asked


def test_an_import_plans_its_file_once(folder: Folder, path: Path, plans: list[Path]) -> None:
    import_files(folder, [path], ImportOptions())
    assert plans == [path]


def test_so_does_one_for_which_the_demo_makes_room(
    folder: Folder, path: Path, plans: list[Path]
) -> None:
    mark_simulated(folder, time_zone="UTC", until=utc_now().date())
    import_real(folder, [path], ImportOptions())
    assert plans == [path]
    assert not read_settings(folder).is_simulated


def test_a_file_that_changes_after_it_was_planned_is_refused(folder: Folder, path: Path) -> None:
    file = planned(path, ImportOptions())
    path.write_text(f"{HEAD}\n{LINE}\n{LINE}\n", encoding="utf-8")
    with writer(folder, quiet) as con, pytest.raises(ExportError, match="changed while it was"):
        import_file(folder, con, file)
    assert landing.runs(folder) == []
    assert not [item for item in folder.landing.rglob("*") if item.is_file()]
