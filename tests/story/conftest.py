"""Landscapes, each built once for all processes that test."""

from collections.abc import Callable
from pathlib import Path

import pytest

from pipelines.folder import Folder
from pipelines.runs.import_files import import_files
from tests.conftest import once
from tests.story.landscapes import LANDSCAPES, REAL


@pytest.fixture(scope="session")
def landscape(
    tmp_path_factory: pytest.TempPathFactory, demo_folder: Folder
) -> Callable[[str], Folder]:
    """A landscape by its name; nobody may change it."""

    def build(name: str, room: Path) -> Folder:
        files, options = {**LANDSCAPES, **REAL}[name](room)
        made = Folder(room / "data")
        import_files(made, files, options)
        return made

    def get(name: str) -> Folder:
        if name == "demo":
            return demo_folder
        return once(tmp_path_factory, name.replace(" ", "_"), lambda room: build(name, room))

    return get
