"""`python -m benchmarks.rough_worlds`: make worlds, judge them, print how well it went."""

import argparse
import sys
import tempfile
import time
from pathlib import Path

import pandas as pd

import benchmarks.rough_worlds
from benchmarks import simulator
from benchmarks.real_files.panels import kept_frame, known_files
from benchmarks.rough_worlds.calibrate import Seen, figures
from benchmarks.rough_worlds.score import Said, table, with_weeks
from benchmarks.rough_worlds.score import figures as scored
from benchmarks.rough_worlds.world import REGIMES, Made, make
from pipelines.exports import ImportOptions
from pipelines.folder import Folder
from pipelines.runs.import_files import import_files
from pipelines.verdicts.coverage import covered
from pipelines.verdicts.judge import Budgets, judge
from pipelines.verdicts.panel import Panel, panel_of
from pipelines.warehouse.ask import open_published
from tests.verdicts.weekly import weekly

COLUMNS = ["brand", "platform", "post_id", "kind", "published_at", "engagement", "views"]
SAID = "from verdicts where own = 'own' and measure = 'engagement'"
SHARES = "from share_intervals where measure = 'engagement'"
REAL = 3  # of the known files the first are of real pages
Frames = tuple[pd.DataFrame, pd.DataFrame]


def main() -> int:
    """Prints the table; 0 also where there is no scorer to be found."""
    asked = _asked()
    if asked.calibrate:
        print(_calibration(asked.seed, asked.worlds, asked.cache).to_string())
        return 0
    found = simulator.find("simulate", "score")
    if found is None:
        return 0
    if asked.seed in simulator.TUNING_SEEDS:
        print(f"seed {asked.seed} is for tuning: these figures flatter")
    regimes = list(REGIMES) if asked.regimes == "all" else asked.regimes.split(",")
    begun = time.perf_counter()
    worlds = [make(asked.seed, i, regimes[i % len(regimes)]) for i in range(asked.worlds)]
    said = {"outpace": _said(worlds, whole=False)}
    if asked.whole:
        said["whole product"] = _said(worlds[: asked.whole], whole=True)
        said["its panels"] = _said(worlds[: asked.whole], whole=False)
    with pd.option_context("display.width", 220, "display.max_colwidth", 60):
        print(table({k: scored(found[1], x) for k, x in said.items()}).to_string(index=False))
        if len(regimes) > 1:
            print(_by_regime(found[1], said["outpace"]).to_string())
    seconds = time.perf_counter() - begun
    print(f"{len(worlds)} worlds, seed {asked.seed}, {seconds:.0f} s")
    return 0


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.rough_worlds",
        description=benchmarks.rough_worlds.__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--seed", type=int, default=9007)
    parser.add_argument("--worlds", type=int, default=24)
    parser.add_argument("--regimes", default="mixed", help=f"all, or some of {', '.join(REGIMES)}")
    parser.add_argument("--whole", type=int, default=0, help="as many through the whole product")
    parser.add_argument("--calibrate", action="store_true", help="real beside simulated")
    parser.add_argument("--cache", type=Path, metavar="FOLDER", help="keep real panels there")
    return parser.parse_args()


def _said(worlds: list[Made], *, whole: bool) -> Said:
    """What is said of these worlds, from their panels or by the whole product."""
    frames = [
        [with_weeks(frame, world.name) for frame in (_imported if whole else _judged)(world)]
        for world in worlds
    ]
    return Said(worlds, *(pd.concat(x, ignore_index=True) for x in zip(*frames, strict=True)))


def _judged(world: Made) -> Frames:
    judged = judge({"engagement": _panel(world)}, Budgets(), own=["own"])
    return judged.verdicts, judged.share_intervals


def _panel(world: Made) -> Panel:
    return panel_of(weekly(world.posts, "engagement", covered(world.posts)))


def _imported(world: Made) -> Frames:
    """The posts as a file, imported, judged, published, asked."""
    with tempfile.TemporaryDirectory(prefix="outpace-world-") as name:
        path, folder = Path(name) / "posts.csv", Folder(Path(name) / "landscape")
        world.posts[COLUMNS].to_csv(path, index=False, date_format="%Y-%m-%dT%H:%M:%S")
        import_files(folder, [path], ImportOptions(map={"likes": "engagement"}, own="own"))
        published = open_published(folder)
        return published.ask(SAID, limit=None), published.ask(SHARES, limit=None)


def _by_regime(scorer: object, said: Said) -> pd.DataFrame:
    kept = {
        "false leads per landscape-year": "false",
        "power within 13 weeks, all steps": "power",
        "true share inside its range": "true inside",
        "measured share inside its range": "measured inside",
        "season, part of pair-weeks": "season",
        "lead rows, part with gain < 1": "gain < 1",
        "lead rows, part whose share did not rise": "no rise",
    }
    rows = {}
    for regime in dict.fromkeys(world.regime for world in said.worlds):
        found = scored(scorer, said.of(regime))
        rows[regime] = {short: found.get(name) for name, short in kept.items()}
    return pd.DataFrame(rows).T.astype(float).round(3)


def _calibration(seed: int, worlds: int, cache: Path | None) -> pd.DataFrame:
    """10th, 50th and 90th percentile over accounts: each real file, then the worlds."""
    columns = {}
    for path in known_files()[:REAL]:
        frames = [kept_frame(path, what, cache, ImportOptions()) for what in ("panel", "posts")]
        columns[path.name.split(".")[0]] = figures([Seen(panel_of(frames[0]), frames[1])])
    for regime in ("newsrooms", "publishers", "mixed", "giants"):
        made = [make(seed, i, regime) for i in range(worlds)]
        columns[regime] = figures(Seen(_panel(world), world.posts) for world in made)
    return pd.DataFrame(columns)


if __name__ == "__main__":
    sys.exit(main())
