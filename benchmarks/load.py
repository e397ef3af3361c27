"""Loading a million observations from a CSV file, against peers that load the same file."""

import math
import os
import shutil
import statistics
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from importlib.util import find_spec
from multiprocessing import get_context
from pathlib import Path

import duckdb
import pandas as pd

from benchmarks.results import Result, interleaved, ratio, say, scaled, seconds
from benchmarks.worlds import World, write_world
from pipelines import bounds
from pipelines.clock import utc_now
from pipelines.exports import ImportOptions
from pipelines.folder import Folder
from pipelines.platforms import records
from pipelines.progress import quiet
from pipelines.runs.import_files import import_file, planned
from pipelines.runs.rebuild import rebuild
from pipelines.runs.run import writer
from pipelines.warehouse.integrity import digest

WORLD = World(1_000_000)
ROUNDS = 3
DLT_SHARE = 20  # dlt gets one row in so many, else this bench would take many minutes
TIMES = ["published_at", "observed_at"]
COUNTS = ["likes", "comments", "shares", "views"]
TEXTS = ("platform", "account", "post_id", "post_type", *TIMES, "text")
OWN = "brand_000"
MOST_MEMORY = 1000  # MB, of the whole process


def bench_load(folder: Path, *, size: float = 1.0) -> list[Result]:
    """Speed of our load as a share of each peer's, and of a rebuild; memory, and size on disk."""
    world = WORLD.scaled(size)
    say(f"writing a file of {world.observations:,} observations")
    path = write_world(world, folder / "posts.csv")
    loads = {"DuckDB": load_plain, "outpace": load_ours, "pandas": load_pandas}
    cpu: dict[str, list[float]] = {name: [] for name in loads}
    found = interleaved(
        {name: _timed(folder, path, load, cpu[name]) for name, load in loads.items()},
        scaled(ROUNDS, size),
    )
    ours = found["outpace"]
    speed = world.observations / statistics.median(ours)
    plain = ratio(found["DuckDB"], ours)
    return [
        Result("load: speed against plain DuckDB", plain, "times", 0.5, note=_per_second(speed)),
        Result("load: the same in CPU time", ratio(cpu["DuckDB"], cpu["outpace"]), "times", 0.5),
        Result("load: speed against pandas", ratio(found["pandas"], ours), "times", 1),
        Result("load: the same in CPU time", ratio(cpu["pandas"], cpu["outpace"]), "times", 1),
        *_memory(folder, path),
        *_against_dlt(folder, path, world, statistics.median(ours)),
        *_rebuilt(folder, path, world),
    ]


def _memory(folder: Path, path: Path) -> list[Result]:
    """The most memory that a process which does nothing but load takes; nothing on Windows."""
    if find_spec("resource") is None:
        return []
    place = folder / "place"
    place.mkdir()
    with get_context("spawn").Pool(1) as pool:
        most = pool.apply(_peak, (path, place))
    remove(place)
    return [Result("load: peak memory", most, "MB", MOST_MEMORY, at_least=False)]


def _peak(path: Path, place: Path) -> float:
    load_ours(path, place)
    return peak()


def peak() -> float:
    """The most memory in MB that this process has taken so far; nothing on Windows."""
    if find_spec("resource") is None:
        return math.nan
    import resource  # noqa: PLC0415 - not there on Windows

    unit = 1 if sys.platform == "darwin" else 1024  # bytes there, kilobytes elsewhere
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6


def _against_dlt(folder: Path, path: Path, world: World, ours: float) -> list[Result]:
    """The same of dlt, on a part of the rows; nothing where it is not installed."""
    if find_spec("dlt") is None:
        say("dlt is not installed and not measured: make bench installs it")
        return []
    say("dlt, on a part of the file")
    part = write_world(World(world.observations // DLT_SHARE), folder / f"part_{path.name}")
    dlt = _timed(folder, part, _load_dlt, [])() * DLT_SHARE
    note = f"dlt on 1/{DLT_SHARE} of the rows, scaled"
    return [Result("load: speed against dlt", dlt / ours, "times", note=note)]


def _per_second(speed: float) -> str:
    return f"{speed:,.0f} observations a second"


def _timed(
    folder: Path, path: Path, load: Callable[[Path, Path], None], cpu: list[float]
) -> Callable[[], float]:
    """A call that loads into an empty folder; how many seconds it took, and in `cpu` of the CPU."""

    def once() -> float:
        place = folder / "place"
        place.mkdir()
        start = time.process_time()
        try:
            return seconds(lambda: load(path, place))
        finally:
            cpu.append(time.process_time() - start)
            remove(place)

    return once


def remove(place: Path) -> None:
    """Give back what a load left."""
    for path in sorted(place.rglob("*"), reverse=True):
        with suppress(FileNotFoundError):
            path.rmdir() if path.is_dir() else path.unlink()
    place.rmdir()


def load_plain(path: Path, place: Path) -> None:
    """The file as it is, into one table."""
    with duckdb.connect(str(place / "plain.duckdb")) as con:
        con.execute("set enable_progress_bar = false")
        con.execute(f"create table observation as from read_csv('{path}')")
        con.execute("checkpoint")


def load_ours(path: Path, place: Path) -> None:
    """Land, check, split and store, as an import does."""
    with writer(Folder(place), quiet) as con:
        import_file(Folder(place), con, planned(path, ImportOptions(own=OWN)))
        con.execute("checkpoint")


def load_pandas(path: Path, place: Path) -> None:
    """Land, check, split into posts, texts and looks, and store, each step vectorised."""
    frame = pd.read_csv(_landed(path, place), dtype=dict.fromkeys(TEXTS, "str"))
    for name in TIMES:
        frame[name] = pd.to_datetime(frame[name], errors="coerce", utc=True).dt.tz_localize(None)
    is_good = _checked(frame)
    looks = frame[is_good].drop_duplicates(["platform", "post_id", "observed_at"], keep="last")
    looks["post"] = looks.groupby(["platform", "post_id"], sort=False).ngroup()
    posts = looks.drop_duplicates("post", keep="last")
    tables = {
        "account": looks[["platform", "account"]].drop_duplicates(),
        "post": posts[["post", "platform", "account", "post_id", "post_type", "published_at"]],
        "text": looks[["post", "observed_at", "text"]].drop_duplicates(["post", "text"]),
        "look": looks[["post", "observed_at", *COUNTS]],
        "reject": frame[~is_good],
    }
    with duckdb.connect(str(place / "pandas.duckdb")) as con:
        for name, table in tables.items():
            con.from_df(table).create(name)
        con.execute("checkpoint")


def _landed(path: Path, place: Path) -> Path:
    """A copy that is on disk and known to be the file, as `land_file` leaves it."""
    copy = place / digest(path)
    shutil.copyfile(path, copy)
    with copy.open("rb+") as file:
        os.fsync(file.fileno())
    if digest(copy) != copy.name:
        raise OSError(f"{path} changed while it was copied")
    return copy


def _checked(frame: pd.DataFrame) -> pd.Series:
    """Which rows are good, by the rules of ours that this file can break; texts are cleaned."""
    since = frame["platform"].map({one.name: one.since for one in records()})
    latest = pd.Timestamp(utc_now()) + bounds.CLOCK_DIFFERENCE
    seen = frame["observed_at"].clip(upper=latest) + bounds.CLOCK_DIFFERENCE
    is_good = frame["published_at"].between(since, seen) & (frame["observed_at"] <= latest)
    for name in ("account", "post_id"):
        odd = frame[name].str.contains(bounds.NAME_CONTROLS, regex=True)
        is_good &= frame[name].notna() & (frame[name].str.len() <= bounds.ID_LIMIT) & ~odd
    for name in COUNTS:
        count = pd.to_numeric(frame[name], errors="coerce").astype("Int64")
        frame[name] = count.where(count.between(0, bounds.LARGEST_COUNT))
    text = frame["text"].str.replace(bounds.CONTROLS, "", regex=True)
    frame["text"] = text.str.slice(stop=bounds.TEXT_LIMIT)
    return is_good


def _load_dlt(path: Path, place: Path) -> None:
    """Merge by key in chunks of a pandas reader, as its documentation shows for files."""
    os.environ["RUNTIME__DLTHUB_TELEMETRY"] = "false"
    import dlt  # noqa: PLC0415 - slow to load, and only this needs it

    @dlt.resource(
        name="observation",
        write_disposition="merge",
        primary_key=["platform", "post_id", "observed_at"],
    )
    def rows() -> object:
        for chunk in pd.read_csv(path, chunksize=10_000, parse_dates=TIMES):
            yield chunk.to_dict(orient="records")

    pipeline = dlt.pipeline(
        "peer",
        pipelines_dir=str(place / "dlt"),
        destination=dlt.destinations.duckdb(str(place / "dlt.duckdb")),
        dataset_name="peer",
    )
    pipeline.run(rows())


def _rebuilt(folder: Path, path: Path, world: World) -> list[Result]:
    """Seconds of a rebuild per million observations, and bytes per observation."""
    place = folder / "rebuilt"
    ours = Folder(place)
    with writer(ours, quiet) as con:
        import_file(ours, con, planned(path, ImportOptions()))
    say("rebuilding from the landing")
    took = seconds(lambda: rebuild(ours)) * 1_000_000 / world.observations
    size = ours.work.stat().st_size / world.observations
    looks = _bytes_of(ours.work, "look") / world.observations
    remove(place)
    per = "bytes per observation"
    return [
        Result("rebuild: with measuring and publishing", took, "s per million observations"),
        Result("size of the observations", looks, per, 20, at_least=False),
        Result("size of the warehouse", size, per, note="with posts, texts and all marts"),
    ]


def _bytes_of(database: Path, table: str) -> float:
    """How much of a database file a table takes: the blocks that hold something of it."""
    with duckdb.connect(str(database), read_only=True) as con:
        blocks = con.execute(
            "select count(distinct block) from (select unnest(list_prepend(block_id, "
            "coalesce(additional_block_ids, []))) as block "
            "from pragma_storage_info($table) where persistent)",
            {"table": table},
        ).fetchone()
        size = con.execute("select block_size from pragma_database_size()").fetchone()
    return float(blocks[0] * size[0]) if blocks and size else 0.0
