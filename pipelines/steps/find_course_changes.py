"""Changes of course: out of the warehouse what was done week by week, back into it what changed.

The search is made anew at every run, over five years at most: it draws nothing at random and looks
at nothing but the warehouse, so a rebuild gives the same rows.
"""

import duckdb

from pipelines.verdicts.courses.found import changes_in
from pipelines.verdicts.courses.tables import Frames, accounts_of
from pipelines.warehouse.sql import frame, run_sql, transaction, with_frames

MEMORY_WEEKS = 260


def find_courses(con: duckdb.DuckDBPyConnection) -> None:
    """Find the changes of course of every tracked brand and store them; all or nothing."""
    with transaction(con):
        run_sql(con, "load/course_posts", {"weeks": MEMORY_WEEKS})
        frames = Frames(
            coverage=frame(con, "ask/course_coverage", weeks=MEMORY_WEEKS),
            kinds=frame(con, "ask/course_kinds"),
            hours=frame(con, "ask/course_hours"),
            tags=frame(con, "ask/course_tags"),
        )
        changes = changes_in(accounts_of(frames), frame(con, "ask/course_profiles"))
        with with_frames(con, {"frame_changes": changes}):
            run_sql(con, "load/course_changes")
