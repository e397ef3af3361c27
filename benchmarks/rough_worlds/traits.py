"""What an account is like: its size, its noise, its tail; calibrated by `--calibrate`."""

from dataclasses import dataclass

import numpy as np

from pipelines.verdicts.panel import Floats

CAP = 300.0


@dataclass(frozen=True, slots=True)
class Traits:
    """(brands, platforms) arrays of what stays the same for an account.

    rate: posts a week; level: log strength; sigma: sd of log engagement; tail_part, tail_index: how
    many posts are of the Pareto tail and its index; memory and wobble of cadence and strength:
    an AR(1) around the level; roam: sd of a slow one; follows: how much of the field it moves.
    """

    rate: Floats
    level: Floats
    sigma: Floats
    tail_part: Floats
    tail_index: Floats
    memory: tuple[Floats, Floats]
    wobble: tuple[Floats, Floats]
    roam: Floats
    follows: Floats

    def mean_over_typical(self) -> Floats:
        """Mean engagement of a post over exp(level), without giants."""
        index = self.tail_index
        tail = (index - CAP ** (1 - index)) / (index - 1)
        smear: Floats = np.exp(self.sigma**2 / 2) * (1 + self.tail_part * (tail - 1))
        return smear


@dataclass(frozen=True, slots=True)
class Nature:
    """How accounts are drawn: posts a week, sd of brands' sizes (logs), tails, memory, roaming."""

    rate: float = 14.0
    spread: float = 0.8
    heavy: bool = False
    memory: tuple[float, float] = (0.25, 0.85)
    wobble: tuple[float, float] = (0.05, 0.35)
    roam: tuple[float, float] = (0.02, 0.2)


def traits(rng: np.random.Generator, brands: int, platforms: int, nature: Nature) -> Traits:
    """Accounts drawn at random."""
    shape = brands, platforms
    size = rng.normal(0, nature.spread, (brands, 1))
    rate = nature.rate * np.exp(0.5 * size + rng.normal(0, 0.5, shape))
    index = (1.05, 1.5) if nature.heavy else (1.15, 2.2)
    return Traits(
        rate=np.clip(rate, 0.3, 400.0),
        level=5.5 + rng.normal(0, 0.6, (1, platforms)) + 0.8 * size + rng.normal(0, 0.4, shape),
        sigma=rng.uniform(0.85, 1.45, shape),
        tail_part=rng.uniform(0.01, 0.05, shape) * (2 if nature.heavy else 1),
        tail_index=rng.uniform(*index, shape),
        memory=(rng.uniform(*nature.memory, shape), rng.uniform(*nature.memory, shape)),
        wobble=(rng.uniform(*nature.wobble, shape), rng.uniform(*nature.wobble, shape)),
        roam=rng.uniform(*nature.roam, shape),
        follows=np.clip(rng.normal(1, 0.25, shape), 0.3, 1.7),
    )


def wander(rng: np.random.Generator, memory: Floats, sd: Floats, weeks: int) -> Floats:
    """(..., weeks) a stationary AR(1) of this memory and sd."""
    shocks = rng.standard_normal((*np.shape(memory), weeks))
    path = np.empty_like(shocks)
    path[..., 0] = shocks[..., 0]
    fresh = np.sqrt(1 - np.square(memory))
    for week in range(1, weeks):
        path[..., week] = memory * path[..., week - 1] + fresh * shocks[..., week]
    return path * np.asarray(sd)[..., None]
