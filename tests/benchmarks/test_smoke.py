"""Every benchmark runs to its end at a tiny size; how fast is not asked here."""

import math
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.__main__ import BENCHES
from tests.conftest import ROOT, shared

pytestmark = pytest.mark.slow
IN_A_BROWSER = ("dashboard", "dashboard-large")
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
    ("name", "needs"), [("verdict_bench", "simulate.py"), ("posts_bench", "simulate_posts.py")]
)
def test_a_world_of_known_truth_is_judged(name: str, needs: str) -> None:
    shared(f"stats/{needs}")
    command = [sys.executable, "-m", f"benchmarks.{name}", "--seed", "1", "--worlds", "2"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "2 worlds" in done.stdout
