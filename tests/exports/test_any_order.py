"""No order of columns or of files changes what is known, nor does a second import."""

import random
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipelines.exports import ImportOptions
from pipelines.folder import Folder
from pipelines.runs.import_files import import_file, planned
from pipelines.warehouse.work import open_work, writing
from tests.conftest import examples

COLUMNS = ("platform", "account", "post id", "date", "likes", "comments", "text")
UNKNOWN = ("mood", "campaign tag", "weather", "colour")
KNOWN = """
select post.* exclude (number), look.* exclude (post_id, account_id, run_id)
from post
inner join post_observation as look on post.post_id = look.post_id
order by all
"""


def made(rng: random.Random, size: int) -> list[dict[str, str]]:
    """Rows of a table of posts, some of them the same post again."""
    rows = []
    for _ in range(size):
        number = rng.randint(1, 9)
        rows.append({
            "platform": "x",
            "account": "acorn" if number % 2 else "birch",
            "post id": f"p{number}",
            "date": f"2026-03-0{number} 0{number}:00",
            "likes": rng.choice(["", "1", "1,200", "3K"]),
            "comments": str(number),
            "text": f'a, "{number}"\nb',
        })  # fmt: skip
    return rows


def table(rows: list[dict[str, str]], columns: list[str]) -> str:
    def line(cells: list[str]) -> str:
        quoted = (cell.replace('"', '""') for cell in cells)
        return ",".join(f'"{cell}"' for cell in quoted) + "\n"

    return line(columns) + "".join(line([row.get(c, "some") for c in columns]) for row in rows)


@settings(max_examples=examples(4), suppress_health_check=list(HealthCheck))
@given(seed=st.integers(0, 10**6))
def test_columns_may_stand_anywhere_beside_any_others(
    stage_text: Callable[..., Any], seed: int
) -> None:
    rng = random.Random(seed)
    rows = made(rng, 6)
    before = stage_text(table(rows, list(COLUMNS)))
    columns = [*COLUMNS, *rng.sample(UNKNOWN, rng.randint(1, 4))]
    rng.shuffle(columns)
    after = stage_text(table(rows, columns))
    assert after.posts == before.posts
    assert after.accounts == before.accounts
    assert after.tally == before.tally


def warehouse_of(folder: Folder, files: list[tuple[Path, datetime]]) -> list[tuple[Any, ...]]:
    """What is known after these files, without the run that brought it."""
    with writing(folder), open_work(folder) as con:
        for path, moment in files:
            import_file(folder, con, planned(path, ImportOptions(observed_at=moment)))
        found = con.execute(KNOWN)
        names = [column[0] for column in found.description or []]
        unsaid = names.index("first_seen_run")
        return [(*row[:unsaid], *row[unsaid + 1 :]) for row in found.fetchall()]


@pytest.mark.dear
def test_files_in_any_order_or_twice_give_one_warehouse(tmp_path: Path) -> None:
    for seed in range(2):
        rng = random.Random(seed)
        files = []
        for number in range(3):
            path = tmp_path / f"{seed}-{number}.csv"
            path.write_text(table(made(rng, 5), list(COLUMNS)))
            files.append((path, datetime(2026, 4, 1) + timedelta(days=number)))
        wanted = warehouse_of(Folder(tmp_path / f"{seed}-first"), files)
        turned = [*rng.sample(files, 3), rng.choice(files)]
        assert warehouse_of(Folder(tmp_path / f"{seed}-then"), turned) == wanted
