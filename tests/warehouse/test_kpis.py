"""KPIs of a landscape's own: the examples, and that every way of making a build carries them."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from pipelines.folder import Folder
from pipelines.runs.as_of import as_known
from pipelines.runs.backup import back_up, restore
from pipelines.runs.rebuild import rebuild
from pipelines.runs.run import sync_published
from pipelines.warehouse import kpis
from pipelines.warehouse.ask import Published, open_published
from tests.conftest import Bring, row

EXAMPLES = Path(__file__).parents[2] / "data" / "examples" / "kpi"
NAMES = sorted(path.stem for path in EXAMPLES.glob("*.sql"))
COUNT = """\
-- How many posts are there?
-- grain: one row
-- key: n
-- column: n bigint = posts
select count(*) as n
from posts;
"""


@pytest.fixture(scope="module")
def published(demo_folder: Folder, tmp_path_factory: pytest.TempPathFactory) -> Published:
    """The demo world with all examples."""
    folder = Folder(tmp_path_factory.mktemp("examples") / "data")
    shutil.copytree(demo_folder.root, folder.root)
    shutil.copytree(EXAMPLES, folder.kpi)
    sync_published(folder)
    return open_published(folder)


def write(folder: Folder, name: str, text: str) -> None:
    folder.kpi.mkdir(parents=True, exist_ok=True)
    (folder.kpi / f"{name}.sql").write_text(text, encoding="utf-8")


def own(folder: Folder) -> dict[str, str | None]:
    return {one["name"]: one["problem"] for one in open_published(folder).kpis()}


def test_ten_examples_ship(published: Published) -> None:
    assert len(NAMES) == 10
    assert [(one["name"], one["problem"]) for one in published.kpis()] == [
        (name, None) for name in NAMES
    ]


@pytest.mark.parametrize("name", NAMES)
def test_an_example_answers_on_the_demo_world_and_says_why(published: Published, name: str) -> None:
    definition = published.definition(name)
    frame = published.ask(f"from {name}()")
    assert list(frame.columns) == definition.column_names()
    assert frame["brand"].nunique() == 6
    assert frame[definition.column_names()[-1]].notna().any()
    assert "? Better than " in definition.question


def test_examples_give_what_can_be_counted_otherwise(published: Published) -> None:
    posts = published.ask("from posts", limit=None)
    known = posts[posts["engagement_ripe"].notna()]
    for _, told in published.ask("from top_tenth()").iterrows():
        earned = known[known["brand"] == told["brand"]]["engagement_ripe"].sort_values()
        best = earned.iloc[-int(told["best_posts"]) :]
        assert len(earned) == told["posts"]
        assert told["part"] == pytest.approx(best.sum() / earned.sum())
    for _, told in published.ask("from silent_posts()").iterrows():
        old = posts[(posts["brand"] == told["brand"]) & (posts["age_days"] >= 7)]
        assert told["silent"] == (old["engagement"] == 0).sum()
    assert set(published.ask("from breadth_of_kinds()")["kinds"]) <= {1, 2, 3, 4, 5}


def test_a_build_of_an_earlier_day_has_them_too(published: Published) -> None:
    known = as_known(Folder(published.path.parents[1]), date(2026, 10, 1), build=published)
    asked = "select sum(posts) as n from silent_posts()"
    assert 0 < known.ask(asked)["n"].iloc[0] < published.ask(asked)["n"].iloc[0]
    assert [one["name"] for one in known.kpis()] == NAMES


def test_help_lists_them_as_the_landscapes_own(published: Published) -> None:
    help_ = published.ask("from help")
    named = dict(zip(help_["name"], help_["own_file"], strict=True))
    assert named["half_life"] == "half_life.sql"
    assert {name for name, file in named.items() if isinstance(file, str)} == set(NAMES)
    assert set(NAMES) <= {one.name for one in published.definitions()}


def test_a_landscape_without_any_says_so(folder: Folder, bring: Bring) -> None:
    bring([row("noordkade", "1", "2026-02-02")])
    assert own(folder) == {}


def test_a_mistake_is_told_and_mended(folder: Folder, bring: Bring) -> None:
    write(folder, "post_count", COUNT.replace("from posts", "from postz"))
    bring([row("noordkade", "1", "2026-02-02")])
    (told,) = open_published(folder).kpis()
    assert "postz does not exist" in (told["problem"] or "")
    assert (told["line"], told["call"]) == (6, None)
    write(folder, "post_count", COUNT)
    sync_published(folder)
    assert open_published(folder).ask("from post_count()")["n"].tolist() == [1]
    (folder.kpi / "post_count.sql").unlink()
    sync_published(folder)
    assert own(folder) == {}


def test_every_way_of_making_a_build_carries_them(
    folder: Folder, bring: Bring, tmp_path: Path
) -> None:
    write(folder, "post_count", COUNT)
    bring([row("noordkade", "1", "2026-02-02"), row("noordkade", "2", "2026-03-02")])
    rebuild(folder)
    assert own(folder) == {"post_count": None}
    back_up(folder, tmp_path / "kept.zip")
    other = Folder(tmp_path / "other")
    restore(other, tmp_path / "kept.zip")
    assert (other.kpi / "post_count.sql").read_text(encoding="utf-8") == COUNT
    assert open_published(other).ask("from post_count()")["n"].tolist() == [2]


def test_a_file_is_tried_without_being_put_in(folder: Folder, bring: Bring, tmp_path: Path) -> None:
    write(folder, "post_count", COUNT)
    bring([row("noordkade", "1", "2026-02-02")])
    build = open_published(folder).path
    kpi, rows = kpis.try_file(folder.kpi / "post_count.sql", build)
    assert (kpi.problem, rows.to_pylist() if rows else None) == (None, [{"n": 1}])
    draft = tmp_path / "other_count.sql"
    draft.write_text(COUNT.replace("n bigint", "n varchar"), encoding="utf-8")
    kpi, rows = kpis.try_file(draft, build)
    assert (kpi.problem, kpi.line, rows) == (
        "the column n is of the type bigint; say so in its header",
        4,
        None,
    )
    assert own(folder) == {"post_count": None}
