"""A storm in looks that files bring, from the first row to the issue."""

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from pipelines.exports import ImportOptions
from pipelines.folder import Folder
from pipelines.runs.as_of import as_known_at
from pipelines.runs.import_files import import_files
from pipelines.runs.rebuild import rebuild
from pipelines.warehouse.ask import open_published
from tests.warehouse.test_rebuild import content

HOURS = np.array([1, 2, 3, 4, 6, 9, 13, 25, 50])
BEGAN, WEEKS = pd.Timestamp("2026-01-05 09:00"), 17


def looks(seed: int = 3) -> pd.DataFrame:
    """Three accounts with a post a day that reaches about fifty comments, looked at nine times."""
    rng, parts = np.random.default_rng(seed), []
    for brand in ("us", "them", "others"):
        for day in range(WEEKS * 7):
            size = np.exp(rng.normal(np.log(50), 0.5))
            part = np.diff(1 - np.exp(-HOURS / 10), prepend=0)
            at = BEGAN + pd.Timedelta(days=day)
            parts.append(pd.DataFrame({
                "platform": "x", "account": brand, "brand": brand, "post_id": f"{brand}{day}",
                "published_at": at, "observed_at": at + pd.to_timedelta(HOURS, unit="h"),
                "likes": np.cumsum(rng.poisson(size * 9 * part)),
                "comments": np.cumsum(rng.poisson(size * part)),
            }))  # fmt: skip
    return pd.concat(parts, ignore_index=True)


def brought(folder: Folder, path: Path, table: pd.DataFrame) -> None:
    table.to_parquet(path)
    import_files(folder, [path], ImportOptions(own="us"))


@pytest.fixture
def table() -> pd.DataFrame:
    """The looks with a storm under our post of the last day, from its third hour on."""
    table = looks()
    hit = (table["post_id"] == f"us{WEEKS * 7 - 1}") & (table.index % len(HOURS) >= 2)
    table.loc[hit, "comments"] += np.linspace(150, 700, len(HOURS) - 2).astype(int)
    return table


def test_a_storm_that_a_later_file_brings_is_told_as_a_rebuild_tells_it(
    folder: Folder, table: pd.DataFrame, tmp_path: Path
) -> None:
    late = table["observed_at"] > BEGAN + pd.Timedelta(days=WEEKS * 7 - 1, hours=2.5)
    brought(folder, tmp_path / "before.parquet", table[~late])
    assert open_published(folder).ask("from issues() where brand = 'us'").empty
    brought(folder, tmp_path / "after.parquet", table[late])
    build = open_published(folder)
    (issue,) = build.ask("from issues() where brand = 'us'").to_dict("records")
    assert (issue["posts"][0], issue["is_now"]) == (f"x:us{WEEKS * 7 - 1}", True)
    assert issue["began_at"] <= BEGAN + pd.Timedelta(days=WEEKS * 7 - 1, hours=4)
    assert issue["times"] > 3
    (said,) = build.ask("select subject, what from findings() where kind = 'issue'").values
    assert list(said) == ["us", "comments"]
    known = as_known_at(folder, (issue["began_at"] - pd.Timedelta(hours=1)).to_pydatetime())
    assert known.ask("from issues() where brand = 'us'").empty
    held = ("mart.storm_signs", "mart.storm_bests", "mart.storm_fans")
    before = content(folder)
    rebuild(folder)
    after = content(folder)
    assert [after[name] for name in held] == [before[name] for name in held]
