"""What simple rules say of the same worlds, for comparison.

causes          plain means, the parts of the simulator's own formula, posts drawn again
course_changes  four weeks against the four before
post_answers    the middle half of the last 100 posts of the kind at that age (as CrowdTangle did);
                ripe count: times the ratio of the means of the last 30; rarity: log-normal of the
                last 100; breakout: two standard deviations above the last 30 raw counts
gaps            no post, so nothing was posted
"""

from statistics import NormalDist
from types import ModuleType
from typing import Any

import numpy as np
import pandas as pd

from benchmarks.posts_product import Tables, questions
from pipelines.verdicts.panel import Floats, Ints

START = pd.Timestamp("2024-01-01")
ACCOUNT = ["brand", "platform"]
DRAWS = 100
LAST, FEW, RIPE_DAYS = 100, 30, 30.0
BEFORE = 4
KINDS = ["link", "photo", "video", "status", "reel"]
CADENCE, MIX, HOURS, EFFECT = 1.5, 0.25, 2.0, 1.5


def guessed(simulate: ModuleType, world: Tables, name: str) -> dict[str, pd.DataFrame]:
    """The scorer's tables of the simple rules."""
    posts = _posts(world)
    said = {
        "causes": _causes(simulate, world, posts),
        "course_changes": _changes(posts),
        "post_answers": _answers(world),
        "gaps": _gaps(world, posts),
    }
    return {table: frame.assign(world=name) for table, frame in said.items()}


def _posts(world: Tables) -> pd.DataFrame:
    """The posts with their last known engagement and the number of their week."""
    seen = _counts(world).drop_duplicates("post_id", keep="last")
    posts = world["posts"].merge(seen[["post_id", "x"]], on="post_id")
    return posts.assign(week=(posts["published_at"] - START).dt.days // 7)


def _counts(world: Tables) -> pd.DataFrame:
    """Every observation with counts: post_id, observed_at, x; in order of time."""
    seen = world["observations"].query("status == 'ok'")
    x = seen[["likes", "comments", "shares"]].sum(axis=1).astype("float64")
    return seen[["post_id", "observed_at"]].assign(x=x).sort_values("observed_at")


def _causes(simulate: ModuleType, world: Tables, posts: pd.DataFrame) -> pd.DataFrame:
    """The parts of every question; the interval from posts drawn again."""
    rng = np.random.default_rng(1)
    names = list(posts["brand"].unique())
    coded = posts.assign(kind=posts["kind"].map(KINDS.index), brand=posts["brand"].map(names.index))
    found = []
    for query in questions(world):
        mine = coded[coded["platform"] == query.platform]
        sums = [
            _drawn(rng, mine[mine["week"].between(*span)], len(names)) for span in _spans(query)
        ]
        people = _people(world["profiles"], query)
        pair = names.index(query.rival), names.index(query.own)
        told = [_parts(simulate, [s[i] for s in sums], people, pair) for i in range(DRAWS + 1)]
        (parts, shares), drawn = told[0], pd.DataFrame([parts for parts, _ in told[1:]])
        bounds = drawn[list(parts)].quantile([0.05, 0.95]).to_numpy()
        rows = {"part": list(parts), "value": list(parts.values()), "low": bounds[0]}
        frame = pd.DataFrame({**rows, "high": bounds[1], "query_id": query.query_id})
        found.append(frame.assign(share_before=shares[0], share_after=shares[1]))
    return pd.concat(found, ignore_index=True)


def _spans(query: Any) -> tuple[tuple[int, int], tuple[int, int]]:
    """First and last week of the two periods of a question."""
    return (query.w0_first, query.w0_last), (query.w1_first, query.w1_last)


def _drawn(rng: np.random.Generator, posts: pd.DataFrame, brands: int) -> Floats:
    """(draws + 1, brands, kinds, 2) posts and engagement as they are, then of posts drawn again."""
    cell = (posts["brand"] * len(KINDS) + posts["kind"]).to_numpy(dtype=np.int64)
    x, m = posts["x"].to_numpy(), len(posts)
    chosen = np.vstack([np.arange(m), rng.integers(m, size=(DRAWS, m))])
    size = brands * len(KINDS)
    flat = (cell[chosen] + size * np.arange(DRAWS + 1)[:, None]).ravel()
    sums = [
        np.bincount(flat, weights=weights, minlength=size * (DRAWS + 1))
        for weights in (None, x[chosen].ravel())
    ]
    shape = (DRAWS + 1, brands, len(KINDS), 2)
    return np.stack(sums, axis=-1).astype(np.float64).reshape(shape)


def _people(profiles: pd.DataFrame, query: Any) -> tuple[float, float]:
    """Mean followers of the rival in both windows; 1 and 1 where they are unknown."""
    week = (profiles["observed_at"] - START).dt.days // 7
    mine = (profiles["brand"] == query.rival) & (profiles["platform"] == query.platform)
    means = [profiles["followers"][mine & week.between(*span)].mean() for span in _spans(query)]
    known = all(pd.notna(mean) for mean in means)
    return (float(means[0]), float(means[1])) if known else (1.0, 1.0)


def _parts(
    simulate: ModuleType, sums: list[Floats], people: tuple[float, float], pair: tuple[int, int]
) -> tuple[dict[str, float], tuple[float, float]]:
    """The parts from plain means, and both shares. sums: (brands, kinds, 2) of each period."""
    rival, own = pair
    n = [window[rival, :, 0] for window in sums]
    split = dict.fromkeys(("cadence", "mix", "audience", "strength"), 0.0)
    if min(count.sum() for count in n) > 0:
        mix = [count / count.sum() for count in n]
        means = [w[rival, :, 1] / np.maximum(w[rival, :, 0], 1) for w in sums]
        split = simulate.split_change([count.sum() for count in n], mix, means, people)
    totals = [window[:, :, 1].sum(axis=1) for window in sums]
    parts, before, after = simulate.share_parts(*totals, rival, own, split)
    return parts, (before, after)


def _changes(posts: pd.DataFrame) -> pd.DataFrame:
    """Weeks at which four weeks differ from the four before, the sharpest of a run."""
    weeks, found = int(posts["week"].max()) + 1, []
    for _, mine in posts.groupby(ACCOUNT):
        brand, platform = mine["brand"].iloc[0], mine["platform"].iloc[0]
        before, after = _sums(_weekly(mine, weeks))
        each = [np.log((part[:, -1] + 1) / (part[:, 0] + 1)) for part in (before, after)]
        effect = each[1] - each[0]
        for what, size in _sizes(before, after).items():
            week = _peaks(size)
            rows = {"week": week, "effect_log": effect[week], "effect_week": week}
            found.append(pd.DataFrame(rows).assign(brand=brand, platform=platform, what=what))
    whole = pd.concat(found, ignore_index=True)
    return whole.assign(effect_found=whole["effect_log"].abs() > np.log(EFFECT))


def _weekly(posts: pd.DataFrame, weeks: int) -> Floats:
    """(weeks, 8): posts, posts of five kinds, sum of hours, engagement."""
    kinds = pd.get_dummies(posts["kind"]).reindex(columns=KINDS, fill_value=False)
    table = kinds.astype("float64").assign(hours=posts["published_at"].dt.hour, x=posts["x"])
    table.insert(0, "n", 1.0)
    summed = table.groupby(posts["week"]).sum().reindex(range(weeks), fill_value=0)
    return summed.to_numpy(dtype=np.float64)


def _sums(per_week: Floats) -> tuple[Floats, Floats]:
    """The sums of the four weeks before each week, and of the four from it on."""
    total = np.vstack([np.zeros(per_week.shape[1]), np.cumsum(per_week, axis=0)])
    at = np.arange(len(per_week))
    before = total[at] - total[np.maximum(at - BEFORE, 0)]
    after = total[np.minimum(at + BEFORE, len(per_week))] - total[at]
    before[:BEFORE] = after[:BEFORE] = 0
    before[len(at) - BEFORE + 1 :] = after[len(at) - BEFORE + 1 :] = 0
    return before, after


def _sizes(before: Floats, after: Floats) -> dict[str, Floats]:
    """How far each kind of change is beyond its bound, by week; below 1 is none."""
    n = [np.maximum(part[:, :1], 1) for part in (before, after)]
    posts = np.abs(np.log((after[:, 0] + 1) / (before[:, 0] + 1))) / np.log(CADENCE)
    mix = np.abs(after[:, 1:6] / n[1] - before[:, 1:6] / n[0]).max(axis=1) / MIX
    hour = np.abs(after[:, 6] / n[1][:, 0] - before[:, 6] / n[0][:, 0]) / HOURS
    some = (before[:, 0] > 0) & (after[:, 0] > 0)
    return {"cadence": posts, "mix": mix * some, "hour": hour * some}


def _peaks(size: Floats) -> Ints:
    """The largest week of every stretch above 1."""
    near = pd.Series(size).rolling(2 * BEFORE + 1, center=True, min_periods=1).max()
    return np.flatnonzero((size > 1) & (size >= near.to_numpy()))


def _answers(world: Tables) -> pd.DataFrame:
    """Expected count, ripe count and rarity from the last posts of the kind at the age."""
    posts = world["posts"]
    weeks = (posts["published_at"].max() - START).days / 7
    kinds = [*ACCOUNT, "kind"]
    posts = posts.assign(rate=posts.groupby(kinds)["post_id"].transform("size") / weeks)
    asked = world["queries_posts"].merge(posts, on="post_id")
    counts = _counts(world).rename(columns={"observed_at": "as_of"})
    asked = asked.merge(counts, on=["post_id", "as_of"]).sort_values("as_of")
    ripe = counts[counts["post_id"].isin(asked["post_id"])].merge(
        posts[["post_id", "published_at"]]
    )
    is_ripe = ripe["as_of"] - ripe["published_at"] >= pd.Timedelta(days=RIPE_DAYS)
    ripe = ripe[is_ripe].drop_duplicates("post_id")[["post_id", "as_of", "x"]]
    asked = asked.merge(ripe, on="post_id", how="left", suffixes=("", "_ripe"))
    groups = asked.sort_values("as_of").groupby([*kinds, "age_days"])
    answers: list[pd.DataFrame] = [_of_kind(mine) for _, mine in groups]
    return pd.concat(answers, ignore_index=True)


def _of_kind(mine: pd.DataFrame) -> pd.DataFrame:
    """The answers for the posts of one account, kind and age, in order of time."""
    before = mine["x"].shift().rolling(LAST, min_periods=10)
    log = np.log1p(mine["x"])
    past = log.shift().rolling(LAST, min_periods=10)
    z = ((log - past.mean()) / past.std()).to_numpy(dtype=np.float64)
    tail = np.array([NormalDist().cdf(-value) if np.isfinite(value) else np.nan for value in z])
    raw = mine["x"].shift().rolling(FEW, min_periods=10)
    return pd.DataFrame(
        {
            "post_id": mine["post_id"],
            "age_days": mine["age_days"],
            "expected_at_age": before.apply(_middle, raw=True),
            "projected_30d": mine["x"] * _ripening(mine),
            "low_30d": np.nan,
            "high_30d": np.nan,
            "once_in_weeks": 1 / -np.expm1(-mine["rate"] * np.maximum(tail, 1e-9)),
            "breakout": mine["x"] > raw.mean() + 2 * raw.std(),
        }
    )


def _middle(values: Floats) -> float:
    """The mean of the middle half."""
    ordered = np.sort(values)
    quarter = len(ordered) // 4
    return float(ordered[quarter : len(ordered) - quarter].mean())


def _ripening(mine: pd.DataFrame) -> Floats:
    """Mean ripe count over mean count at the age, of the last 30 posts ripe by then."""
    known = mine.dropna(subset="x_ripe").sort_values("as_of_ripe")
    last = known[["x", "x_ripe"]].rolling(FEW, min_periods=5).mean()
    ratio = pd.DataFrame(
        {"as_of": known["as_of_ripe"], "ratio": last["x_ripe"] / last["x"].clip(lower=1)}
    )
    found = pd.merge_asof(mine[["as_of"]], ratio, on="as_of", allow_exact_matches=False)
    return found["ratio"].to_numpy(dtype=np.float64)


def _gaps(world: Tables, posts: pd.DataFrame) -> pd.DataFrame:
    every = world["truth_weeks"][[*ACCOUNT, "week"]]
    count = posts.groupby([*ACCOUNT, "week"]).size().rename("n").reset_index()
    whole = every.merge(count, on=[*ACCOUNT, "week"], how="left")
    return whole.assign(state=np.where(whole["n"] > 0, "ok", "silent")).drop(columns="n")
