"""How a storm may go on for a day: from the courses of earlier ones at the same hour of theirs.

An earlier storm is any post that had a look before as its account has it once in four weeks. What
it gained from that hour on is taken over what it had gained in the two hours before, so that large
and small ones teach each other; of many those count that were as rare by that hour. The account's
own count three times. The range is made to hold eight of ten; how often it did: docs/issues.md.
"""

from dataclasses import dataclass

import numpy as np

from pipelines.verdicts.panel import Floats, Ints
from pipelines.verdicts.storms.looks import FAR, HOUR, Looks

AHEAD = np.array([1.0, 2, 3, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24])  # hours
LOW, MIDDLE, HIGH = 0.1, 0.5, 0.9
RECENT = 2 * HOUR
LEAST_SINCE = 1.5 * HOUR
LEAST_COURSES, MOST_COURSES, OWN_COUNTS = 20, 40, 3
WIDER = 1.55  # a storm differs from earlier ones by more than they differ among each other


@dataclass(frozen=True)
class Storms:
    """Posts with a rare look, (storms,) each: post, account and moment of the first one.

    moments, weeks: of each post, ascending, its rare looks and how rare they were.
    """

    post: Ints
    account: Ints
    begun: Floats
    moments: list[Floats]
    weeks: list[Floats]

    def rarity(self, which: int, moment: float) -> float:
        """ln of the weeks of the rarest look of a post until a moment."""
        place = int(np.searchsorted(self.moments[which], moment, side="right"))
        return float(np.log(self.weeks[which][: max(place, 1)].max()))


@dataclass(frozen=True)
class Fan:
    """(3, AHEAD) low, middle and high count; courses and how many of them the account's own are."""

    counts: Floats
    courses: int
    own: int


def fan_of(looks: Looks, storms: Storms, which: int, moment: float) -> Fan | None:
    """The fan of one of the storms at its newest look until a moment, of the others only what was
    seen until then; None in its first hours and below twenty courses."""
    since = moment - storms.begun[which]
    if since < LEAST_SINCE:
        return None
    count = count_at(looks, storms.post[[which]], np.array([moment]))[0]
    gained = count - count_at(looks, storms.post[[which]], np.array([moment - RECENT]))[0]
    earlier = np.flatnonzero(
        (storms.begun + since + AHEAD[-1] * HOUR < moment) & (storms.post != storms.post[which])
    )
    at = storms.begun[earlier] + since
    grown = _growth(looks, storms.post[earlier], at)
    known = np.isfinite(grown).all(axis=0)
    if known.sum() < LEAST_COURSES or not np.isfinite(gained):
        return None
    rarity = np.array([storms.rarity(k, storms.begun[k] + since) for k in earlier[known]])
    near = np.argsort(np.abs(rarity - storms.rarity(which, moment)), kind="stable")[:MOST_COURSES]
    grown = grown[:, known][:, near]
    own = (storms.account[earlier[known]] == storms.account[which])[near]
    weighed = np.concatenate([grown, *[grown[:, own]] * (OWN_COUNTS - 1)], axis=1)
    ends = np.quantile(weighed, [LOW, MIDDLE, HIGH], axis=1)
    ends = ends[1] + WIDER * (ends - ends[1])
    counts = count + np.maximum(np.exp(ends) * (gained + 1) - 1, 0)
    return Fan(np.maximum.accumulate(counts, axis=1), len(own), int(own.sum()))


def _growth(looks: Looks, post: Ints, at: Floats) -> Floats:
    """(AHEAD, posts) ln of what each gains from a moment on over what it had just gained."""
    now, before = count_at(looks, post, at), count_at(looks, post, at - RECENT)
    later = np.stack([count_at(looks, post, at + hours * HOUR) for hours in AHEAD])
    with np.errstate(invalid="ignore"):
        return np.log1p(np.maximum(later - now, 0)) - np.log1p(np.maximum(now - before, 0))


def count_at(looks: Looks, post: Ints, moment: Floats) -> Floats:
    """(posts,) the count of each at a moment, on a straight line between two looks; zero before
    the first hour of a post, NaN after its last look."""
    key = looks.post * FAR + looks.observed
    after = np.searchsorted(key, post * FAR + moment, side="left")
    place = np.minimum(after, len(key) - 1)
    is_there = (after < len(key)) & (looks.post[place] == post)
    back = np.maximum(after - 1, 0)
    has_before = (after > 0) & (looks.post[back] == post)
    begins = np.where(has_before, looks.observed[back], looks.published[place])
    count = np.where(has_before, looks.count[back], 0.0)
    span = np.maximum(looks.observed[place] - begins, 1e-9)
    part = np.clip((moment - begins) / span, 0, 1)
    return np.where(is_there, count + part * (looks.count[place] - count), np.nan)
