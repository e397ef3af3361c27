"""Figures of one file of real pages: do ranges hold their share, do leads hold what they say?"""

import numpy as np
import pandas as pd

from benchmarks.real_files.panels import RealFile

GOALS = {
    "share inside its range": "0.85..0.97",
    "lead rows, gain < 1": "0",
    "lead rows, share did not rise": "0",
    "season, part of pair-weeks": "0..0.15",
}
PAIR = ["own", "rival", "platform"]


def shares_now(file: RealFile) -> pd.DataFrame:
    """The shares of eight weeks whose range is known, a row per brand and week."""
    rows = file.judged.share_intervals
    rows = rows[(rows["period"] == "now") & rows["share"].notna() & rows["low"].notna()]
    return rows.assign(inside=(rows["low"] <= rows["share"]) & (rows["share"] <= rows["high"]))


def with_shares(file: RealFile) -> pd.DataFrame:
    """The verdicts with the rival's share_now and share_before, as a reader is told them.

    Both are null where one brand alone was collected: it has all of it, whatever it does.
    """
    known = file.judged.share_intervals
    shares = known[known["universe"] > 1].pivot_table(
        index=["brand", "platform", "as_of_week"], columns="period", values="share"
    )
    told = shares.reindex(columns=["now", "before"]).add_prefix("share_").reset_index()
    key = ["rival", "platform", "as_of_week"]
    return file.judged.verdicts.merge(told.rename(columns={"brand": "rival"}), on=key, how="left")


def starts(rows: pd.DataFrame) -> pd.DataFrame:
    """The first row of every run of weeks in which a pair is called a lead: its alarms."""
    ordered = rows.sort_values([*PAIR, "as_of_week"])
    lead = ordered["verdict"] == "lead"
    before = lead.groupby([ordered[name] for name in PAIR]).shift(fill_value=False)
    return ordered[lead & ~before]


def figures(file: RealFile) -> dict[str, float]:
    """What is counted of a file, by name, in the order of the table."""
    rows = with_shares(file)
    judged = rows[rows["verdict"] != "too-early"]
    lead, shares = rows[rows["verdict"] == "lead"], shares_now(file)
    word = judged["verdict"].value_counts()
    return {
        "brand-weeks": len(shares),
        "share inside its range": shares["inside"].mean(),
        "width of the range, median": (shares["high"] - shares["low"]).median(),
        "pair-weeks judged": len(judged),
        "lead rows": len(lead),
        "lead rows, gain < 1": int((lead["gain"] < 1).sum()),
        "lead rows, share did not rise": int((lead["share_now"] <= lead["share_before"]).sum()),
        "alarms": len(starts(rows)),
        "watch rows": int((judged["level"] == "watch").sum()),
        "season, part of pair-weeks": word.get("season", 0) / max(len(judged), 1),
        "luck rows": int(word.get("luck", 0)),
        "slip rows": int(word.get("slip", 0)),
    }


def table(files: list[RealFile]) -> pd.DataFrame:
    """One row per file and one for all; parts are weighted by their rows."""
    found = pd.DataFrame({file.name: figures(file) for file in files}).T
    whole = found.sum()
    for part, of in (
        ("share inside its range", "brand-weeks"),
        ("width of the range, median", "brand-weeks"),
        ("season, part of pair-weeks", "pair-weeks judged"),
    ):
        whole[part] = np.average(found[part].fillna(0), weights=np.maximum(found[of], 1e-9))
    found.loc["all"] = whole
    return found.T
