"""What can go wrong between the landing and the reader.

WarehouseError
|- Busy              another run holds the landscape
|- NothingPublished  no build yet
|- BrokenBuild       the published file cannot be opened
|- Damaged           something landed is not on disk as it came
|- Unreadable        something landed is as it came, and cannot be read
|- WouldShrink       a rebuild would hold less than what is there
|- FailedCheck       a new build broke one of its own rules, so it was not published
|- ClusterError      the machines that were to measure cannot
`- AskError          a question in SQL cannot be answered
"""

from pipelines.errors import OutpaceError


class WarehouseError(OutpaceError):
    """The message is a sentence: what was asked, what is the case, what to do."""


class Busy(WarehouseError):
    """Another run writes to this landscape."""


class NothingPublished(WarehouseError):
    """There is no build to read yet."""


class BrokenBuild(WarehouseError):
    """The published file cannot be opened."""


class Damaged(WarehouseError):
    """Something that was landed is missing, or not as it came."""


class Unreadable(WarehouseError):
    """Something that was landed is as it came, and nothing that can be read."""


class WouldShrink(WarehouseError):
    """A rebuild would replace a warehouse by one that holds less."""


class FailedCheck(WarehouseError):
    """A new build broke one of its own rules."""


class ClusterError(WarehouseError):
    """The machines that were to measure cannot be reached, or cannot do it."""


class AskError(WarehouseError):
    """A question in SQL cannot be answered; `at` is the place: line and column, both from 1."""

    at: tuple[int, int] | None = None

    @property
    def line(self) -> int | None:
        """The line of the question that is wrong, as far as DuckDB says."""
        return self.at[0] if self.at else None

    def marked(self, sql: str) -> list[str]:
        """The line of the question that is wrong, a mark below the place; nothing if unknown."""
        if self.at is None:
            return []
        line, column = self.at
        return [sql.splitlines()[line - 1], f"{' ' * (column - 1)}^"]
