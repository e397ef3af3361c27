"""The verdict rows of one own brand on one platform, from evidence to words."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from pipelines.verdicts.budget import STAYS, held, over, standing
from pipelines.verdicts.certainty import certainty_of
from pipelines.verdicts.change import AGES
from pipelines.verdicts.duel import Duel, Season, duel_of, in_season
from pipelines.verdicts.evidence import strongest
from pipelines.verdicts.luck import carriers, gains_against, is_luck
from pipelines.verdicts.onset import onset_ages
from pipelines.verdicts.panel import Bools, Dates, Floats, Ints
from pipelines.verdicts.share import chance_above
from pipelines.verdicts.stage import Stage

COLUMNS = [
    *("own", "rival", "platform", "measure", "as_of_week"),
    *("verdict", "level", "certainty", "onset_week", "onset_low", "onset_high"),
    *("gain", "gain_cadence", "gain_strength", "gain_on_us", "evidence", "threshold"),
    *("up", "up_without_1", "up_without_3", "up_without_5", "carriers", "chance_ahead"),
    *("own_posts", "rival_posts", "own_weeks", "rival_weeks", "pairs"),
]
SLIP_AT, SEASON_AT, SEASON_STAYS = 3.1, 2.6, 0.75
Columns = dict[str, npt.NDArray[Any]]
LEVELS = (None, "watch", "lead")
WORDS = ("too-early", "lead", "slip", "luck", "season", "none")


@dataclass(frozen=True, slots=True)
class Bars:
    """(weeks,) thresholds of one own brand and the number of pairs they are spread over."""

    lead: Floats
    watch: Floats
    pairs: Floats


def empty_rows() -> pd.DataFrame:
    """A verdict table without a row."""
    return pd.DataFrame({name: pd.Series(dtype=object) for name in COLUMNS if name != "measure"})


@dataclass(frozen=True, slots=True)
class Said:
    """What is said of one own brand on one platform: its duel, what could be claimed, the rows."""

    rivals: Ints
    duel: Duel
    claims: "Claims"
    rows: pd.DataFrame


def pair_rows(stage: Stage, own: int, bars: Bars, among: Collection[str] | None = None) -> Said:
    """The rows of every rival of `own`, by rival and week, without the measure's name.

    among: only these brands as rivals; the field is of all brands in any case.
    """
    is_rival = [among is None or brand in among for brand in stage.brand]
    rivals = np.flatnonzero(is_rival)
    rivals = rivals[rivals != own]
    duel = duel_of(stage.ring, own, rivals)
    claims, told = _told(stage, duel, own, rivals, bars)
    shown = stage.emit & stage.begun[rivals] & stage.begun[own]
    columns = {name: np.broadcast_to(values, shown.shape)[shown] for name, values in told.items()}
    names: Columns = {
        "own": np.full(int(shown.sum()), stage.brand[own], dtype=object),
        "rival": np.repeat(np.array(stage.brand, dtype=object)[rivals], shown.sum(1)),
        "platform": np.full(int(shown.sum()), stage.platform, dtype=object),
    }
    return Said(rivals, duel, claims, pd.DataFrame(names | columns))


def _told(stage: Stage, duel: Duel, own: int, rivals: Ints, bars: Bars) -> tuple["Claims", Columns]:
    """The claims and (rivals, weeks) arrays for every column that is not a name."""
    evidence = strongest(duel.lead)
    without, ours, known = gains_against(stage.gains, own, rivals)
    luck, grew = is_luck(without, ours, known), stage.grew[rivals]
    looked = stage.covered[rivals] & stage.covered[own]  # a week half seen begins no claim
    starts = duel.is_fresh() & grew & ~luck & looked
    alarm = Alarm(evidence, starts, duel.has_faded(), grew)
    claims = Claims(
        early=~(stage.ready[rivals] & stage.ready[own]),
        lead=alarm.stands(bars.lead),
        watch=alarm.stands(bars.watch),
        slip=standing(strongest(duel.slip) / SLIP_AT),
        luck=luck,
        season=_season(stage.ring.season) & in_season(stage.ring, own, rivals),
        alarm=alarm,
    )
    return claims, {
        "as_of_week": stage.weeks,
        "verdict": np.array(WORDS, dtype=object)[claims.word()],
        "level": np.array(LEVELS, dtype=object)[claims.level()],
        "certainty": np.where(
            claims.level() > 0, certainty_of(evidence, claims.held(), claims.lead), np.nan
        ),
        **_since(stage, duel, claims),
        "evidence": np.where(claims.early, np.nan, evidence),
        "threshold": bars.lead,
        **_carried(without, ours, known),
        **_counts(stage, own, rivals),
        "pairs": bars.pairs,
    }


@dataclass(frozen=True, slots=True)
class Alarm:
    """(rivals, weeks) what an alarm of a pair is made of, for any threshold.

    starts: it may begin; faded: the newest weeks hold too little of it; grew: the share has grown,
    without which no alarm stands.
    """

    evidence: Floats
    starts: Bools
    faded: Bools
    grew: Bools

    def stands(self, bar: Floats) -> Bools:
        """Whether the alarm stands at a threshold."""
        strength = self.evidence / bar
        ends = over(strength, STAYS, self.faded) | ~self.grew
        return standing(strength, starts=self.starts, ends=ends)


def _season(season: Season) -> Bools:
    """(weeks,) whether the field as a whole is away from its usual; two weeks decide."""
    before = np.concatenate([[True], season.is_over[:-1]])
    strength, is_over = strongest(season.score) / SEASON_AT, season.is_over
    return standing(strength, SEASON_STAYS, starts=~(is_over | before), ends=is_over & before)


@dataclass(frozen=True, slots=True)
class Claims:
    """What could be said of every pair and week, (rivals, weeks) or (weeks,), not yet in order.

    alarm: what lead and watch are made of.
    """

    early: Bools
    lead: Bools
    watch: Bools
    slip: Bools
    luck: Bools
    season: Bools
    alarm: Alarm

    def word(self) -> Ints:
        """The position of the verdict in WORDS: the first claim that holds."""
        cases = (self.early, self.lead, self.slip, self.luck, self.season)
        return np.select([np.broadcast_to(c, self.early.shape) for c in cases], range(5), 5)

    def level(self) -> Ints:
        """The position of the alarm level in LEVELS."""
        return np.where(self.early, 0, np.where(self.lead, 2, np.where(self.watch, 1, 0)))

    def held(self) -> Floats:
        """For how many weeks the alarm of that level has stood."""
        weeks = np.where(self.level() == 2, held(self.lead), held(self.watch & ~self.early))
        return np.where(self.level() > 0, weeks, 0.0)


def _since(stage: Stage, duel: Duel, claims: Claims) -> Columns:
    """Onset with its interval, and the gain since then, for rows that claim a change."""
    ages = np.full((3, *claims.early.shape), np.nan)
    word = claims.word()
    shared = {"slip": (claims.slip, duel.slip), "season": (claims.season, stage.ring.season.score)}
    for name, (state, score) in shared.items():
        mine = word == WORDS.index(name)
        weeks = np.broadcast_to(held(state), mine.shape)[mine]
        ages[:, mine] = onset_ages(score[np.nonzero(mine)[1]], weeks)
    mine = (claims.level() > 0) & (word != WORDS.index("slip"))
    ages[:, mine] = onset_ages(duel.lead[mine], claims.held()[mine])
    return dated(stage.weeks, ages) | _gained(duel, ages[1], mine)


def dated(weeks: Dates, ages: Floats) -> Columns:
    """Ages as first weeks; an age of 1 is the week itself."""
    back = np.where(np.isnan(ages), 1, ages).astype(np.int64) - 1
    dates = weeks - back * np.timedelta64(7, "D")
    dates[np.isnan(ages)] = np.datetime64("NaT")
    return {"onset_week": dates[1], "onset_low": dates[2], "onset_high": dates[0]}


def _gained(duel: Duel, age: Floats, mine: Bools) -> Columns:
    """Ratios now / before since the onset, of typical volume: against the field and against us."""
    place = np.where(np.isnan(age), 0, age - AGES[0]).astype(np.int64)[..., None]
    parts = {
        "gain": duel.field.total,
        "gain_cadence": duel.field.cadence,
        "gain_strength": duel.field.strength,
        "gain_on_us": duel.own.total,
    }
    taken = {name: np.take_along_axis(step, place, 2)[..., 0] for name, step in parts.items()}
    return {name: np.where(mine, np.exp(step), np.nan) for name, step in taken.items()}


def _carried(without: Floats, ours: Floats, known: Bools) -> Columns:
    """Raw gains of the last four weeks as ratios, without the best posts, and their carriers.

    Of the gains against the field and against us the smaller one.
    """
    ratio = np.where(known, np.exp(np.minimum(without, ours)), np.nan)
    drops = {f"up_without_{k}": ratio[k] for k in (1, 3, 5)}
    return {"up": ratio[0], **drops, "carriers": carriers(without, ours, known)}


def _counts(stage: Stage, own: int, rivals: Ints) -> Columns:
    levels = stage.levels
    level, var = levels.level, levels.variance
    both = (stage.levels.posts[rivals] > 0) & (stage.levels.posts[own] > 0)
    ahead = chance_above(level[rivals], var[rivals], level[own], var[own])
    return {
        "chance_ahead": np.where(both, ahead, np.nan),
        "own_posts": stage.levels.posts[own],
        "rival_posts": stage.levels.posts[rivals],
        "own_weeks": stage.levels.weeks[own],
        "rival_weeks": stage.levels.weeks[rivals],
    }
