"""snapshot and verify on the command line: files, status, one-line errors."""

from pathlib import Path

import pytest

from tests.commands.test_bad_input import HEAD, outpace

ROWS = "".join(
    f"facebook,{brand},{brand}{day},2026-03-{day:02}T10:00:00Z,2026-03-{day:02}T18:00:00Z,{day}\n"
    for brand in ("noordkade", "vaartwijk")
    for day in range(2, 23)
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A landscape of two brands; these commands only read it."""
    room = tmp_path_factory.mktemp("snapshots")
    table = room / "rows.csv"
    table.write_text(HEAD.replace("likes", "observed_at,likes") + ROWS)
    assert outpace(room / "data", "import", str(table), "--own", "noordkade").returncode == 0
    return room / "data"


def test_a_snapshot_is_written_verified_and_goes_back_in_time(folder: Path, tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    written = outpace(folder, "snapshot", "-o", str(page))
    assert written.returncode == 0
    assert written.stdout.startswith(f"wrote {page} (")
    same = outpace(folder, "verify", str(page))
    assert (same.returncode, same.stdout[:18]) == (0, "same to the digit:")

    page.write_text(page.read_text("utf-8").replace("Scorecard", "Score card"), encoding="utf-8")
    other = outpace(folder, "verify", str(page))
    assert other.returncode == 1
    assert other.stdout.startswith("differs: ")
    assert "likely: the file was edited" in other.stdout

    then = outpace(folder, "snapshot", "--known", "2026-03-10", "-o", str(tmp_path / "then.html"))
    assert then.returncode == 0
    assert "as known on 10 Mar 2026" in (tmp_path / "then.html").read_text("utf-8")


def test_mistakes_get_one_line(folder: Path, tmp_path: Path) -> None:
    table = tmp_path / "rows.csv"
    table.write_text(HEAD)
    for arguments, message in (
        (("verify", str(table)), "is no snapshot of outpace"),
        (("verify", str(tmp_path / "none.html")), "there is no file"),
        (("snapshot", "--known", "yesterday"), "is not a date; write it as 2026-08-03"),
        (("snapshot", "--known", "2020-01-01"), "the first look is of 2026-03-02"),
        (("snapshot", "--own", "Nobody"), "no brand is named Nobody; there are: "),
        (("snapshot", "--lang", "fr"), "there is no language fr; choose from en and nl"),
    ):
        done = outpace(folder, *arguments)
        assert done.returncode == 1
        assert message in done.stderr
        assert len([line for line in done.stderr.splitlines() if "outpace:" in line]) == 1
        assert "Traceback" not in done.stderr
