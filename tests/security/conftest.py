"""What the attacks by SQL share: a small landscape, with a secret beside its published file."""

from pathlib import Path

import pytest

from pipelines.exports import ImportOptions
from pipelines.folder import Folder
from pipelines.runs.import_files import import_files
from pipelines.warehouse.ask import Published, open_published
from tests.conftest import HEAD, once, row

SECRET = "the words that nobody may read"


@pytest.fixture(scope="session")
def attacked(tmp_path_factory: pytest.TempPathFactory) -> Published:
    """The build of a small landscape."""
    return open_published(once(tmp_path_factory, "attacked", _landscape))


def _landscape(room: Path) -> Folder:
    posts = room / "posts.csv"
    rows = [row(brand, f"{brand}1", "2026-02-02") for brand in ("noordkade", "vaartwijk")]
    posts.write_text("\n".join([HEAD, *rows]) + "\n", encoding="utf-8")
    folder = Folder(room / "data")
    import_files(folder, [posts], ImportOptions())
    (folder.published / "secret.csv").write_text(f"words\n{SECRET}\n", encoding="utf-8")
    return folder
