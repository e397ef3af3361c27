"""Look-alikes of every kind of file, with invented content: each is read to the digit."""

import csv
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipelines.exports import ExportError, ImportOptions, kinds, plan_file
from tests.conftest import examples

FILES = sorted((Path(__file__).parents[1] / "fixtures" / "exports").iterdir())
COUNTS = {
    "likes": (120, 34),
    "comments": (7, 0),
    "shares": (5, 2),
    "views": (1500, 900),
    "saves": (3, 1),
    "quotes": (1, 0),
}
TIMES = (datetime(2026, 3, 4, 9, 5), datetime(2026, 3, 22, 18, 30))
READ = [path for path in FILES if kinds.file_kind(path.stem).rows is not None]
REFUSED = [path for path in FILES if path not in READ]


def options(kind: kinds.FileKind) -> dict[str, Any]:
    """What has to be said of a file that does not say it."""
    names = {"platform": kind.platform is None and "platform" not in kind.columns}
    said: dict[str, Any] = {"platform": "instagram"} if names["platform"] else {}
    if not {"account", "account_name", "account_id"} & set(kind.columns):
        said["brand"] = "Acorn"
    if kind.rows == "followers" and kind.counts == "period":
        said["observed_at"] = datetime(2026, 3, 31)
    return said


def test_every_kind_has_a_look_alike() -> None:
    assert {path.stem for path in FILES} == {one.name for one in kinds.file_kinds()}


@pytest.mark.parametrize("path", READ, ids=lambda path: path.stem)
def test_a_look_alike_is_read_to_the_digit(path: Path, stage: Callable[..., Any]) -> None:
    kind = kinds.file_kind(path.stem)
    assert plan_file(path, ImportOptions(**options(kind))).file_kind == kind.name
    got = stage(path, **options(kind))
    if kind.rows == "followers":
        assert {account["followers"] for account in got.accounts} == {2300, 2310}
        return
    assert [post["post_id"] for post in got.posts] == sorted(post["post_id"] for post in got.posts)
    assert len({post["post_id"] for post in got.posts}) == 2
    for metric, right in COUNTS.items():
        read = tuple(post[metric] for post in got.posts)
        assert read == (right if metric in kind.columns else (None, None)), metric
    days = [post["published_at"].date() for post in got.posts]
    assert days == [moment.date() for moment in TIMES]
    if any(post["published_at"].hour for post in got.posts):
        assert [post["published_at"] for post in got.posts] == list(TIMES)


TEXTS = [
    path for path in READ if path.suffix == ".csv" and path.stem != "hootsuite_post_performance"
]
JUNK = st.lists(
    st.tuples(
        st.sampled_from(["Our mood", "Zähler", "x1", "Checked by"]), st.text("ab,;\n", max_size=5)
    ),
    max_size=3,
    unique_by=lambda one: one[0],
)


@settings(max_examples=examples(8), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(path=st.sampled_from(TEXTS), chance=st.randoms(use_true_random=False), junk=JUNK)
def test_the_order_of_columns_and_unknown_ones_change_nothing(
    path: Path,
    chance: Random,
    junk: list[tuple[str, str]],
    tmp_path: Path,
    stage: Callable[..., Any],
) -> None:
    said = options(kinds.file_kind(path.stem))
    plan = plan_file(path, ImportOptions(**said))
    header, rows = list(plan.table.columns), [list(row) for row in plan.table.sample]
    header += [name for name, _ in junk]
    rows = [row + [cell for _, cell in junk] for row in rows]
    order = list(range(len(header)))
    chance.shuffle(order)
    other = tmp_path / "other.csv"
    with other.open("w", encoding="utf-8", newline="") as out:
        csv.writer(out).writerows([line[at] for at in order] for line in [header, *rows])
    assert plan_file(other, ImportOptions(**said)).file_kind == path.stem
    first, second = stage(path, **said), stage(other, **said)
    assert (second.posts, second.accounts) == (first.posts, first.accounts)


@pytest.mark.parametrize("path", REFUSED, ids=lambda path: path.stem)
def test_a_look_alike_of_no_posts_is_refused_by_its_name(path: Path) -> None:
    kind = kinds.file_kind(path.stem)
    with pytest.raises(ExportError) as raised:
        plan_file(path, ImportOptions(platform=kind.platform, brand="Acorn"))
    assert f"is {kind.title}: {kind.says}" in str(raised.value)
