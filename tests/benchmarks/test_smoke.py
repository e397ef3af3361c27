"""Every benchmark runs to its end at a tiny size; how fast is not asked here."""

import math
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.__main__ import BENCHES
from tests.conftest import ROOT, shared

pytestmark = pytest.mark.slow
IN_A_BROWSER = ("dashboard", "growth")
TINY = 0.001


@pytest.mark.parametrize("name", sorted(BENCHES))
def test_a_benchmark_runs_to_its_end(
    name: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    if name in IN_A_BROWSER:
        request.getfixturevalue("chromium")
    found = BENCHES[name](tmp_path, size=TINY)
    assert found
    assert all(math.isfinite(result.value) for result in found)


@pytest.mark.parametrize(
    ("name", "needs", "said"),
    [
        ("verdict_bench", "simulate.py", "2 worlds"),
        ("posts_bench", "simulate_posts.py", "2 worlds"),
        ("rough_worlds", "score.py", "2 worlds"),
        ("pooled_bench", "simulate.py", "joint: 2 worlds"),
    ],
)
def test_a_world_of_known_truth_is_judged(name: str, needs: str, said: str) -> None:
    shared(f"stats/{needs}")
    assert said in run(name, "--seed", "1", "--worlds", "2")


def test_the_events_of_a_real_file_are_told() -> None:
    file = ROOT / "data" / "examples" / "sports_clubs_facebook_2016.csv.gz"
    assert "2 of 2 events told rightly" in run("real_files", str(file))


def run(name: str, *asked: str) -> str:
    """What a benchmark prints as a program."""
    done = subprocess.run(
        [sys.executable, "-m", f"benchmarks.{name}", *asked],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout
