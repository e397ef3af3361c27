"""The level of an account: what its typical weeks bring, since they last changed.

ln volume = ln posts per week + mean ln(1 + x) + ln smear, where smear is the ratio of mean to
typical post (Duan 1983) shrunk towards exp(s2 / 2). All of it comes from the level that holds now:
the age of the level is the age of the account's own clearest step, and no window reaches beyond it.
A giant post counts as a lucky extra of its own week: above three standard deviations over what was
usual then it is cut, so that it lifts no level and widens no range after it.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from pipelines.verdicts.change import between, spread_of_mean, steps_of
from pipelines.verdicts.noise import Noise, post_variance
from pipelines.verdicts.null import Widths
from pipelines.verdicts.panel import Bools, Floats, Ints, Panel

NOW, BEFORE, LONG = 8, 52, 78
SMEAR_POSTS = 60.0
MOVES_VAR = 0.2
LEAST_BEFORE = 4
GIANT, RECENT, RECENT_POSTS = 3.0, 4, 8.0
ERA_AGES = np.array([2, 3, 4, 5, 6, 8, 10, 13, 16, 20, 26, 32, 39, 45, 52])
ERA_BASE, ERA_Z = 26, 4.0


@dataclass(frozen=True, slots=True)
class Counts:
    """(accounts, weeks) sums over a window; ordinary: of the measure, giant posts cut."""

    weeks: Floats
    posts: Floats
    known: Floats
    logs: Floats
    total: Floats
    ordinary: Floats


@dataclass(frozen=True, slots=True)
class WindowLevels:
    """(accounts, weeks) of one window: log level, its variance, raw sum, posts, covered weeks.

    is_known: the measure is known of a post, or there is none. age: weeks since the level began, at
    most 78.
    """

    level: Floats
    variance: Floats
    total: Floats
    posts: Floats
    weeks: Floats
    is_known: Bools
    age: Floats


class Levels:
    """The levels of all accounts at the weeks `as_of` (positions in the calendar)."""

    def __init__(self, panel: Panel, noise: Noise, widths: Widths, as_of: Ints) -> None:
        self._noise, self._as_of = noise, as_of
        self._widths = widths.of_levels(as_of)
        covered = panel.covered.astype(np.float64)
        parts = (panel.posts, panel.measured, panel.log_sum, panel.total, _ordinary(panel))
        self._parts = (covered, *(part * covered for part in parts))
        self.age = age_of(panel, noise, as_of)

    def counts(self, newest: Ints, oldest: Ints) -> Counts:
        """The sums from `oldest` weeks back (exclusive) to `newest` back, per account and week."""
        shape = self.age.shape
        ends = (np.broadcast_to(self._as_of + 1 - x, shape) for x in (newest, oldest))
        end, start = (np.maximum(x, 0) for x in ends)
        return Counts(*(_between(part, start, end) for part in self._parts))

    @cached_property
    def now(self) -> WindowLevels:
        """The last 8 weeks; where a level began inside them, as much of each as there was of it."""
        young = np.minimum(self.age, NOW)
        smear, smear_var = self._smear_now
        whole = self.counts(_ago(0), _ago(NOW))
        newer, older = self.counts(_ago(0), young), self.counts(young, _ago(NOW))
        new, old = self._level(newer), self._level(older)
        part = newer.weeks / np.maximum(newer.weeks + older.weeks, 1)
        part = np.where((newer.weeks > 0) & (older.weeks > 0), part, newer.weeks > 0)
        level = np.logaddexp(*(_log(x) + y[0] for x, y in ((part, new), (1 - part, old))))
        weight = np.exp(np.minimum(_log(part) + new[0] - level, 0.0))
        variance = weight**2 * new[1] + (1 - weight) ** 2 * old[1]
        return _told(whole, level + smear, variance + smear_var, self.age)

    @cached_property
    def before(self) -> WindowLevels:
        """The 52 weeks before the last 8, whatever level they had."""
        counts = self.counts(_ago(NOW), _ago(NOW + BEFORE))
        (level, variance), (smear, smear_var) = self._level(counts), self._smear(counts)
        return _told(counts, level + smear, variance + smear_var, self.age)

    @cached_property
    def underlying(self) -> WindowLevels:
        """Those of `now`, leaning on the weeks of the same level before, as far as they can tell.

        A level moves from a year to the next two months by a log amount of variance 0.2; so the
        weeks before are a second, blunter measurement (variance v + 0.2), averaged by precision.
        """
        now = self.now
        counts = self.counts(_ago(NOW), np.clip(self.age, NOW, NOW + BEFORE))
        level, variance = self._level(counts)
        smear, smear_var = self._smear_now
        fresh, old = now.variance - smear_var, variance + MOVES_VAR
        trust = np.where(counts.weeks >= LEAST_BEFORE, old / (fresh + old), 1.0)
        mean = trust * now.level + (1 - trust) * (level + smear)
        values = {name: getattr(now, name) for name in WindowLevels.__slots__}
        return WindowLevels(**values | {"level": mean, "variance": trust * fresh + smear_var})

    @cached_property
    def _smear_now(self) -> tuple[Floats, Floats]:
        return self._smear(self.counts(_ago(0), np.minimum(self.age, LONG)))

    def _level(self, counts: Counts) -> tuple[Floats, Floats]:
        """ln of the typical volume of a week, without the smear, and its variance."""
        noise, as_of = self._noise, self._as_of
        n, m = np.maximum(counts.posts, 0.5), np.maximum(counts.known, 0.5)
        k = np.maximum(counts.weeks, 1)
        wobble = spread_of_mean(k, noise.phi[as_of])
        cadence = 1 / n + noise.cadence[:, as_of] * wobble
        strength = noise.s2[:, as_of] / m + noise.strength[:, as_of] * wobble
        wide_cadence, wide_strength = self._widths
        return np.log(n / k) + counts.logs / m, wide_cadence * cadence + wide_strength * strength

    def _smear(self, counts: Counts) -> tuple[Floats, Floats]:
        """ln of mean over typical post, and its variance."""
        s2, least = self._noise.s2[:, self._as_of], np.maximum(counts.known, 1)
        typical, total = np.expm1(counts.logs / least), counts.ordinary
        seen = np.log(np.maximum(total / least, 1e-9) / np.maximum(typical, 1e-9))
        some = (counts.known > 0) & (typical > 0) & (total > 0)
        trust = np.where(some, counts.known / (counts.known + SMEAR_POSTS), 0.0)
        smear = trust * np.where(trust > 0, seen, 0.0) + (1 - trust) * s2 / 2
        smear = np.where(s2 > 1e-6, smear, 0.0)  # all posts count the same: nothing to smear
        return smear, np.expm1(s2) / (least + SMEAR_POSTS)


def age_of(panel: Panel, noise: Noise, as_of: Ints) -> Ints:
    """(accounts, weeks) since how many weeks the level holds: the age of the clearest step, or 78.

    Each age is set against the 26 weeks before it; a step counts at four standard deviations.
    """
    steps = steps_of(panel, noise, as_of, ages=ERA_AGES, base=ERA_BASE)
    size = np.abs(steps.cadence + steps.strength)
    z = np.where(steps.usable, size / np.sqrt(steps.cadence_var + steps.strength_var), 0.0)
    age: Ints = np.where(z.max(-1) >= ERA_Z, ERA_AGES[z.argmax(-1)], LONG)
    return age


def _ordinary(panel: Panel) -> Floats:
    """(accounts, weeks) the sums of the measure without what giant posts have above the usual.

    Usual is the mean of ln(1 + x) so far, or of the last four weeks where that is more.
    """
    covered = panel.covered
    count, logs = (np.where(covered, x, 0.0) for x in (panel.measured, panel.log_sum))
    long = np.cumsum(logs, axis=1) / np.maximum(np.cumsum(count, axis=1), 1)
    end = np.arange(1, len(panel.weeks) + 1)
    start = np.maximum(end - RECENT, 0)
    recent = (between(logs, start, end) + RECENT_POSTS * long) / (
        between(count, start, end) + RECENT_POSTS
    )
    limit = np.maximum(long, recent) + GIANT * np.sqrt(post_variance(panel))
    kept = np.minimum(panel.best, np.expm1(limit)[:, :, None])
    ordinary: Floats = panel.total - (panel.best - kept).sum(2)
    return ordinary


def _between(values: Floats, start: Ints, end: Ints) -> Floats:
    """The sums from week `start` up to `end`, each (accounts, weeks)."""
    total = np.concatenate([np.zeros((len(values), 1)), np.cumsum(values, axis=1)], axis=1)
    summed: Floats = np.take_along_axis(total, end, 1) - np.take_along_axis(total, start, 1)
    return np.maximum(summed, 0.0)


def _ago(weeks: int) -> Ints:
    return np.array(weeks)


def _log(part: Floats) -> Floats:
    return np.log(np.maximum(part, 1e-12))


def _told(counts: Counts, level: Floats, variance: Floats, age: Ints) -> WindowLevels:
    return WindowLevels(
        level=level,
        variance=variance,
        total=counts.total,
        posts=counts.posts,
        weeks=counts.weeks,
        is_known=(counts.posts == 0) | (counts.known > 0),
        age=age.astype(np.float64),
    )
