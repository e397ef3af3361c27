"""Many collectors, one landscape: each appends what its runs landed to a store, one takes it in.

    STORE/bucket=07/<run>.parquet       the parts of a run whose accounts fall into this bucket

A row is a landed file as it came: run, part, bytes and hash; the head of a run stands in each of
its files. Names are unique because runs are, so nobody has to wait for anybody. A store is a
folder, or an address that fsspec knows, such as s3://bucket/path. What a collector did not append
yet, as when the store could not be reached, it appends the next time.
"""

import hashlib
import io
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import pyarrow as pa
import pyarrow.parquet as pq

from pipelines.errors import OutpaceError
from pipelines.folder import Folder, make_private, open_private, replace_file, sync_folder
from pipelines.progress import Progress, Report, RunEnd, quiet
from pipelines.reasons import step
from pipelines.runs.rebuild import rebuild_held
from pipelines.warehouse import landing
from pipelines.warehouse.integrity import HASHES
from pipelines.warehouse.landing import LandedRun
from pipelines.warehouse.work import writing

BUCKETS = 64
APPENDED = ".appended.json"  # up to which run each store has everything
KINDS = ("add", "collect")
HEAD = ("run.json", "done.json", HASHES)
BESIDE = ("set_aside.json", "forgotten.json")  # where there are any
SCHEMA = pa.schema(
    [("run_id", pa.string()), ("name", pa.string()), ("account_id", pa.string()),
     ("sha256", pa.string()), ("content", pa.large_binary())]
)  # fmt: skip
_FILE = re.compile(r"bucket=\d\d/(\d{8}T\d{12}Z-[0-9a-f]{4})\.parquet")
_PART = re.compile(r"[\w-]{1,60}\.ndjson\.gz")


class StoreError(OutpaceError):
    """A store cannot be read or written."""


class Store(Protocol):
    """Where files lie, by names such as `bucket=07/x.parquet`."""

    def names(self) -> list[str]:
        """Every file of a run."""

    def read(self, name: str) -> bytes:
        """A file."""

    def write(self, name: str, content: bytes) -> None:
        """Put a file there, whole or not at all."""


@dataclass(frozen=True, slots=True)
class Disk:
    """A store in a folder of this machine, or one that it mounts."""

    root: Path

    def names(self) -> list[str]:
        """Every file of a run."""
        return [path.relative_to(self.root).as_posix() for path in self.root.glob("bucket=*/*")]

    def read(self, name: str) -> bytes:
        """A file."""
        return (self.root / name).read_bytes()

    def write(self, name: str, content: bytes) -> None:
        """Put a file there, whole or not at all."""
        replace_file(self.root / name, content)


@dataclass(frozen=True, slots=True)
class Remote:
    """A store at an address of fsspec."""

    system: Any
    root: str

    def names(self) -> list[str]:
        """Every file of a run."""
        start = len(self.root.rstrip("/")) + 1
        return [str(path)[start:] for path in self.system.glob(f"{self.root}/bucket=*/*.parquet")]

    def read(self, name: str) -> bytes:
        """A file."""
        content: bytes = self.system.cat_file(f"{self.root}/{name}")
        return content

    def write(self, name: str, content: bytes) -> None:
        """Put a file there; object stores show it once it is whole."""
        path = f"{self.root}/{name}"
        self.system.makedirs(path.rpartition("/")[0], exist_ok=True)
        self.system.pipe_file(path, content)


def is_store(address: str) -> bool:
    """Whether what is named is a store: an address, or a folder of buckets."""
    return "://" in address or any(Path(address).glob("bucket=*/*.parquet"))


def store_at(address: str) -> Store:
    """The store of a folder or an address. Raises StoreError."""
    if "://" not in address:
        if Path(address).exists() and not Path(address).is_dir():
            raise StoreError(f"{address} is no folder; name a folder or an address for the store")
        return Disk(Path(address))
    return remote_at(address)


def remote_at(address: str) -> Remote:
    """The store of an address. Raises StoreError."""
    try:
        from fsspec.core import url_to_fs  # noqa: PLC0415  optional

        system, root = url_to_fs(address)
    except (ImportError, ValueError) as error:
        raise StoreError(
            f"{_shown(address)} cannot be reached ({_plain(error)}); install what it needs beside "
            "outpace, such as `pip install s3fs` for s3://, gcsfs for gs://, adlfs for abfs://"
        ) from error
    return Remote(system, root)


def append(folder: Folder, address: str, *, progress: Report = quiet) -> int:
    """Append the runs that ended since the last time; how many. Raises StoreError."""
    store, marker = store_at(address), folder.root / APPENDED
    key = hashlib.sha256(address.encode()).hexdigest()  # an address may hold a key
    with writing(folder):
        known = _known(marker)
        new = [run for run in landing.runs(folder) if run.run_id > known.get(key, "")]
        new = [run for run in new if run.kind in KINDS and run.outcome()]
        for done, run in enumerate(new):
            progress(Progress(step("appending", run.run_id), done, len(new)))
            _reached(address, lambda run=run: _append(store, run))
            replace_file(marker, json.dumps(known | {key: run.run_id}).encode())
    return len(new)


def _append(store: Store, run: LandedRun) -> None:
    beside = [name for name in BESIDE if (run.path / name).exists()]
    head = [_row(run, name, None) for name in (*HEAD, *beside)]
    buckets: dict[int, list[dict[str, Any]]] = {}
    for part in run.parts():
        end = landing.read_part(run, part)[1]
        account = (end.account_id or end.link) if end else None
        row = _row(run, f"{part}.ndjson.gz", account)
        buckets.setdefault(bucket_of(account or part), []).append(row)
    for bucket, rows in (buckets or {bucket_of(run.run_id): []}).items():
        kept = io.BytesIO()
        table = pa.Table.from_pylist([*head, *rows], SCHEMA)
        # answers are packed already, and statistics would hold them twice more
        pq.write_table(table, kept, use_dictionary=False, write_statistics=False)
        store.write(f"bucket={bucket:02d}/{run.run_id}.parquet", kept.getvalue())


def bucket_of(account_id: str) -> int:
    """The bucket of an account, the same on every machine."""
    return int(hashlib.sha256(account_id.encode()).hexdigest()[:8], 16) % BUCKETS


def _row(run: LandedRun, name: str, account_id: str | None) -> dict[str, Any]:
    content = (run.path / name).read_bytes()
    return {
        "run_id": run.run_id, "name": name, "account_id": account_id,
        "sha256": hashlib.sha256(content).hexdigest(), "content": content,
    }  # fmt: skip


def _known(marker: Path) -> dict[str, str]:
    try:
        return {str(key): str(run) for key, run in json.loads(marker.read_bytes()).items()}
    except (OSError, ValueError, AttributeError):
        return {}


@dataclass(frozen=True, slots=True)
class Taken:
    """What was taken in: runs, and those that are not whole yet and wait."""

    runs: int
    waiting: tuple[str, ...]
    end: RunEnd | None


def take(folder: Folder, address: str, *, progress: Report = quiet) -> Taken:
    """Land the runs of a store that are not here yet, and make the warehouse of all of them.

    A run of which parts are still to come waits. Raises StoreError for a file that is not what it
    was when it was appended; what came before it stays landed.
    """
    store = store_at(address)
    files: dict[str, list[str]] = {}
    for name in _reached(address, store.names):
        if found := _FILE.fullmatch(name):
            files.setdefault(found[1], []).append(name)
    with writing(folder):
        new = sorted(run for run in files if not (folder.landing / run).exists())
        waiting: list[str] = []
        for done, run in enumerate(new):
            progress(Progress(step("taking-in", run), done, len(new)))
            rows = [row for name in files[run] for row in _rows(store, address, name, run)]
            if not _land(folder, run, rows):
                waiting.append(run)
        taken = len(new) - len(waiting)
        # whatever the warehouse holds of later runs was told before these: it is made in order
        end = rebuild_held(folder, progress, smaller=False) if taken else None
    return Taken(taken, (*waiting,), end)


def _rows(store: Store, address: str, name: str, run: str) -> Iterator[tuple[str, bytes]]:
    content = _reached(address, lambda: store.read(name))
    try:
        rows = pq.read_table(io.BytesIO(content)).to_pylist()
        for row in rows:
            file, data = str(row["name"]), bytes(row["content"])
            is_named = file in (*HEAD, *BESIDE) or _PART.fullmatch(file)
            is_same = hashlib.sha256(data).hexdigest() == row["sha256"] and row["run_id"] == run
            if not (is_named and is_same):
                raise ValueError(f"{file[:80]!a} in it is not what it was")
            yield file, data
    except (pa.ArrowException, ValueError, KeyError, TypeError) as error:
        raise StoreError(
            f"{name} in the store is damaged ({_plain(error)}); put it back as it was, or take it "
            "away to go on without that run"
        ) from error


def _land(folder: Folder, run: str, rows: list[tuple[str, bytes]]) -> bool:
    """Put the files of a run into the landing in one step; whether they are all there."""
    files = dict(rows)
    listed = files.get(HASHES, b"").decode("utf-8", "replace").splitlines()
    named = {line.split("  ", 1)[1]: line.split("  ", 1)[0] for line in listed if "  " in line}
    if not named or not set(named) <= set(files):
        return False
    draft = folder.landing / f".{run}.taken"
    make_private(draft)
    for name, content in files.items():
        with open_private(draft / name, "wb") as file:
            file.write(content)
    draft.replace(folder.landing / run)
    sync_folder(folder.landing)
    return True


def _reached(address: str, act: Any) -> Any:
    """What an act on a store gives; whatever goes wrong there is told as such."""
    try:
        return act()
    except OutpaceError:
        raise
    except Exception as error:
        raise StoreError(
            f"the store {_shown(address)} cannot be used ({_plain(error)}); what was landed stays "
            "here, and the next `--to` appends it"
        ) from error


def _shown(address: str) -> str:
    """An address without what may be a password in it."""
    return re.sub(r"//[^/@]*@", "//", address)[:200]


def _plain(error: BaseException) -> str:
    text = _shown(" ".join(f"{type(error).__name__}: {error}".split()))
    return "".join(sign if sign.isprintable() else " " for sign in text)[:200]
