"""What is known of these files from outside or by eye, and whether the verdicts say it."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pandas as pd

from benchmarks.real_files.panels import RealFile
from pipelines.verdicts.panel import Dates

CLAIMS = ("lead", "slip", "luck")


@dataclass(frozen=True, slots=True)
class Told:
    """An event, whether it is told rightly, and what is said of it in numbers."""

    event: str
    is_right: bool
    detail: str


def told(file: RealFile) -> list[Told]:
    """The events of a file, in the order of the list below; none for a file without any."""
    return [tell(file) for name, tell in EVENTS if file.name.startswith(name)]


def _said(file: RealFile, first: str = "", last: str = "", **who: str) -> pd.DataFrame:
    """The verdicts of these weeks, `own` and `rival` as given; an empty day is no bound."""
    rows = file.judged.verdicts
    for column, name in who.items():
        rows = rows[rows[column] == name]
    week = rows["as_of_week"]
    return rows[(week >= (first or week.min())) & (week <= (last or week.max()))]


def _seen_by(rows: pd.DataFrame, word: str, side: str = "own") -> int:
    return int(rows.loc[rows["verdict"] == word, side].nunique())


def _usa_today(file: RealFile) -> Told:
    rows = _said(file, last="2016-06-20", rival="usatoday")
    seen, all_of = _seen_by(rows, "lead"), rows["own"].nunique()
    return Told("USA Today, a lead by 20 June 2016", 2 * seen > all_of, f"{seen} of {all_of} pages")


def _new_york_magazine(file: RealFile) -> Told:
    rows = _said(file, "2016-06-06", "2016-06-27", rival="newyorkmag")
    luck, lead, all_of = _seen_by(rows, "luck"), _seen_by(rows, "lead"), rows["own"].nunique()
    detail = f"luck for {luck} of {all_of} pages, lead for {lead}"
    return Told("New York Magazine, luck in June 2016", 2 * luck > all_of and not lead, detail)


def _bulls(file: RealFile) -> Told:
    name = _brand(file, "bulls")
    rows = _said(file, "2016-05-02", own=name)
    slip, lead = _seen_by(rows, "slip", "rival"), _seen_by(rows, "lead", "rival")
    all_of = rows["rival"].nunique()
    detail = f"slip against {slip} of {all_of} rivals, lead of {lead}"
    return Told("Chicago Bulls, a slip and no rival's lead", 2 * slip > all_of and not lead, detail)


def _real_madrid(file: RealFile) -> Told:
    rows = _said(file, rival=_brand(file, "realmadrid"))
    lead = int((rows["verdict"] == "lead").sum())
    return Told("Real Madrid, two weeks of finals are no lead", not lead, f"{lead} lead rows")


def _buzzfeed(file: RealFile) -> Told:
    rows = _said(file, "2013-12-02", "2014-06-30", own="Upworthy", rival="BuzzFeed")
    lead = rows.loc[rows["verdict"] == "lead", "as_of_week"]
    detail = f"{len(lead)} weeks" + (f", from {lead.min():%-d %B %Y}" if len(lead) else "")
    event = "BuzzFeed seen from Upworthy, a lead between December 2013 and June 2014"
    return Told(event, bool(len(lead)), detail)


def _holes(file: RealFile) -> Told:
    """Weeks in which CNN or Upworthy was not collected: what begins there, what is said on."""
    rows = file.judged.verdicts.sort_values(["own", "rival", "as_of_week"])
    claim = rows["verdict"].isin(CLAIMS)
    pair = [rows["own"], rows["rival"], rows["verdict"]]
    gap = rows["as_of_week"] - rows["as_of_week"].where(claim).groupby(pair).shift()
    begins = claim & ~(gap == pd.Timedelta(days=7))
    hole = np.zeros(len(rows), dtype=bool)
    for brand in ("CNN", "Upworthy"):
        with_it = (rows["own"] == brand) | (rows["rival"] == brand)
        hole |= with_it & rows["as_of_week"].isin(_uncollected(file, brand))
    begun, on = int((begins & hole).sum()), int((claim & hole).sum())
    detail = f"{begun} claims begin there, {on} rows in {int(hole.sum())}"
    return Told("nothing claimed in the holes of CNN and Upworthy", not begun, detail)


def _weaker_posts(file: RealFile) -> Told:
    rows = _said(file, "2025-08-18", rival="Vaartwijk")
    lead = rows[rows["verdict"] == "lead"]
    detail = f"{len(lead)} lead rows, {int((lead['gain'] < 1).sum())} with a gain below 1"
    return Told("24: more and weaker posts are no lead", not len(lead), detail)


def _new_level(file: RealFile) -> Told:
    """The true underlying share after the step follows from how the file was made."""
    true = 0.259
    rows = file.judged.share_intervals
    rows = rows[(rows["brand"] == "Vaartwijk") & (rows["period"] == "now")]
    rows = rows[rows["as_of_week"] >= pd.Timestamp("2025-11-24")]  # eight weeks of the new level
    held = (rows["low"] <= true) & (true <= rows["high"])
    last = rows.iloc[-1]
    detail = f"{last['low']:.3f} to {last['high']:.3f} at the end, {int(held.sum())} of {len(rows)}"
    event = "25: the range after a step holds the true share, 0.259"
    return Told(event, bool(held.iloc[-1]), f"{detail} weeks")


def _field_step(file: RealFile) -> Told:
    rows = _said(file, "2024-12-16")
    weeks = rows.loc[rows["verdict"] == "season", "as_of_week"]
    claims = int(rows["verdict"].isin(("lead", "slip")).sum())
    longest = 1 + (weeks.max() - pd.Timestamp("2024-12-16")).days // 7 if len(weeks) else 0
    detail = f"season until week {longest} of {rows['as_of_week'].nunique()}, {claims} other claims"
    return Told("26: a lasting step of all is a season that ends", 0 < longest <= 26, detail)


def _brand(file: RealFile, part: str) -> str:
    """The one brand of a file whose name, without blanks, holds a word."""
    names = [str(name) for name in file.panel.brand]
    return next(name for name in names if part in name.lower().replace(" ", ""))


def _uncollected(file: RealFile, brand: str) -> Dates:
    account = int(np.flatnonzero(file.panel.brand == brand)[0])
    weeks: Dates = file.panel.weeks[~file.panel.covered[account]]
    return weeks


EVENTS: tuple[tuple[str, Callable[[RealFile], Told]], ...] = (
    ("news", _usa_today),
    ("news", _new_york_magazine),
    ("sports", _bulls),
    ("sports", _real_madrid),
    ("viral", _buzzfeed),
    ("viral", _holes),
    ("24", _weaker_posts),
    ("25", _new_level),
    ("26", _field_step),
)
