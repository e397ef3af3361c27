"""Which posts are drawn as dots: all of few; of many the tails, with the rest as a band."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

MOST = 1_500  # dots a page draws and a browser moves without delay
RING = 5  # from this multiple of the usual on, a post is ringed
TAIL = 0.02  # part of a brand's posts that are drawn as dots at either end
ENDS = 20  # dots of one end at most: the outermost
RINGS = 40  # rings of one brand at most: the largest
STEPS = 64  # places at which a band is drawn


@dataclass(frozen=True, slots=True)
class Spread:
    """How the posts of one brand lie: heights 0..1 over a log axis, and what parts them."""

    at: list[float]
    height: list[float]
    quantiles: tuple[float, float, float, float]  # 5, 25, 75 and 95 %

    def between(self, low: float, high: float) -> tuple[list[float], list[float]]:
        """The part of the band from `low` to `high`, its ends included."""
        inside = [value for value in self.at if low < value < high]
        at = [low, *inside, high]
        logs = np.log10(self.at)
        return at, [float(h) for h in np.interp(np.log10(at), logs, self.height).round(3)]


def are_many(posts: pd.DataFrame, most: int = MOST) -> bool:
    """Whether there are more known posts than are drawn as dots."""
    return int(posts["value"].notna().sum()) > most


def tails(posts: pd.DataFrame) -> pd.DataFrame:
    """The posts at both ends of each brand, and its largest breakouts.

    posts: brand, x (what is drawn) and ringed.
    """
    ordered = posts.sort_values(["brand", "x"], kind="stable")
    place = ordered.groupby("brand", sort=False).cumcount()
    size = ordered.groupby("brand", sort=False)["x"].transform("size")
    end = np.minimum(np.ceil(size * TAIL), ENDS)
    ringed = ordered[ordered["ringed"]]
    largest = ringed.sort_values("x", ascending=False, kind="stable").groupby("brand").head(RINGS)
    is_end = (place < end) | (place >= size - end)
    kept: pd.DataFrame = ordered[is_end | ordered.index.isin(largest.index)]
    return kept


def spread_of(values: pd.Series) -> Spread | None:
    """The density of positive values on a log axis, smoothed; None of fewer than eight."""
    logs = np.log10(values.to_numpy(dtype="float64"))
    if len(logs) < 8 or logs.max() - logs.min() < 1e-9:
        return None
    edges = np.linspace(logs.min(), logs.max(), STEPS + 1)
    counts, _ = np.histogram(logs, edges)
    spread = min(logs.std(), np.subtract(*np.percentile(logs, [75, 25])) / 1.349) or logs.std()
    wide = max(0.9 * spread * len(logs) ** -0.2 / (edges[1] - edges[0]), 0.8)  # Silverman 1986
    reach = np.arange(-STEPS, STEPS + 1)
    smooth = np.convolve(counts, np.exp(-0.5 * (reach / wide) ** 2))[STEPS : 2 * STEPS]
    middles = (edges[:-1] + edges[1:]) / 2
    found = [float(value) for value in 10 ** np.percentile(logs, [5, 25, 75, 95])]
    return Spread(
        [float(value) for value in (10**middles).round(2)],
        [float(value) for value in (smooth / smooth.max()).round(3)],
        (found[0], found[1], found[2], found[3]),
    )


def is_ringed(posts: pd.DataFrame) -> pd.Series:
    """Which posts broke out; where nobody says so, those of five times the account's usual."""
    if "is_breakout" in posts:
        return posts["is_breakout"].fillna(False).astype(bool)
    if "multiple" not in posts:
        return pd.Series(False, index=posts.index)
    return (pd.to_numeric(posts["multiple"], errors="coerce") >= RING).fillna(False).astype(bool)
