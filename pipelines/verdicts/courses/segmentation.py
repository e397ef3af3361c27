"""Where a series changed its level for good: binary segmentation, and when that could be known.

The evidence of a cut compares up to twenty weeks before it with up to twenty after, never fewer
than five. The strongest cut above the threshold splits the series; both parts are searched again;
then every cut is moved and tested once more between its neighbours (Scott, Knott 1974; Vostrikova
1981). Weeks are positions among the weeks that count, so gaps and pauses are not there at all.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from pipelines.verdicts.panel import Floats, Ints

LEAST, MOST = 5, 20
NEAR = 2
FALL = 2.0  # a cut whose 2 ln likelihood ratio is this much lower is still a possible date

Evidence = Callable[[Ints, Ints, Ints], Floats]  # first, cut, end -> z, signed or not
Then = Callable[[int], Evidence]  # the evidence as the first so many weeks alone give it


@dataclass(frozen=True, slots=True)
class Cut:
    """A change: the first week of the new level, the span of likely first weeks, the evidence.

    known: the first week whose data already showed it. before, after: the compared windows.
    All are positions among the weeks that count; ends are not included.
    """

    at: int
    low: int
    high: int
    known: int
    evidence: float
    before: int
    after: int


def cuts_of(then: Then, size: int, threshold: float) -> list[Cut]:
    """The changes of a series of `size` weeks, oldest first."""
    evidence = then(size)
    found = _split(evidence, 0, size, threshold)
    for _ in range(2):
        found = _settled(evidence, found, size, threshold)
    edges = [0, *found, size]
    neighbours = [edges[i : i + 3] for i in range(len(found))]
    return [_told(evidence, near, _known(then, near, threshold)) for near in neighbours]


def _scan(evidence: Evidence, start: int, end: int) -> tuple[Ints, Floats]:
    """Every cut that leaves five weeks on both sides of a stretch, and its evidence."""
    cut = np.arange(start + LEAST, end - LEAST + 1)
    if not len(cut):
        return cut, np.empty(0)
    z = evidence(np.maximum(cut - MOST, start), cut, np.minimum(cut + MOST, end))
    return cut, np.abs(z)


def _split(evidence: Evidence, start: int, end: int, threshold: float) -> list[int]:
    cut, z = _scan(evidence, start, end)
    if not len(cut) or z.max() <= threshold:
        return []
    at = int(cut[z.argmax()])
    left = _split(evidence, start, at, threshold)
    return [*left, at, *_split(evidence, at, end, threshold)]


def _settled(evidence: Evidence, found: list[int], size: int, threshold: float) -> list[int]:
    """The same cuts, each moved to its best place between its neighbours, if it still holds."""
    edges, kept = [0, *found, size], [0]
    for i in range(1, len(edges) - 1):
        cut, z = _scan(evidence, kept[-1], edges[i + 1])
        if len(cut) and z.max() > threshold:
            kept.append(int(cut[z.argmax()]))
    return kept[1:]


def _told(evidence: Evidence, edges: list[int], known: int) -> Cut:
    start, at, end = edges
    cut, z = _scan(evidence, start, end)
    best = float(z[cut == at][0])
    likely = cut[(z**2 >= best**2 - FALL) & (np.abs(cut - at) <= MOST)]
    return Cut(
        at=at,
        low=int(likely.min()),
        high=int(likely.max()),
        known=known,
        evidence=best,
        before=max(at - MOST, start),
        after=min(at + MOST, end),
    )


def _known(then: Then, edges: list[int], threshold: float) -> int:
    """The last week of the shortest past that shows the change; later weeks are not looked at."""
    start, at, end = edges
    latest = min(at + MOST, end)
    near = np.arange(at - NEAR, at + NEAR + 1)
    for stop in range(at + LEAST, latest):
        cut = near[(near - start >= LEAST) & (stop - near >= LEAST)]
        z = then(stop)(np.maximum(cut - MOST, start), cut, np.minimum(cut + MOST, stop))
        if np.abs(z).max(initial=0.0) > threshold:
            return stop - 1
    return latest - 1
