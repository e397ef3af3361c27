"""A user's mistake gets one line that says what is wrong and what to do, and changes nothing."""

import gzip
import io
import os
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

import pytest

from app.commands import main
from pipelines.folder import Folder
from pipelines.runs.accounts import targets
from pipelines.settings import read_settings
from pipelines.version import product_version
from tests.conftest import ROOT

HEAD = "platform,account,post_id,published_at,likes\n"
GOOD = HEAD + "facebook,noordkade,1,2026-02-02T10:00:00Z,10\n"


@dataclass(frozen=True, slots=True)
class Done:
    """How a command ended and what it said."""

    returncode: int
    stdout: str
    stderr: str


def outpace(folder: Path, *arguments: str, environment: dict[str, str] | None = None) -> Done:
    """What the command does, in this process: a start of its own takes seconds."""
    out, err, status = io.StringIO(), io.StringIO(), 0
    with (
        patch.object(sys, "argv", ["outpace", "--data", str(folder), *arguments]),
        patch.dict(os.environ, environment or {}),
        redirect_stdout(out),
        redirect_stderr(err),
    ):
        try:
            main()
        except SystemExit as end:
            status = end.code if isinstance(end.code, int) else int(end.code is not None)
    return Done(status, out.getvalue(), err.getvalue())


FILES: dict[str, tuple[str, bytes, tuple[str, ...], str]] = {
    "binary": ("a.csv", bytes(range(256)) * 50, (), "a.csv"),
    "a web page": ("b.csv", b"<!DOCTYPE html><html><body>Sign in</body></html>", (), "web page"),
    "empty": ("c.csv", b"", (), "is empty"),
    "header only": ("d.csv", HEAD.encode(), (), "no rows"),
    "no date column": ("e.csv", b"platform,account,post_id,likes\nfacebook,a,1,2\n", (), "time"),
    "undecidable dates": (
        "f.csv",
        b"platform,account,post_id,date,likes\nfacebook,a,1,03/04/2026,2\nfacebook,a,2,05/06/2026,1\n",
        (),
        "day-first",
    ),
    "no platform": ("g.csv", b"account,post_id,published_at,likes\na,1,2026-02-02,2\n", (), "--platform"),
    "damaged gzip": ("h.csv.gz", gzip.compress(GOOD.encode())[:30], (), "damaged"),
    "damaged xlsx": ("i.xlsx", b"PK\x03\x04 not really", (), "i.xlsx"),
    "damaged parquet": ("j.parquet", b"PAR1 no PAR1", (), "j.parquet"),
    "all rows bad": ("k.csv", HEAD.encode() + b"facebook,a,1,never,2\n" * 3, (), "none of the 3 rows"),
    "unknown column": ("l.csv", GOOD.encode(), ("--map", "likes=thumbs"), "thumbs"),
    "no such field": ("m.csv", GOOD.encode(), ("--map", "luck=likes"), "luck"),
    "no pair": ("n.csv", GOOD.encode(), ("--map", "likes"), "FIELD=COLUMN"),
    "no time": ("o.csv", GOOD.encode(), ("--observed-at", "yesterday"), "2026-11-24"),
    "own brand not there": ("p.csv", GOOD.encode(), ("--own", "vaartwijk"), "noordkade"),
}  # fmt: skip


@pytest.mark.parametrize("case", FILES)
def test_an_unreadable_file(tmp_path: Path, case: str) -> None:
    name, content, options, said = FILES[case]
    path = tmp_path / name
    path.write_bytes(content)
    done = outpace(tmp_path / "landscape", "import", str(path), *options)
    lines = done.stderr.strip().splitlines()
    assert done.returncode == 1, done.stderr
    assert lines[-1].startswith("outpace: ")
    assert said in lines[-1]
    assert "Traceback" not in done.stderr
    assert done.stdout == ""
    assert not (tmp_path / "landscape" / "outpace.toml").exists()
    assert not (tmp_path / "landscape" / "published").exists()


COMMANDS = {
    "no file": (("import", "nowhere.csv"), "nowhere.csv"),
    "a folder": (("import", "."), "folder"),
    "an unknown link": (("add", "X", "https://gallery.example/x/y"), "accepted are"),
    "a private address": (("add", "X", "http://127.0.0.1:9/@x"), "private"),
    "an unknown brand": (("remove", "X"), "no brand named"),
    "nothing published": (("sql", "from posts"), "nothing is published"),
    "nothing to collect": (("collect",), "outpace add"),
    "no status": (("status",), "nothing is published"),
}


@pytest.mark.parametrize("case", COMMANDS)
def test_a_command_that_cannot_work(
    tmp_path: Path, case: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    arguments, said = COMMANDS[case]
    done = outpace(tmp_path / "landscape", *arguments)
    assert done.returncode == 1, done.stdout
    assert said in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("how", [(), ("--plan",), ("--only", "bluesky")])
def test_nobody_is_asked_for_invented_brands(tmp_path: Path, how: tuple[str, ...]) -> None:
    there = tmp_path / "landscape"
    there.mkdir()
    (there / "outpace.toml").write_text(
        'simulated_until = 2026-11-23\n[[brand]]\nname = "Us"\nrole = "own"\n'
        'accounts = ["bluesky:us.example"]\n'
    )
    done = outpace(there, "collect", *how)
    assert done.returncode == 1
    assert "These brands are invented, so no platform is asked for them." in done.stderr
    assert targets(read_settings(Folder(there))) == []


def test_a_shell_hears_the_same(tmp_path: Path) -> None:
    arguments = ("import", str(tmp_path / "nowhere.csv"))
    command = [sys.executable, "-c", "from app.commands import main; main()"]
    done = subprocess.run(
        [*command, "--data", str(tmp_path / "landscape"), *arguments],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        cwd=ROOT,
    )
    here = outpace(tmp_path / "landscape", *arguments)
    assert (done.returncode, done.stdout, done.stderr) == (1, "", here.stderr)
    assert here.returncode == 1 and here.stdout == ""


def test_the_version_is_told_without_a_command(tmp_path: Path) -> None:
    done = outpace(tmp_path / "landscape", "--version")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"outpace {product_version()}\n"
    assert not (tmp_path / "landscape").exists()


def test_a_refusal_is_told_in_the_language_that_was_asked_for(tmp_path: Path) -> None:
    file = tmp_path / "leeg.csv"
    file.write_bytes(b"")
    done = outpace(tmp_path / "x", "import", str(file), environment={"OUTPACE_LANG": "nl"})
    assert done.returncode == 1
    assert done.stderr.strip().splitlines()[-1].endswith("leeg.csv is leeg; exporteer het opnieuw")


def test_an_import_names_the_command_that_takes_it_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    folder, file = Path(":memory:"), tmp_path / "march.csv"
    file.write_text(GOOD + "facebook,vaartwijk,2,2026-02-03T10:00:00Z,20\n")
    told = outpace(folder, "import", str(file), "--own", "noordkade").stdout
    (line,) = [line for line in told.splitlines() if "outpace undo" in line]
    _, command, rest = line.split("`")
    assert rest == " takes it back"
    undone = outpace(folder, *command.split()[1:])
    assert (undone.returncode, undone.stdout.split(";")[0]) == (
        0,
        f"run {command.split()[2]} is left out",
    )
    again = outpace(folder, "import", str(file), "--own", "noordkade").stdout
    assert "--back` takes it in again" in again and "takes it back" not in again
