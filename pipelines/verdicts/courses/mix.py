"""Did an account change its mix of formats: evidence for every cut of its weeks.

For each format against all others the signed root of the likelihood ratio of a 2 x 2 table (Wilks
1938), the strongest format counts; divided by the square root of how much the mix wobbles from
week to week beyond chance.
"""

import numpy as np

from pipelines.verdicts.courses.cadence import summed
from pipelines.verdicts.courses.segmentation import Evidence
from pipelines.verdicts.panel import Floats, Ints

THRESHOLD = 3.35
WOBBLE_WEEKS = 20.0
MOVED_LEAST = 0.10


def evidence_of(posts: Floats) -> Evidence:
    """The evidence of cuts; posts: (weeks that count, kinds)."""
    total = summed(posts.T)
    wobble = np.sqrt(dispersion(posts))

    def evidence(first: Ints, cut: Ints, end: Ints) -> Floats:
        roots = signed_roots(total[:, cut] - total[:, first], total[:, end] - total[:, cut])
        strongest = np.abs(roots).argmax(0)
        return np.asarray(roots[strongest, np.arange(len(cut))] / wobble)

    return evidence


def signed_roots(before: Floats, after: Floats) -> Floats:
    """(kinds, cuts) root of 2 ln likelihood ratio of each kind's part, with its direction."""
    n0, n1 = before.sum(0), after.sum(0)
    part = (before + after) / np.maximum(n0 + n1, 1)
    ratio = sum(
        _gain(count, n * share) + _gain(n - count, n * (1 - share))
        for count, n, share in ((before, n0, part), (after, n1, part))
    )
    grown = after * n0 - before * n1
    moved = np.abs(after / np.maximum(n1, 1) - before / np.maximum(n0, 1)) >= MOVED_LEAST
    return np.where(moved, np.sign(grown) * np.sqrt(np.maximum(2 * ratio, 0)), 0.0)


def _gain(seen: Floats, expected: Floats) -> Floats:
    """seen ln(seen / expected), 0 where nothing was seen."""
    safe = np.maximum(seen, 1e-9) / np.maximum(expected, 1e-9)
    return np.where(seen > 0, seen * np.log(safe), 0.0)


def dispersion(posts: Floats) -> float:
    """How much neighbouring weeks differ in their mix against chance; 1 = pure chance, never less.

    Pearson's chi-square of neighbouring weeks over its degrees of freedom, shrunk to 1.
    """
    a, b = posts[1:], posts[:-1]
    n, m = a.sum(1, keepdims=True), b.sum(1, keepdims=True)
    both = np.maximum(n + m, 1)
    part = (a + b) / both
    variance = part * (1 - part) * both
    used = (part > 0) & (part < 1) & (n > 0) & (m > 0)
    square = (a * np.sqrt(m / np.maximum(n, 1)) - b * np.sqrt(n / np.maximum(m, 1))) ** 2
    kinds = np.maximum(used.sum(1, keepdims=True), 1)
    chi = np.where(used, np.minimum(square / np.maximum(variance, 1e-9), 9.0), 0.0) / kinds
    weeks = float((used.any(1)).sum())
    return max(1.0, (float(chi.sum()) + WOBBLE_WEEKS) / (weeks + WOBBLE_WEEKS))
