"""What may happen on a platform, and what is true of it then."""

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from pipelines.verdicts.panel import Bools, Floats, Ints

EFFECTS = (0.6, 0.9, 1.3, 1.8)
SEASON_MEANT = 26  # a step of the whole field is news for half a year


@dataclass(frozen=True, slots=True)
class Label:
    """What is true of a pair: its word, why, from which week to which, the log effect."""

    word: str
    mechanism: str
    onset: int | None = None
    end: int | None = None
    effect: float = 0.0


@dataclass(slots=True)
class Plan:
    """Paths of log cadence and strength (brands, platforms, weeks), brand 0 is own; giants; truth.

    alive: the account is there in that week. giants: brand, platform, week, worth in usual weeks,
    planted or not.
    """

    rng: np.random.Generator
    cadence: Floats
    strength: Floats
    field: Floats
    alive: Bools
    giants: list[tuple[int, int, int, float, bool]] = field(default_factory=list)
    labels: dict[tuple[int, int], Label] = field(default_factory=dict)

    @property
    def weeks(self) -> int:
        """How many weeks there are."""
        return self.field.shape[1]

    def rival(self, platform: int) -> int:
        """A rival at random, of whom nothing is told there yet where there is one."""
        rivals = list(range(1, len(self.cadence)))
        free = [rival for rival in rivals if (rival, platform) not in self.labels]
        return int(self.rng.choice(free or rivals))

    def onset(self, left: int = 14) -> int:
        """A week with a history before it and, where there are weeks enough, `left` after it."""
        first = max(min(26, self.weeks // 2), 8)
        return int(self.rng.integers(first, max(self.weeks - left, first + 1)))

    def effect(self) -> float:
        """One of the log effects."""
        return float(self.rng.choice(EFFECTS))

    def ramp(self, onset: int, length: int = 1) -> Floats:
        """(weeks,) 0 before the onset, 1 from `length` weeks on."""
        ramp: Floats = np.clip((np.arange(self.weeks) - onset + 1) / length, 0, 1)
        return ramp

    def mark(self, platform: int, rivals: list[int] | None, label: Label) -> None:
        """Say what is true of these rivals; None is all of whom nothing else is told."""
        for rival in rivals or range(1, len(self.cadence)):
            if rivals or (rival, platform) not in self.labels:
                self.labels[rival, platform] = label

    def lift(self, brand: int, platform: int, path: Floats) -> None:
        """Move a brand's level by cadence, by strength or by both."""
        part = float(self.rng.choice((0.0, 0.0, 0.5, 1.0, 1.0)))
        self.cadence[brand, platform] += part * path
        self.strength[brand, platform] += (1 - part) * path


Scene = Callable[[Plan, int], None]


def quiet(plan: Plan, platform: int) -> None:
    """Nothing happens."""


def step_up(plan: Plan, platform: int) -> None:
    """A rival rises for good."""
    rival, onset, effect = plan.rival(platform), plan.onset(), plan.effect()
    plan.lift(rival, platform, effect * plan.ramp(onset, int(plan.rng.integers(1, 4))))
    plan.mark(platform, [rival], Label("lead", "step", onset, effect=effect))


def three_up(plan: Plan, platform: int) -> None:
    """Three rivals rise together; the others stand still."""
    count = min(3, (len(plan.cadence) - 1) // 2)
    rivals = [1 + int(r) for r in plan.rng.permutation(len(plan.cadence) - 1)[: max(count, 1)]]
    onset, effect = plan.onset(), plan.effect()
    for rival in rivals:
        plan.lift(rival, platform, effect * plan.ramp(onset))
    plan.mark(platform, rivals, Label("lead", "three_up", onset, effect=effect))


def together(plan: Plan, platform: int) -> None:
    """A rival rises on all platforms at once; told of all by the first."""
    if platform:
        return
    rival, onset, effect = (
        plan.rival(platform),
        plan.onset(),
        float(plan.rng.choice((0.4, 0.6, 0.9))),
    )
    for place in range(plan.field.shape[0]):
        begins = min(onset + int(plan.rng.integers(0, 2)), plan.weeks - 1)
        plan.lift(rival, place, effect * plan.ramp(begins))
        plan.mark(place, [rival], Label("lead", "together", begins, effect=effect))


def launch(plan: Plan, platform: int) -> None:
    """A rival launches something: a high start of some weeks, of which half stays."""
    rival, onset, effect = plan.rival(platform), plan.onset(), plan.effect()
    high = int(plan.rng.integers(4, 10))
    plan.lift(rival, platform, effect * (2 * plan.ramp(onset) - plan.ramp(onset + high, 4)))
    plan.mark(platform, [rival], Label("lead", "launch", onset, effect=effect))


def fade(plan: Plan, platform: int) -> None:
    """A rival's lead of two to five months that goes away again."""
    rival, onset, effect = plan.rival(platform), plan.onset(left=36), plan.effect()
    end = min(onset + int(plan.rng.integers(8, 21)), plan.weeks - 1)
    plan.lift(rival, platform, effect * (plan.ramp(onset) - plan.ramp(end + 1, 2)))
    plan.mark(platform, [rival], Label("lead", "fade", onset, end, effect))


def burst(plan: Plan, platform: int) -> None:
    """Three to five strong weeks of a rival, then as before: no lead."""
    rival, onset, effect = plan.rival(platform), plan.onset(), float(plan.rng.uniform(0.7, 1.8))
    length = int(plan.rng.integers(3, 6))
    plan.lift(rival, platform, effect * (plan.ramp(onset) - plan.ramp(onset + length)))
    label = Label("none", "burst", onset, min(onset + length - 1, plan.weeks - 1), effect)
    plan.mark(platform, [rival], label)


def fall(plan: Plan, platform: int) -> None:
    """A rival falls several-fold: nobody leads by it."""
    rival, onset, effect = plan.rival(platform), plan.onset(), float(plan.rng.uniform(0.9, 1.8))
    plan.lift(rival, platform, -effect * plan.ramp(onset, int(plan.rng.integers(1, 4))))
    plan.mark(platform, [rival], Label("none", "fall", onset, effect=-effect))


def own_fall(plan: Plan, platform: int) -> None:
    """We fall, the rivals stand still: our slip."""
    onset, effect = plan.onset(), float(plan.rng.choice((0.6, 0.9, 1.3, 1.8)))
    plan.lift(0, platform, -effect * plan.ramp(onset, int(plan.rng.integers(1, 7))))
    plan.mark(platform, None, Label("slip", "own_fall", onset, effect=-effect))


def own_rise(plan: Plan, platform: int) -> None:
    """We rise: nobody leads against us."""
    onset, effect = plan.onset(), plan.effect()
    plan.lift(0, platform, effect * plan.ramp(onset))
    plan.mark(platform, None, Label("none", "own_rise", onset, effect=effect))


def trade(plan: Plan, platform: int) -> None:
    """A rival posts more and weaker, so that its typical week is no bigger: no lead."""
    rival, onset, more = plan.rival(platform), plan.onset(), float(plan.rng.uniform(0.7, 1.5))
    less, ramp = more + float(plan.rng.uniform(0.0, 0.5)), plan.ramp(onset, 2)
    plan.cadence[rival, platform] += more * ramp
    plan.strength[rival, platform] -= less * ramp
    plan.mark(platform, [rival], Label("none", "trade", onset, effect=more - less))


def field_step(plan: Plan, platform: int) -> None:
    """All brands step together and stay there."""
    onset, effect = plan.onset(), float(plan.rng.choice((-1, 1)) * plan.rng.uniform(0.5, 1.2))
    plan.field[platform] += effect * plan.ramp(onset, int(plan.rng.integers(1, 5)))
    end = min(onset + SEASON_MEANT - 1, plan.weeks - 1)
    plan.mark(platform, None, Label("season", "field_step", onset, end, effect))


def holidays(plan: Plan, platform: int) -> None:
    """All brands move together for some weeks."""
    onset, effect = plan.onset(), float(plan.rng.uniform(0.5, 1.1))
    end = min(onset + int(plan.rng.integers(6, 12)), plan.weeks - 1)
    plan.field[platform] += effect * (plan.ramp(onset) - plan.ramp(end + 1, 2))
    plan.mark(platform, None, Label("season", "holidays", onset, end, effect))


def giant(plan: Plan, platform: int) -> None:
    """One post of a rival is worth weeks to months of its usual engagement."""
    rival, week = plan.rival(platform), plan.onset(left=5)
    plan.giants.append((rival, platform, week, _worth(plan.rng), True))
    end = min(week + 3, plan.weeks - 1)
    plan.mark(platform, [rival], Label("luck", "giant", week, end))


def crossposted(plan: Plan, platform: int) -> None:
    """The same lucky post on every platform; told of all by the first."""
    if platform:
        return
    rival, week, worth = plan.rival(platform), plan.onset(left=5), _worth(plan.rng)
    for place in range(plan.field.shape[0]):
        part = worth * float(plan.rng.uniform(0.6, 1.0))
        plan.giants.append((rival, place, week, max(part, 3.0), True))
        end = min(week + 3, plan.weeks - 1)
        plan.mark(place, [rival], Label("luck", "crossposted", week, end))


def entry(plan: Plan, platform: int) -> None:
    """A rival is tracked from some week on; it was never smaller."""
    rival, first = plan.rival(platform), int(plan.rng.integers(8, max(plan.weeks - 20, 9)))
    plan.alive[rival, platform, :first] = False
    plan.mark(platform, [rival], Label("none", "entry", first))


def stop(plan: Plan, platform: int) -> None:
    """A rival stops for good; the others are not ahead for it."""
    rival, last = plan.rival(platform), plan.onset()
    plan.alive[rival, platform, last:] = False
    plan.mark(platform, [rival], Label("none", "stop", last))


def _worth(rng: np.random.Generator) -> float:
    return float(np.exp(rng.uniform(np.log(3), np.log(100))))


def scatter_giants(plan: Plan, a_year: float) -> None:
    """Giants of any account at any time, beside what is planted."""
    brands, platforms, weeks = plan.cadence.shape
    for _ in range(int(plan.rng.poisson(a_year * brands * platforms * weeks / 52))):
        where: Ints = plan.rng.integers(0, (brands, platforms, weeks))
        brand, platform, week = (int(x) for x in where)
        plan.giants.append((brand, platform, week, _worth(plan.rng), False))


SCENES: dict[str, tuple[Scene, float]] = {  # with the part that each has where all are mixed
    "quiet": (quiet, 0.16),
    "step_up": (step_up, 0.20),
    "three_up": (three_up, 0.05),
    "together": (together, 0.06),
    "launch": (launch, 0.05),
    "fade": (fade, 0.07),
    "burst": (burst, 0.07),
    "fall": (fall, 0.05),
    "own_fall": (own_fall, 0.07),
    "own_rise": (own_rise, 0.03),
    "trade": (trade, 0.04),
    "field_step": (field_step, 0.04),
    "holidays": (holidays, 0.03),
    "giant": (giant, 0.06),
    "crossposted": (crossposted, 0.02),
    "entry": (entry, 0.03),
    "stop": (stop, 0.02),
}
