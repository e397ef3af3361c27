"""`python -m benchmarks.rough_worlds`: make worlds, judge them, print how well it went."""

import argparse
import sys
import time
from pathlib import Path

import pandas as pd

import benchmarks.rough_worlds
from benchmarks import simulator
from benchmarks.rough_worlds.calibrate import beside
from benchmarks.rough_worlds.judged import changed_by_later, ruled_by, said_of
from benchmarks.rough_worlds.score import by_regime, table
from benchmarks.rough_worlds.score import figures as scored
from benchmarks.rough_worlds.world import REGIMES, make
from benchmarks.verdict_bench import RULES


def main() -> int:
    """Prints the table; 0 also where there is no scorer to be found."""
    asked = _asked()
    if asked.calibrate:
        print(beside(asked.seed, asked.worlds, asked.cache).to_string())
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
    if asked.rules:
        said |= ruled_by(worlds, RULES)
    with pd.option_context("display.width", 220, "display.max_colwidth", 60):
        print(table({k: scored(found[1], x) for k, x in said.items()}).to_string(index=False))
        if len(regimes) > 1:
            print(by_regime(found[1], said["outpace"]).to_string())
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


if __name__ == "__main__":
    sys.exit(main())
