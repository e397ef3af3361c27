"""Measuring everything anew, here or on the workers of a cluster: the same marts either way."""

from collections.abc import Iterator
from contextlib import contextmanager

from pipelines.folder import Folder
from pipelines.progress import Report, RunEnd, quiet
from pipelines.runs.run import finish, writer
from pipelines.warehouse.buckets import Spread
from pipelines.warehouse.sql import run_sql


def measure(folder: Folder, *, cluster: str | None = None, progress: Report = quiet) -> RunEnd:
    """Measure all accounts bucket by bucket, judge what needs it and publish.

    cluster: the address of a Dask scheduler whose workers do it. Raises ClusterError.
    """
    with _spread(cluster, progress) as marts, writer(folder, progress) as con:
        run_sql(con, "load/touch_all")
        return finish(folder, con, progress, marts=marts)


@contextmanager
def _spread(cluster: str | None, progress: Report) -> Iterator[Spread]:
    if cluster is None:
        yield Spread(report=progress)
        return
    from pipelines.warehouse.cluster import across  # noqa: PLC0415  seldom asked

    with across(cluster, progress) as marts:
        yield marts
