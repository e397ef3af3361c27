"""Changes of course in the warehouse: found in imported files, the same after a rebuild."""

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from pipelines.exports import ImportOptions
from pipelines.folder import Folder
from pipelines.runs.import_files import import_files
from pipelines.runs.rebuild import rebuild
from pipelines.warehouse.ask import Published, open_published

START = pd.Timestamp("2025-01-06")


def posts_file(path: Path) -> Path:
    """Three brands, 50 weeks; from week 25 on `rival` posts in the evening and with other tags."""
    rng = np.random.default_rng(3)
    rows = []
    for brand in ("own", "rival", "third"):
        for number, day in enumerate(np.sort(rng.choice(350, 300))):
            is_new = brand == "rival" and day >= 25 * 7
            at = START + pd.Timedelta(days=int(day), hours=19 if is_new else 9)
            at += pd.Timedelta(minutes=int(rng.integers(1, 90)))
            tag = "#new #fresh" if is_new else "#old #<b>dull</b>"
            rows.append({
                "platform": "instagram", "account": brand, "post_id": f"{brand}{number}",
                "post_type": "photo", "published_at": at, "observed_at": "2025-12-30T00:00:00Z",
                "likes": int(np.exp(rng.normal(5, 0.5))), "text": "t", "hashtags": tag,
            })  # fmt: skip
    pd.DataFrame(rows).to_csv(path, index=False)
    return path


def followers_file(path: Path) -> Path:
    """Weekly looks at the profile of `rival`, whose text changes in week 30."""
    days = [START + pd.Timedelta(weeks=week) for week in range(50)]
    texts = ["Tea and  books"] * 15 + ["Tea and books"] * 15 + ["<script>Coffee</script>"] * 20
    frame = pd.DataFrame({"platform": "instagram", "account": "rival", "observed_at": days,
                          "followers": 1000, "bio": texts})  # fmt: skip
    frame.to_csv(path, index=False)
    return path


@pytest.fixture(scope="module")
def landscape(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    room = tmp_path_factory.mktemp("courses")
    files = [posts_file(room / "posts.csv"), followers_file(room / "followers.csv")]
    import_files(Folder(room / "data"), files, ImportOptions(own="own"))
    return Folder(room / "data")


@pytest.fixture(scope="module")
def told(landscape: Folder) -> Published:
    return open_published(landscape)


def test_found_dated_and_kept_as_data(told: Published) -> None:
    found = told.measure("course_changes")
    weeks = (found["week"] - START).dt.days // 7
    assert dict(zip(found["what"], weeks, strict=True)) == {
        "hour": 25, "hashtags": 25, "profile": 30,
    }  # fmt: skip
    assert set(found["brand"]) == {"rival"} and set(found["role"]) == {"rival"}
    by_what = found.set_index("what")
    assert by_what.loc["profile", "after"] == "<script>Coffee</script>"
    assert set(by_what.loc["hashtags", "before"].split()) == {"#old", "#<b>dull</b>"}
    assert by_what.loc["hour", "before"].startswith("09") or "10" in by_what.loc["hour", "before"]


def test_what_was_known_on_a_day(told: Published) -> None:
    now = told.measure("course_changes").set_index("what")
    known = now.loc["hour", "known_week"] + pd.Timedelta(weeks=1)
    before = told.measure("course_changes", as_of=known - pd.Timedelta(days=1))
    assert "hour" not in set(before["what"])
    then = told.measure("course_changes", as_of=known).set_index("what")
    assert then.loc["hour", "week"] == now.loc["hour", "week"]


def test_filters(told: Published) -> None:
    assert told.measure("course_changes", brands=["own"]).empty
    assert told.measure("course_changes", platforms=["youtube"]).empty
    day = START + pd.Timedelta(weeks=28)
    assert list(told.measure("course_changes", since=day)["what"]) == ["profile"]
    assert set(told.measure("course_changes", until=day)["what"]) == {"hour", "hashtags"}


def test_a_rebuild_gives_the_same_rows(landscape: Folder, told: Published) -> None:
    before = told.measure("course_changes")
    rebuild(landscape)
    pd.testing.assert_frame_equal(open_published(landscape).measure("course_changes"), before)
