"""Ripe counts in the warehouse: what a run measures again is what a rebuild would measure."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import numpy as np
import pytest

from pipelines.exports import ImportOptions
from pipelines.folder import Folder
from pipelines.runs.import_files import import_files
from pipelines.runs.rebuild import rebuild
from pipelines.verdicts.aging.history import GRID
from pipelines.warehouse.ask import open_published
from pipelines.warehouse.work import open_work, writing
from tests.conftest import HEAD, Bring, row
from tests.warehouse.test_rebuild import content

FIRST = datetime(2025, 9, 1)
WEEKS = 26
# a verdict stays as it was said with the data then known
KEPT = {
    "mart.pair_verdicts",
    "mart.rival_verdicts",
    "mart.brand_intervals",
    "mart.brand_market",
    "mart.causes",
}
LOOKS = (0.3, 0.8, 1.2, 2.3, 3.4, 5.0, 7.5, 12.0, 18.0, 25.0, 33.0)


def looks(seed: int = 5) -> Iterator[tuple[datetime, str]]:
    """(moment, row) of every look at the posts of three accounts, in the order of time."""
    rng, found = np.random.default_rng(seed), []
    for number in range(3 * 5 * WEEKS):
        account = ("noordkade", "vaartwijk", "helmwind")[number % 3]
        at = FIRST + timedelta(
            days=7 * WEEKS * number / (15 * WEEKS), hours=float(rng.uniform(0, 5))
        )
        ripe = np.exp(5.5 + 0.8 * rng.standard_normal())
        for age in LOOKS:
            seen = at + timedelta(days=age)
            likes = int(ripe * age / (age + 0.8))
            stamp = f"{seen:%Y-%m-%dT%H:%M:%SZ}"
            text = row(account, f"p{number}", f"{at:%Y-%m-%dT%H:%M:%SZ}", observed=stamp,
                       counts=f"{likes},0,0,")  # fmt: skip
            found.append((seen, text))
    yield from sorted(found)


def written(folder: Folder, name: str, rows: list[str]) -> None:
    path = folder.root.parent / name
    path.write_text("\n".join([HEAD, *rows]) + "\n")
    import_files(folder, [path], ImportOptions(own="noordkade"))


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    """A landscape that came in with four imports, the last of them a history that was missing."""
    folder = Folder(tmp_path_factory.mktemp("grown") / "landscape")
    end = FIRST + timedelta(weeks=WEEKS)
    every = [(moment, text) for moment, text in looks() if moment < end]
    early = [text for moment, text in every if moment < FIRST + timedelta(weeks=4)]
    rest = [(moment, text) for moment, text in every if moment >= FIRST + timedelta(weeks=4)]
    for number, weeks in enumerate((20, 23, WEEKS)):
        until = FIRST + timedelta(weeks=weeks)
        since = FIRST + timedelta(weeks=(0, 20, 23)[number])
        part = [text for moment, text in rest if since <= moment < until]
        written(folder, f"{number}.csv", part)
    written(folder, "early.csv", early)
    return folder


def test_a_rebuild_gives_the_same_answers(grown: Folder) -> None:
    before = content(grown)
    assert len(before["mart.post_answers"]) > 1000
    assert len(before["mart.post_projections"]) > 20
    rebuild(grown)
    after = content(grown)
    for name in before.keys() - KEPT:
        assert after[name] == before[name], name


def test_young_posts_count_as_they_will_be(grown: Folder) -> None:
    published = open_published(grown)
    posts = published.ask("from posts", limit=None)
    young = posts[posts["is_projected"]]
    assert len(young) > 20 and (young["age_days"] < 30).all()
    assert (young["engagement_ripe"] >= young["engagement"]).all()
    assert (young["engagement_low"] <= young["engagement_ripe"]).all()
    assert (young["engagement_ripe"] <= young["engagement_high"]).all()
    ripe = posts[~posts["is_projected"]]
    assert (ripe["engagement_ripe"] == ripe["engagement"]).all()
    growth = young["engagement_ripe"] / young["engagement"].clip(lower=1)
    assert growth[young["age_days"] < 1].median() > 1.5


def test_weeks_are_the_sum_of_their_ripe_posts(grown: Folder) -> None:
    published = open_published(grown)
    weeks = published.measure("share_of_voice")
    posts = published.ask("from posts", limit=None)
    by_hand = posts.groupby(["published_week", "brand"])["engagement_ripe"].sum()
    projected = posts.groupby(["published_week", "brand"])["is_projected"].sum()
    known = weeks.set_index(["period", "brand"])
    for key, value in by_hand.items():
        assert known.loc[key, "value"] == value
        assert known.loc[key, "projected_posts"] == projected[key]
    assert weeks["projected_posts"].sum() == posts["is_projected"].sum() > 0


def test_answers_are_of_the_first_look_at_each_age(grown: Folder) -> None:
    said = open_published(grown).measure("post_expectations")
    assert set(said["nominal_age"].dropna()) == {0.25, 1, 3, 7, 30}
    ratio = said["age_days"] / said["nominal_age"]
    assert ratio.dropna().between(1, 1.5).all()
    assert not said.duplicated(["post_id", "nominal_age"]).any()
    late = said[said["observed_at"] > FIRST + timedelta(weeks=14)]
    assert late["expected"].notna().mean() > 0.9
    assert 0.4 < (late["ratio"] > 1).mean() < 0.6
    assert set(said["basis"]) == {"same age"}


def test_the_accrual_is_the_curve(grown: Folder) -> None:
    part = open_published(grown).measure("accrual", brands=["noordkade"])
    at = part.set_index("age_days")["part"]
    for age in (1.5, 7.0):
        assert at[age] == pytest.approx(age / (age + 0.8) * 30.8 / 30, abs=0.03)
    assert at[30] == 1 and part["posts"].min() > 20


def test_a_file_that_shows_each_post_once_is_not_equalised(folder: Folder, bring: Bring) -> None:
    bring([row("noordkade", str(day), f"2026-02-{day:02d}T10:00:00Z") for day in range(1, 28)])
    published = open_published(folder)
    said = published.measure("post_expectations")
    assert set(said["basis"]) == {"one look"} and said["expected"].isna().all()
    posts = published.ask("from posts")
    assert not posts["is_projected"].any()
    assert (posts["engagement_ripe"] == posts["engagement"]).all()
    assert published.measure("breakouts").empty


def test_a_file_read_long_after_has_ripe_posts_and_breakouts(folder: Folder, bring: Bring) -> None:
    once = [*_read_late().values()]
    hit = row("noordkade", "hit", f"{FIRST + timedelta(weeks=25):%Y-%m-%d}T10:00:00Z",
              observed="2026-11-01T10:00:00Z", counts="90000,0,0,")  # fmt: skip
    bring([*once, hit])
    published = open_published(folder)
    said = published.measure("post_expectations")
    assert set(said["basis"]) == {"same age"} and set(said["nominal_age"]) == {30}
    assert said["age_days"].min() > 30 and said["expected"].notna().mean() > 0.5
    # the look is told as it was, the comparison is as of the day on which the post was ripe
    assert {f"{day:%Y-%m-%d}" for day in said["observed_at"]} == {"2026-11-01"}
    assert list(published.measure("breakouts")["post_id"]) == ["facebook:hit"]
    found = published.ask("from findings() where kind = 'breakout'")
    assert [list(posts) for posts in found["posts"]] == [["facebook:hit"]]


def _read_late() -> dict[str, str]:
    """Of every post of `looks` one row as a file shows it that was read long after."""
    found: dict[str, str] = {}
    for _, text in looks():
        platform, account, post, kind, at, _, *counts = text.split(",")
        read = ",".join([platform, account, post, kind, at, "2026-11-01T10:00:00Z", *counts])
        found[post] = read
    return found


def test_python_and_sql_mean_the_same_ages(folder: Folder) -> None:
    with writing(folder), open_work(folder) as con:
        assert con.execute("select fixed_ages()").fetchall() == [(list(GRID),)]
