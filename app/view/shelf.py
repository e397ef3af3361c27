"""What was worked out is kept and shared by all readers."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import Future
from threading import Lock
from typing import Any, TypeVar

Found = TypeVar("Found")


class Shelf:
    """The newest results by key, at most `most`; two readers who ask at once wait for one work."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._lock = Lock()
        self._kept: OrderedDict[Hashable, Future[Any]] = OrderedDict()

    def get(self, key: Hashable, make: Callable[[], Found]) -> Found:
        """The result of `make`, worked out once; a failure is not kept. Never change the result."""
        with self._lock:
            kept: Future[Found] | None = self._kept.get(key)
            is_new = kept is None
            if kept is None:
                kept = self._kept[key] = Future()
            self._kept.move_to_end(key)
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)
        if is_new:
            self._fill(key, kept, make)
        return kept.result()

    def _fill(self, key: Hashable, place: Future[Found], make: Callable[[], Found]) -> None:
        try:
            place.set_result(make())
        except BaseException as error:
            with self._lock:
                self._kept.pop(key, None)
            place.set_exception(error)
            raise
