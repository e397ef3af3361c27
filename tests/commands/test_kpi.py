"""`outpace kpi`: the list with its states, a try with the line of a mistake, the examples."""

from pathlib import Path

from app.words.language import spoken
from pipelines.folder import Folder
from pipelines.runs.run import sync_published
from pipelines.warehouse.kpis import EXAMPLES
from tests.commands.test_bad_input import outpace
from tests.conftest import Bring, row

COUNT = """\
-- How many posts are there? Better than none.
-- grain: one row
-- key: n
-- column: n bigint = posts
select count(*) as n
from posts
"""


def write(folder: Folder, name: str, text: str) -> Path:
    folder.kpi.mkdir(parents=True, exist_ok=True)
    path = folder.kpi / name
    path.write_text(text, encoding="utf-8")
    return path


def test_without_any_it_says_how_to_begin(folder: Folder, bring: Bring) -> None:
    bring([row("noordkade", "1", "2026-02-02")])
    assert "`outpace kpi examples`" in outpace(folder.root, "kpi").stdout
    with spoken("nl"):
        assert outpace(folder.root, "kpi").stdout.startswith("nog geen eigen KPI")


def test_examples_are_copied_once_and_put_in(folder: Folder, bring: Bring) -> None:
    bring([row("noordkade", "1", "2026-02-02")])
    mine = write(folder, "top_tenth.sql", COUNT)
    told = outpace(folder.root, "kpi", "examples").stdout
    assert told.startswith("9 examples copied")
    assert told.count("can be asked") == 10
    assert mine.read_text(encoding="utf-8") == COUNT
    assert {path.name for path in folder.kpi.iterdir()} == {one.name for one in EXAMPLES.iterdir()}
    assert outpace(folder.root, "kpi", "examples").stdout.startswith("every example is in")
    assert '"n"' in outpace(folder.root, "sql", "--json", "from top_tenth()").stdout


def test_before_the_first_run_examples_wait(folder: Folder) -> None:
    assert "the first run puts them in" in outpace(folder.root, "kpi", "examples").stdout
    assert outpace(folder.root, "kpi").returncode == 1


def test_the_list_tells_what_waits_and_what_is_set_aside(folder: Folder, bring: Bring) -> None:
    write(folder, "post_count.sql", COUNT)
    bad = write(folder, "bad_count.sql", COUNT.replace("from posts", "from postz"))
    write(folder, "old_count.sql", COUNT)
    bring([row("noordkade", "1", "2026-02-02")])
    aside = "set aside: bad_count.sql, line 6: Catalog Error: Table with name postz does not exist!"
    lines = outpace(folder.root, "kpi").stdout.splitlines()
    assert lines[0].startswith(aside)
    assert lines[2] == 'post_count.sql: can be asked, `outpace sql "from post_count()"`'
    assert aside in outpace(folder.root, "status").stdout
    bad.write_text(COUNT, encoding="utf-8")
    write(folder, "new_count.sql", COUNT)
    (folder.kpi / "old_count.sql").unlink()
    assert outpace(folder.root, "kpi").stdout.splitlines() == [
        "bad_count.sql: changed since the last run",
        "new_count.sql: new since the last run",
        "old_count.sql: gone since the last run",
        'post_count.sql: can be asked, `outpace sql "from post_count()"`',
        "The next run takes these along; `outpace kpi install` does so now.",
    ]
    assert outpace(folder.root, "kpi", "install").stdout.count("can be asked") == 3
    assert "set aside" not in outpace(folder.root, "status").stdout


def test_a_try_gives_the_rows_or_the_line(folder: Folder, bring: Bring, tmp_path: Path) -> None:
    bring([row("noordkade", "1", "2026-02-02")])
    draft = tmp_path / "draft_count.sql"
    draft.write_text(COUNT, encoding="utf-8")
    assert outpace(folder.root, "kpi", "try", str(draft)).stdout.split()[-1] == "1"
    draft.write_text(COUNT.replace("count(*)", "count(brnd)"), encoding="utf-8")
    done = outpace(folder.root, "kpi", "try", str(draft))
    assert (done.returncode, done.stdout) == (1, "")
    assert f"outpace: {draft}, line 5: Binder Error" in done.stderr
    assert outpace(folder.root, "kpi", "try", "nowhere.sql").returncode == 1
    write(folder, "inside_count.sql", COUNT)
    assert outpace(folder.root, "kpi", "try", "inside_count.sql").returncode == 0


def test_help_tells_one_of_the_landscapes_own(folder: Folder, bring: Bring) -> None:
    write(folder, "post_count.sql", COUNT)
    assert outpace(folder.root, "help", "post_count").returncode == 1
    bring([row("noordkade", "1", "2026-02-02")])
    sync_published(folder)
    told = outpace(folder.root, "help", "post_count").stdout
    assert told.startswith("post_count: How many posts are there? Better than none.")
    assert "n bigint: posts" in told
    assert "post_count" in outpace(folder.root, "help").stdout
