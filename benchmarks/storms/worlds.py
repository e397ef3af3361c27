"""Quiet worlds of looks at posts: what real or made-up posts had in the end, reached step by step.

Nobody publishes repeated counts, so the course of each post is drawn (the calibration of
docs/posts.md: half of it after eleven hours, faster by day, each post and account with a speed of
its own, uneven from hour to hour); the final counts, their cadence and tails are as they were.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
import pandas as pd

from pipelines.demo.story import STORMS
from pipelines.verdicts.panel import Floats, Ints
from pipelines.verdicts.storms.looks import HOUR, Looks, looks_of

WEEKS, START = 32, 9000.0  # days since 2000
HOURS = np.array([
    *range(1, 25), *range(27, 49, 3), *range(54, 73, 6), 96, 120, 168, 240, 360, 720,
], float)  # fmt: skip
HALF, SHAPE, AWAKE = 0.45, 0.85, 0.7  # days, -, part by which the day is faster than the mean
ACCOUNT_SD, POST_SD, UNEVEN = 0.3, 0.5, 0.25
RATES = (7.0, 15.0, 40.0)  # posts a week to which busy pages are thinned


@dataclass(frozen=True)
class Ends:
    """The posts of one account: when they appeared (days) and what they had in the end."""

    name: str
    published: Floats
    comments: Ints
    likes: Ints
    kind: Ints


@dataclass(frozen=True)
class World:
    """Accounts and all looks at their posts, the posts numbered by account and publication."""

    ends: list[Ends]
    looks: Looks
    speed: Floats = field(repr=False, default_factory=lambda: np.zeros(0))

    @property
    def sizes(self) -> tuple[int, int]:
        """How many accounts and kinds there are."""
        return len(self.ends), int(self.looks.kind.max()) + 1


def pages(path: Path) -> list[Ends]:
    """The accounts of a file of final counts, from its first day on."""
    frame = pd.read_csv(path, parse_dates=["published_at"]).sort_values("published_at")
    day = (frame["published_at"] - frame["published_at"].min()).dt.total_seconds() / 86400
    frame = frame.assign(day=day, kind=pd.factorize(frame["post_type"], sort=True)[0])
    return [
        Ends(str(name), own["day"].to_numpy(), own["comments"].to_numpy(), own["likes"].to_numpy(),
             own["kind"].to_numpy())
        for name, own in frame.groupby("account")
    ]  # fmt: skip


def demo(path: Path) -> Mapping[str, list[Ends]]:
    """The accounts of the demo by platform, from the last look at each post; no planted storm."""
    frame = pd.read_parquet(path).sort_values("observed_at").groupby("post_id").last()
    planted = [storm.caption for storm in STORMS]
    frame = frame[frame["likes"].notna() & ~frame["text"].isin(planted)].sort_values("published_at")
    day = (frame["published_at"] - frame["published_at"].min()).dt.total_seconds() / 86400
    age = (frame["observed_at"] - frame["published_at"]).dt.total_seconds() / 86400
    frame = frame.assign(day=day, kind=pd.factorize(frame["post_type"], sort=True)[0])[age > 20]
    found: dict[str, list[Ends]] = {}
    for (platform, name), own in frame.groupby(["platform", "account"]):
        ends = Ends(str(name), own["day"].to_numpy(), own["comments"].to_numpy(np.int64),
                    own["likes"].to_numpy(np.int64), own["kind"].to_numpy())  # fmt: skip
        found.setdefault(str(platform), []).append(ends)
    return found


def drawn(rng: np.random.Generator, ends: Ends) -> Ends:
    """Whole weeks of an account, drawn with replacement, thinned to a cadence of a brand."""
    weeks = int(ends.published.max() // 7)
    rate = len(ends.published) / weeks
    keep = rng.random(len(ends.published)) < min(rng.choice(RATES) / rate, 1.0)
    parts = []
    for k, week in enumerate(rng.integers(0, weeks, WEEKS)):
        rows = np.flatnonzero(keep & (ends.published // 7 == week))
        parts.append((rows, ends.published[rows] - week * 7 + k * 7))
    rows, day = np.concatenate([p[0] for p in parts]), np.concatenate([p[1] for p in parts])
    order = np.argsort(day, kind="stable")
    rows, day = rows[order], day[order]
    return Ends(ends.name, day, ends.comments[rows], ends.likes[rows], ends.kind[rows])


def grown(age: Floats, published: Floats, speed: Floats) -> Floats:
    """The part of its counts that a post has reached, by age in days; day and night move it."""
    turn = 2 * np.pi
    phase = published - np.floor(published) - 0.375  # fastest at 15:00
    awake = age - AWAKE / turn * (np.cos(turn * (age + phase)) - np.cos(turn * phase))
    power = (np.maximum(awake, 0) / (HALF * speed)) ** SHAPE
    return power / (1 + power)


def looked_at(rng: np.random.Generator, ends: list[Ends]) -> World:
    """A world in which every post is looked at on a ladder, hourly on its first day."""
    parts, post, speeds = [], 0, []
    for account, own in enumerate(ends):
        n = len(own.published)
        speed = np.exp(rng.normal(0, ACCOUNT_SD) + rng.normal(0, POST_SD, n))
        age = HOURS * HOUR + rng.uniform(0, 0.15 * HOUR, (n, len(HOURS)))
        part = grown(age, own.published[:, None], speed[:, None])
        counts = [_reached(rng, part, whole) for whole in (own.comments, own.likes)]
        seen = (own.published[:, None] + age) < WEEKS * 7 if len(own.published) else age > 0
        row, look = np.nonzero(seen)
        parts.append(
            (row + post, np.full(len(row), account), own.kind[row], own.published[row] + START,
             (own.published[row] + age[row, look]) + START, *(c[row, look] for c in counts))
        )  # fmt: skip
        post += n
        speeds.append(speed)
    columns = [np.concatenate(column) for column in zip(*parts, strict=True)]
    numbers = [column.astype(float) for column in columns[3:]]
    looks = looks_of((columns[0], columns[1], columns[2]), *numbers[:2], (numbers[2], numbers[3]))
    return World(ends, looks, np.concatenate(speeds))


def _reached(rng: np.random.Generator, part: Floats, whole: Ints) -> Floats:
    """(posts, looks) counts reached on the way to the whole, uneven from look to look."""
    steps = np.diff(part, axis=1, prepend=0.0) * np.exp(rng.normal(0, UNEVEN, part.shape))
    steps = np.column_stack([steps, 1 - part[:, -1]])
    steps /= steps.sum(axis=1, keepdims=True)
    return np.cumsum(rng.multinomial(whole, steps), axis=1)[:, :-1].astype(float)


def shifted(ends: Ends, until: float) -> Ends:
    """The last weeks of an account, so that they end where the world does."""
    day = ends.published - (until - WEEKS * 7)
    rows = np.flatnonzero((day >= 0) & (day < WEEKS * 7))
    return replace(ends, published=day[rows], comments=ends.comments[rows],
                   likes=ends.likes[rows], kind=ends.kind[rows])  # fmt: skip
