"""Where the simulators with known truth are, and their scorers."""

import importlib.util
import os
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parents[1]
TUNING_SEEDS = range(100, 200)


def find(simulate: str, score: str) -> tuple[ModuleType, ModuleType] | None:
    """The simulator and its scorer by name; None, with a sentence, where there are none."""
    shared = Path(os.environ.get("OUTPACE_SHARED", ROOT.parent / "shared"))
    folder = Path(os.environ.get("OUTPACE_STATS", shared / "stats"))
    if not (folder / f"{simulate}.py").exists():
        print(
            f"no {simulate}.py in {folder}; set OUTPACE_STATS to its folder to run this benchmark"
        )
        return None
    return _module(folder / f"{simulate}.py"), _module(folder / f"{score}.py")


def _module(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
