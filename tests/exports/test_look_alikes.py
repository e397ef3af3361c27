"""Look-alikes of every kind of file, with invented content: each is read to the digit."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from pipelines.exports import ExportError, ImportOptions, kinds, plan_file

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


@pytest.mark.parametrize("path", REFUSED, ids=lambda path: path.stem)
def test_a_look_alike_of_no_posts_is_refused_by_its_name(path: Path) -> None:
    kind = kinds.file_kind(path.stem)
    with pytest.raises(ExportError) as raised:
        plan_file(path, ImportOptions(platform=kind.platform, brand="Acorn"))
    assert f"is {kind.title}: {kind.says}" in str(raised.value)
