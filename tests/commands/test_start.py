"""The command line starts at once: what is slow to load waits until a command needs it."""

import subprocess
import sys
from pathlib import Path
from typing import get_args, get_type_hints

from app.commands.answers import snapshot
from app.snapshot import Format, Paper
from pipelines.folder import Folder
from pipelines.settings import add_brand

SLOW = ("duckdb", "numpy", "pandas", "plotly", "pyarrow", "requests", "rich", "scipy", "streamlit")


def test_nothing_slow_is_loaded_before_a_command_runs() -> None:
    code = f"import sys, app.commands; print([name for name in {SLOW} if name in sys.modules])"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"


def test_a_list_of_brands_waits_for_no_library_of_tables(tmp_path: Path) -> None:
    add_brand(Folder(tmp_path), "Lumen", ["https://bsky.app/profile/lumen.example.com"])
    told = f"print([name for name in {SLOW} if name in sys.modules and name != 'rich'])"
    code = f"""
import sys
from app.commands import app
sys.argv = ["outpace", "--data", {str(tmp_path)!r}, "brands"]
app(standalone_mode=False)
{told}"""
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "https://bsky.app/profile/lumen.example.com" in found.stdout
    assert found.stdout.splitlines()[-1] == "[]"


def test_the_offered_choices_are_those_of_the_snapshot() -> None:
    hints = get_type_hints(snapshot)
    assert set(get_args(hints["paper"])) == set(Paper)
    assert set(get_args(get_args(hints["format_"])[0])) == set(Format)
