"""One exchange under a clock: it says that it waits, and the line is cut when its time is up.

The time limits of a socket count from byte to byte, so that a server which sends one byte now and
then can hold a reader for hours. Here the whole exchange counts, its head included.
"""

import socket
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from types import TracebackType
from typing import Self

EVERY = 5.0  # seconds between two signs of life

_here = threading.local()


class Watch:
    """Watches what one thread exchanges.

    tell: hears every few seconds how long (in seconds) it has been waiting so far; what it raises
    ends the exchange and is raised again where the exchange was begun. limit: seconds until the
    line is cut; `is_late` then.
    """

    def __init__(self, tell: Callable[[float], None], limit: float) -> None:
        self.is_late = False
        self._tell = tell
        self._limit = limit
        self._problem: BaseException | None = None
        self._sockets: list[socket.socket] = []
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)

    def __enter__(self) -> Self:
        _here.watch = self
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        _here.watch = None
        self._ended.set()
        self._thread.join()
        if self._problem is not None:
            raise self._problem

    def holds(self, line: socket.socket) -> None:
        """Take note of the line that is to be cut."""
        self._sockets.append(line)

    def _run(self) -> None:
        began = time.monotonic()
        while not self._ended.wait(min(EVERY, max(0.01, began + self._limit - time.monotonic()))):
            passed = time.monotonic() - began
            self.is_late = passed >= self._limit
            try:
                self._tell(passed)
            except BaseException as problem:  # also a wish to stop: it is raised by the other side
                self._problem = problem
            if self.is_late or self._problem:
                self._cut()

    def _cut(self) -> None:
        """End the exchange: whoever reads finds the end of the line."""
        for line in self._sockets:
            with suppress(OSError):  # it is gone, or went into one with TLS
                socket.socket.shutdown(line, socket.SHUT_RDWR)


def watched(line: socket.socket | None) -> None:
    """Hand a line to the watch of this thread, where there is one."""
    watch: Watch | None = getattr(_here, "watch", None)
    if watch is not None and line is not None:
        watch.holds(line)
