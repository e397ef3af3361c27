"""A small landscape as the version of November 2026 made it: without hashes, of invented brands.

Two brands on Mastodon, YouTube (collected twice from servers of the tests) and Facebook (from
files). It holds what that version wrote: settings, landing and the published build, which is also
the warehouse of that moment.
"""

import shutil
import tarfile
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from pipelines.folder import Folder
from pipelines.warehouse import landing
from pipelines.warehouse.ask import pointed
from pipelines.warehouse.integrity import seal
from tests.conftest import ROOT

KEPT = ROOT / "tests" / "fixtures" / "landscapes" / "of_november_2026.tar.xz"


def unpack(root: Path) -> Folder:
    """The kept landscape, as it was."""
    return Folder(shutil.copytree(_made(is_sealed=False).name, root, dirs_exist_ok=True))


def sealed(root: Path) -> Folder:
    """The kept landscape, with the hash of every landed part."""
    return Folder(shutil.copytree(_made(is_sealed=True).name, root, dirs_exist_ok=True))


@cache
def _made(*, is_sealed: bool) -> TemporaryDirectory[str]:
    """It, unpacked once for all tests of a process."""
    room = TemporaryDirectory(prefix="outpace-kept-")
    folder = Folder(Path(room.name))
    with tarfile.open(KEPT) as archive:
        archive.extractall(folder.root, filter="data")
    shutil.copyfile(folder.published / (pointed(folder) or ""), folder.work)
    for run in landing.runs(folder) if is_sealed else ():
        for path in landing.unsealed(run):
            seal(path)
    return room
