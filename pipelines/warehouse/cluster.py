"""The workers of a Dask cluster that is there: they measure buckets (optional extra `cluster`)."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from typing import TYPE_CHECKING, Any

from pipelines.errors import OutpaceError
from pipelines.progress import Report
from pipelines.warehouse.buckets import Done, Spread, Task, work
from pipelines.warehouse.errors import ClusterError

if TYPE_CHECKING:
    from distributed import Client

WAIT = 15  # seconds for an answer of the scheduler
AHEAD = 2  # buckets a thread that are sent before the first comes back
RETRIES = 3  # of a bucket that fails; one whose worker is gone is done by another in any case


@contextmanager
def across(address: str, report: Report) -> Iterator[Spread]:
    """Deals buckets out to the workers of a cluster. Raises ClusterError."""
    client = _client(address)
    try:
        width = sum(worker["nthreads"] for worker in _workers(client).values())
        if not width:
            raise ClusterError(
                f"the cluster at {address} has no workers; start some with `dask worker {address}`"
            )
        yield Spread(lambda tasks: _done(client, tasks, width), width, report)
    finally:
        client.close()


def _client(address: str) -> "Client":
    try:
        from distributed import Client  # noqa: PLC0415  optional
    except ImportError:
        raise ClusterError(
            "a cluster needs Dask, which is not installed; install it with "
            "`pip install 'outpace[cluster]'`, on every machine of the cluster"
        ) from None
    try:
        return Client(address, timeout=WAIT)
    except (OSError, ValueError, ImportError) as error:  # a timeout is an OSError
        raise ClusterError(
            f"no cluster answers at {address[:200]!a} within {WAIT} seconds; start one with `dask "
            "scheduler`, and give its address, such as tcp://10.0.0.5:8786"
        ) from error


def _workers(client: "Client") -> dict[str, Any]:
    found: dict[str, Any] = client.scheduler_info(n_workers=-1)["workers"]
    return found


def _done(client: "Client", tasks: Iterable[Task], width: int) -> Iterator[Done]:
    """What the workers make of the tasks; raises ClusterError for whatever else they end with, so
    that no run is blamed for it."""
    try:
        yield from _completed(client, iter(tasks), width)
    except OutpaceError:
        raise
    except Exception as error:
        raise ClusterError(
            f"the workers could not measure a bucket ({_plain(error)}); is the same version of "
            "outpace installed on each of them? Without --cluster it is measured here"
        ) from error


def _completed(client: "Client", tasks: Iterator[Task], width: int) -> Iterator[Done]:
    """The same, as they come; a few are under way at a time, so memory has an end.

    A task carries its bucket, so that it can be done again elsewhere when its worker is gone.
    """
    from distributed import as_completed  # noqa: PLC0415  optional

    def sent(task: Task) -> Any:
        return client.submit(work, *task, pure=False, retries=RETRIES)

    under_way = as_completed([sent(task) for task in islice(tasks, AHEAD * width)])
    for future in under_way:
        done: Done = future.result()
        future.release()
        yield done
        for task in islice(tasks, 1):
            under_way.add(sent(task))


def _plain(error: Exception) -> str:
    return f"{type(error).__name__}: {' '.join(str(error).split())[:200]}"
