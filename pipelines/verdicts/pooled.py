"""One verdict per rival over all of its platforms: news from several of them adds up.

score = sum over platforms of ln(1 - p + p B), with B the Bayes factor of a change on a platform and
p = 0.2 the chance that a rival who moves has moved there too; a platform that says nothing costs
little, two that say half a thing each are a whole one. The score is turned back into the scale of
a normal score, S = sign(score) sqrt(2 |score|). There is one alarm per rival: it stands where the
alarm of one of its platforms stands, or where the pooled evidence is above a threshold of its own.
`REACHED` says how high that is, so that both together stay inside the budget; measured in simulated
worlds like `budget.RATES` (`python -m benchmarks.pooled_bench --fit`).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from pipelines.verdicts import rows
from pipelines.verdicts.budget import ASKED, PAIRS_LEAST, held, line, standing, threshold
from pipelines.verdicts.certainty import POOLED, chance_of
from pipelines.verdicts.change import AGES
from pipelines.verdicts.evidence import NOTHING, strongest
from pipelines.verdicts.onset import onset_ages
from pipelines.verdicts.panel import Bools, Dates, Floats, Ints, Texts
from pipelines.verdicts.rows import LEVELS, WORDS, Alarm, Bars, Said, dated
from pipelines.verdicts.stage import Stage

MOVED_TOO = 0.2
CARRIES = 0.5
RATES = np.array([0.0125, 0.05, 0.2, 0.4])
REACHED = np.array([3.1, 2.45, 1.4, 0.82])
SLIP_AT = 3.0
Places = tuple[npt.NDArray[np.intp], ...]
TOO_EARLY, LEAD, SLIP, LUCK, SEASON, NONE = range(len(WORDS))
COLUMNS = (
    *("own", "rival", "as_of_week", "verdict", "level", "certainty"),
    *("onset_week", "onset_low", "onset_high", "gain", "gain_cadence", "gain_strength"),
    *("evidence", "threshold", "platforms", "judged_platforms", "pairs", "least_budget"),
)


@dataclass(frozen=True, slots=True)
class Side:
    """One own brand on one platform: the stage, and what is said of it there."""

    stage: Stage
    said: Said


@dataclass(frozen=True, slots=True)
class Heard:
    """What every platform says of every rival of an own brand, (platforms, rivals, weeks).

    Of a rival that is not on a platform, or too young there, nothing is heard: it is not judged.
    starts: an alarm may begin there. word, level: what is said there, as positions. slips: our fall
    there is claimed. lead, slip: evidence by age, 0 where not judged; cadence, strength, variance:
    the steps against the field by age.
    """

    judged: Bools
    starts: Bools
    word: Ints
    level: Ints
    slips: Bools
    lead: Floats
    slip: Floats
    cadence: Floats
    strength: Floats
    variance: Floats

    def strongest(self, claims: "Claims") -> Floats:
        """(platforms, rivals, weeks) evidence there, of our fall where that is what is said."""
        score: Floats = np.where(claims.word() == SLIP, strongest(self.slip), strongest(self.lead))
        return np.where(self.judged, score, NOTHING)


@dataclass(frozen=True, slots=True)
class Claims(rows.Claims):
    """What could be said of every rival over all platforms; `first` is what may begin an alarm."""

    evidence: Floats
    first: Floats

    def stands(self, bar: Floats) -> Bools:
        """Whether the alarm of all platforms together would stand at another threshold."""
        strength = np.where(self.first > bar, self.evidence, np.minimum(self.evidence, bar)) / bar
        return standing(strength) & ~self.early

    def certainty(self) -> Floats:
        """The chance that an alarm is a real lead, null where there is none."""
        level = self.level()
        chance = chance_of(POOLED, self.evidence, self.held(), level == 2)
        return np.where(level > 0, chance, np.nan)


def pooled_threshold(budget: float, pairs: Floats) -> Floats:
    """The pooled evidence at which all alarms of rivals together keep to `budget` a year."""
    rate = np.log(budget / np.maximum(pairs, PAIRS_LEAST))
    return line(rate, np.log(RATES), REACHED)


def pooled(score: Floats) -> Floats:
    """Evidence of a change over the first axis, the platforms, on the scale of one platform's."""
    factor = np.exp(np.sign(score) * score**2 / 2)
    total = np.log1p(MOVED_TOO * (factor - 1)).sum(0)
    evidence: Floats = np.sign(total) * np.sqrt(2 * np.abs(total))
    return evidence


def no_rivals() -> pd.DataFrame:
    """The table of rivals without a row."""
    return pd.DataFrame({name: pd.Series(dtype=object) for name in COLUMNS})


def rival_rows(own: str, sides: Sequence[Side], bars: Bars) -> pd.DataFrame:
    """The rows of every rival of `own`, by rival and week, without the measure's name."""
    rivals = sorted({side.stage.brand[i] for side in sides for i in side.said.rivals})
    heard = heard_of(sides, rivals)
    claims = claims_of(heard, bars)
    shown = np.nonzero(_shown(own, sides, rivals))
    platforms = np.array([side.stage.platform for side in sides], dtype=object)
    carriers = _at(_carriers(heard, claims), shown)
    told = {
        "own": np.full(len(shown[0]), own, dtype=object),
        "rival": np.array(rivals, dtype=object)[shown[0]],
        "as_of_week": sides[0].stage.weeks[shown[1]],
        "verdict": np.array(WORDS, dtype=object)[claims.word()[shown]],
        "level": np.array(LEVELS, dtype=object)[claims.level()[shown]],
        "certainty": claims.certainty()[shown],
        **_since(heard, claims, carriers, shown, sides[0].stage.weeks),
        "evidence": np.where(claims.early, np.nan, claims.evidence)[shown],
        "threshold": bars.lead[shown[1]],
        "platforms": _names(platforms, carriers, _at(heard.strongest(claims), shown)),
        "judged_platforms": heard.judged.sum(0)[shown],
        "pairs": bars.pairs[shown[1]],
        "least_budget": _least_budget(sides, rivals, claims, bars)[shown],
    }
    return pd.DataFrame(told)[list(COLUMNS)]


def _shown(own: str, sides: Sequence[Side], rivals: Sequence[str]) -> Bools:
    """(rivals, weeks) where both are tracked on a platform, in the weeks that are given out."""
    shown = np.zeros((len(rivals), len(sides[0].stage.weeks)), dtype=bool)
    for side, place in zip(sides, _places(sides, rivals), strict=True):
        begun, mine = side.stage.begun, side.stage.brand.index(own)
        shown[place] |= side.stage.emit & begun[side.said.rivals] & begun[mine]
    return shown


def _places(sides: Sequence[Side], rivals: Sequence[str]) -> list[Ints]:
    """Where the rivals of each side stand among all rivals."""
    place = {name: i for i, name in enumerate(rivals)}
    return [np.array([place[side.stage.brand[i]] for i in side.said.rivals]) for side in sides]


def heard_of(sides: Sequence[Side], rivals: Sequence[str]) -> Heard:
    """What all sides say, side by side."""
    shape = (len(sides), len(rivals), len(sides[0].stage.weeks))
    by_age = (*shape, len(AGES))
    heard = Heard(
        judged=np.zeros(shape, dtype=bool),
        starts=np.zeros(shape, dtype=bool),
        word=np.full(shape, TOO_EARLY),
        level=np.zeros(shape, dtype=np.int64),
        slips=np.zeros(shape, dtype=bool),
        lead=np.zeros(by_age),
        slip=np.zeros(by_age),
        cadence=np.zeros(by_age),
        strength=np.zeros(by_age),
        variance=np.ones(by_age),
    )
    for side, (k, place) in zip(sides, enumerate(_places(sides, rivals)), strict=True):
        duel, claims = side.said.duel, side.said.claims
        judged, alarm = ~claims.early, claims.alarm
        holds = alarm.grew & ~alarm.faded
        heard.judged[k, place] = judged
        heard.starts[k, place] = judged & alarm.starts
        heard.word[k, place], heard.level[k, place] = claims.word(), claims.level()
        heard.slips[k, place] = judged & claims.slip
        heard.lead[k, place] = np.where(holds[..., None], duel.lead, NOTHING) * judged[..., None]
        heard.slip[k, place] = duel.slip * judged[..., None]
        heard.cadence[k, place], heard.strength[k, place] = duel.field.cadence, duel.field.strength
        heard.variance[k, place] = duel.field.total_var
    return heard


def claims_of(heard: Heard, bars: Bars) -> Claims:
    """What could be said of every rival: by one of its platforms, or by all of them together."""
    each = strongest(heard.lead)
    evidence = pooled(each)
    first = pooled(np.where(heard.starts, each, np.minimum(each, 0.0)))
    early: Bools = np.asarray(~heard.judged.any(0))

    slip = standing(pooled(strongest(heard.slip)) / SLIP_AT) & ~early
    is_season = (heard.word == SEASON) | ~heard.judged
    alone = (heard.level >= 2).any(0), (heard.level >= 1).any(0)
    none: Bools = np.zeros_like(early)
    claims = Claims(
        early=early,
        lead=none,
        watch=none,
        slip=slip | heard.slips.any(0),
        luck=(heard.word == LUCK).any(0),
        season=is_season.all(0) & ~early,
        alarm=Alarm(evidence, ~early, none, ~early),
        evidence=evidence,
        first=first,
    )
    together = claims.stands(bars.lead), claims.stands(bars.watch)
    return replace(claims, lead=together[0] | alone[0], watch=together[1] | alone[1])


def _least_budget(
    sides: Sequence[Side], rivals: Sequence[str], claims: Claims, bars: Bars
) -> Floats:
    """(rivals, weeks) the least of `ASKED` false alarms a year at which the alarm would stand.

    A larger budget never silences an alarm, so this one number says what any budget had rung.
    """
    least = np.full(claims.evidence.shape, np.nan)
    places = _places(sides, rivals)
    for budget in ASKED[::-1]:
        stands = claims.stands(pooled_threshold(budget, bars.pairs))
        alone = threshold(budget, bars.pairs)
        for side, place in zip(sides, places, strict=True):
            claims_there = side.said.claims
            stands[place] |= claims_there.alarm.stands(alone) & ~claims_there.early
        least[stands] = budget
    return least


def _carriers(heard: Heard, claims: Claims) -> Bools:
    """(platforms, rivals, weeks) on which platforms the verdict stands."""
    word, score = claims.word(), heard.strongest(claims)
    odds = MOVED_TOO * np.exp(np.sign(score) * score**2 / 2)
    best = (score == score.max(0)) & heard.judged
    likely = heard.judged & (best | (odds / (odds + 1 - MOVED_TOO) >= CARRIES))
    alarm = likely | (heard.level > 0)
    return np.select(
        [word == SLIP, word == LUCK, claims.level() > 0, word == SEASON],
        [likely | heard.slips, heard.word == LUCK, alarm, heard.judged],
        np.zeros(score.shape, dtype=bool),
    )


def _at(values: Any, places: Places) -> Any:
    """The values of every platform at places of the other axes."""
    return values[(slice(None), *places)]


def _names(platforms: Texts, carriers: Bools, score: Floats) -> list[list[str]]:
    """The names of the carrying platforms of every row, the strongest first."""
    order = np.argsort(-score, axis=0, kind="stable")
    kept = np.take_along_axis(carriers, order, 0)
    return [list(platforms[places[chosen]]) for places, chosen in zip(order.T, kept.T, strict=True)]


def _since(
    heard: Heard, claims: Claims, carriers: Bools, shown: Places, weeks: Dates
) -> dict[str, npt.NDArray[Any]]:
    """Onset with its interval, and the gain since then, of the rows that claim a change."""
    word, level, stood = claims.word()[shown], claims.level()[shown], claims.held()[shown]
    ages = np.full((3, len(word)), np.nan)
    gains = np.full((2, len(word)), np.nan)
    fell, rose = word == SLIP, (level > 0) & (word != SLIP)
    for mine, score, since in (
        (fell, heard.slip, held(claims.slip)[shown]),
        (rose, heard.lead, stood),
    ):
        rows = shown[0][mine], shown[1][mine]
        ages[:, mine] = onset_ages(pooled(_at(score, rows)), since[mine])
    rows = shown[0][rose], shown[1][rose]
    gains[:, rose] = _gains(heard, carriers[:, rose], rows, ages[1, rose])
    return dated(weeks[shown[1]], ages) | {
        "gain": np.exp(gains.sum(0)),
        "gain_cadence": np.exp(gains[0]),
        "gain_strength": np.exp(gains[1]),
    }


def _gains(heard: Heard, carriers: Bools, rows: Places, age: Floats) -> Floats:
    """(2, rows) log steps of cadence and strength since an age, of the carriers by precision."""
    place = (age - AGES[0]).astype(np.int64)
    weight = carriers / _at(heard.variance, (*rows, place))
    steps = np.stack([_at(x, (*rows, place)) for x in (heard.cadence, heard.strength)])
    mean: Floats = (steps * weight).sum(1) / weight.sum(0)
    return mean
