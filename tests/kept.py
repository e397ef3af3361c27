"""A small landscape as the version of November 2026 made it: without hashes, of invented brands.

Two brands on Mastodon, YouTube (collected twice from servers of the tests) and Facebook (from
files). It holds what that version wrote: settings, landing and the published build, which is also
the warehouse of that moment.
"""

import shutil
import tarfile
from pathlib import Path

from pipelines.folder import Folder
from pipelines.warehouse import landing
from pipelines.warehouse.ask import pointed
from pipelines.warehouse.integrity import seal
from tests.conftest import ROOT

KEPT = ROOT / "tests" / "fixtures" / "landscapes" / "of_november_2026.tar.xz"


def unpack(root: Path) -> Folder:
    """The kept landscape, as it was."""
    with tarfile.open(KEPT) as archive:
        archive.extractall(root, filter="data")
    folder = Folder(root)
    shutil.copyfile(folder.published / (pointed(folder) or ""), folder.work)
    return folder


def sealed(root: Path) -> Folder:
    """The kept landscape, with the hash of every landed part."""
    folder = unpack(root)
    for run in landing.runs(folder):
        for path in landing.unsealed(run):
            seal(path)
    return folder
