"""What an experiment is measured by: the weekly level of every account of a platform, in logs.

A level is made of parts that add up: posts a week, and what a typical post brings. Both are pooled
over all posts of a window, so a week with one post weighs one post, and a giant post is held to
what is usual (`tamed`): the best posts move a level no more than others do.
"""

from dataclasses import dataclass

import numpy as np

from pipelines.verdicts.change import between, spread_of_mean
from pipelines.verdicts.noise import Noise, noise_of, tamed
from pipelines.verdicts.panel import Bools, Floats, Ints, Panel

BASE_WEEKS, BASE_LEAST, POSTS_LEAST = 26, 8, 12
SMOOTHED = 4


@dataclass(frozen=True, slots=True)
class Series:
    """The accounts of one platform; panel and noise are (accounts, weeks).

    counts, strength: of which parts the level is made.
    """

    panel: Panel
    noise: Noise
    counts: bool
    strength: bool


@dataclass(frozen=True, slots=True)
class Steps:
    """(accounts, looks) from the weeks before a start to the first n weeks after it, in logs.

    variance: of the step, as can be known before the start. begun: (accounts,) enough is known of
    the weeks before. usable: of those after too.
    """

    size: Floats
    variance: Floats
    begun: Bools
    usable: Bools


def series_of(panel: Panel, measure: str) -> Series:
    """The series of a panel of one platform: measure posts counts posts, per_post what one brings,
    any other both together."""
    tame = tamed(panel)
    return Series(tame, noise_of(panel), measure != "per_post", measure != "posts")


def steps_at(series: Series, start: int, looks: int) -> Steps:
    """The steps of all accounts at week `start`, after 1..looks weeks (fewer where data end)."""
    panel, first = series.panel, max(start - BASE_WEEKS, 0)
    ends = np.minimum(start + np.arange(1, looks + 1), len(panel.weeks))
    after = _sums(panel, np.full(looks, start), ends)
    before = _sums(panel, np.array([first]), np.array([start]))
    size = _level(series, after) - _level(series, before)
    n = np.arange(1, looks + 1)
    begun = (before[0] >= BASE_LEAST) & (before[2 if series.strength else 1] >= POSTS_LEAST)
    known = after[2] > 0 if series.strength else after[0] > 0
    enough = (after[0] >= n / 2) & (start + n <= len(panel.weeks))
    variance = variance_at(series, start, n)
    return Steps(size, variance, begun[:, 0], begun & known & enough)


def variance_at(series: Series, start: int, weeks: Ints) -> Floats:
    """(accounts, len(weeks)) the variance of a step over so many weeks, from the weeks before."""
    panel, noise, known_at = series.panel, series.noise, max(start - 1, 0)
    covered, posts, known, _ = _sums(
        panel, np.array([max(start - BASE_WEEKS, 0)]), np.array([start])
    )
    base = np.maximum(covered, 1)
    rate, known_rate = (posts + 0.5) / base, (known + 0.5) / base
    phi = float(noise.phi[known_at])
    wobble = spread_of_mean(weeks.astype(np.float64), phi) + spread_of_mean(base, phi)
    share = 1 / weeks + 1 / base
    variance = np.zeros((len(posts), len(weeks)))
    if series.counts:
        variance += share / rate + noise.cadence[:, known_at, None] * wobble
    if series.strength:
        s2, excess = (x[:, known_at, None] for x in (noise.s2, noise.strength))
        variance += s2 * share / known_rate + excess * wobble
    return variance


def smoothed(series: Series, start: int, weeks: int) -> Floats:
    """(accounts, weeks before start) levels of four weeks each less their mean, else 0."""
    ends = np.arange(max(start - weeks, 0) + SMOOTHED, start + 1)
    sums = _sums(series.panel, ends - SMOOTHED, ends)
    known = (sums[0] > SMOOTHED / 2) & ((sums[2] > 0) | (not series.strength))
    level = np.where(known, _level(series, sums), 0.0)
    count = np.maximum(known.sum(1, keepdims=True), 1)
    return np.where(known, level - level.sum(1, keepdims=True) / count, 0.0)


def _sums(panel: Panel, start: Ints, end: Ints) -> tuple[Floats, Floats, Floats, Floats]:
    """Covered weeks, posts, measured posts, their log sum; (accounts, windows) each."""
    covered = panel.covered.astype(np.float64)
    parts = (covered, panel.posts * covered, panel.measured * covered, panel.log_sum * covered)
    weeks, posts, known, logs = (between(part, start, end) for part in parts)
    return weeks, posts, known, logs


def _level(series: Series, sums: tuple[Floats, Floats, Floats, Floats]) -> Floats:
    weeks, posts, known, logs = sums
    level = np.zeros_like(weeks)
    if series.counts:
        level = level + np.log((posts + 0.5) / np.maximum(weeks, 1))
    if series.strength:
        level = level + logs / np.maximum(known, 1)
    return level
