"""A world: drawn by a seed, played by its scenes, told as posts with the truth behind them."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from benchmarks.rough_worlds.scenes import SCENES, Label, Plan, scatter_giants
from benchmarks.rough_worlds.traits import CAP, Nature, Traits, traits, wander
from pipelines.verdicts.panel import Floats

START = np.datetime64("2024-01-01")
WEEKDAYS = np.array([0.15, 0.15, 0.16, 0.16, 0.15, 0.12, 0.11])
FIELD_SD, FIELD_MEMORY = 0.14, 0.85
ROAMS = 0.97  # so slowly that the share behind the counts moves with it
BIG = 0.5
USUAL = Nature()
NEWSROOM = Nature(rate=200.0, memory=(0.3, 0.9), wobble=(0.03, 0.2), roam=(0.05, 0.3))
PUBLISHER = Nature(rate=100.0, memory=(0.3, 0.9), wobble=(0.05, 0.2), roam=(0.5, 1.0))


@dataclass(frozen=True, slots=True)
class Regime:
    """How the worlds of a regime are drawn; `scene` is one of SCENES, or all of them mixed."""

    scene: str | None = None
    rivals: tuple[int, int] = (3, 12)
    platforms: tuple[int, int] = (1, 4)
    weeks: tuple[int, int] = (52, 104)
    nature: Nature = USUAL
    giants_a_year: float = 0.1


REGIMES: dict[str, Regime] = {
    "mixed": Regime(),
    **{name: Regime(name) for name in SCENES if name not in ("together", "crossposted")},
    "together": Regime("together", platforms=(2, 4)),
    "crossposted": Regime("crossposted", platforms=(2, 4)),
    "giants": Regime("giant", nature=Nature(heavy=True), giants_a_year=1.0),
    "giants_and_steps": Regime("step_up", nature=Nature(heavy=True), giants_a_year=0.5),
    "wide": Regime(rivals=(12, 24), platforms=(1, 2), nature=Nature(spread=1.4)),
    "few": Regime(rivals=(2, 3), platforms=(1, 2)),
    "brief": Regime("step_up", weeks=(16, 26)),
    "brief_quiet": Regime("quiet", weeks=(16, 26)),
    "slow": Regime("step_up", nature=Nature(memory=(0.7, 0.92), roam=(0.1, 0.4))),
    "sparse": Regime("step_up", nature=Nature(rate=1.0)),
    # as the two kinds of public files are: many large pages for months, three for years
    "newsrooms": Regime("step_up", (8, 12), (1, 1), (16, 26), NEWSROOM),
    "publishers": Regime("step_up", (2, 3), (1, 1), (150, 220), PUBLISHER),
}


@dataclass(frozen=True, slots=True)
class Made:
    """One world: posts as a file would hold them, and truth, events, latent for the scorer."""

    name: str
    regime: str
    posts: pd.DataFrame
    truth: pd.DataFrame
    events: pd.DataFrame
    latent: pd.DataFrame


def make(seed: int, index: int, regime: str) -> Made:
    """The world of these three; the same again gives the same digits."""
    rng, how = np.random.default_rng([seed, index]), REGIMES[regime]
    rivals, platforms, weeks = (
        int(rng.integers(low, high + 1)) for low, high in (how.rivals, how.platforms, how.weeks)
    )
    mine = traits(rng, rivals + 1, platforms, how.nature)
    plan = _played(rng, how, (rivals + 1, platforms, weeks))
    expected, posts = _posts(rng, mine, plan)
    tables = _truth(plan, mine, expected), _events(posts, expected), _latent(expected)
    for table in tables:
        table.insert(0, "world", f"world-{index:04d}")
        table.insert(1, "regime", regime)
    return Made(f"world-{index:04d}", regime, _told(rng, posts), *tables)


def _played(rng: np.random.Generator, how: Regime, shape: tuple[int, int, int]) -> Plan:
    """What happens: the regime's scene on at least one platform, elsewhere it or nothing."""
    _, platforms, weeks = shape
    memory, sd = np.full(platforms, FIELD_MEMORY), np.full(platforms, FIELD_SD)
    field = wander(rng, memory, sd, weeks)
    plan = Plan(rng, np.zeros(shape), np.zeros(shape), field, np.ones(shape, dtype=bool))
    names, parts = list(SCENES), np.array([part for _, part in SCENES.values()])
    for platform in range(platforms):
        if how.scene is None:
            scene = str(rng.choice(names, p=parts / parts.sum()))
        else:
            scene = how.scene if platform == 0 or rng.random() < 0.5 else "quiet"
        SCENES[scene][0](plan, platform)
    scatter_giants(plan, how.giants_a_year)
    return plan


def _posts(rng: np.random.Generator, mine: Traits, plan: Plan) -> tuple[Floats, pd.DataFrame]:
    """(brands, platforms, weeks) expected engagement, and a row per post with its numbers."""
    level = (
        np.log(mine.rate)[..., None] + plan.cadence,
        mine.level[..., None]
        + plan.strength
        + mine.follows[..., None] * plan.field
        + wander(rng, np.full(mine.roam.shape, ROAMS), mine.roam, plan.weeks),
    )
    smear = mine.mean_over_typical()[..., None]
    expected = np.where(plan.alive, np.exp(level[0] + level[1]) * smear, 0.0)
    noisy = [
        path + wander(rng, memory, wobble, plan.weeks) - wobble[..., None] ** 2 / 2
        for path, memory, wobble in zip(level, mine.memory, mine.wobble, strict=True)
    ]
    count = np.where(plan.alive, rng.poisson(np.exp(noisy[0])), 0)
    brand, platform, week = (np.repeat(i.ravel(), count.ravel()) for i in np.indices(count.shape))
    size, at = len(brand), (brand, platform)
    is_tail = rng.random(size) < mine.tail_part[at]
    tail = np.minimum(rng.random(size) ** (-1 / mine.tail_index[at]), CAP)
    log = noisy[1][brand, platform, week] + mine.sigma[at] * rng.standard_normal(size)
    value = np.exp(log) * np.where(is_tail, tail, 1.0)
    usual = {"brand": brand, "platform": platform, "week": week, "engagement": value}
    return expected, pd.concat([pd.DataFrame(usual).assign(planted=False), _giants(plan, expected)])


def _giants(plan: Plan, expected: Floats) -> pd.DataFrame:
    names = ("brand", "platform", "week", "worth", "planted")
    rows = pd.DataFrame(plan.giants, columns=names).astype({"planted": bool})
    usual = expected[tuple(rows[name].to_numpy(int) for name in names[:3])]
    return rows.assign(engagement=rows.pop("worth") * usual)[usual > 0]


def _told(rng: np.random.Generator, posts: pd.DataFrame) -> pd.DataFrame:
    """The posts as a file holds them: names, moments within the week, whole counts."""
    days = posts["week"].to_numpy() * 7 + rng.choice(7, len(posts), p=WEEKDAYS)
    seconds = np.clip(rng.normal(14, 4.5, len(posts)), 0, 23.99) * 3600
    count = np.floor(posts["engagement"].to_numpy() + rng.random(len(posts))).astype(np.int64)
    frame = pd.DataFrame(
        {
            "brand": _brand(posts["brand"]),
            "role": np.where(posts["brand"] == 0, "own", "rival"),
            "platform": "p" + (posts["platform"] + 1).astype(str),
            "kind": "photo",
            "published_at": START
            + days.astype("timedelta64[D]")
            + seconds.astype("timedelta64[s]"),
            "engagement": count,
            "views": count * 20,
        }
    ).sort_values("published_at", ignore_index=True)
    frame.insert(3, "post_id", "x" + frame.index.astype(str))
    return frame


def _truth(plan: Plan, mine: Traits, expected: Floats) -> pd.DataFrame:
    """One row per rival and platform, as the scorer of verdict_bench reads it."""
    rows = []
    brands, platforms, weeks = expected.shape
    for rival in range(1, brands):
        for platform in range(platforms):
            label = plan.labels.get((rival, platform), Label("none", "quiet"))
            last = weeks - 1 if label.end is None else label.end
            rows.append(
                {
                    "own": "own",
                    "rival": f"rival{rival}",
                    "platform": f"p{platform + 1}",
                    "label": label.word,
                    "mechanism": label.mechanism,
                    "onset_week": label.onset,
                    "end_week": None if label.onset is None else last,
                    "effect_log": label.effect,
                    "weeks": weeks,
                    "own_posts_per_week": mine.rate[0, platform],
                    "rival_posts_per_week": mine.rate[rival, platform],
                }
            )
    return pd.DataFrame(rows).astype({"onset_week": "Float64", "end_week": "Float64"})


def _events(posts: pd.DataFrame, expected: Floats) -> pd.DataFrame:
    """The weeks whose best three posts are worth half of the account's usual four weeks."""
    key = ["brand", "platform", "week"]
    best = posts.sort_values("engagement", ascending=False).groupby(key).head(3)
    found = best.groupby(key, as_index=False).agg(
        sum=("engagement", "sum"), planted=("planted", "any"), posts=("engagement", "size")
    )
    usual = expected[tuple(found[name].to_numpy(int) for name in key)]
    found["lift"] = found.pop("sum") / (4 * usual)
    found["kind"] = np.where(found["planted"], "injected", "natural")
    found = found[(found.pop("planted")) | (found["lift"] >= BIG)].reset_index(drop=True)
    platform = "p" + (found["platform"] + 1).astype(str)
    return found.assign(brand=_brand(found["brand"]), platform=platform)


def _latent(expected: Floats) -> pd.DataFrame:
    brand, platform, week = (i.ravel() for i in np.indices(expected.shape))
    return pd.DataFrame(
        {
            "brand": _brand(pd.Series(brand)),
            "platform": "p" + pd.Series(platform + 1).astype(str),
            "week": week,
            "expected": expected.ravel(),
        }
    )


def _brand(number: pd.Series) -> npt.NDArray[np.object_]:
    return np.where(number == 0, "own", "rival" + number.astype(str)).astype(object)
