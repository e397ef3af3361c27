import duckdb

from pipelines.folder import Folder
from pipelines.runs.rebuild import rebuild
from pipelines.warehouse.work import open_work, writing
from tests.conftest import Bring, row

CHANGES_PER_BUILD = {"landscape", "judging"}


def content(folder: Folder) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table and of the looks under their ids, in one order."""
    with writing(folder), open_work(folder) as con:
        names = con.execute(
            "select schema_name || '.' || table_name from duckdb_tables() where not temporary"
        ).fetchall()
        names.append(("main.post_observation",))
        return {
            name: sorted(con.execute(f"from {name}").fetchall(), key=repr)
            for (name,) in names
            if name.split(".")[1] not in CHANGES_PER_BUILD
        }


def test_a_rebuild_gives_the_same_rows(folder: Folder, bring: Bring) -> None:
    for week in range(1, 4):
        observed = f"2026-03-{7 * week:02d}T12:00:00Z"
        rows = [
            row(account, f"{account}-{day}", f"2026-02-{day:02d}", observed=observed,
                counts=f"{day * week},{week},,", text=f"text {week // 2}")
            for account in ("noordkade", "vaartwijk")
            for day in range(1, 20)
        ]  # fmt: skip
        bring([*rows, row("noordkade", "x", "never")], name=f"{week}.csv", own="noordkade")
    before = content(folder)
    assert len(before["main.post_observation"]) == 2 * 19 * 3
    assert len(before["main.quarantine"]) == 3
    rebuild(folder)
    assert content(folder) == before


def test_a_rebuild_works_when_the_warehouse_is_gone_or_damaged(
    folder: Folder, bring: Bring
) -> None:
    bring([row("noordkade", "1", "2026-02-02T10:00:00Z")])
    before = content(folder)
    folder.work.write_bytes(b"this is no database" * 1000)
    rebuild(folder)
    assert content(folder) == before
    folder.work.unlink()
    rebuild(folder)
    assert content(folder) == before
    with duckdb.connect(str(folder.stable), read_only=True) as con:
        assert con.execute("select count(*) from posts").fetchone() == (1,)
