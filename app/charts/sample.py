"""Which posts are drawn: all of few, of many an even sample with the tails kept."""

import pandas as pd

MOST = 1_500  # dots a page draws and a browser moves without delay
RING = 5  # from this multiple of the usual on, a post is ringed
TAIL = 0.02  # part of a brand's posts kept at either end


def sampled(posts: pd.DataFrame, most: int = MOST) -> pd.DataFrame:
    """At most about `most` posts with known values, the same ones each time.

    Every brand keeps its breakouts, its two per cent at either end and, of the middle, each k-th
    post by size.
    """
    keys = [name for name in ("brand", "value", "published_at", "post_id") if name in posts]
    known = posts[posts["value"].notna()].sort_values(keys)
    if len(known) <= most:
        return known
    place = known.groupby("brand", sort=False).cumcount()
    size = known.groupby("brand", sort=False)["brand"].transform("size")
    kept = (place < size * TAIL) | (place >= size * (1 - TAIL)) | is_ringed(known)
    rest = max(1, most - int(kept.sum()))
    step = -(-int((~kept).sum()) // rest)
    return known[kept | (place % step == 0)]


def is_ringed(posts: pd.DataFrame) -> pd.Series:
    """Which posts broke out; where nobody says so, those of five times the account's usual."""
    if "is_breakout" in posts:
        return posts["is_breakout"].fillna(False).astype(bool)
    if "multiple" not in posts:
        return pd.Series(False, index=posts.index)
    return (pd.to_numeric(posts["multiple"], errors="coerce") >= RING).fillna(False).astype(bool)
