"""Marts measured bucket by bucket, here and by a cluster: the rows of an ordinary build."""

import os
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import queries
from pipelines.folder import Folder
from pipelines.runs.measure import measure
from pipelines.warehouse import buckets, cluster
from pipelines.warehouse.buckets import DEALT, LOOK, WHOLE, table_of
from pipelines.warehouse.errors import ClusterError
from pipelines.warehouse.measure import AGES, LOCAL, RIPE
from pipelines.warehouse.work import open_work, writing
from queries.graph import unknown_to
from tests.commands.test_bad_input import outpace
from tests.conftest import Bring, row
from tests.warehouse.test_rebuild import content

ACCOUNTS = [f"brand{at}" for at in range(12)]


@pytest.fixture
def landscape(folder: Folder, bring: Bring) -> Folder:
    for day, likes in (("2026-02-10", 1), ("2026-02-20", 3)):
        rows = [
            row(account, f"{account}{post}", f"2026-01-{3 + post:02d}T10:00:00Z", observed=day,
                counts=f"{(post * 7 + at) * likes},{likes},,", text=f"post {post}",
                platform="youtube" if at % 3 else "facebook")
            for at, account in enumerate(ACCOUNTS) for post in range(24)
        ]  # fmt: skip
        bring([*rows, row(ACCOUNTS[0], f"young{day}", day)], name=f"{day}.csv", own=ACCOUNTS[0])
    days = [f"youtube,{name},2026-02-{day:02d},{day * 100}" for name in ACCOUNTS for day in (9, 19)]
    bring(days, name="followers.csv", head="platform,account,date,followers")
    return folder


def emptied(folder: Folder) -> dict[str, list[tuple[object, ...]]]:
    """What every table holds; the marts of the accounts are empty afterwards."""
    before = content(folder)
    with writing(folder), open_work(folder) as con:
        for name in LOCAL:
            assert before[table_of(name)], f"{table_of(name)} has nothing to compare"
            con.execute(f"delete from {table_of(name)}")
    return before


def test_buckets_measured_here_give_the_rows_of_an_ordinary_build(
    landscape: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = emptied(landscape)
    monkeypatch.setattr(buckets, "LOOKS", 100)
    done = measure(landscape, progress=lambda step: None)
    assert done.build_id
    assert content(landscape) == before


def test_a_mart_reads_only_what_a_bucket_has() -> None:
    """What it reads beside would be empty there, and its rows wrong."""
    for phase in (AGES, RIPE):
        given = {*WHOLE, *DEALT, LOOK, "touched_post", "touched_week", *map(table_of, phase)}
        for name in phase:
            assert unknown_to(queries.read(name), given) == (), name


def test_what_cannot_measure_says_so(landscape: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "WAIT", 1)
    with pytest.raises(ClusterError, match=r"no cluster answers|outpace\[cluster\]"):
        measure(landscape, cluster="tcp://127.0.0.1:9")
    monkeypatch.setattr(buckets, "product_version", lambda: "0.0.1")
    with pytest.raises(ClusterError, match="install the same"):
        buckets.work({}, (), "0.0.2")


@pytest.fixture
def address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[str, Any]]:
    """A cluster of three processes on this machine."""
    distributed = pytest.importorskip("distributed", reason="Dask is not installed")
    monkeypatch.chdir(tmp_path)
    with distributed.LocalCluster(
        n_workers=3, threads_per_worker=1, processes=True, dashboard_address=None,
        local_directory=str(tmp_path),
    ) as made:  # fmt: skip
        yield made.scheduler_address, made


@pytest.mark.slow
@pytest.mark.enable_socket
def test_a_cluster_gives_the_same_rows_also_when_a_worker_is_killed(
    landscape: Folder, address: tuple[str, Any]
) -> None:
    before = emptied(landscape)
    done = outpace(landscape.root, "measure", "--cluster", address[0])
    assert done.returncode == 0, done.stderr
    assert "measuring bucket by bucket (1 of 6)" in done.stderr
    assert content(landscape) == before

    emptied(landscape)
    pids = [worker.pid for worker in address[1].workers.values()]
    killed: list[int] = []

    def kill(step: Any) -> None:
        if step.what == "measuring buckets" and not killed:
            os.kill(pids[0], signal.SIGKILL)
            killed.append(pids[0])
            time.sleep(0.2)

    measure(landscape, cluster=address[0], progress=kill)
    assert killed
    assert content(landscape) == before
    assert threading.active_count() < 50
