"""docs/real_data.md: what the certainty means on real data, and how often it is right elsewhere.

    python -m benchmarks.real_files.page --out docs/real_data.md [--worlds 140] [--cache FOLDER]

Everything in a table of the page is written by this command. It needs the files of real pages
(OUTPACE_SHARED) and the scorer of the simulated worlds (OUTPACE_STATS).
"""

import argparse
import sys
import textwrap
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from types import ModuleType

import pandas as pd

from benchmarks import simulator
from benchmarks.real_files.alarms import alarms
from benchmarks.real_files.events import told
from benchmarks.real_files.figures import GOALS, table
from benchmarks.real_files.panels import REAL_PAGES, RealFile, known_files, options_for, real_file
from benchmarks.rough_worlds.calibrate import beside
from benchmarks.rough_worlds.judged import said_of
from benchmarks.rough_worlds.score import Said, by_regime
from benchmarks.rough_worlds.score import figures as scored
from benchmarks.rough_worlds.score import table as goals
from benchmarks.rough_worlds.world import REGIMES, make
from benchmarks.verdict_bench import calibration_of

SEED, ROUGH_WORLDS = 9007, 6
TITLES = {
    "news": "Twelve news pages, 16 weeks of 2016",
    "sports": "Seven sports pages, 16 weeks of 2016",
    "viral": "Three publishers, 2012 to 2016",
}
FATES = ["kept", "faded", "cannot tell"]
CALIBRATED = ("stated", "active")
POWER = "power within 13 weeks, effect "
PAGE = """# What the certainty means on real data

A certainty is a promise: of the alarms that say 40 %, four in ten should turn out to be leads.
Simulated worlds show whether it is kept, because their truth is known. Real pages show what
simulated worlds leave out. This page sets the two side by side, with every alarm that the method
ever said of the files at hand, right or wrong. It was written on {day} by

    python -m benchmarks.real_files.page --out docs/real_data.md

{short}

## Every alarm on three files of public Facebook pages

Every page is the own brand in turn, and what several pages are told of a rival at the same time
is one row. *Told*: how many of the other pages saw it at the level watch or above, and how many
of them as a lead. *Certainty*: in the first week and at its highest, means over the pages that
were told. *Gain*: typical weekly volume against the field, as the first alarm said it. *Later*:
the same ratio over the weeks 5 to 17 after the alarm, counted from the posts and from no verdict,
against up to 26 weeks before the onset and over the median of the others. *Kept* means that half
of the gain (in logs) is still there; it cannot be told when either side has fewer than eight
collected weeks, as at the end of a file.

{alarms}

{fates}

## What is known of these files, and whether it is said

{events}

The last three are small made-up files, each with one trap: a rival that posts more and weaker, an
account whose level and habits change at once, a step of all brands that stays.

## Do the ranges hold the shares beside them?

The measured share of eight weeks should lie inside its 90 % range in 85 to 97 % of weeks, a lead
should have gained and its share risen, and a season should not be said for years. Numbers 24 to
26 are the made-up files.

{files}

## The same promise on simulated worlds

The worlds of [verdicts.md](verdicts.md#measured) are kind: six brands of one size. These are
rough, calibrated on the files above (see the last table): three to twenty-five unequal brands,
posts worth a hundred weeks, steps several-fold both ways, bursts, leads that fade, brands that
come and stop. Seed {seed}, {worlds} worlds, every regime in turn;
settings were chosen on seeds 100 to 199 only. Of the rows that stated a certainty, how many had a
real lead running:

{calibration}

How many leads are found within 13 weeks, by their size (a lead of +82 % is a typical week that is
worth 1.82 times what it was, against the field):

{power}

All figures of the rough worlds beside their goals; a figure without a goal is only reported:

{goals}

By regime; a handful of worlds each, so that a rate says little by itself:

{regimes}

## How rough real pages are, and these worlds

10th, 50th and 90th percentile over accounts, by `python -m benchmarks.rough_worlds --calibrate`.
A step is the mean of eight weeks less that of the eight before, in logs; a small tail index is a
heavy tail. Newsrooms are drawn after the first file, publishers after the third; the rest of the
worlds are of smaller brands, whose weeks are noisier because they post less.

{rough}
"""


def main() -> int:
    """Writes the page; 0 also, with a sentence, where there are no files or no scorer."""
    asked = _asked()
    found, paths = simulator.find("simulate", "score"), known_files()
    if found is None or not paths:
        return 0
    files = [real_file(path, asked.cache, options_for(path)) for path in paths]
    regimes = list(REGIMES)
    worlds = [make(asked.seed, i, regimes[i % len(regimes)]) for i in range(asked.worlds)]
    rough = beside(asked.seed, ROUGH_WORLDS, asked.cache)
    asked.out.write_text(page(files, said_of(worlds), found[1], rough, asked.seed))
    return 0


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.real_files.page",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--out", type=Path, default=Path("docs/real_data.md"))
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--worlds", type=int, default=140)
    parser.add_argument("--cache", type=Path, metavar="FOLDER", help="keep the panels there")
    return parser.parse_args()


def page(
    files: Sequence[RealFile], said: Said, scorer: ModuleType, rough: pd.DataFrame, seed: int = SEED
) -> str:
    """The whole page as Markdown."""
    found = scored(scorer, said)
    told_of = {file.name: alarms(file) for file in files[:REAL_PAGES]}
    every = pd.concat(told_of.values(), ignore_index=True)
    calibration = calibration_of(scorer, said.worlds, said.verdicts)
    return PAGE.format(
        day=date.today().isoformat(),
        short=_in_short(every, calibration),
        alarms="\n\n".join(_alarms(name, rows) for name, rows in told_of.items()),
        fates=_fates(every),
        events=_events(files),
        files=_table(_with_goals(table(list(files)).map(_number)).reset_index()),
        seed=seed,
        rough=_table(rough.rename_axis("figure").reset_index()),
        worlds=len(said.worlds),
        calibration=_table(calibration),
        power=_power(found),
        goals=_table(goals({"outpace": found})),
        regimes=_table(_blank(by_regime(scorer, said).rename_axis("regime").reset_index())),
    )


def _alarms(name: str, rows: pd.DataFrame) -> str:
    title = next((title for part, title in TITLES.items() if name.startswith(part)), name)
    if not len(rows):
        return f"**{title}.** No alarm."
    shown = pd.DataFrame(
        {
            "rival": rows["rival"],
            "from the week of": rows["first_week"].dt.strftime("%-d %B %Y"),
            "weeks": rows["weeks"].astype(str),
            "told, as lead": [
                f"{r.seen_by} of {r.told}, {r.as_lead}" for r in rows.itertuples(index=False)
            ],
            "certainty, first to highest": [
                f"{first:.0%} to {most:.0%}".replace("%", " %")
                for first, most in zip(rows["certainty_first"], rows["certainty_most"], strict=True)
            ],
            "gain": rows["gain"].map("x {:.2f}".format),
            "later": rows["gain_after"].map(lambda x: "" if pd.isna(x) else f"x {x:.2f}"),
            "what came": rows["fate"],
        }
    )
    return f"**{title}**\n\n{_table(shown)}"


def _in_short(alarms: pd.DataFrame, calibration: pd.DataFrame) -> str:
    """Two sentences: what came of the alarms at the level lead, and how far certainty is off."""
    lead = alarms[alarms["as_lead"] > 0] if len(alarms) else alarms
    fates = [int((lead["fate"] == fate).sum()) if len(lead) else 0 for fate in FATES]
    rows = calibration[calibration["level"] == "lead"]
    parts = [(rows[x] * rows["rows"]).sum() / max(rows["rows"].sum(), 1) for x in CALIBRATED]
    return textwrap.fill(
        f"In short: of {len(lead)} alarms at the level lead on real pages {fates[0]} were kept, "
        f"{fates[1]} faded and {fates[2]} cannot be told. In rough worlds the rows of that level "
        f"state {100 * parts[0]:.0f} % on average and {100 * parts[1]:.0f} % of them are right.",
        98,
    )


def _fates(rows: pd.DataFrame) -> str:
    """How many alarms were kept, faded, or cannot be told: at the level lead, and at watch only."""
    if not len(rows):
        return "No alarm was ever said."
    level = (rows["as_lead"] > 0).map({True: "lead", False: "watch only"})
    count = rows.groupby([level.rename("level"), "fate"]).size().unstack(fill_value=0)
    count = count.reindex(columns=FATES, fill_value=0)
    stated = rows.groupby(level.rename("level"))["certainty_most"].mean()
    return _table(count.assign(**{"highest certainty, mean": stated.round(2)}).reset_index())


def _events(files: Sequence[RealFile]) -> str:
    rows = [(e.event, "yes" if e.is_right else "**no**", e.detail) for f in files for e in told(f)]
    return _table(pd.DataFrame(rows, columns=["event", "told rightly", "what is said"]))


def _power(found: dict[str, float]) -> str:
    """Power by effect, from names such as `..., effect 0.60 (+82 %), n=41`."""
    rows = []
    for name, value in found.items():
        if name.startswith(POWER):
            effect, count = name.removeprefix(POWER).split("), n=")
            rows.append((effect.split("(")[1], count, f"{value:.2f}"))
    return _table(pd.DataFrame(rows, columns=["effect", "leads", "found within 13 weeks"]))


def _with_goals(rows: pd.DataFrame) -> pd.DataFrame:
    rows.insert(0, "goal", [GOALS.get(name, "") for name in rows.index])
    return rows.rename_axis("figure")


def _blank(rows: pd.DataFrame) -> pd.DataFrame:
    return rows.astype(object).where(rows.notna(), "")


def _number(value: float) -> str:
    if pd.isna(value):
        return ""
    return f"{value:,.0f}" if value >= 2 or value == int(value) else f"{value:.3f}"


def _table(rows: pd.DataFrame) -> str:
    """A frame as a Markdown table."""
    lines = [list(rows.columns), ["---"] * rows.shape[1], *rows.astype(str).to_numpy().tolist()]
    shown = [[str(x).strip().replace("MISSED", "**missed**") for x in line] for line in lines]
    return "\n".join(f"| {' | '.join(line)} |" for line in shown)


if __name__ == "__main__":
    sys.exit(main())
