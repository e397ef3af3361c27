"""Changes of an account's profile text; white space does not count.

A change happened between two looks: it is dated to the week in which the new text was first seen.
"""

import numpy as np
import pandas as pd

INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff"))
COLUMNS = ["brand", "platform", "week", "week_low", "before", "after"]


def squeezed(text: str) -> str:
    """The text with every stretch of white space as one space, and nothing invisible."""
    return " ".join(text.translate(INVISIBLE).split())


def changes_of(profiles: pd.DataFrame) -> pd.DataFrame:
    """One row per change: brand, platform, week, week_low, before, after (texts).

    profiles: account_id, brand, platform, observed_at, week (of that look), last_week (of the look
    before it, null for the first), bio; one row per known text, in any order.
    """
    rows = profiles.sort_values(["account_id", "observed_at"], ignore_index=True)
    rows = rows.assign(after=rows["bio"].astype(str).map(squeezed))
    before = rows.groupby("account_id")["after"].shift()
    changed = rows[(before.notna() & (before != rows["after"])).to_numpy(dtype=bool)]
    low = changed["last_week"].fillna(changed["week"])
    week = changed["week"].to_numpy()
    return changed.assign(
        before=before[changed.index],
        week_low=np.minimum(low.to_numpy().astype(week.dtype), week),
    )[COLUMNS].reset_index(drop=True)
