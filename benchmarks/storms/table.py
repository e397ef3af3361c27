"""The tables of docs/issues.md: storms told within two hours, false alarms, fans that held."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import numpy as np

from benchmarks.results import Result
from benchmarks.storms.planted import (
    HOURS_TOLD,
    Judge,
    Seen,
    Storm,
    is_told,
    joined,
    plain,
    with_earlier,
    with_storm,
)
from benchmarks.storms.worlds import START, WEEKS, World, demo, drawn, looked_at, pages, shifted
from pipelines.demo import WEEKS as DEMO_WEEKS
from pipelines.demo import build_world
from pipelines.verdicts.panel import Floats, Ints
from pipelines.verdicts.storms.fan import AHEAD, Storms, count_at, fan_of
from pipelines.verdicts.storms.judge import AFTERMATH, RARE, judge
from pipelines.verdicts.storms.looks import HOUR, Looks

SHARED = Path(__file__).parents[3] / "shared" / "data"
FILES = ("news_facebook_2016.csv.gz", "sports_facebook_2016.csv.gz")
SEED, WORLDS, STORMS, ACCOUNTS = 20261201, 8, 40, 10
PARTS = np.array([0.30, 0.35, 0.35])  # of the budget, as issue_alarms.sql has them
LEAST = 13 / PARTS
SIZES = (3.0, 5.0, 10.0, 30.0)
SHAPES = {"under a post that is out": (1, False), "under three posts": (3, False),
          "begins with the post": (1, True)}  # fmt: skip
DEMO_END = date(2026, 11, 30)
QUIET_SINCE = 16  # week from which quiet worlds are searched: the weeks before teach
FAN_HOURS = (1.6, 4.0)  # since the first rare look


@dataclass
class Tally:
    """What came of the worlds of one kind."""

    told: dict[tuple[str, float, int], list[bool]] = field(default_factory=dict)
    alarms: dict[int, float] = field(default_factory=dict)
    quarters: float = 0.0
    held: dict[float, list[bool]] = field(default_factory=dict)


def bench_storms(folder: Path, *, size: float = 1.0) -> Iterator[Result]:
    """Storms of graded size in quiet worlds of real pages and of the demo."""
    rng = np.random.default_rng(SEED)
    worlds = max(1, round(WORLDS * size))
    each = max(4, round(STORMS * size))
    if SHARED.exists():
        yield from _results("real pages", _tally(rng, _real(rng, worlds), each))
    yield from _results("demo", _tally(rng, _simulated(rng, folder), each))


def _real(rng: np.random.Generator, worlds: int) -> Iterator[World]:
    known = [one for name in FILES for one in pages(SHARED / name)]
    for _ in range(worlds):
        chosen = rng.choice(len(known), ACCOUNTS, replace=False)
        yield looked_at(rng, [drawn(rng, known[k]) for k in chosen])


def _simulated(rng: np.random.Generator, folder: Path) -> Iterator[World]:
    made = build_world(folder / "demo", end=DEMO_END)
    for accounts in demo(made.posts).values():
        ends = [shifted(one, DEMO_WEEKS * 7.0) for one in accounts]
        yield looked_at(rng, [one for one in ends if len(one.published) > 2 * WEEKS])


def _tally(rng: np.random.Generator, worlds: Iterator[World], each: int) -> Tally:
    tally = Tally()
    for world in worlds:
        judge_of = _quiet(world, tally)
        for shape, (posts, is_fresh) in SHAPES.items():
            for size in SIZES:
                for _ in range(each):
                    _planted(rng, world, judge_of, tally, (shape, Storm(size, posts, is_fresh)))
        _fans(rng, world, each, tally)
    return tally


def _quiet(world: World, tally: Tally) -> Judge:
    """Count the alarms of the world as it is, for brands of one account and of three."""
    judged = judge(world.looks, world.sizes)
    late = world.looks.observed >= START + QUIET_SINCE * 7
    for accounts in (1, 3):
        rings = late & (judged.weeks >= accounts * LEAST[:, None]).any(axis=0)
        found = sum(
            int(len(at) > 0) + int((np.diff(at) > AFTERMATH).sum())
            for k in range(len(world.ends))
            for at in [np.sort(world.looks.observed[rings & (world.looks.account == k)])]
        )
        tally.alarms[accounts] = tally.alarms.get(accounts, 0.0) + found * accounts
    tally.quarters += len(world.ends) * (WEEKS - QUIET_SINCE) / 13
    return Judge(world, judged)


def _planted(
    rng: np.random.Generator, world: World, judge_of: Judge, tally: Tally,
    what: tuple[str, Storm],
) -> None:  # fmt: skip
    shape, storm = what
    found = with_storm(rng, world, int(rng.integers(len(world.ends))), storm)
    if found is None:
        return
    seen = judge_of.seen(*found)
    for accounts in (1, 3):
        told = is_told(seen, accounts * LEAST, HOURS_TOLD)
        tally.told.setdefault((shape, storm.size, accounts), []).append(told)


def _fans(rng: np.random.Generator, world: World, each: int, tally: Tally) -> None:
    """Whether the fans of storms held what came, in a world that had one of each account before."""
    before = with_earlier(rng, world, 1)
    judged = judge(before.looks, before.sizes)
    judge_of, earlier = Judge(before, judged), _storms(before.looks, judged.weeks)
    for size in SIZES[1:]:
        for is_fresh in (False, True):
            for _ in range(each // 4):
                account = int(rng.integers(len(before.ends)))
                found = with_storm(rng, before, account, Storm(size, 1, is_fresh))
                if found is not None:
                    _held(before, judge_of.seen(*found), earlier, tally)


def _storms(looks: Looks, weeks: Floats, post: int | None = None) -> Storms:
    """The posts with rare looks; only one of them where it is named."""
    rare = np.nan_to_num(weeks).max(axis=0)
    hot = np.flatnonzero((rare >= RARE) & ((looks.post == post) if post is not None else True))
    posts, first = np.unique(looks.post[hot], return_index=True)
    rows: list[Ints] = [hot[looks.post[hot] == one] for one in posts]
    return Storms(
        posts, looks.account[hot[first]], looks.observed[hot[first]],
        [looks.observed[row] for row in rows], [rare[row] for row in rows],
    )  # fmt: skip


def _held(world: World, seen: Seen, earlier: Storms, tally: Tally) -> None:
    post = int(seen.hit[-1])
    after = np.where(seen.looks.observed > seen.begun, seen.weeks, np.nan)
    mine = _storms(seen.looks, after, post)
    if not len(mine.post):
        return
    account = int(mine.account[0])
    others = world.looks.of(np.flatnonzero(world.looks.account != account))
    looks = joined([plain(others), plain(seen.looks)])
    keep = np.flatnonzero(earlier.post != post)
    storms = Storms(
        np.append(earlier.post[keep], mine.post), np.append(earlier.account[keep], mine.account),
        np.append(earlier.begun[keep], mine.begun),
        [earlier.moments[k] for k in keep] + mine.moments,
        [earlier.weeks[k] for k in keep] + mine.weeks,
    )  # fmt: skip
    at = seen.looks.observed[seen.looks.post == post]
    for since in FAN_HOURS:
        later = at[at >= mine.begun[0] + since * HOUR]
        if len(later) == 0 or at[-1] < later[0] + AHEAD[-1] * HOUR:
            continue
        fan = fan_of(looks, storms, len(keep), float(later[0]))
        if fan is not None:
            came = np.array([
                count_at(looks, np.array([post]), np.array([later[0] + hours * HOUR]))[0]
                for hours in AHEAD
            ])  # fmt: skip
            inside = (came >= fan.counts[0]) & (came <= fan.counts[2])
            for hours in (6.0, 24.0):
                tally.held.setdefault(hours, []).append(bool(inside[hours == AHEAD][0]))


def _results(name: str, tally: Tally) -> Iterator[Result]:
    for (shape, size, accounts), told in sorted(tally.told.items()):
        goal = 0.9 if size >= 10 else None
        yield Result(
            f"{name}: {size:g} times, {shape}, brand of {accounts}", float(np.mean(told)), "of 1",
            goal=goal, note=f"{len(told)} storms, told within two hours",
        )  # fmt: skip
    for accounts, alarms in tally.alarms.items():
        yield Result(
            f"{name}: false alarms a brand of {accounts} and quarter", alarms / tally.quarters, "",
            goal=1.0, at_least=False, note=f"{tally.quarters:.0f} quarters of an account",
        )  # fmt: skip
    for hours, held in tally.held.items():
        yield Result(
            f"{name}: fan of {hours:g} hours held", float(np.mean(held)), "of 1",
            note=f"{len(held)} fans, to hold 0.75 to 0.85",
        )  # fmt: skip
