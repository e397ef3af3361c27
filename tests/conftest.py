import os
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from hypothesis import settings

from pipelines.exports import ImportOptions
from pipelines.folder import Folder
from pipelines.progress import RunReport
from pipelines.run import import_files

settings.register_profile("outpace", deadline=None)  # a busy machine is no failure
settings.load_profile("outpace")

ROOT = Path(__file__).parent.parent
HEAD = (
    "platform,account,post_id,post_type,published_at,observed_at,"
    "reactions,comments,shares,views,text"
)


def shared(name: str) -> Path:
    """A file of the shared reference folder; skips the test where the folder is absent."""
    base = Path(os.environ.get("OUTPACE_SHARED", ROOT.parent / "shared"))
    path = base / name
    if not path.exists():
        pytest.skip(f"no {name}: set OUTPACE_SHARED to the folder that holds it")
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path / "landscape")


Bring = Callable[..., RunReport]


@pytest.fixture
def bring(folder: Folder, tmp_path: Path) -> Bring:
    """Import rows (text, in the order of HEAD) into the folder of the test."""

    def bring_rows(
        rows: Iterable[str], name: str = "posts.csv", head: str = HEAD, **options: object
    ) -> RunReport:
        path = tmp_path / name
        path.write_text("\n".join([head, *rows]) + "\n", encoding="utf-8")
        return import_files(folder, [path], ImportOptions(**options))[0]  # type: ignore[arg-type]

    return bring_rows


def row(
    account: str,
    post: str,
    published: str,
    *,
    kind: str = "photo",
    observed: str = "2026-03-01T12:00:00Z",
    counts: str = "10,2,1,",
    text: str = "",
    platform: str = "facebook",
) -> str:
    return f"{platform},{account},{post},{kind},{published},{observed},{counts},{text}"
