"""The planted storms: comments in place of likes, so that no engagement and no share changes."""

from dataclasses import replace

import numpy as np

from pipelines.demo.curves import Looks
from pipelines.demo.landscape import Account
from pipelines.demo.posts import Posts
from pipelines.demo.story import STORM, STORMS, Planted

DAYS = (2.0, 5.5)  # of the week, from its Monday: a day of looks is left before it ends
BEGINS, SWELLS = 1.0, 5.0  # hours after publication; hours until 63 % of it have come
MOST = 0.7  # of the likes and comments can be comments
GONE = 25.0  # hours after which the post of the second storm was deleted


def begun(account: Account, posts: Posts) -> dict[int, Planted]:
    """The posts of an account that a storm hits: the strongest of the middle of its week."""
    found: dict[int, Planted] = {}
    for planted in STORMS:
        if (planted.brand, planted.platform) == (account.brand, account.platform):
            day = posts.second / 86400 - 7 * planted.week
            candidates = np.flatnonzero((day >= DAYS[0]) & (day < DAYS[1]))
            found[int(candidates[np.argmax(posts.engagement[candidates])])] = planted
    return found


def titled(posts: Posts, storms: dict[int, Planted]) -> Posts:
    """The same posts with the captions of the storms."""
    captions = list(posts.caption)
    for post, planted in storms.items():
        captions[post] = planted.caption
    return replace(posts, caption=tuple(captions))


def stormed(posts: Posts, looks: Looks, storms: dict[int, Planted]) -> Looks:
    """The same looks with the comments of the storms, and without those after the deletion."""
    likes, comments = looks.counts["likes"].copy(), looks.counts["comments"].copy()
    hours = (looks.second - posts.second[looks.post]) / 3600
    kept = np.ones(len(hours), bool)
    for post, planted in storms.items():
        mine = looks.post == post
        swell = 1 - np.exp(-np.maximum(hours[mine] - BEGINS, 0) / SWELLS)
        wanted = comments[mine] * (1 + ((planted.multiple or 1.0) - 1) * swell)
        both = likes[mine] + comments[mine]
        comments[mine] = np.minimum(wanted, MOST * both).astype(np.int64)
        likes[mine] = both - comments[mine]
        if planted is STORM:
            kept &= ~(mine & (hours > GONE))
    counts = looks.counts | {"likes": likes, "comments": comments}
    return Looks(
        looks.post[kept],
        looks.second[kept],
        {name: values[kept] for name, values in counts.items()},
    )
