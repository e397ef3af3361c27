"""Every alarm ever said of a file, and what came after it: kept, faded, or it cannot be told."""

import numpy as np
import pandas as pd

from benchmarks.real_files.panels import RealFile
from pipelines.verdicts.panel import Floats, Panel

PAIR = ["own", "rival", "platform"]
BEFORE, LATER, AFTER = 26, 4, 13
LEAST = 8
HELD = 0.5
WEEK = np.timedelta64(7, "D")


def alarms(file: RealFile) -> pd.DataFrame:
    """One row per rival and time of alarm, however many brands were told of it.

    told: of how many brands; seen_by: how many were told, as_lead: how many at the level lead;
    first_week, weeks; certainty_first and certainty_most, means over those told; gain: said in the
    first week; gain_after and fate: see `_fate`.
    """
    runs = _runs(file.judged.verdicts)
    if not len(runs):
        return pd.DataFrame()
    rows = []
    for (rival, platform, _), told in runs.groupby(["rival", "platform", "crowd"]):
        first = told["first_week"].min()
        after, fate = _fate(file.panel, told, str(rival), str(platform))
        rows.append(
            {
                "rival": rival,
                "first_week": first,
                "weeks": int((told["last_week"].max() - first).days // 7 + 1),
                "seen_by": told["own"].nunique(),
                "as_lead": int(told.groupby("own")["is_lead"].any().sum()),
                "told": int((file.panel.platform == platform).sum()) - 1,
                "certainty_first": told["certainty_first"].mean(),
                "certainty_most": told["certainty_most"].mean(),
                "gain": told["gain"].median(),
                "gain_after": after,
                "fate": fate,
            }
        )
    return pd.DataFrame(rows).sort_values("first_week", ignore_index=True)


def _runs(verdicts: pd.DataFrame) -> pd.DataFrame:
    """One row per pair and unbroken alarm of any level; crowd numbers those of a rival at once."""
    rows = verdicts.sort_values([*PAIR, "as_of_week"])
    is_on = rows["level"].notna()
    begins = is_on & ~is_on.groupby([rows[name] for name in PAIR]).shift(fill_value=False)
    alarm = rows[is_on].assign(run=begins.cumsum()[is_on], is_lead=rows["level"] == "lead")
    runs = alarm.groupby("run").agg(
        **{name: (name, "first") for name in PAIR},
        first_week=("as_of_week", "first"),
        last_week=("as_of_week", "last"),
        onset=("onset_week", "first"),
        gain=("gain", "first"),
        certainty_first=("certainty", "first"),
        certainty_most=("certainty", "max"),
        is_lead=("is_lead", "any"),
    )
    runs = runs.sort_values(["platform", "rival", "first_week"], ignore_index=True)
    so_far = runs.groupby(["platform", "rival"])["last_week"].cummax().shift()
    same = (runs[["platform", "rival"]] == runs[["platform", "rival"]].shift()).all(axis=1)
    apart = runs["first_week"] > so_far + pd.Timedelta(WEEK)
    return runs.assign(crowd=(apart | ~same).cumsum())


def _fate(panel: Panel, told: pd.DataFrame, rival: str, platform: str) -> tuple[float, str]:
    """The gain of the weeks 5 to 17 after an alarm, and whether half of what was said is left.

    It is counted from the panel and from no verdict: typical volume against up to 26 weeks before
    the onset, over the median of the same ratio of the others. It cannot be told with fewer than
    eight collected weeks on either side.
    """
    week = int(np.searchsorted(panel.weeks, np.datetime64(told["first_week"].min(), "D")))
    onset = int(np.searchsorted(panel.weeks, np.datetime64(told["onset"].median(), "D")))
    spans = (max(onset - BEFORE, 0), onset), (week + 1 + LATER, week + 1 + LATER + AFTER)
    change = _volume(panel, *spans[1]) - _volume(panel, *spans[0])
    mine = (panel.brand == rival) & (panel.platform == platform)
    others = change[(panel.platform == platform) & ~mine]
    field = float(np.nanmedian(others)) if np.isfinite(others).any() else 0.0
    after = float(change[mine][0]) - field
    if np.isnan(after):
        return float("nan"), "cannot tell"
    kept = after >= HELD * float(np.log(told["gain"].median()))
    return float(np.exp(after)), "kept" if kept else "faded"


def _volume(panel: Panel, start: int, end: int) -> Floats:
    """(accounts,) log posts a week plus mean log strength; null with too few collected weeks."""
    covered = panel.covered[:, start:end]
    weeks = covered.sum(1)
    posts, known, logs = (
        np.where(covered, x[:, start:end], 0.0).sum(1)
        for x in (panel.posts, panel.measured, panel.log_sum)
    )
    enough = (weeks >= LEAST) & (known > 0)
    volume = np.log(np.maximum(posts, 1) / np.maximum(weeks, 1)) + logs / np.maximum(known, 1)
    return np.where(enough, volume, np.nan)
