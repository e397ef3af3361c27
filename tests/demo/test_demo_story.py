"""The story: what was planted is there, strong and clean, and nothing else looks like it."""

from collections.abc import Callable
from datetime import date
from math import exp, log

import numpy as np
import pandas as pd
import pytest

from pipelines.demo import OWN, STORY, WEEKS, Planted, World
from pipelines.demo.story import ASKED, EARLIER_LUCK, GAP, GATHERING, LEAD, LUCK, SEASON, SLIP

Volume = Callable[..., dict[str, float]]
Typical = Callable[[str, str, int, int], float]
BRANDS = (OWN, "Vaartwijk", "Helmwind", "Duinrand", "Oosterlicht", "Kadeluxe")
CHANGED = {(p.brand, p.platform) for p in (LEAD, SLIP, GATHERING, ASKED)} | {
    ("Kadeluxe", "youtube")
}
QUIET = [(b, p) for b in BRANDS for p in ("instagram", "youtube", "linkedin", "bluesky")
         if (b, p) not in CHANGED]  # fmt: skip


def share(volumes: dict[str, float], brand: str) -> float:
    return 100 * volumes[brand] / sum(volumes.values())


def rivals_of(brand: str, platform: str) -> list[str]:
    return [b for b, p in QUIET if p == platform and b != brand]


def step(typical: Typical, brand: str, platform: str, *, at: int, stop: int = WEEKS) -> float:
    """Log change of typical weekly volume at a week, minus the field's median change."""

    def change(who: str) -> float:
        return typical(who, platform, at, stop) - typical(who, platform, max(at - 52, 0), at)

    field = np.median([change(other) for other in rivals_of(brand, platform)])
    return change(brand) - float(field)


def test_story_is_dated_and_complete(world: World) -> None:
    assert [p.kind for p in STORY] == [
        "lead", "slip", "season", "luck", "luck", "gathering", "partial", "no account",
    ]  # fmt: skip
    assert LEAD.onset(world.first_week) == date(2026, 8, 17)
    assert all(p.onset(world.first_week).weekday() == 0 for p in STORY)


def test_lead_share_before_and_after(volume: Volume) -> None:
    before, after = volume("instagram", 38, 46), volume("instagram", 52, 60)
    assert 20 <= share(before, "Vaartwijk") <= 22.5
    assert 32 <= share(after, "Vaartwijk") <= 35.5
    assert 22 <= share(after, OWN) <= 27


def test_lead_is_made_by_video_and_by_more_posts(posts: pd.DataFrame) -> None:
    some = posts[(posts["platform"] == "instagram") & (posts["brand"] == "Vaartwijk")]
    after = some["week"] >= LEAD.week
    video = some["post_type"] == "video"
    assert (video & ~after).sum() / LEAD.week == pytest.approx(2, abs=0.2)
    assert (video & after).sum() / (WEEKS - LEAD.week) == pytest.approx(6, abs=0.3)
    by_kind = np.log(some["engagement"]).groupby([after, some["post_type"]]).mean()
    assert exp(by_kind[True, "video"] - by_kind[False, "video"]) > 1.1
    assert exp(by_kind[True, "video"] - by_kind[True, "photo"]) > 1.5


def test_lead_does_not_hang_on_a_few_posts(volume: Volume) -> None:
    def part(start: int, stop: int, drop: int) -> float:
        return share(volume("instagram", start, stop, drop=drop), "Vaartwijk")

    gains = [part(46, 60, drop) - part(32, 46, drop) for drop in (0, 1, 3, 5)]
    assert min(gains) > 0.75 * gains[0] > 8


def test_lead_is_a_lasting_step_against_the_field_and_us(typical: Typical) -> None:
    lead = step(typical, "Vaartwijk", "instagram", at=LEAD.week)
    assert lead > log(1.9)
    assert abs(step(typical, OWN, "instagram", at=LEAD.week)) < 0.15
    parts = [step(typical, "Vaartwijk", "instagram", at=s, stop=s + 4) for s in (46, 50, 56)]
    assert min(parts) > 0.4


@pytest.mark.parametrize("luck", [LUCK, EARLIER_LUCK])
def test_luck_is_one_post_of_twenty_times_its_expectation(
    posts: pd.DataFrame, luck: Planted
) -> None:
    account = posts[(posts["brand"] == luck.brand) & (posts["platform"] == luck.platform)]
    post = account[account["text"] == luck.caption]
    assert len(post) == 1 and int(post["week"].iloc[0]) == luck.week
    kind = account[account["post_type"] == post["post_type"].iloc[0]]
    earlier = kind[kind["week"] < luck.week]
    assert len(earlier) >= 20
    multiple = float(post["engagement"].iloc[0] / earlier["engagement"].median())
    assert 16 <= multiple <= 27


def block_gain(volume: Volume, platform: str, brand: str, *, stop: int, drop: int) -> float:
    """Log gain of the last four weeks over the median four-week block before."""
    blocks = [volume(platform, s, s + 4, drop=drop)[brand] for s in range(stop - 8, -1, -4)]
    return log(volume(platform, stop - 4, stop, drop=drop)[brand] / float(np.median(blocks)))


@pytest.mark.parametrize("luck", [LUCK, EARLIER_LUCK])
def test_luck_lifts_the_raw_volume_and_is_gone_without_it(volume: Volume, luck: Planted) -> None:
    def net(drop: int) -> tuple[float, float]:
        gain = {b: block_gain(volume, luck.platform, b, stop=luck.week + 3, drop=drop)
                for b in [luck.brand, *rivals_of(luck.brand, luck.platform)]}  # fmt: skip
        mine = gain.pop(luck.brand)
        return mine - float(np.median(list(gain.values()))), mine - gain[OWN]

    raw = min(net(0))
    assert raw >= 0.5
    assert all(min(net(drop)) <= 0.35 * raw for drop in (1, 3))


def test_season_moves_everybody_alike(volume: Volume, typical: Typical) -> None:
    moves = []
    for brand in BRANDS:
        inside = typical(brand, "linkedin", SEASON.week, SEASON.until)
        moves.append(inside - typical(brand, "linkedin", 14, SEASON.week))
        back = typical(brand, "linkedin", SEASON.until, 54) - typical(brand, "linkedin", 14, 30)
        assert abs(back) < 0.15
    assert min(moves) > 0.4 and max(moves) - min(moves) < 0.3
    before, during = volume("linkedin", 14, 30), volume("linkedin", 30, 38)
    assert max(abs(share(during, b) - share(before, b)) for b in BRANDS) < 3.5


def test_slip_is_ours_alone(posts: pd.DataFrame, typical: Typical) -> None:
    assert step(typical, OWN, "youtube", at=SLIP.week) < log(0.4)
    for rival in rivals_of(OWN, "youtube"):
        assert abs(step(typical, rival, "youtube", at=SLIP.week)) < 0.25
    ours = posts[(posts["platform"] == "youtube") & (posts["brand"] == OWN)]
    weak, strong = (ours[ours["week"].ge(46) == late]["engagement"] for late in (True, False))
    assert len(weak) / 14 < 0.6 * len(strong) / 46
    assert weak.median() < 0.7 * strong.median()


@pytest.mark.parametrize(("brand", "platform"), QUIET)
def test_quiet_pairs_stay_quiet(typical: Typical, brand: str, platform: str) -> None:
    for stop in range(24, WEEKS + 1, 4):
        assert abs(step(typical, brand, platform, at=stop - 8, stop=stop)) < 0.33
    assert abs(step(typical, brand, platform, at=WEEKS - 14)) < 0.2


@pytest.mark.parametrize(("brand", "platform"), QUIET)
def test_quiet_shares_stay_within_noise(volume: Volume, brand: str, platform: str) -> None:
    quiet = [*rivals_of(brand, platform), brand]

    def part(start: int) -> float:  # the three best posts of each are left out: luck is not news
        volumes = volume(platform, start, start + 8, drop=3)
        return share({b: volumes[b] for b in quiet}, brand)

    parts = [part(start) for start in range(4, WEEKS, 8)]
    assert max(parts) - min(parts) < 0.42 * float(np.median(parts))


def test_what_was_tried_worked_and_the_field_stood_still(typical: Typical) -> None:
    lift = step(typical, OWN, ASKED.platform, at=ASKED.week, stop=ASKED.week + 10)
    assert abs(lift - log(ASKED.multiple or 1.0)) < 0.15


def test_young_account_and_gap(world: World, looks: pd.DataFrame) -> None:
    young = looks[(looks["brand"] == GATHERING.brand) & (looks["platform"] == "bluesky")]
    assert young["published_at"].min() >= pd.Timestamp(GATHERING.onset(world.first_week), tz="UTC")
    gappy = looks[(looks["brand"] == GAP.brand) & (looks["platform"] == GAP.platform)]
    start = pd.Timestamp(GAP.onset(world.first_week), tz="UTC")
    stop = start + pd.Timedelta(weeks=2)
    assert not gappy["observed_at"].between(start, stop, inclusive="left").any()
    inside = gappy[gappy["published_at"].between(start, stop)]
    assert inside["post_id"].nunique() >= 4
    assert (inside.groupby("post_id")["observed_at"].min() >= stop).all()
