"""How rare a count is at its age: once in how many weeks an account sees the like.

P(z) is the part of the platform's standardised posts above z, beyond the upper seven per cent a
generalised Pareto tail by probability weighted moments (Pickands 1975; Hosking, Wallis 1987). With
lambda posts a week a post like this comes once in 1 / (1 - exp(-lambda P)) weeks.
"""

from dataclasses import dataclass

import numpy as np

from pipelines.verdicts.panel import Floats

TAIL = 0.07
SHAPE = 0.25
TAIL_POSTS = 20.0  # the shape is shrunk to the exponential by as many
LEAST_POOL = 100


@dataclass(frozen=True, slots=True)
class Tail:
    """The upper end of a platform's standardised posts."""

    body: Floats  # sorted z
    start: float
    shape: float
    scale: float

    def above(self, z: Floats) -> Floats:
        """(asks,) the part of posts above z, never zero; falls with z."""
        n = len(self.body)
        body = (n - np.searchsorted(self.body, z, side="left") + 0.5) / (n + 1)
        over = np.maximum(z - self.start, 0.0) / self.scale
        grow = np.maximum(1 + self.shape * over, 1e-9)
        tail = np.exp(-over) if abs(self.shape) < 1e-6 else grow ** (-1 / self.shape)
        return np.where(z <= self.start, np.maximum(body, TAIL), TAIL * np.maximum(tail, 1e-9))


def tail_of(z: Floats) -> Tail | None:
    """The tail of standardised posts; None below a hundred."""
    if len(z) < LEAST_POOL:
        return None
    body = np.sort(z)
    start = float(np.quantile(body, 1 - TAIL))
    over = body[body > start] - start
    n = len(over)
    mean = float(over.mean())
    rank = (np.arange(n, 0, -1) - 0.35) / n  # part above each excess
    moment = float((rank * over).mean())
    raw = 2 - mean / max(mean - 2 * moment, 1e-9)
    shape = float(np.clip(raw * n / (n + TAIL_POSTS), -SHAPE, SHAPE))
    return Tail(body, start, shape, max(mean * (1 - shape), 1e-6))


def once_in(part: Floats, per_week: Floats) -> Floats:
    """(asks,) weeks between two posts at least as rare."""
    with np.errstate(all="ignore"):
        return np.asarray(1 / -np.expm1(-per_week * part))
