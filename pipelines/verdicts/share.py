"""The share a brand really has, with a 90 % interval, and the chance of really being ahead.

The raw share of eight weeks is a fact, but one post can make it. The underlying share is estimated
from each brand's level: ln volume = ln posts per week + mean ln(1 + x) + ln smear, where smear is
the long-run ratio of mean to typical post (78 weeks, Duan 1983) shrunk towards exp(s2 / 2). Errors
of the levels are independent between brands, so the logit of a share has variance
v_b + sum_k (w_k / (1 - w_b))^2 v_k over the other brands k (delta method).
"""

from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from pipelines.verdicts.change import between, spread_of_mean
from pipelines.verdicts.noise import Noise
from pipelines.verdicts.normal import Z90, chance_below
from pipelines.verdicts.panel import Bools, Floats, Ints, Panel

NOW, BEFORE, LONG = 8, 52, 78
SMEAR_POSTS = 60.0
HALF_COVERED = 0.5
MOVES_VAR = 0.2
WIDTH = 0.94  # the parts of the variance overlap a little: measured coverage was 92 %
LEAST_BEFORE = 4


@dataclass(frozen=True, slots=True)
class WindowLevels:
    """(accounts, weeks) of one window: log level, its variance, raw sum, posts, covered weeks.

    is_known: the measure is known of a post, or there is none.
    """

    level: Floats
    variance: Floats
    total: Floats
    posts: Floats
    weeks: Floats
    is_known: Bools


Shares = tuple[Floats, Floats, Floats]


def smear_of(panel: Panel, noise: Noise, as_of: Ints) -> tuple[Floats, Floats]:
    """(accounts, weeks) ln of mean over typical post, and its variance."""
    end, start = as_of + 1, np.maximum(as_of + 1 - LONG, 0)
    known, logs, total = (
        between(x * panel.covered, start, end) for x in (panel.measured, panel.log_sum, panel.total)
    )
    least, s2 = np.maximum(known, 1), noise.s2[:, as_of]
    typical = np.expm1(logs / least)
    seen = np.log(np.maximum(total / least, 1e-9) / np.maximum(typical, 1e-9))
    trust = np.where((known > 0) & (typical > 0) & (total > 0), known / (known + SMEAR_POSTS), 0.0)
    smear = trust * np.where(trust > 0, seen, 0.0) + (1 - trust) * s2 / 2
    smear = np.where(s2 > 1e-6, smear, 0.0)  # all posts count the same: nothing to smear
    return smear, np.expm1(s2) / (least + SMEAR_POSTS)


def levels_of(panel: Panel, noise: Noise, as_of: Ints, ends: tuple[int, int]) -> WindowLevels:
    """The levels of the weeks from ends[0] back to ends[1] back (exclusive) of every `as_of`."""
    end, start = np.maximum(as_of + 1 - ends[0], 0), np.maximum(as_of + 1 - ends[1], 0)
    covered = panel.covered.astype(np.float64)
    weeks, posts, known, logs, total = (
        between(x * covered, start, end)
        for x in (covered, panel.posts, panel.measured, panel.log_sum, panel.total)
    )
    n, m, k = np.maximum(posts, 0.5), np.maximum(known, 0.5), np.maximum(weeks, 1)
    phi = noise.phi[as_of]
    smear, smear_var = smear_of(panel, noise, as_of)
    wobble = (noise.cadence + noise.strength)[:, as_of] * spread_of_mean(k, phi)
    return WindowLevels(
        level=np.log(n / k) + logs / m + smear,
        variance=1 / n + noise.s2[:, as_of] / m + wobble + smear_var,
        total=total,
        posts=posts,
        weeks=weeks,
        is_known=(posts == 0) | (known > 0),
    )


def underlying_now(panel: Panel, noise: Noise, as_of: Ints) -> WindowLevels:
    """The levels of the last 8 weeks, leaning on the 52 weeks before as far as those can tell.

    An account's level moves from a year to the next two months by a log amount of variance 0.2; so
    the year before is a second, blunter measurement (variance v + 0.2), averaged by precision.
    """
    now = levels_of(panel, noise, as_of, (0, NOW))
    before = levels_of(panel, noise, as_of, (NOW, NOW + BEFORE))
    smear_var = smear_of(panel, noise, as_of)[1]  # common to both windows
    fresh, old = now.variance - smear_var, before.variance - smear_var + MOVES_VAR
    trust = np.where(before.weeks >= LEAST_BEFORE, old / (fresh + old), 1.0)
    level = trust * now.level + (1 - trust) * before.level
    return replace(now, level=level, variance=trust * fresh + smear_var)


def interval(level: Floats, variance: Floats, present: Bools) -> Shares:
    """(brands, weeks) share, 5 % and 95 %, of the brands of one platform that are present."""
    top = np.max(np.where(present, level, -np.inf), axis=0, initial=-50.0)
    volume = np.where(present, np.exp(level - top), 0.0)
    share = volume / np.maximum(volume.sum(0), 1e-12)
    rest = np.maximum(1 - share, 1e-12)
    others = (share**2 * np.where(present, variance, 0)).sum(0) - share**2 * variance
    spread = np.sqrt(variance + np.maximum(others, 0) / rest**2) * Z90 * WIDTH
    logit = np.log(np.maximum(share, 1e-12) / rest)
    low, high = 1 / (1 + np.exp(spread - logit)), 1 / (1 + np.exp(-spread - logit))
    return _if(present, share), _if(present, low), _if(present, high)


def _if(present: Bools, values: Floats) -> Floats:
    return np.where(present, values, np.nan)


def chance_above(level: Floats, variance: Floats, other: Floats, other_var: Floats) -> Floats:
    """The chance that a level is really above another, both with normal errors."""
    chance: Floats = chance_below((level - other) / np.sqrt(variance + other_var))
    return chance


def shares_of(panel: Panel, noise: Noise, as_of: Ints) -> pd.DataFrame:
    """One row per account, week and period (now, before): share, estimate, low, high, chance_grown.

    now: the last 8 weeks; before: the 52 weeks before those. The universe of both is the brands of
    the platform that were covered for at least half of each (of what there is of the one before),
    so a brand that enters or leaves makes no share move; its own share is null until it is in, and
    while the measure is not known of a single post of it.
    """
    now = underlying_now(panel, noise, as_of), levels_of(panel, noise, as_of, (0, NOW))
    before = levels_of(panel, noise, as_of, (NOW, NOW + BEFORE))
    frames = []
    for platform in sorted(set(panel.platform)):
        accounts = np.flatnonzero(panel.platform == platform)
        frames += _platform_shares(panel, (*now, before), accounts, as_of)
    return pd.concat(frames, ignore_index=True) if frames else pd.DataFrame()


def _platform_shares(
    panel: Panel,
    levels: tuple[WindowLevels, WindowLevels, WindowLevels],
    accounts: Ints,
    as_of: Ints,
) -> list[pd.DataFrame]:
    """The rows of one platform, a frame per period; levels: underlying now, plain now, before."""
    now, _, before = levels
    spans = np.minimum(as_of + 1, NOW), np.clip(as_of + 1 - NOW, 0, BEFORE)
    enough = [
        (x.weeks[accounts] >= np.maximum(HALF_COVERED * span, 1)) & x.is_known[accounts]
        for x, span in ((now, spans[0]), (before, spans[1]))
    ]
    present = enough[0] & (enough[1] | ~enough[1].any(0))
    shares = [interval(x.level[accounts], x.variance[accounts], present) for x in levels]
    grown = {"chance_grown": np.where(enough[1], _chance_grown(shares[1], shares[2]), np.nan)}
    told_now = _period(now, accounts, present, shares[0], spans[0]) | grown
    told_before = _period(before, accounts, present & enough[1], shares[2], spans[1]) | grown
    return [
        _framed(panel, accounts, as_of, "now", told_now),
        _framed(panel, accounts, as_of, "before", told_before),
    ]


def _chance_grown(now: Shares, before: Shares) -> Floats:
    """The chance that the underlying share of now is above that of before, on the logit scale."""
    (mid1, half1), (mid0, half0) = (_logit(*shares) for shares in (now, before))
    grown: Floats = chance_below((mid1 - mid0) / np.maximum(np.hypot(half1, half0), 1e-9))
    return grown


def _logit(share: Floats, low: Floats, high: Floats) -> tuple[Floats, Floats]:
    lines = [
        np.log(np.clip(x, 1e-12, 1)) - np.log(np.clip(1 - x, 1e-12, 1)) for x in (share, low, high)
    ]
    return lines[0], (lines[2] - lines[1]) / (2 * Z90)


def _period(
    levels: WindowLevels, accounts: Ints, present: Bools, share: Shares, span: Ints
) -> dict[str, Floats]:
    """(brands, weeks) columns of one period."""
    total = np.where(present, levels.total[accounts], 0.0)
    weeks = levels.weeks[accounts]
    shape = weeks.shape
    tracked = np.maximum((weeks > 0).sum(0) * np.maximum(span, 1), 1)
    with np.errstate(invalid="ignore", divide="ignore"):
        raw = np.where(present & (total.sum(0) > 0), total / total.sum(0), np.nan)
    return {
        "share": raw,
        "estimate": _if(present, share[0]),
        "low": _if(present, share[1]),
        "high": _if(present, share[2]),
        "posts": levels.posts[accounts],
        "universe": np.broadcast_to(present.sum(0).astype(np.float64), shape),
        "coverage": np.broadcast_to(weeks.sum(0) / tracked, shape),
    }


def _framed(
    panel: Panel, accounts: Ints, as_of: Ints, period: str, told: dict[str, Floats]
) -> pd.DataFrame:
    brands, weeks = len(accounts), len(as_of)
    names = {
        "brand": np.repeat(panel.brand[accounts], weeks),
        "platform": np.repeat(panel.platform[accounts], weeks),
        "as_of_week": np.tile(panel.weeks[as_of], brands),
        "period": period,
    }
    return pd.DataFrame(names | {name: values.ravel() for name, values in told.items()})
