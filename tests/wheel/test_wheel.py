"""The wheel, built and installed in a clean environment, runs the demo from another folder."""

import ast
import os
import re
import subprocess
import sys
import sysconfig
import tomllib
import venv
import zipfile
from importlib.metadata import packages_distributions, requires
from itertools import chain
from pathlib import Path

import pytest

from tests.conftest import ROOT

LIMIT = 900
CONSTRAINTS = ROOT / "constraints.txt"
EXTRAS = ("mcp", "news", "store", "cluster")  # what their rooms import; the rest does without
BROUGHT = {  # by another one, which is declared
    "starlette": "streamlit", "urllib3": "requests", "pydantic": "mcp", "lxml": "python-pptx",
}  # fmt: skip
OURS = ("dashboard", "app", "pipelines", "queries")


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
        "queries/measures/share/share_of_voice.sql",
        "queries/schema/0001_warehouse.sql",
        "data/examples/sports_clubs_facebook_2016.csv.gz",
        "data/examples/kpi/half_life.sql",
        "data/reference/engagement_formulas.csv",
        "data/reference/industry_benchmarks.csv",
        "pipelines/exports/kinds/x_content.toml",
        "app/theme/inter.woff2",
        "app/theme/inter.ttf",
        "app/snapshot/snapshot.typ",
        "app/theme/inter_license.txt",
        "app/theme/streamlit.toml",
    ):
        assert name in names
    assert not [name for name in names if name.startswith(("tests", "benchmarks", "docs", "tools"))]


def imported(path: Path) -> set[str]:
    """The packages that a module imports, by the first part of their names."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            names.add(str(node.module))
    return {name.partition(".")[0] for name in names}


def test_everything_that_is_imported_is_declared() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = [project["optional-dependencies"][name] for name in EXTRAS]
    needs = [*project["dependencies"], *chain.from_iterable(extras)]
    declared = {_plain(re.split(r"[\[<>=]", need)[0]) for need in needs}
    for name, through in BROUGHT.items():
        assert [need for need in requires(through) or () if re.match(rf"{name}\b", need)]
        assert through in declared
    modules = [ROOT / "dashboard.py"]
    for package in OURS[1:]:
        modules += (ROOT / package).rglob("*.py")
    strangers = {name for path in modules for name in imported(path)}
    strangers -= {*sys.stdlib_module_names, *OURS, *BROUGHT}
    brings = packages_distributions()
    assert {"duckdb", "streamlit"} <= strangers
    assert [
        name for name in strangers if not declared & set(map(_plain, brings.get(name, ())))
    ] == []


def _plain(name: str) -> str:
    """The name of a package as the index compares it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def clean_environment(room: Path, wheel: Path, *, is_borrowing: bool) -> Path:
    """The folder of the tools of an environment with the wheel and what it needs.

    What it needs comes from the index, or is borrowed from the environment of the tests.
    """
    clean = room / "clean"
    venv.create(clean, with_pip=True)
    tools = clean / ("Scripts" if os.name == "nt" else "bin")
    how: tuple[str | Path, ...] = ("--no-deps",) if is_borrowing else ("-c", CONSTRAINTS)
    run(tools / "python", "-m", "pip", "install", "-q", "--no-compile", *how, wheel, cwd=room)
    if is_borrowing:
        packages = next(clean.rglob("site-packages"))
        (packages / "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return tools


@pytest.mark.wheel
@pytest.mark.parametrize("is_borrowing", [True, pytest.param(False, marks=pytest.mark.slow)])
def test_the_installed_wheel_runs_the_demo(
    wheel: Path, tmp_path: Path, *, is_borrowing: bool
) -> None:
    tools = clean_environment(tmp_path, wheel, is_borrowing=is_borrowing)
    home = tmp_path / "elsewhere"
    home.mkdir()
    where = run(tools / "python", "-c", "import app; print(app.__file__)", cwd=home, PYTHONPATH="")
    assert Path(where.strip()).is_relative_to(tmp_path)
    said = run(tools / "outpace", "demo", "--no-serve", cwd=home, PYTHONPATH="")
    assert "Simulated data" in said
    assert (home / "data" / "outpace.duckdb").exists()
    assert (home / "data" / "snapshot.html").stat().st_size > 10_000
    answer = run(
        tools / "outpace", "sql", "select count(*) from posts", "--csv", cwd=home, PYTHONPATH=""
    )
    assert int(answer.splitlines()[-1]) > 5_000
