"""What the version of November 2026 made is opened, migrated to today's schema, says the same."""

from pathlib import Path

import pandas as pd
import pytest

import queries
from pipelines.folder import Folder
from pipelines.runs.rebuild import rebuild
from pipelines.runs.run import sync_published
from pipelines.warehouse.ask import Published, open_published
from pipelines.warehouse.checkup import opened
from tests.kept import unpack
from tests.warehouse.test_rebuild import content

SAME = (  # whose meaning is settled: a change of one of these is a change of what was said before
    "engagement_per_post", "followers", "format_mix", "posts", "share_of_voice", "top_posts",
)  # fmt: skip
COMPARED = (  # with what is usual: by now also a post that was first seen when it was ripe
    "compared_days", "expected", "ratio", "once_in_weeks", "weeks_seen", "is_breakout",
)  # fmt: skip
SEEN = ("post", "post_observation", "post_version", "account", "account_observation", "quarantine")


@pytest.fixture
def kept(tmp_path: Path) -> Folder:
    return unpack(tmp_path / "landscape")


def answers(build: Published) -> dict[str, pd.DataFrame]:
    """What the settled measures say, in one order of rows and with the columns of that time."""
    frames = {name: build.ask(build.definition(name).call, limit=None) for name in SAME}
    return {
        name: frame.sort_values(
            [*frame.columns], key=lambda one: one.astype(str), ignore_index=True
        )
        for name, frame in frames.items()
    }


def same(before: dict[str, pd.DataFrame], after: dict[str, pd.DataFrame]) -> None:
    """Held to the last digit, but for what was mended since."""
    for name, frame in before.items():
        found = after[name][[*frame.columns]].copy()
        if name == "posts":
            added = frame["compared_days"].isna() & (found["age_days"] >= 30)
            found.loc[added, [*COMPARED]] = frame.loc[added, [*COMPARED]]
        if name == "share_of_voice":  # the period that broke off was called whole then
            last = frame["period"] == frame["period"].max()
            assert not found.loc[last, "is_whole"].any()
            found.loc[last, "is_whole"] = frame.loc[last, "is_whole"]
        pd.testing.assert_frame_equal(found, frame, obj=name)


def test_its_build_opens_and_every_measure_of_it_is_described(kept: Folder) -> None:
    build = open_published(kept)
    assert build.landscape.build_id == "20261130T203856Z-43d3c9"
    assert len(build.definitions()) == 69
    assert all(definition.question for definition in build.definitions())
    assert len(build.measure("share_of_voice")) == 64
    assert len(build.ask("from posts")) == 224


def test_it_is_brought_to_the_newest_schema_and_says_the_same(kept: Folder) -> None:
    before = answers(open_published(kept))
    sync_published(kept)
    same(before, answers(open_published(kept)))
    with opened(kept.work) as con:
        steps = {name for (name,) in con.execute("from migration").fetchall()}
    assert steps == {f"{name.rsplit('/', 1)[1]}.sql" for name in queries.files("schema")}
    held = content(kept)
    rebuild(kept)
    again = content(kept)
    for table in SEEN:
        assert again[f"main.{table}"] == held[f"main.{table}"]
    same(before, answers(open_published(kept)))
