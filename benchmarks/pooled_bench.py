"""One verdict per rival: what does pooling its platforms find, and how often does it ring falsely?

    python -m benchmarks.pooled_bench --seed 9010 --worlds 60           as it is, on fresh worlds
    python -m benchmarks.pooled_bench --seed 150 --worlds 170 --fit     thresholds and certainty

Worlds are judged from their panels. `all` takes the regimes of the simulator in turn, one event a
platform; in `joint` a rival changes on two platforms or more within a few weeks, each in its own
way. A rival leads from the first of its changes on; a false lead is an alarm that begins while it
leads nowhere, or thirteen weeks after it led. `single` is the alarm of any of its platforms.
"""

import argparse
from collections.abc import Iterator
from dataclasses import dataclass, replace
from types import ModuleType

import numpy as np
import pandas as pd

from benchmarks import simulator
from benchmarks.verdict_bench import START
from pipelines.verdicts.budget import held, threshold
from pipelines.verdicts.judge import sides_of
from pipelines.verdicts.noise import noise_of
from pipelines.verdicts.panel import Bools, Floats, Panel, panel_of
from pipelines.verdicts.pooled import Heard, claims_of, heard_of, pooled_threshold
from pipelines.verdicts.rows import Bars
from pipelines.verdicts.stage import all_accounts_of, pairs_of, stages_of
from tests.verdicts.weekly import weekly

PAIRS, GRACE, WITHIN = 20, 13, 13
BUDGETS = (0.25, 1.0, 4.0, 8.0)
GRID = np.arange(0.8, 3.6, 0.05)


@dataclass(frozen=True, slots=True)
class Truth:
    """(rivals, weeks) when each rival leads somewhere and for how long after; its first onset."""

    active: Bools
    grace: Bools
    onset: Floats


@dataclass(frozen=True, slots=True)
class World:
    """What is heard in a world for every budget, how many pairs share it, and the truth."""

    heard: dict[float, Heard]
    pairs: Floats
    truth: Truth

    def states(self, budget: float, reached: float | None = None) -> Bools:
        """(rivals, weeks) whether the alarm of a rival stands; `reached` in place of our own."""
        ours = pooled_threshold(budget, self.pairs)
        bar = ours if reached is None else np.full_like(ours, reached)
        lead: Bools = claims_of(self.heard[budget], Bars(bar, bar, self.pairs)).lead
        return lead


def main() -> int:
    """Prints the table, and with --fit the thresholds; 0 also when there is no simulator."""
    options = _options()
    found = simulator.find("simulate", "score")
    if found is None:
        return 0
    budgets = BUDGETS if options.fit else (1.0, 4.0)
    for kind in ("all", "joint"):
        worlds = list(_worlds(found[0], kind, options, budgets))
        print(f"{kind}: {len(worlds)} worlds, seed {options.seed}")
        print(pd.DataFrame([_row(worlds, b) for b in budgets]).round(3).to_string(index=False))
        if options.fit:
            print({b: _reached(worlds, b) for b in budgets})
            print("certainty:", _certainty(worlds))
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=9010)
    parser.add_argument("--worlds", type=int, default=34)
    parser.add_argument("--fit", action="store_true")
    return parser.parse_args()


def _worlds(
    simulate: ModuleType, kind: str, options: argparse.Namespace, budgets: tuple[float, ...]
) -> Iterator[World]:
    regimes = ("mixed", *simulate.REGIMES)
    for i in range(options.worlds):
        if kind == "joint":
            posts, truth, *_ = joint_world(simulate, options.seed, i)
        else:
            regime = regimes[i % len(regimes)]
            posts, truth, *_ = simulate.make_world(options.seed, i, regime)
        yield _heard(posts, truth, budgets)


def joint_world(
    simulate: ModuleType, seed: int, index: int, rivals: int = 5, platforms: int = 4
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """(posts, truth) of a world in which one rival changes on two to all platforms."""
    rng = np.random.default_rng([seed, index, 7])
    world = simulate.World(rng, "mixed", rivals, platforms, 104)
    rival = int(rng.integers(1, rivals + 1))
    moved = rng.choice(platforms, int(rng.integers(2, platforms + 1)), replace=False)
    effect, onset = world.pick_effect(), world.pick_onset()
    for platform in range(platforms):
        if platform not in moved:
            world.happen(str(rng.choice(["quiet", "luck", "season"], p=[0.6, 0.2, 0.2])), platform)
            continue
        since = int(np.clip(onset + rng.integers(-2, 3), 0, world.T - 1))
        size = effect * float(rng.uniform(0.7, 1.3))
        path, way = (world.dc, "cadence") if rng.random() < 0.5 else (world.dm, "strength")
        path[rival, platform] += size * world.ramp(since, rng.integers(1, 4))
        world.mark(platform, rival, "lead", way, since, effect=size)
    posts, truth, *_ = world.posts()
    return posts, truth


def _heard(posts: pd.DataFrame, truth: pd.DataFrame, budgets: tuple[float, ...]) -> World:
    panel = _panel(posts, int(truth["weeks"].iloc[0]))
    land = all_accounts_of(panel, noise_of(panel), np.arange(len(panel.weeks)), 0)
    pairs = pairs_of(land, "own")
    heard, names, stages = {}, [], list(stages_of(land))
    for budget in budgets:
        bar = threshold(budget, pairs)
        sides = sides_of(stages, "own", Bars(bar, bar, pairs))
        names = sorted({side.stage.brand[i] for side in sides for i in side.said.rivals})
        said = heard_of(sides, names)
        first = heard.setdefault(budgets[0], said)  # budgets differ in what is said only
        heard[budget] = replace(first, word=said.word, level=said.level)
    return World(heard, pairs, _truth(truth, names, len(panel.weeks)))


def _panel(posts: pd.DataFrame, count: int) -> Panel:
    weeks = pd.DataFrame({"week": pd.date_range(START, periods=count, freq="7D")})
    accounts = posts[["brand", "platform"]].drop_duplicates()
    coverage = accounts.merge(weeks, how="cross").assign(coverage="ok")
    return panel_of(weekly(posts, "engagement", coverage))


def _truth(truth: pd.DataFrame, names: list[str], weeks: int) -> Truth:
    active, grace = np.zeros((2, len(names), weeks), dtype=bool)
    onset = np.full(len(names), np.nan)
    for row in truth[truth["label"] == "lead"].itertuples():
        i, first, last = names.index(row.rival), int(row.onset_week), int(row.end_week)
        active[i, first : last + 1] = True
        grace[i, last + 1 : last + 1 + GRACE] = True
        if row.mechanism != "drift":
            onset[i] = np.fmin(onset[i], first)
    return Truth(active, grace, onset)


def _row(worlds: list[World], budget: float) -> dict[str, float]:
    single = [(w, (w.heard[budget].level > 0).any(0)) for w in worlds]
    pooled = [(w, w.states(budget)) for w in worlds]
    row = {"budget": budget}
    for name, said in (("single", single), ("pooled", pooled)):
        row[f"false a year, {name}"] = false_rate(said)
        row[f"power 13 weeks, {name}"] = power(said)
    return row | {"leads": sum(int(np.isfinite(w.truth.onset).sum()) for w in worlds)}


def false_rate(said: list[tuple[World, Bools]]) -> float:
    """False alarms of a landscape of five rivals on four platforms in a year."""
    alarms, years = 0, 0.0
    for world, state in said:
        real = world.truth.active | world.truth.grace
        before = np.zeros_like(state)
        before[:, 1:] = state[:, :-1] & ~real[:, :-1]
        alarms += int((state & ~real & ~before).sum())
        years += float((~real).sum()) / 52 / len(state)
    return alarms / max(years, 1e-9)


def power(said: list[tuple[World, Bools]]) -> float:
    """The part of leads that are told within thirteen weeks of their first onset."""
    told = [
        bool(state[i, int(onset) : int(onset) + WITHIN + 1].any())
        for world, state in said
        for i, onset in enumerate(world.truth.onset)
        if np.isfinite(onset) and onset + WITHIN < state.shape[1]
    ]
    return float(np.mean(told)) if told else np.nan


def _reached(worlds: list[World], budget: float) -> float:
    """The lowest pooled evidence at which all alarms, and 5 % more, keep to the budget."""
    for reached in GRID:
        said = [(world, world.states(budget, float(reached))) for world in worlds]
        if 1.05 * false_rate(said) <= budget:
            return float(reached)
    return float(GRID[-1])


def _certainty(worlds: list[World]) -> dict[str, float]:
    """Constant, evidence, log weeks and less of a watch, by logistic regression (Newton)."""
    x, y = (np.concatenate(part) for part in zip(*map(_stated, worlds), strict=True))
    beta = np.zeros(x.shape[1])
    for _ in range(30):
        chance = 1 / (1 + np.exp(-x @ beta))
        slope = x.T * (chance * (1 - chance)) @ x + 1e-6 * np.eye(len(beta))
        beta += np.linalg.solve(slope, x.T @ (y - chance))
    names = ("constant", "evidence", "log weeks", "watch less")
    return dict(zip(names, beta.round(3).tolist(), strict=True))


def _stated(world: World) -> tuple[Floats, Floats]:
    """Rows with an alarm at the usual budgets: what the certainty is made of, and the truth."""
    lead, watch = (pooled_threshold(b, world.pairs) for b in (1.0, 4.0))
    told = claims_of(world.heard[1.0], Bars(lead, watch, world.pairs))
    early = claims_of(world.heard[4.0], Bars(lead, watch, world.pairs)).watch & ~told.lead
    alarm = told.lead | early
    weeks = np.where(told.lead, held(told.lead), held(early))
    parts = (np.ones_like(weeks), told.evidence, np.log1p(weeks), -early.astype(np.float64))
    x = np.stack([part[alarm] for part in parts], axis=1)
    return x, world.truth.active[alarm].astype(np.float64)


if __name__ == "__main__":
    raise SystemExit(main())
