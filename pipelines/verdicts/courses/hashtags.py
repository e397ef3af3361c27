"""Did an account change its hashtags: evidence for every cut of its weeks.

For each of its twelve commonest hashtags the signed root of the likelihood ratio of the part of
posts that carry it; the mean of the two strongest counts, because one may be a campaign.
"""

import numpy as np

from pipelines.verdicts.courses.cadence import summed
from pipelines.verdicts.courses.mix import signed_roots
from pipelines.verdicts.courses.segmentation import Evidence
from pipelines.verdicts.panel import Floats, Ints

THRESHOLD = 3.8
COMMONEST, STRONGEST = 12, 2


def commonest(carry: Floats) -> Ints:
    """Positions of the hashtags that most posts carry, at most twelve."""
    return np.argsort(-carry.sum(0), kind="stable")[:COMMONEST].astype(np.int64)


def evidence_of(posts: Floats, carry: Floats) -> Evidence:
    """The evidence of cuts; posts: (weeks that count,), carry: (weeks, hashtags) posts with it."""
    total, tagged = summed(posts[None]), summed(carry.T)

    def evidence(first: Ints, cut: Ints, end: Ints) -> Floats:
        roots = np.abs(tag_roots(total, tagged, first, cut, end))
        if len(roots) < STRONGEST:
            return np.zeros(len(cut))
        return np.asarray(np.sort(roots, axis=0)[-STRONGEST:].mean(0))

    return evidence


def tag_roots(total: Floats, tagged: Floats, first: Ints, cut: Ints, end: Ints) -> Floats:
    """(hashtags, cuts) signed evidence of each hashtag."""
    shape = (len(tagged), len(cut))
    with0, with1 = tagged[:, cut] - tagged[:, first], tagged[:, end] - tagged[:, cut]
    all0, all1 = total[:, cut] - total[:, first], total[:, end] - total[:, cut]
    before, after = (
        np.stack([some.ravel(), np.maximum(every - some, 0).ravel()])
        for some, every in ((with0, all0), (with1, all1))
    )
    roots: Floats = signed_roots(before, after)[0].reshape(shape)
    return roots
