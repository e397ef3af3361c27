"""The posts of the landscape: when, of which kind, and what each earns once it is ripe.

Everything that varies is balanced within a few weeks (cadence carries its remainder over, luck is
drawn in strata, weekly noise has no slow part), so that nothing lasting happens unless planted.
"""

from dataclasses import dataclass
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

from pipelines.demo.landscape import KIND_STRENGTH, PEAK_HOUR, Account, changes_of
from pipelines.demo.story import BREAKOUTS, HOUR, SEASON, WEEKS

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

WEEKDAY = np.array([1.03, 1.08, 1.18, 1.13, 1.09, 0.76, 0.73]) / 7.0
SPREAD = {"instagram": 0.48, "youtube": 0.42, "linkedin": 0.42, "bluesky": 0.45}
SEASON_LIFT = 0.55  # log
STRATA = 8
HOURS_LATER = 6.0  # of the account that moves its hour


@dataclass(frozen=True, slots=True)
class Posts:
    """The posts of one account, in the order of publication; arrays of equal length."""

    week: Ints
    second: Ints  # since the landscape began
    kind: NDArray[np.str_]
    engagement: Floats  # once ripe
    caption: tuple[str | None, ...]  # None: any caption will do


def smooth_noise(rng: np.random.Generator, sd: float, phi: float) -> Floats:
    """Autocorrelated weekly noise without a slow part, in log units."""
    noise = rng.standard_normal(WEEKS)
    for week in range(1, WEEKS):
        noise[week] = phi * noise[week - 1] + np.sqrt(1 - phi**2) * noise[week]
    window = np.ones(9)
    slow = np.convolve(noise, window, "same") / np.convolve(np.ones(WEEKS), window, "same")
    return np.asarray(sd * (noise - slow))


def field_level(rng: np.random.Generator, platform: str) -> Floats:
    """What moves everybody on a platform alike, per week, in log units."""
    level = smooth_noise(rng, 0.08, 0.6)
    if platform == SEASON.platform:
        level[SEASON.week : SEASON.until] += SEASON_LIFT
    return level


def weekly_rates(account: Account, kind: str) -> Floats:
    """Planned posts of a kind per week."""
    rates = np.full(WEEKS, account.rates[kind])
    rates[: account.first_week] = 0.0
    for change in changes_of(account):
        rates[change.planted.week :] = change.rates.get(kind, account.rates[kind])
    return rates


def weekly_counts(rng: np.random.Generator, rates: Floats) -> Ints:
    """Posts per week; what a week lacks or has too many, the next one gives back."""
    swing = np.repeat(rng.uniform(-0.45, 0.45, WEEKS // 2), 2) * np.tile([1, -1], WEEKS // 2)
    planned = np.cumsum(rates) + rng.random()
    due = np.floor(planned + swing * np.minimum(rates, 1.5)).astype(np.int64)
    due = np.maximum.accumulate(np.where(rates > 0, np.maximum(due, 0), 0))
    return np.diff(due, prepend=0)


def strata(rng: np.random.Generator, count: int) -> Floats:
    """Luck of consecutive posts: normal, evenly spread over every eight, longer upwards."""
    blocks = -(-count // STRATA)
    order = rng.permuted(np.tile(np.arange(STRATA), (blocks, 1)), axis=1).ravel()[:count]
    quantile = (order + rng.uniform(0.02, 0.98, count)) / STRATA
    normal = np.array([NormalDist().inv_cdf(q) for q in quantile])
    return np.asarray(normal + 0.12 * np.maximum(normal, 0.0) ** 2 - 0.06)


def luck_of(rng: np.random.Generator, account: Account, kind: NDArray[np.str_]) -> Floats:
    """Luck per post; on Instagram, where the formats are compared, even within each format."""
    luck = strata(rng, len(kind))
    if account.platform == "instagram":
        for one in sorted(account.rates):
            luck[kind == one] = strata(rng, int((kind == one).sum()))
    return luck


def account_level(rng: np.random.Generator, account: Account, common: Floats) -> Floats:
    """Log engagement of a post of strength 1, per week."""
    level = np.log(account.base()) + common + smooth_noise(rng, 0.08, 0.4)
    for change in changes_of(account):
        age = np.arange(WEEKS) - change.planted.week + 1
        lasts = np.arange(WEEKS) < change.planted.until
        level = level + np.log(change.strength) * np.clip(age / change.ramp, 0, 1) * lasts
    return np.asarray(level)


def published(rng: np.random.Generator, account: Account, week: Ints) -> Ints:
    """Second of publication, daytime only, so that no time zone of Europe moves a week's edge."""
    day = rng.choice(7, len(week), p=WEEKDAY / WEEKDAY.sum())
    peak = np.full(len(week), PEAK_HOUR.get(account.brand, 12), dtype=np.float64)
    if (account.brand, account.platform) == (HOUR.brand, HOUR.platform):
        peak[week >= HOUR.week] += HOURS_LATER
    hour = np.clip(rng.normal(peak, 2.5), 6, 20.9)
    return np.asarray((week * 7 + day) * 86400 + np.rint(hour * 3600), dtype=np.int64)


def draw_posts(rng: np.random.Generator, account: Account, common: Floats) -> Posts:
    """All posts of an account over the 60 weeks; `common` is the field's level per week."""
    kinds = sorted(account.rates)
    counts = [weekly_counts(rng, weekly_rates(account, kind)) for kind in kinds]
    week = np.concatenate([np.repeat(np.arange(WEEKS), count) for count in counts])
    kind = np.repeat(kinds, [count.sum() for count in counts])
    second = published(rng, account, week)
    order = np.argsort(second, kind="stable")
    week, kind, second = week[order], kind[order], second[order]
    strength = np.array([KIND_STRENGTH[account.platform][k] for k in kind])
    usual = SPREAD[account.platform]
    spread = np.array([account.spread.get(k, usual) for k in kind])
    expected = account_level(rng, account, common)[week] + np.log(strength)
    luck = luck_of(rng, account, kind) * spread
    return break_out(account, Posts(week, second, kind, np.exp(expected + luck), ()), expected)


def break_out(account: Account, posts: Posts, expected: Floats) -> Posts:
    """The same posts with the planted breakouts: the post of the strongest kind of that week."""
    captions: list[str | None] = [None] * len(posts.week)
    for planted in BREAKOUTS:
        if (planted.brand, planted.platform) == (account.brand, account.platform):
            candidates = np.flatnonzero(posts.week == planted.week)
            chosen = int(candidates[np.argmax(expected[candidates])])
            posts.engagement[chosen] = np.exp(expected[chosen]) * (planted.multiple or 1.0)
            captions[chosen] = planted.caption
    return Posts(posts.week, posts.second, posts.kind, posts.engagement, tuple(captions))
