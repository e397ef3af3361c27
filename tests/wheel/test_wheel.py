"""The wheel, built and installed in a clean environment, runs the demo from another folder."""

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

from tests.conftest import ROOT

LIMIT = 900


def run(*command: str | Path, cwd: Path, **environment: str) -> str:
    done = subprocess.run(
        [str(word) for word in command],
        cwd=cwd,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        timeout=LIMIT,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("wheel")
    build = (sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", out)
    run(*build, cwd=ROOT)
    return next(out.glob("*.whl"))


def test_the_wheel_holds_everything_and_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as packed:
        names = packed.namelist()
    for name in (
        "dashboard.py",
        "queries/metrics/20_share_of_voice.sql",
        "queries/schema/0001_warehouse.sql",
        "data/examples/sports_clubs_facebook_2016.csv.gz",
        "data/reference/engagement_formulas.csv",
        "data/reference/industry_benchmarks.csv",
        "app/theme/streamlit.toml",
    ):
        assert name in names
    assert not [name for name in names if name.startswith(("tests", "benchmarks", "docs"))]


@pytest.mark.wheel
def test_the_installed_wheel_runs_the_demo(wheel: Path, tmp_path: Path) -> None:
    clean = tmp_path / "clean"
    venv.create(clean, with_pip=True)
    tools = clean / ("Scripts" if os.name == "nt" else "bin")
    constraints = ROOT / "constraints.txt"
    run(tools / "python", "-m", "pip", "install", "-q", "-c", constraints, wheel, cwd=tmp_path)
    home = tmp_path / "elsewhere"
    home.mkdir()
    said = run(tools / "outpace", "demo", "--no-serve", cwd=home, PYTHONPATH="")
    assert "Simulated data" in said
    assert (home / "data" / "outpace.duckdb").exists()
    assert (home / "data" / "snapshot.html").stat().st_size > 10_000
    answer = run(
        tools / "outpace", "sql", "select count(*) from posts", "--csv", cwd=home, PYTHONPATH=""
    )
    assert int(answer.splitlines()[-1]) > 5_000
