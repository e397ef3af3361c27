"""The simulated landscape, what is told of it, and its weekly panel in plain numpy."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from numpy.typing import NDArray

from pipelines.demo import WEEKS, World
from pipelines.folder import Folder
from pipelines.warehouse.ask import Published, open_published
from tests.conftest import END

Weekly = Callable[[str, str], NDArray[np.float64]]


@pytest.fixture(scope="session")
def told(demo_folder: Folder) -> Published:
    """What is published of it."""
    return open_published(demo_folder)


@pytest.fixture(scope="session")
def looks(world: World) -> pd.DataFrame:
    """All observations, as written."""
    return pd.read_parquet(world.posts)


@pytest.fixture(scope="session")
def posts(world: World, looks: pd.DataFrame) -> pd.DataFrame:
    """One row per post: its last observation, its week and its engagement."""
    last = looks.sort_values(["post_id", "observed_at"]).groupby("post_id").tail(1).copy()
    began = pd.Timestamp(world.first_week, tz="UTC")
    last["week"] = (last["published_at"] - began).dt.days // 7
    last["engagement"] = last[["likes", "comments", "shares", "saves"]].sum(axis=1)
    return last[last["likes"].notna()].reset_index(drop=True)


@pytest.fixture(scope="session")
def volume(posts: pd.DataFrame) -> Callable[..., dict[str, float]]:
    """A function: raw engagement per brand on a platform in weeks `start` to `stop`."""

    def ask(platform: str, start: int, stop: int, *, drop: int = 0) -> dict[str, float]:
        some = posts[(posts["platform"] == platform) & posts["week"].between(start, stop - 1)]
        best_last = some.sort_values("engagement")
        kept = best_last.groupby("brand")["engagement"].apply(
            lambda e: float(e.iloc[: len(e) - drop].sum())
        )
        return {str(brand): float(value) for brand, value in kept.items()}

    return ask


@pytest.fixture(scope="session")
def typical(posts: pd.DataFrame) -> Callable[[str, str, int, int], float]:
    """A function: log typical weekly volume of a brand on a platform, weeks `start` to `stop`."""
    key = ["platform", "brand", "week"]
    logs = np.log1p(posts["engagement"]).groupby([posts[k] for k in key]).agg(["size", "sum"])

    def ask(brand: str, platform: str, start: int, stop: int) -> float:
        some = logs.loc[(platform, brand)].reindex(range(WEEKS), fill_value=0).iloc[start:stop]
        count, total = float(some["size"].sum()), float(some["sum"].sum())
        return float(np.log(count / (stop - start)) + total / count)

    return ask


@pytest.fixture(scope="session")
def end() -> date:
    """The end that was asked for."""
    return END


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where a second landscape may be built."""
    return tmp_path / "again"
