"""The one door after each run: what it brought and what it published, as facts.

`finish`, the end of every run, passes here and nobody else does. What follows from a new build
stands behind this door: the copies "as known on a day" of builds that are gone are dropped, and
what is news is written down (`pipelines/news`), to be sent once the lock is released. Documents
belong here too. Each is told the facts of `RunEnd`.

A build that broke a rule was not published, so it never comes here. The run still holds the
landscape's lock: whatever may take long, such as a network, must not keep the next run waiting.
"""

from collections.abc import Sequence
from dataclasses import replace

from pipelines.folder import Folder
from pipelines.news.notice import notice_after_run
from pipelines.progress import RunEnd, RunReport
from pipelines.warehouse.publish import drop_known


def after(
    folder: Folder, reports: Sequence[RunReport], *, build_id: str, previous_id: str | None
) -> RunEnd:
    """How a run ended, once its build is the one that readers open."""
    drop_known(folder)
    path = folder.published / f"outpace-{build_id}.duckdb"
    notice_after_run(folder, path)
    told = tuple(replace(report, build_id=build_id) for report in reports)
    return RunEnd(told, build_id, previous_id, path)
