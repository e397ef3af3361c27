"""Files of posts as weekly panels: imported by the product once, then kept."""

import hashlib
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pandas as pd

import queries
from pipelines.exports import ImportOptions
from pipelines.folder import Folder
from pipelines.runs.import_files import import_files
from pipelines.verdicts.judge import Budgets, Judged, judge
from pipelines.verdicts.panel import Panel, panel_of
from pipelines.warehouse.ask import open_published

ROOT = Path(__file__).resolve().parents[2]
WEEKS_LEAST = 14
# What decides on the panel of a file: another text of these makes another panel.
MAKERS = (
    "pipelines/verdicts/coverage.py",
    "pipelines/verdicts/pauses.py",
    "pipelines/verdicts/spans.py",
    "pipelines/steps/judge.py",
    "queries/ask/panel.sql",
    "queries/ask/post_times.sql",
    "queries/ask/collected_spans.sql",
    "queries/load/week_coverage.sql",
)
POSTS = "select brand, platform, published_at, engagement::double as engagement from posts"
FILES = (
    "data/news_facebook_2016.csv.gz",
    "data/sports_facebook_2016.csv.gz",
    "data/viral_publishers_2012_2016.csv.gz",
    "inputs/tools/24_cadence_up_strength_down.csv",
    "inputs/tools/25_level_shift.csv",
    "inputs/tools/26_field_step_for_good.csv",
)


REAL_PAGES = 3  # the first of them are of real pages, the rest is made up


@dataclass(frozen=True, slots=True)
class RealFile:
    """A file, its panel of engagement and what is said of it with every brand as own brand."""

    name: str
    panel: Panel
    judged: Judged


def known_files() -> list[Path]:
    """The files that are at hand in the shared folder; a sentence says when there are none."""
    folder = Path(os.environ.get("OUTPACE_SHARED", ROOT.parent / "shared"))
    found = [folder / name for name in FILES if (folder / name).exists()]
    if not found:
        print(f"no files of real pages in {folder}; set OUTPACE_SHARED to their folder")
    return found


def options_for(path: Path, platform: str | None = None) -> ImportOptions:
    """How a file is imported; the made-up inputs do not say their platform."""
    is_made_up = path.parts[-3:-1] == ("inputs", "tools")
    return ImportOptions(platform=platform or ("x" if is_made_up else None))


def real_file(path: Path, cache: Path | None, options: ImportOptions) -> RealFile:
    """A file with its verdicts; its panel is taken from `cache` if it was made there before."""
    panel = panel_of(kept_frame(path, "panel", cache, options))
    return RealFile(path.name.split(".")[0], panel, judge({"engagement": panel}, Budgets()))


def is_long_enough(panel: Panel) -> bool:
    """Whether a brand can be judged at all in the last week of a panel."""
    return bool(panel.covered.shape[1] and panel.covered.sum(1).max() >= WEEKS_LEAST)


def kept_frame(path: Path, what: str, cache: Path | None, options: ImportOptions) -> pd.DataFrame:
    """The weekly frame ("panel") or the posts ("posts") of a file, read once."""
    if cache is None:
        return _frame(path, what, options)
    cache.mkdir(parents=True, exist_ok=True)
    said = "\n".join([what, repr(options), *((ROOT / name).read_text() for name in MAKERS)])
    key = hashlib.sha256(path.read_bytes() + said.encode()).hexdigest()[:16]
    kept = cache / f"{path.name.split('.')[0]}-{what}-{key}.parquet"
    if not kept.exists():
        _frame(path, what, options).to_parquet(kept)
    return pd.read_parquet(kept)


def _frame(path: Path, what: str, options: ImportOptions) -> pd.DataFrame:
    """The frame of a file, by an import into a landscape of its own."""
    with tempfile.TemporaryDirectory(prefix="outpace-real-") as name:
        folder = Folder(Path(name) / "landscape")
        import_files(folder, [path], options)
        with duckdb.connect(str(open_published(folder).path), read_only=True) as con:
            if what == "panel":
                return con.execute(queries.read("ask/panel"), {"measure": "engagement"}).df()
            return con.execute(POSTS).df()
