"""The follower histories: daily, slowly growing, rounded where the platform rounds."""

from dataclasses import dataclass

import numpy as np

from pipelines.demo.landscape import Account
from pipelines.demo.posts import Ints, Posts
from pipelines.demo.story import GAP, LEAD, WEEKS

SHOWS_FOLLOWING = ("instagram", "bluesky")
YEARLY_GROWTH = 0.08  # log
LEAD_GROWTH = 0.10  # log, by the end, on top, for the account that pulls ahead


@dataclass(frozen=True, slots=True)
class Followers:
    """The follower history of one account; `following` is None where it is not shown."""

    second: Ints
    followers: Ints
    following: Ints | None
    posts_total: Ints


def three_digits(values: Ints) -> Ints:
    """Rounded to three significant digits, as YouTube shows subscribers."""
    unit = 10 ** np.maximum(np.floor(np.log10(np.maximum(values, 1))).astype(np.int64) - 2, 0)
    return np.asarray((values // unit) * unit)


def days_seen(account: Account) -> Ints:
    """Days on which the account was looked at."""
    day = np.arange(account.first_week * 7, WEEKS * 7)
    if (account.brand, account.platform) == (GAP.brand, GAP.platform):
        day = day[(day < GAP.week * 7) | (day >= GAP.until * 7)]
    return np.asarray(day, dtype=np.int64)


def growth(rng: np.random.Generator, account: Account, day: Ints) -> Ints:
    """Followers per day."""
    yearly = YEARLY_GROWTH * (6.0 if account.first_week else rng.uniform(0.6, 1.4))
    level = yearly * (day - WEEKS * 7) / 365.0
    if (account.brand, account.platform) == (LEAD.brand, LEAD.platform):
        level = level + LEAD_GROWTH * np.clip((day - LEAD.week * 7) / (WEEKS * 7 - LEAD.week * 7),
                                              0, 1)  # fmt: skip
    wobble = np.cumsum(rng.normal(0, 0.0004, len(day)))
    return np.asarray(np.rint(account.followers * np.exp(level + wobble)), dtype=np.int64)


def follow(rng: np.random.Generator, account: Account, posts: Posts) -> Followers:
    """The history of one account."""
    day = days_seen(account)
    second = day * 86400 + 5 * 3600 + rng.integers(0, 1800, len(day))
    followers = growth(rng, account, day)
    if account.platform == "youtube":
        followers = three_digits(followers)
    before = 0 if account.first_week else int(rng.integers(200, 900))
    following = 120 + (day + int(rng.integers(60))) // 60
    return Followers(
        second,
        followers,
        following if account.platform in SHOWS_FOLLOWING else None,
        before + np.searchsorted(posts.second, second),
    )
