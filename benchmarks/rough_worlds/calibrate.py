"""How rough is life: the same figures of real pages and of simulated worlds, side by side."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd

from benchmarks.real_files.panels import REAL_PAGES, kept_frame, known_files
from benchmarks.rough_worlds.judged import world_panel
from benchmarks.rough_worlds.world import make
from pipelines.exports import ImportOptions
from pipelines.verdicts.panel import Floats, Panel, panel_of

TOP, TOP_LEAST = 0.01, 10
STEP = 8
SMOOTH = 4


@dataclass(frozen=True, slots=True)
class Seen:
    """What can be seen of a landscape: its weekly panel and its posts."""

    panel: Panel
    posts: pd.DataFrame


def beside(seed: int, worlds: int, cache: Path | None) -> pd.DataFrame:
    """The figures of each file of real pages, then those of some regimes of simulated worlds."""
    columns = {}
    for path in known_files()[:REAL_PAGES]:
        frames = [kept_frame(path, what, cache, ImportOptions()) for what in ("panel", "posts")]
        columns[path.name.split(".")[0]] = figures([Seen(panel_of(frames[0]), frames[1])])
    for regime in ("newsrooms", "publishers", "mixed", "giants"):
        made = [make(seed, i, regime) for i in range(worlds)]
        columns[f"{regime} (simulated)"] = figures(Seen(world_panel(x), x.posts) for x in made)
    return pd.DataFrame(columns)


def figures(landscapes: Iterable[Seen]) -> pd.Series:
    """The figures over all accounts of some landscapes: 10th, 50th and 90th percentile of each."""
    accounts = pd.DataFrame(
        [
            row | {"landscape": (number, row["platform"])}
            for number, seen in enumerate(landscapes)
            for row in _accounts(seen)
        ]
    )
    parts = accounts.drop(columns=["landscape", "platform"]).quantile([0.1, 0.5, 0.9])
    told = {
        name: " ".join("-" if np.isnan(x) else f"{x:.2g}" if x < 10 else f"{x:.0f}" for x in part)
        for name, part in parts.items()
    }
    sizes = accounts.groupby("landscape")["level"].agg(["size", "std"])
    told["brands on a platform"] = f"{sizes['size'].min()} to {sizes['size'].max()}"
    told["sd of brands' levels"] = f"{sizes['std'].median():.2f}"
    told["accounts"] = str(len(accounts))
    return pd.Series(told)


def _accounts(seen: Seen) -> Iterator[dict[str, object]]:
    panel = seen.panel
    tails = {
        (brand, platform): _tail(posts["engagement"].to_numpy(float))
        for (brand, platform), posts in seen.posts.groupby(["brand", "platform"])
    }
    weekly = np.where(panel.covered, panel.log_sum / np.maximum(panel.measured, 1), np.nan)
    weekly = np.where(panel.measured > 0, weekly, np.nan)
    for i, (brand, platform) in enumerate(zip(panel.brand, panel.platform, strict=True)):
        mine = panel.platform == platform
        row = _account(panel.of(np.array([i])))
        if row is not None:
            others = weekly[mine & (np.arange(len(mine)) != i)]
            yield {
                "platform": platform,
                "tail index of the top 1 %": tails.get((brand, platform), np.nan),
                **row,
                "moves with the others": _together(weekly[i], others),
            }


def _account(panel: Panel) -> dict[str, float] | None:
    """The figures of one account's collected weeks; None where there are too few."""
    weeks = panel.covered[0]
    if weeks.sum() < 2 * STEP:
        return None
    posts, known = panel.posts[0, weeks], panel.measured[0, weeks]
    logs, total, best = panel.log_sum[0, weeks], panel.total[0, weeks], panel.best[0, weeks, 0]
    squares, some = panel.log_square_sum[0, weeks], known > 0
    inside = (squares - logs**2 / np.maximum(known, 1)).sum() / max((known - 1)[some].sum(), 1)
    cadence = np.log(posts + 0.5)
    strength = np.where(some, logs / np.maximum(known, 1), np.nan)
    part = best[total > 0] / total[total > 0]
    typical = np.median(total[total > 0]) if (total > 0).any() else 1.0
    return {
        "posts a week": float(posts.mean()),
        "level": float(np.nanmean(strength) + np.log(max(posts.mean(), 0.1))),
        "sd of log inside a week": float(np.sqrt(inside)),
        "best post, part of a week": float(np.median(part)),
        "best post, 95th percentile": float(np.quantile(part, 0.95)),
        "best post ever, in usual weeks": float(best.max() / typical),
        "noise of cadence, week to week": _noise(cadence),
        "noise of strength, week to week": _noise(strength),
        "memory of cadence, lag 1": _memory(cadence),
        "memory of strength, lag 1": _memory(strength),
        "largest step of cadence, 8 weeks": _step(cadence),
        "largest step of strength, 8 weeks": _step(strength),
        "usual step of volume, 8 weeks": _step(cadence + strength, 0.5),
        "large step of volume, 8 weeks": _step(cadence + strength, 0.9),
    }


def _tail(values: Floats) -> float:
    """Hill's index of the largest one per cent, of ten posts at least; small is heavy."""
    values = np.sort(values[values > 0])[::-1]
    k = max(int(TOP * len(values)), TOP_LEAST)
    if len(values) <= 2 * k:
        return float("nan")
    return float(1 / max(np.mean(np.log(values[:k] / values[k])), 1e-9))


def _noise(series: Floats) -> float:
    """The sd of a week around its level, from differences of neighbours, robustly."""
    return float(1.4826 * np.nanmedian(np.abs(np.diff(series))) / np.sqrt(2))


def _memory(series: Floats) -> float:
    """The correlation of neighbouring weeks."""
    left, right = series[:-1], series[1:]
    both = ~np.isnan(left) & ~np.isnan(right)
    if both.sum() < STEP or np.std(left[both]) * np.std(right[both]) == 0:
        return float("nan")
    return float(np.corrcoef(left[both], right[both])[0, 1])


def _step(series: Floats, at: float = 1.0) -> float:
    """A quantile of |mean of eight weeks - mean of the eight before|, in logs."""
    filled = pd.Series(series).rolling(STEP, min_periods=SMOOTH).mean().to_numpy()
    steps = np.abs(filled[STEP:] - filled[:-STEP])
    steps = steps[~np.isnan(steps)]
    return float(np.quantile(steps, at)) if len(steps) else float("nan")


def _together(mine: Floats, others: Floats) -> float:
    """The correlation of changes over four weeks with the mean change of the others."""
    if not len(others):
        return float("nan")
    known = (~np.isnan(others)).sum(0)
    field = np.where(known > 0, np.nansum(others, axis=0) / np.maximum(known, 1), np.nan)
    left, right = mine[SMOOTH:] - mine[:-SMOOTH], field[SMOOTH:] - field[:-SMOOTH]
    both = ~np.isnan(left) & ~np.isnan(right)
    if both.sum() < STEP:
        return float("nan")
    return float(np.corrcoef(left[both], right[both])[0, 1])
