"""What a change was, in plain numbers: before and after, for the tables that people read."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from pipelines.verdicts.courses import hashtags, hour, mix
from pipelines.verdicts.courses.cadence import summed
from pipelines.verdicts.courses.segmentation import Cut
from pipelines.verdicts.panel import Floats, Texts

NAMED, CLEAR = 3, 2.5


@dataclass(frozen=True, slots=True)
class BeforeAfter:
    """Before and after as text and, where there is one, as a number; the format concerned."""

    before: str | None
    after: str | None
    before_value: float | None
    after_value: float | None
    kind: str | None


Tell = Callable[[Cut], BeforeAfter]


def cadence_told(posts: Floats) -> Tell:
    """Posts per week in the compared windows; posts: (weeks that count,)."""

    def tell(cut: Cut) -> BeforeAfter:
        a, b = (float(x.mean()) for x in _windows(posts, cut))
        return BeforeAfter(f"{a:.1f} posts per week", f"{b:.1f} posts per week", a, b, None)

    return tell


def mix_told(names: Texts, posts: Floats) -> Tell:
    """The part of the format that moved most; posts: (weeks that count, kinds)."""

    def tell(cut: Cut) -> BeforeAfter:
        before, after = (x.sum(0)[:, None] for x in _windows(posts, cut))
        roots = mix.signed_roots(before, after)[:, 0].round(6)
        kind = int(
            (np.abs(roots) + 1e-3 * (roots > 0)).argmax()
        )  # of two formats, the one that grew
        a, b = (float(x[kind, 0] / x.sum()) for x in (before, after))
        name = str(names[kind])
        return BeforeAfter(f"{100 * a:.0f} % {name}", f"{100 * b:.0f} % {name}", a, b, name)

    return tell


def hour_told(hours: Floats) -> Tell:
    """The median hours; hours: (weeks that count, 24)."""
    start = hour.day_start(hours.sum(0))

    def tell(cut: Cut) -> BeforeAfter:
        a, b = (hour.hour_of(x.sum(0), start) for x in _windows(hours, cut))
        return BeforeAfter(_clock(a), _clock(b), a, b, None)

    return tell


def tags_told(names: Texts, posts: Floats, carry: Floats) -> Tell:
    """The hashtags that went and those that came; carry: (weeks that count, hashtags)."""
    total, tagged = summed(posts[None]), summed(carry.T)

    def tell(cut: Cut) -> BeforeAfter:
        ends = (np.array([at]) for at in (cut.before, cut.at, cut.after))
        roots = hashtags.tag_roots(total, tagged, *ends)[:, 0]
        return BeforeAfter(_named(names, -roots), _named(names, roots), None, None, None)

    return tell


def _windows(values: Floats, cut: Cut) -> tuple[Floats, Floats]:
    """The values of the weeks before the change and of those after it."""
    return values[cut.before : cut.at], values[cut.at : cut.after]


def _clock(value: float) -> str:
    """An hour of the day to the half hour: 17.8 -> "18:00"."""
    half = round(value * 2) % 48
    return f"{half // 2:02d}:{half % 2 * 30:02d}"


def _named(names: Texts, roots: Floats) -> str | None:
    """Up to three hashtags whose part clearly grew, the clearest first; None when none did."""
    order = [i for i in np.argsort(-roots, kind="stable")[:NAMED] if roots[i] > CLEAR]
    return " ".join(f"#{names[i]}" for i in order) or None
