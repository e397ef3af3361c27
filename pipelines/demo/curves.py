"""How the counts of a post grow with its age, and when they are looked at."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from pipelines.demo.landscape import Account
from pipelines.demo.posts import Floats, Ints, Posts
from pipelines.demo.story import GAP, WEEKS

HOURS = (1.5, 3, 6, 9, 12, 18, 24, 30, 36, 42, 48)
DAYS = (
    *np.arange(2.5, 7.1, 0.5), *range(8, 15), *range(16, 29, 2), *range(31, 60, 3),
    *range(63, 91, 5), 90,
)  # fmt: skip
AGES = np.array([*HOURS, *(24.0 * float(day) for day in DAYS)])  # hours after publication
GROWTH = {  # hours until 63 % of a count has come, and how the rest stretches
    "instagram": (14.0, 0.60), "youtube": (60.0, 0.55),
    "linkedin": (26.0, 0.65), "bluesky": (7.0, 0.65),
}  # fmt: skip
PARTS = {  # of the engagement that can be seen; likes are the rest
    "instagram": {"comments": 0.045, "shares": 0.02, "saves": 0.025},
    "youtube": {"comments": 0.08},
    "linkedin": {"comments": 0.09, "shares": 0.04},
    "bluesky": {"comments": 0.09, "shares": 0.16},
}
ODD = 0.5  # at most so far a part strays, in logs: what strays further is planted
RATE = {"instagram": 0.055, "youtube": 0.042}  # engagement per view; elsewhere views are unknown
NO_SHARES = ("Oosterlicht", "Kadeluxe")  # their shares and saves on Instagram are not shown
HIDDEN_LIKES = ("Kadeluxe", "instagram", 45)  # every 45th post
UNKNOWN = -1


@dataclass(frozen=True, slots=True)
class Looks:
    """Every look at the posts of one account: which post, when, and its counts (-1: unknown)."""

    post: Ints
    second: Ints
    counts: dict[str, Ints]


def look_times(rng: np.random.Generator, account: Account, posts: Posts) -> tuple[Ints, Ints]:
    """Post number and second of every look that took place."""
    step = np.diff(AGES, prepend=0.0)
    age = AGES + step * rng.uniform(-0.4, 0.4, (len(posts.second), len(AGES)))
    second = posts.second[:, None] + np.rint(age * 3600).astype(np.int64)
    seen = second < WEEKS * 7 * 86400
    if (account.brand, account.platform) == (GAP.brand, GAP.platform):
        seen &= (second < GAP.week * 7 * 86400) | (second >= GAP.until * 7 * 86400)
    post, look = np.nonzero(seen)
    return post.astype(np.int64), second[post, look]


def ripe_counts(rng: np.random.Generator, account: Account, posts: Posts) -> dict[str, Floats]:
    """Counts per post once ripe, NaN where the platform or the account does not show them."""
    parts = dict(PARTS[account.platform])
    if account.platform == "instagram" and account.brand in NO_SHARES:
        parts = {"comments": parts["comments"]}
    size = len(posts.week)
    unknown = np.full(size, np.nan)
    jitter = {
        name: part * np.exp(np.clip(rng.normal(0, 0.25, size), -ODD, ODD))
        for name, part in parts.items()
    }
    ripe = {name: posts.engagement * part for name, part in jitter.items()}
    ripe["likes"] = posts.engagement - sum(ripe.values(), np.zeros(size))
    rate = RATE.get(account.platform, np.nan) * np.exp(rng.normal(0, 0.2, size))
    ripe["views"] = posts.engagement / rate
    if HIDDEN_LIKES[:2] == (account.brand, account.platform):
        ripe["likes"][HIDDEN_LIKES[2] // 2 :: HIDDEN_LIKES[2]] = np.nan
    return {name: ripe.get(name, unknown) for name in ("views", "likes", "comments", "shares",
                                                       "saves")}  # fmt: skip


def likes_kept(rng: np.random.Generator, post: Ints, hours: Floats, size: int) -> Floats:
    """Part of the likes that is still there: now and then a few are taken back."""
    loss = rng.uniform(0.005, 0.02, size) * (rng.random(size) < 0.12)
    since = rng.uniform(72, 960, size)
    return np.asarray(np.where(hours > since[post], 1 - loss[post], 1.0))


def look(rng: np.random.Generator, account: Account, posts: Posts) -> Looks:
    """Everything that was seen of an account's posts, in the order of posts and looks."""
    post, second = look_times(rng, account, posts)
    hours = (second - posts.second[post]) / 3600.0
    scale, stretch = GROWTH[account.platform]
    own_scale = scale * np.exp(rng.normal(0, 0.12, len(posts.week)))
    grown = 1 - np.exp(-((hours / own_scale[post]) ** stretch))
    kept = likes_kept(rng, post, hours, len(posts.week))
    counts: dict[str, Ints] = {}
    for name, ripe in ripe_counts(rng, account, posts).items():
        value = ripe[post] * grown * (kept if name == "likes" else 1.0)
        counts[name] = whole(value + rng.random(len(ripe))[post])
    return Looks(post, second, counts)


def whole(value: NDArray[np.float64]) -> Ints:
    """Rounded down; unknown stays unknown."""
    return np.where(np.isnan(value), UNKNOWN, np.floor(np.nan_to_num(value))).astype(np.int64)
