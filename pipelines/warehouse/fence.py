"""The fence around questions in SQL: each is answered in a process that can only read one build.

The process (`pipelines.warehouse.fenced`) is started ahead when a question is expected, is used
again as long as all goes well, and is killed when a question takes more than it may have.
"""

import atexit
import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Self, TypeVar

from pipelines.warehouse.errors import AskError

if TYPE_CHECKING:
    import pyarrow as pa

ROOT = Path(__file__).parents[2]
MAX_SECONDS = 30
AT_ONCE = 2  # questions that one process has answered at the same time
SECONDS_TO_OPEN = 30
HEAD_BYTES = 1_000_000
Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class Bounds:
    """What one question may have: time, bytes of memory, and the size of itself and its answer."""

    seconds: float = MAX_SECONDS
    memory: int = 4_000_000_000  # of the whole process; DuckDB gets the half
    rows: int = 1_000_000
    columns: int = 2_000
    values: int = 10_000_000
    bytes: int = 200_000_000
    characters: int = 100_000


class _Ended(Exception):
    """The process is gone."""


class _Child:
    """One process that answers; it is spent while it answers, and when that did not end well."""

    def __init__(self, path: Path, bounds: Bounds) -> None:
        self.path, self.bounds, self.is_spent = path, bounds, False
        self._is_late = self._is_open = False
        self._process = _started()
        self._send({"path": str(path), **asdict(bounds)})

    def ask(self, sql: str, rows: int | None) -> "pa.Table":
        """The rows of a question. Raises AskError."""
        self.is_spent = True
        if not self._is_open:
            self._within(SECONDS_TO_OPEN, self._head, "starting the process for questions")
            self._is_open = True
        self._send({"sql": sql, "rows": rows})
        return self._within(self.bounds.seconds, self._read, "the question")

    def end(self) -> None:
        """Kill it."""
        self._process.kill()
        for pipe in (self._process.stdin, self._process.stdout):
            try:
                if pipe:
                    pipe.close()
            except OSError:
                continue  # what was not sent yet has no reader any more
        self._process.wait()

    def is_ready(self) -> bool:
        """Whether it can be asked (again)."""
        return not (self.is_spent or self._is_late) and self._process.poll() is None

    def _send(self, what: dict[str, Any]) -> None:
        try:
            self._pipe(self._process.stdin).write(json.dumps(what).encode() + b"\n")
            self._pipe(self._process.stdin).flush()
        except OSError:
            return  # it is gone; reading says so

    def _head(self) -> dict[str, Any]:
        line = self._pipe(self._process.stdout).readline(HEAD_BYTES)
        if not line.endswith(b"\n"):
            raise _Ended
        head: dict[str, Any] = json.loads(line)
        if "error" in head:
            self.is_spent = not head["again"]
            error = AskError(head["error"])
            error.at = tuple(head["at"]) if head.get("at") else None
            raise error
        return head

    def _read(self) -> "pa.Table":
        import pyarrow as pa  # noqa: PLC0415  slow to import: the process starts meanwhile

        head = self._head()
        size = int(head["bytes"])
        if size > self.bounds.bytes:
            raise _Ended
        answer = self._pipe(self._process.stdout).read(size)
        if len(answer) < size:
            raise _Ended
        self.is_spent = not head["again"]
        return pa.ipc.open_stream(answer).read_all()

    def _within(self, seconds: float, read: Callable[[], Found], what: str) -> Found:
        """What `read` gives; the process is killed when it takes longer."""
        clock = threading.Timer(seconds, self._stop)
        clock.daemon = True
        clock.start()
        try:
            return read()
        except _Ended as error:
            self.end()
            raise AskError(_ended(what, seconds, is_late=self._is_late)) from error
        finally:
            clock.cancel()

    def _stop(self) -> None:
        self._is_late = True
        self._process.kill()

    @staticmethod
    def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
        if pipe is None:
            raise _Ended
        return pipe


def _ended(what: str, seconds: float, *, is_late: bool) -> str:
    if is_late:
        return (
            f"{what} took more than {seconds:g} seconds and was stopped; "
            "ask for a shorter period or fewer rows"
        )
    return f"{what} needed more memory than it may have and was stopped; ask something simpler"


def _started() -> "subprocess.Popen[bytes]":
    try:
        return subprocess.Popen(
            [sys.executable, "-P", "-m", "pipelines.warehouse.fenced"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(),
            cwd=Path(sys.executable).anchor,
        )
    except OSError as error:
        told = f"the process for questions could not be started ({error.strerror}); ask again"
        raise AskError(told) from error


def _environment() -> dict[str, str]:
    """What the process is told of this one: how to find its modules, and no secret or path else."""
    needed = ("LD_LIBRARY_PATH", "SYSTEMROOT")  # of some systems, to load what Python needs
    return {
        "ARROW_DEFAULT_MEMORY_POOL": "system",
        "MALLOC_ARENA_MAX": "2",  # else each thread reserves addresses that the bound counts
        "PYTHONPATH": str(ROOT),
        **{name: os.environ[name] for name in needed if name in os.environ},
    }


class Fence:
    """Asks in processes of its own; safe to share between threads."""

    def __init__(self, bounds: Bounds | None = None) -> None:
        self.bounds = bounds or Bounds()
        self._gate = threading.BoundedSemaphore(AT_ONCE)
        self._lock = threading.Lock()
        self._idle: _Child | None = None

    def expect(self, path: Path) -> None:
        """Start a process for the next question to a build, unless one waits for it."""
        with self._lock:
            if self._idle and self._idle.path == path and self._idle.is_ready():
                return
            dropped, self._idle = self._idle, None
            with suppress(AskError):  # who asks is told
                self._idle = _Child(path, self.bounds)
        if dropped:
            dropped.end()

    def ask(self, path: Path, sql: str, *, rows: int | None = None) -> "pa.Table":
        """The answer of a build: the first `rows` rows, or all that the bounds allow.

        Raises AskError, which says what is wrong or which bound was met.
        """
        if len(sql) > self.bounds.characters:
            raise AskError(f"the question is longer than {self.bounds.characters:,} characters")
        if not self._gate.acquire(timeout=self.bounds.seconds):
            raise AskError("other questions are being answered; ask again in a moment")
        child = None
        try:
            child = self._take(path)
            return child.ask(sql, rows)
        finally:
            if child:
                self._keep(child)
            self._gate.release()

    def close(self) -> None:
        """End the process that waits."""
        with self._lock:
            dropped, self._idle = self._idle, None
        if dropped:
            dropped.end()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _take(self, path: Path) -> _Child:
        with self._lock:
            found, self._idle = self._idle, None
        if found and found.path == path and found.is_ready():
            return found
        if found:
            found.end()
        return _Child(path, self.bounds)

    def _keep(self, child: _Child) -> None:
        """Let a process wait for the next question, if it is well."""
        dropped: _Child | None = child
        with self._lock:
            if child.is_ready():
                dropped, self._idle = self._idle, child
        if dropped:
            dropped.end()


FENCE = Fence()
atexit.register(FENCE.close)
