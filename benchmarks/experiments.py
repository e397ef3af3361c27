"""Are experiments judged right: worlds of known truth, some with an effect planted in our posts.

Half of the worlds are those of `rough_worlds` with all scenes mixed, half are of its regimes in
turn. An experiment of 8 weeks ends with the world. Into the posts of our account is planted an
effect of known size, on what a post earns, on how many there are, or on both; and, in worlds of
their own, nothing. Then each is judged at every look, as the product does.

Settings were chosen on seeds 100 to 199; figures are reported on another (9020).
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from statistics import fmean, median

import numpy as np
import pandas as pd

from benchmarks.results import Result, say, scaled
from benchmarks.rough_worlds.world import REGIMES, START, Made, make
from pipelines.verdicts.experiments.judge import UNTOLD, WORKS, Foreseen, Look, Plan, judge
from pipelines.verdicts.experiments.series import series_of
from pipelines.verdicts.panel import Panel, panel_of
from tests.verdicts.weekly import weekly

WORLDS, SEED, LENGTH, SUCCESS = 500, 9020, 8, 0.1
EFFECTS = (0.0, 0.25, 0.5, 0.9)  # logs
COVERED = 0.87, 0.93


@dataclass(frozen=True, slots=True)
class Judged:
    """One experiment of known truth: the log effect that was planted, what was told of it."""

    regime: str
    truth: float
    seen: Foreseen
    looks: list[Look]

    def holds(self, look: Look) -> bool:
        """Whether the range of a look holds the truth."""
        return look.low is not None and look.low <= self.truth <= (look.high or look.low)

    @property
    def ranges(self) -> list[Look]:
        """The looks that have a range."""
        return [look for look in self.looks if look.low is not None]

    @property
    def works(self) -> bool:
        """Whether it is said to work at some look."""
        return self.looks[-1].answer == WORKS


def bench_experiments(folder: Path, *, size: float = 1.0) -> list[Result]:
    """Coverage at every look, the promise kept, null worlds called "works"."""
    del folder
    worlds = scaled(WORLDS, size, least=4)
    found: dict[str, list[Judged]] = defaultdict(list)
    for number, (name, judged) in enumerate(_experiments(worlds)):
        found[name].append(judged)
        if number % 300 == 0:
            say(f"{number} experiments of {3 * worlds}")
    _tell_regimes(found)
    return [*_coverage(found["known"]), *_answers(found)]


def _experiments(worlds: int) -> Iterator[tuple[str, Judged]]:
    """Of each world three: an effect of known size, the promised size, nothing."""
    regimes, made = list(REGIMES), 0
    for index in count():
        if made == worlds:
            return
        regime = regimes[index // 2 % len(regimes)] if index % 2 else "mixed"
        world = make(SEED, index, regime)
        rng = np.random.default_rng([SEED, index, 1])
        nothing = _judge(world, _panel(world, world.posts), 0.0)
        if not nothing.ranges:
            continue  # too little was known of our account: nothing is said, which is no answer
        made += 1
        yield "null", nothing
        size = float(rng.choice(EFFECTS))
        yield "known", _judge(world, _panel(world, _planted(world, size, rng)), size)
        if nothing.seen.seen is not None:
            size = nothing.seen.seen
            yield "promised", _judge(world, _panel(world, _planted(world, size, rng)), size)


def _judge(world: Made, panel: Panel, truth: float) -> Judged:
    start = panel.weeks[-LENGTH]
    plan = Plan(world.name, "own", start, LENGTH, float(np.log1p(SUCCESS)))
    return Judged(world.regime, truth, *judge(series_of(panel, "engagement"), plan))


def _panel(world: Made, posts: pd.DataFrame) -> Panel:
    """The weekly panel of the first platform, every week collected."""
    here = posts[posts["platform"] == "p1"]
    weeks = pd.date_range(START, periods=int(world.truth["weeks"].iloc[0]), freq="7D")
    accounts = here[["brand", "platform"]].drop_duplicates()
    coverage = accounts.merge(pd.DataFrame({"week": weeks}), how="cross").assign(coverage="ok")
    return panel_of(weekly(here, "engagement", coverage))


def _planted(world: Made, size: float, rng: np.random.Generator) -> pd.DataFrame:
    """The posts with an effect on our account in the last weeks: on strength, cadence or both."""
    posts = world.posts
    weeks = int(world.truth["weeks"].iloc[0])
    first = pd.Timestamp(START) + pd.Timedelta(weeks=weeks - LENGTH)
    ours = ((posts["brand"] == "own") & (posts["published_at"] >= first)).to_numpy()
    part = float(rng.choice((0.0, 0.5, 1.0)))
    stronger = posts.assign(
        engagement=np.where(
            ours, np.rint(posts["engagement"] * np.exp((1 - part) * size)), posts["engagement"]
        )
    )
    copies = np.where(ours, rng.poisson(np.expm1(part * size), len(posts)), 0)
    again = stronger.loc[stronger.index.repeat(copies)]
    luck = np.exp(rng.normal(0, 0.5, len(again)))  # none is the same twice
    return pd.concat(
        [stronger, again.assign(engagement=np.rint(again["engagement"] * luck))], ignore_index=True
    )


def _coverage(known: list[Judged]) -> list[Result]:
    """How often ranges hold the truth: at all looks of an experiment, and at each."""
    note = f"{len(known)} worlds, effects of {', '.join(f'{np.expm1(e):.0%}' for e in EFFECTS)}"
    whole = fmean(all(map(one.holds, one.ranges)) for one in known)
    results = _between("experiments, 90 % range holds the effect at all looks", whole, note)
    for number in range(LENGTH):
        there = [(one, one.looks[number]) for one in known if one.looks[number].low is not None]
        if there:
            part = fmean(one.holds(look) for one, look in there)
            results.append(Result(f"experiments, 90 % range at look {number + 1}", part, ""))
    widths = [(one.ranges[-1].high or 0) - (one.ranges[-1].low or 0) for one in known]
    return [*results, Result("experiments, half width of the last range", median(widths) / 2, "ln")]


def _between(name: str, value: float, note: str) -> list[Result]:
    low, high = COVERED
    return [
        Result(name, value, "", low, note=note),
        Result(f"{name}, no wider than needed", value, "", high, at_least=False),
    ]


def _answers(found: Mapping[str, list[Judged]]) -> list[Result]:
    """What is said: of nothing, of what was promised to be seen, of the rest."""
    promised, null = found["promised"], found["null"]
    kept = fmean(one.works for one in promised)
    sizes = [float(np.expm1(one.truth)) for one in promised]
    rest = len(null) - len(promised)
    told = f"{kept:.3f} of {len(promised)}; none is promised in {rest}"
    quarter = f"a quarter below {np.quantile(sizes, 0.25):.0%}"
    wrong, untold = _part(null, _works), _part(null, _untold)
    name = "experiments, promised to be seen and seen, away from 0.80"
    return [
        Result("experiments, nothing called works at some look", wrong, "", 0.05, at_least=False),
        Result(name, abs(kept - 0.8), "", 0.05, at_least=False, note=told),
        Result("experiments, rise promised to be seen", median(sizes), "more", note=quarter),
        Result("experiments, nothing, and not told at the end", untold, ""),
    ]


def _works(one: Judged) -> bool:
    return one.works


def _untold(one: Judged) -> bool:
    return one.looks[-1].answer == UNTOLD


def _part(some: list[Judged], of: Callable[[Judged], bool]) -> float:
    return fmean(of(one) for one in some)


def _tell_regimes(found: Mapping[str, list[Judged]]) -> None:
    """A line for each regime: worlds, ranges that hold at all looks, nothing called works."""
    for regime in dict.fromkeys(one.regime for one in found["known"]):
        known, null, kept = (
            [one for one in found[name] if one.regime == regime]
            for name in ("known", "null", "promised")
        )
        whole = fmean(all(map(one.holds, one.ranges)) for one in known)
        seen = f"{_part(kept, _works):.2f}" if kept else "-"
        say(
            f"{regime}: {len(known)}, {whole:.2f} hold, {_part(null, _works):.2f} null, {seen} seen"
        )
