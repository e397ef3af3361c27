"""Kill -9 at random moments of import and publish: nothing acknowledged is lost, the file opens."""

import multiprocessing
import random
import sys
import time
from multiprocessing.connection import Connection
from pathlib import Path
from types import ModuleType

import pytest

from pipelines.exports import ImportOptions
from pipelines.folder import Folder
from pipelines.runs.import_files import import_files
from pipelines.runs.rebuild import rebuild
from pipelines.runs.run import sync_published
from pipelines.warehouse.ask import open_published
from tests.faults.files import ROWS, write_file
from tests.warehouse.test_rebuild import content

KILLS = (pytest.param(3), pytest.param(30, marks=pytest.mark.slow))
FILES = 400


def import_all(root: str, files: str, first: int, acknowledge: Connection) -> None:
    """Import file after file; say each number once its import has returned."""
    for number in range(first, FILES):
        import_files(Folder(Path(root)), [write_file(Path(files), number)], ImportOptions())
        acknowledge.send(number)


def heard(ours: Connection) -> list[int]:
    """What a killed worker had acknowledged."""
    numbers = []
    try:
        while ours.poll():
            numbers.append(ours.recv())
    except EOFError:
        pass
    return numbers


def published_files(folder: Folder) -> dict[int, int]:
    """Number of posts of each file in the published build."""
    sql = "select likes, count(*) as posts from posts group by likes order by likes"
    frame = open_published(folder).ask(sql)
    return {int(likes): int(posts) for likes, posts in frame.itertuples(index=False)}


@pytest.mark.faults
@pytest.mark.parametrize("kills", KILLS)
def test_nothing_acknowledged_is_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kills: int
) -> None:
    # a page test leaves its script behind as the main module, which a worker would run again
    monkeypatch.setitem(sys.modules, "__main__", ModuleType("__main__"))
    folder, files = Folder(tmp_path / "landscape"), tmp_path / "files"
    files.mkdir()
    rng = random.Random(20)
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["pipelines.runs.import_files", "tests.faults.files"])
    acknowledged, usual = -1, 0.0
    for kill in range(kills + 1):
        ours, theirs = context.Pipe(duplex=False)
        arguments = (str(folder.root), str(files), acknowledged + 1, theirs)
        worker = context.Process(target=import_all, args=arguments)
        worker.start()
        theirs.close()  # a worker that fails ends the test instead of keeping it waiting
        if kill == 0:  # let it finish two, to learn how long one takes here
            acknowledged, began = ours.recv(), time.monotonic()
            acknowledged, usual = ours.recv(), time.monotonic() - began
        time.sleep(2.5 * usual * rng.random())
        worker.kill()
        worker.join()
        acknowledged = max([acknowledged, *heard(ours)])
        found = published_files(folder)
        assert set(range(acknowledged + 1)) <= set(found), "an acknowledged import is lost"
        assert set(found.values()) == {ROWS}, "half of an import is visible"
    assert acknowledged >= kills / 3, "the kills came before anything could be imported"
    sync_published(folder)
    assert set(published_files(folder).values()) == {ROWS}
    before = content(folder)
    rebuild(folder)
    assert content(folder) == before
    assert not list(folder.published.glob(".*.draft"))
