"""Changes of course: out of the warehouse what was done week by week, back into it what changed.

The search is made anew at every run, over five years at most: it draws nothing at random and looks
at nothing but the warehouse, so a rebuild gives the same rows.
"""

import duckdb
import pandas as pd

import queries
from pipelines.verdicts.courses.found import changes_in
from pipelines.verdicts.courses.tables import Frames, accounts_of
from pipelines.warehouse.run_sql import run_sql

MEMORY_WEEKS = 260


def find_courses(con: duckdb.DuckDBPyConnection) -> None:
    """Find the changes of course of every tracked brand and store them; all or nothing."""
    con.execute("begin")
    try:
        run_sql(con, "load/course_posts", {"weeks": MEMORY_WEEKS})
        frames = Frames(
            coverage=_frame(con, "course_coverage", weeks=MEMORY_WEEKS),
            kinds=_frame(con, "course_kinds"),
            hours=_frame(con, "course_hours"),
            tags=_frame(con, "course_tags"),
        )
        changes = changes_in(accounts_of(frames), _frame(con, "course_profiles"))
        con.register("frame_changes", changes)
        run_sql(con, "load/course_changes", {})
        con.unregister("frame_changes")
        con.execute("commit")
    except BaseException:
        con.execute("rollback")
        raise


def _frame(con: duckdb.DuckDBPyConnection, name: str, **values: object) -> pd.DataFrame:
    return con.execute(queries.read(f"ask/{name}"), values).df()
