"""`python -m benchmarks.rough_worlds`: make worlds, judge them, print how well it went."""

import argparse
import sys
import time
from pathlib import Path

import pandas as pd

import benchmarks.rough_worlds
from benchmarks import simulator
from benchmarks.real_files.panels import kept_frame, known_files
from benchmarks.rough_worlds.calibrate import Seen, figures
from benchmarks.rough_worlds.judged import changed_by_later, ruled_by, said_of, world_panel
from benchmarks.rough_worlds.score import Said, table
from benchmarks.rough_worlds.score import figures as scored
from benchmarks.rough_worlds.world import REGIMES, make
from benchmarks.verdict_bench import RULES
from pipelines.exports import ImportOptions
from pipelines.verdicts.panel import panel_of

REAL = 3  # of the known files the first are of real pages


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
    said = {"outpace": said_of(worlds)}
    if asked.whole:
        said["whole product"] = said_of(worlds[: asked.whole], whole=True)
        said["its panels"] = said_of(worlds[: asked.whole])
    for name, rule in RULES.items() if asked.rules else ():
        said[name] = ruled_by(worlds, rule)
    with pd.option_context("display.width", 220, "display.max_colwidth", 60):
        print(table({k: scored(found[1], x) for k, x in said.items()}).to_string(index=False))
        if len(regimes) > 1:
            print(_by_regime(found[1], said["outpace"]).to_string())
    if asked.cut:
        print("verdicts that are told otherwise once later posts are known:")
        print(changed_by_later(worlds[: asked.cut]).to_string())
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
    parser.add_argument("--rules", action="store_true", help="set the naive rules beside it")
    parser.add_argument("--cut", type=int, default=0, help="as many, cut off and told again")
    parser.add_argument("--calibrate", action="store_true", help="real beside simulated")
    parser.add_argument("--cache", type=Path, metavar="FOLDER", help="keep real panels there")
    return parser.parse_args()


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
        columns[regime] = figures(Seen(world_panel(world), world.posts) for world in made)
    return pd.DataFrame(columns)


if __name__ == "__main__":
    sys.exit(main())
