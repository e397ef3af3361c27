"""Figures of the verdicts of rough worlds, in the order of the goals."""

from dataclasses import dataclass
from types import ModuleType

import numpy as np
import pandas as pd

from benchmarks.rough_worlds.scenes import SEASON_MEANT
from benchmarks.rough_worlds.world import START, Made
from benchmarks.verdict_bench import Goal, truth_of

PAIR = ["world", "own", "rival", "platform"]
SOON, STANDS_ON, EVERY = 13, 14, 4
NOW = 8
RISEN = 4 / 3

GOALS = (
    Goal("false leads per landscape-year", 0, 1.0),
    Goal("false leads whose level had risen by a third", 0, 1),
    Goal("false leads per pair-year, truth burst", 0, 0.06),
    Goal("false leads per pair-year, truth fade", 0, 0.06),
    Goal("bursts called lead", 0, 1),
    Goal("faded leads that stand 14 weeks on", 0, 1),
    Goal("false leads per pair-year, truth trade", 0, 0.06),
    Goal("false leads per pair-year, truth fall", 0, 0.06),
    Goal("false leads per pair-year, truth entry", 0, 0.06),
    Goal("false leads per pair-year, truth own_rise", 0, 0.06),
    Goal("false leads per pair-year, truth quiet", 0, 0.06),
    Goal("power within 13 weeks, all", 0.50, 1),
    Goal("power within 13 weeks, effect 0.60", 0, 1),
    Goal("power within 13 weeks, effect 0.90", 0, 1),
    Goal("power within 13 weeks, effect 1.30", 0, 1),
    Goal("power within 13 weeks, effect 1.80", 0, 1),
    Goal("power within 13 weeks, step", 0, 1),
    Goal("power within 13 weeks, launch", 0, 1),
    Goal("power within 13 weeks, three_up", 0, 1),
    Goal("power within 13 weeks, together", 0, 1),
    Goal("rivals that rise on several platforms, one found", 0.68, 1),
    Goal("short histories, leads found by the end", 0, 1),
    Goal("delay median", 0, 5),
    Goal("onset 90 % interval covers at first alarm", 0.87, 0.95),
    Goal("onset interval width median at first alarm", 0, 15),
    Goal("onset 90 % interval covers 8 weeks on", 0.87, 0.95),
    Goal("onset interval width median 8 weeks on", 0, 12),
    Goal("luck recall", 0.92, 1),
    Goal("luck precision", 0, 1),
    Goal("luck called lead", 0, 0.03),
    Goal("true slip: slip said", 0.50, 1),
    Goal("true slip: lead said", 0, 0.03),
    Goal("false slips per pair-year", 0, 0.04),
    Goal("true season: season said", 0, 1),
    Goal("true season: lead said", 0, 0.02),
    Goal("season, part of pair-weeks", 0, 0.15),
    Goal("season said on, half a year after a lasting step", 0, 0.05),
    Goal("true share inside its range", 0.87, 0.93),
    Goal("measured share inside its range", 0.85, 0.97),
    Goal("width of the range, median", 0, 1),
    Goal("lead rows, part with gain < 1", 0, 0),
    Goal("lead rows, part whose share did not rise", 0, 0),
    Goal("lead rows: stated certainty minus active", -0.05, 0.05),
    Goal("lead rows: Brier", 0, 0.15),
)


@dataclass(frozen=True, slots=True)
class Said:
    """Worlds, and what was said of them: verdicts and share intervals, each with `world`."""

    worlds: list[Made]
    verdicts: pd.DataFrame
    shares: pd.DataFrame

    def of(self, regime: str) -> "Said":
        """What was said of the worlds of one regime."""
        worlds = [world for world in self.worlds if world.regime == regime]
        names = [world.name for world in worlds]
        verdicts, shares = (x[x["world"].isin(names)] for x in (self.verdicts, self.shares))
        return Said(worlds, verdicts, shares)


def figures(scorer: ModuleType, said: Said) -> dict[str, float]:
    """All figures by name: the scorer's, and those that only rough worlds ask for."""
    truth, events, latent = truth_of(said.worlds)
    found: dict[str, float] = {
        name.strip(): value
        for name, value in scorer.score(said.verdicts, truth, events, latent).items()
    }
    rows, _ = scorer.prepare(said.verdicts, truth)
    years = sum(world.truth["weeks"].iloc[0] for world in said.worlds) / 52
    false = found["false leads per pair-year"] * found["pair-years at risk"]
    found["false leads per landscape-year"] = false / years
    if "lead rows: really active" in found:
        stated = found["lead rows: stated certainty, mean"] - found["lead rows: really active"]
        found["lead rows: stated certainty minus active"] = stated
    found |= _of_events(rows) | _of_roaming(rows, latent)
    if len(said.shares):  # a naive rule states leads alone
        found |= _of_rows(said, rows) | _of_shares(said.shares, latent)
    return found


def _of_events(rows: pd.DataFrame) -> dict[str, float]:
    """What is said of each event that the scorer does not know."""
    since = rows["as_of_week"] - rows["t_onset"]
    lead = rows["verdict"] == "lead"
    soon = lead & (since >= 0) & (since <= SOON)
    burst, fade = rows["mechanism"] == "burst", rows["mechanism"] == "fade"
    on = rows["as_of_week"] == rows["t_end"] + STANDS_ON
    rising = (rows["mechanism"] == "together") & (rows["t_onset"] + SOON <= _last(rows))
    brief = (rows["regime"] == "brief") & (rows["label"] == "lead")
    brief &= (rows["effect_log"] > 0.8) & (rows["t_onset"] + 5 <= _last(rows))
    return {
        "bursts called lead": _of_any(soon[burst], rows[burst], PAIR),
        "faded leads that stand 14 weeks on": lead[fade & on].mean(),
        "rivals that rise on several platforms, one found": _of_any(
            soon[rising], rows[rising], ["world", "rival"]
        ),
        "short histories, leads found by the end": _of_any(
            (lead & (since >= 0))[brief], rows[brief], PAIR
        ),
        "season said on, half a year after a lasting step": (
            rows.loc[(rows["mechanism"] == "field_step") & (since > SEASON_MEANT), "verdict"]
            == "season"
        ).mean(),
    }


def _of_roaming(rows: pd.DataFrame, latent: pd.DataFrame) -> dict[str, float]:
    """How many false leads are a level that roamed upwards by itself, and so nearly true.

    Risen: the expected engagement of four weeks is a third more than that of the half year before
    the last two months, over the median of the same ratio of the others.
    """
    starts = rows[(rows["verdict"] == "lead") & rows["start"] & ~rows["active"] & ~rows["grace"]]
    wide = latent.pivot_table(
        index=["world", "platform", "brand"], columns="week", values="expected"
    ).to_numpy()
    keys = latent[["world", "platform", "brand"]].drop_duplicates()
    keys = keys.sort_values(["world", "platform", "brand"], ignore_index=True)
    places = keys.groupby(["world", "platform"]).indices
    risen = []
    for row in starts.itertuples(index=False):
        week, place = int(row.as_of_week), places[row.world, row.platform]
        before = wide[place, max(week - 34, 0) : max(week - 8, 1)].mean(1)
        ratio = wide[place, max(week - 3, 0) : week + 1].mean(1) / np.maximum(before, 1e-9)
        mine = keys["brand"].to_numpy()[place] == row.rival
        risen.append(ratio[mine][0] > RISEN * np.median(ratio[~mine]))
    return {"false leads whose level had risen by a third": float(np.mean(risen or [np.nan]))}


def _last(rows: pd.DataFrame) -> pd.Series:
    last: pd.Series = rows.groupby(PAIR)["as_of_week"].transform("max")
    return last


def _of_any(is_so: pd.Series, rows: pd.DataFrame, key: list[str]) -> float:
    """The part of groups with a row for which it is so."""
    return float(is_so.groupby([rows[name] for name in key]).any().mean())


def _of_rows(said: Said, rows: pd.DataFrame) -> dict[str, float]:
    """Whether rows hold together in themselves, whatever the truth is."""
    judged = rows[rows["verdict"] != "too-early"]
    shares = said.shares[said.shares["universe"] > 1].pivot_table(
        index=["world", "brand", "platform", "week"], columns="period", values="share"
    )
    lead = rows[rows["verdict"] == "lead"].rename(columns={"rival": "brand"})
    told = lead.join(shares, on=["world", "brand", "platform", "week"])
    return {
        "season, part of pair-weeks": (judged["verdict"] == "season").mean(),
        "lead rows, part with gain < 1": (lead["gain"] < 1).mean(),
        "lead rows, part whose share did not rise": (told["now"] <= told["before"]).mean(),
    }


def _of_shares(shares: pd.DataFrame, latent: pd.DataFrame) -> dict[str, float]:
    """Ranges against the measured share (all weeks) and the true one (every fourth week).

    True is the expected engagement of the eight weeks, among the brands that are in the comparison.
    """
    now = shares[(shares["period"] == "now") & shares["low"].notna()]
    wide = latent.pivot_table(
        index=["world", "platform", "week"], columns="brand", values="expected"
    )
    summed = wide.groupby(level=[0, 1]).rolling(NOW, min_periods=1).sum().droplevel([0, 1])
    eight = summed.stack().rename("true")
    some = now[now["week"] % EVERY == EVERY - 1]
    some = some.join(eight, on=["world", "platform", "week", "brand"])
    whole = some.groupby(["world", "platform", "week"])["true"].transform("sum")
    true = some["true"] / whole.where(whole > 0)
    held = ((some["low"] <= true) & (true <= some["high"]))[true.notna()]
    measured = now[now["share"].notna()]
    inside = (measured["low"] <= measured["share"]) & (measured["share"] <= measured["high"])
    return {
        "true share inside its range": held.mean(),
        "measured share inside its range": inside.mean(),
        "width of the range, median": (now["high"] - now["low"]).median(),
    }


def with_weeks(frame: pd.DataFrame, world: str) -> pd.DataFrame:
    """The frame with its world's name and whole `week`s since the start; dates as the scorer's."""
    days = pd.to_datetime(frame["as_of_week"]) - pd.Timestamp(START)
    iso = pd.to_datetime(frame["as_of_week"]).dt.strftime("%Y-%m-%d")
    return frame.assign(world=world, week=days.dt.days // 7, as_of_week=iso)


def table(found: dict[str, dict[str, float]]) -> pd.DataFrame:
    """A row per goal; `found` holds the figures of every column by its name."""
    rows = []
    for goal in GOALS:
        row: dict[str, object] = {"figure": goal.figure, "goal": _bounds(goal)}
        for name, values in found.items():
            value = next((x for k, x in values.items() if _named(k, goal.figure)), np.nan)
            row[name] = "" if np.isnan(value) else f"{value:.3f}"
            if _bounds(goal) and not np.isnan(value):
                row[name] = f"{row[name]} {'' if goal.low <= value <= goal.high else 'MISSED'}"
        rows.append(row)
    return pd.DataFrame(rows)


def by_regime(scorer: ModuleType, said: Said) -> pd.DataFrame:
    """Some figures of every regime, a row each."""
    kept = {
        "false leads per landscape-year": "false leads a landscape-year",
        "power within 13 weeks, all steps": "power within 13 weeks",
        "true share inside its range": "true share inside",
        "measured share inside its range": "measured share inside",
        "season, part of pair-weeks": "season",
        "lead rows, part with gain < 1": "gain < 1",
        "lead rows, part whose share did not rise": "share did not rise",
    }
    rows = {}
    for regime in dict.fromkeys(world.regime for world in said.worlds):
        found = figures(scorer, said.of(regime))
        rows[regime] = {short: found.get(name) for name, short in kept.items()}
    return pd.DataFrame(rows).T.astype(float).round(3)


def _bounds(goal: Goal) -> str:
    """The goal in signs; empty where the figure is only reported."""
    if (goal.low, goal.high) == (0, 1) and not goal.figure.startswith("false leads per land"):
        return ""
    return f"{goal.low:g}..{goal.high:g}"


def _named(figure: str, goal: str) -> bool:
    return figure == goal or figure.startswith((goal + " ", goal + ",", goal + " ("))
