"""The one door after each run: what it brought and what it published, as facts.

`finish`, the end of every run, passes here and nobody else does. What follows from a new build
stands behind this door: today the copies "as known on a day" of builds that are gone are dropped;
alarms, news and documents belong here too. Each is told the facts of `RunEnd` (what came in, the
build before and the one that readers open now) and looks for what changed in these two files only.

A build that broke a rule was not published, so it never comes here. The run still holds the
landscape's lock: whatever may take long, such as a network, must not keep the next run waiting.
"""

from collections.abc import Sequence
from dataclasses import replace

from pipelines.folder import Folder
from pipelines.progress import RunEnd, RunReport
from pipelines.warehouse.publish import drop_known


def after(
    folder: Folder, reports: Sequence[RunReport], *, build_id: str, previous_id: str | None
) -> RunEnd:
    """How a run ended, once its build is the one that readers open."""
    drop_known(folder)
    told = tuple(replace(report, build_id=build_id) for report in reports)
    return RunEnd(told, build_id, previous_id, folder.published / f"outpace-{build_id}.duckdb")
