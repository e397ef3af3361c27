"""Ten imports while a dashboard session and `outpace sql` keep reading: no error, no half state."""

import subprocess
import sys
import threading
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from pipelines.exports import ImportOptions
from pipelines.folder import Folder
from pipelines.runs.import_files import import_files
from tests.conftest import ROOT
from tests.faults.files import ROWS, write_file

IMPORTS = 10
QUESTION = "select count(*) as posts, count(distinct likes) as files from posts"


def ask_in_a_loop(folder: Folder, done: threading.Event, problems: list[str]) -> None:
    """Ask with the command line until the imports are done; every answer is of whole imports."""
    command = [sys.executable, "-c", "from app.commands import main; main()"]
    asked = [*command, "--data", str(folder.root), "sql", QUESTION, "--csv"]
    while not done.is_set():
        answer = subprocess.run(asked, capture_output=True, text=True, cwd=ROOT, check=False)
        posts, _, files = answer.stdout.strip().splitlines()[-1].partition(",")
        if answer.returncode or int(posts) != ROWS * int(files):
            problems.append(answer.stdout + answer.stderr)


@pytest.mark.faults
@pytest.mark.slow
def test_readers_see_no_error_and_no_half_state(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = Folder(tmp_path / "landscape")
    monkeypatch.setenv("OUTPACE_DATA", str(folder.root))
    import_files(folder, [write_file(tmp_path, 0)], ImportOptions(own="noordkade"))
    done, problems = threading.Event(), list[str]()
    asker = threading.Thread(target=ask_in_a_loop, args=(folder, done, problems))
    asker.start()
    session = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
    try:
        for number in range(1, IMPORTS + 1):
            write = [sys.executable, "-c", "from app.commands import main; main()"]
            path = write_file(tmp_path, number)
            importing = subprocess.Popen(
                [*write, "--data", str(folder.root), "import", str(path)],
                cwd=ROOT,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            while importing.poll() is None:
                session.run()
                assert not session.exception, session.exception
            assert importing.returncode == 0
    finally:
        done.set()
        asker.join()
    assert problems == []
