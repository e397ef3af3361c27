"""One published build as pages and documents read it: every answer is asked once and kept."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import Future
from dataclasses import dataclass
from threading import Lock
from typing import Any, Concatenate, ParamSpec, TypeVar

import pandas as pd

import queries
from app.words.language import current
from pipelines.warehouse.ask import TABLES, Landscape, Published

ASKED = "asked"
Found = TypeVar("Found")
Given = ParamSpec("Given")


class Shelf:
    """A cache that all readers share: the newest results by key, at most `most`.

    Two readers who ask at once wait for one piece of work.
    """

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


SHELF = Shelf(1_500)


class _Asked(dict[str, Any]):
    """What was asked for a frame; never changed, so that copies of the frame can share it."""

    def __deepcopy__(self, memo: dict[int, Any]) -> "_Asked":
        return self


@dataclass(frozen=True, slots=True)
class Build:
    """One published build as a page reads it: every answer is kept until the next build."""

    published: Published
    key: str

    @property
    def landscape(self) -> Landscape:
        """The landscape that the build is of: zone, week, version."""
        return self.published.landscape

    def measure(self, name: str, **arguments: Any) -> pd.DataFrame:
        """The answer of a measure; arguments as in the measure's definition.

        The frame remembers what was asked (`asked_of`), also after rows were chosen from it.
        """
        key = (name, repr(sorted(arguments.items())))
        kept = SHELF.get((self.key, key), lambda: self.published.measure(name, **arguments))
        frame = kept.copy(deep=False)  # copies on write: what a page does stays its own
        frame.attrs = {ASKED: _Asked(arguments)}
        return frame

    def offered(self, name: str, **arguments: Any) -> pd.DataFrame:
        """The same; no rows in a build of a version that had no such measure."""
        there = self.published.offers(name)
        return self.measure(name, **arguments) if there else pd.DataFrame()

    def table(self, name: str) -> pd.DataFrame:
        """A whole table of the published file."""
        return SHELF.get((self.key, name), lambda: self.published.table(name)).copy(deep=False)

    def kept(
        self,
        make: Callable[Concatenate["Build", Given], Found],
        *given: Given.args,
        **named: Given.kwargs,
    ) -> Found:
        """What `make` makes of this build and hashable arguments; nobody may change it.

        `make` looks at nothing else: not at the clock, the session or the address. It stands in a
        module, not in a page: the pages' own functions all have the same module.
        """
        if make.__module__ == "__main__":
            raise ValueError(f"{make.__qualname__} of a page cannot be kept; move it to a module")
        key = (make.__module__, make.__qualname__, given, tuple(named.items()))
        return self.shelved(key, lambda: make(self, *given, **named))

    def shelved(self, key: Hashable, make: Callable[[], Found]) -> Found:
        """What `make` makes of this build, kept under a key that names all else it depends on.

        The language of the reader is one of these.
        """
        return SHELF.get((self.key, current(), key), make)

    def definition(self, name: str) -> queries.Definition:
        """How a measure, or a table of the published file such as `mart.accounts`, is defined."""
        if name.startswith("mart."):
            return queries.mart(name.removeprefix("mart."))
        return queries.table(name) if name in TABLES else self.published.definition(name)


def asked_of(frame: pd.DataFrame) -> dict[str, Any] | None:
    """The arguments with which the measure behind a frame was asked; None when that was lost."""
    return frame.attrs.get(ASKED)
