"""What all who ask at the same time share: a turn at each host, its pace, what may be spent.

Nobody asks a host while another does, and nobody asks faster together than one alone would.
"""

from collections.abc import Mapping
from datetime import datetime
from threading import Event, Lock

from pipelines.platforms.errors import OverBudget, SourceError
from pipelines.platforms.wire.limits import Bucket, bucket_for

ACCOUNT = ("profile", "resolve")  # purposes of questions about an account


class Halted(SourceError):
    """Nothing is asked any more: the run was stopped."""


class Purse:
    """What is left of the budget of a platform for today, in its units or in dollars."""

    def __init__(
        self, left: float, told: str, *, post_price: float = 0.0, account_price: float = 0.0
    ) -> None:
        self.left = left
        self._told = told  # the budget as a sentence names it
        self._post_price = post_price
        self._account_price = account_price
        self._lock = Lock()

    def ask(self, purpose: str) -> None:
        """Pay for one question. Raises OverBudget."""
        is_account = purpose in ACCOUNT
        self._take((self._account_price if is_account else 0.0) if self._post_price else 1.0)

    def posts(self, wanted: int, least: int = 1) -> int:
        """Pay for so many posts, or for as many as there is money for. Raises OverBudget."""
        if not self._post_price:
            return wanted
        with self._lock:
            count = min(wanted, int(self.left / self._post_price + 1e-6))
        if count < least:
            raise self.spent()
        self._take(count * self._post_price)
        return count

    def give_back(self, posts: int) -> None:
        """Take back what was paid for posts that did not come."""
        with self._lock:
            self.left += posts * self._post_price

    def _take(self, amount: float) -> None:
        with self._lock:
            if self.left + 1e-9 < amount:
                raise self.spent()
            self.left -= amount

    def spent(self) -> OverBudget:
        """The error for a budget that is used up."""
        return OverBudget(
            f"stopped at today's budget of {self._told}; the rest follows on another day, "
            "or raise it under [budget] in outpace.toml"
        )


class Shared:
    """The turns, paces and purses of one run, and the sign to stop."""

    def __init__(self, purses: Mapping[str, Purse] | None = None) -> None:
        self.purses = dict(purses or {})
        self.stop = Event()
        self.closed_until: dict[str, datetime] = {}  # by host
        self._turns: dict[str, Lock] = {}
        self._buckets: dict[str, Bucket] = {}
        self._lock = Lock()

    def again(self) -> "Shared":
        """The same turns, paces and purses for another round of asking, which stops by itself."""
        other = Shared()
        other.purses, other.closed_until = self.purses, self.closed_until
        other._turns, other._buckets, other._lock = self._turns, self._buckets, self._lock
        return other

    def turn(self, host: str) -> Lock:
        """The turn at a host: whoever holds it may ask there."""
        with self._lock:
            return self._turns.setdefault(host, Lock())

    def bucket(self, host: str, source: str) -> Bucket:
        """The pace at which a host is asked."""
        with self._lock:
            return self._buckets.setdefault(host, bucket_for(source))

    def pay(self, source: str, purpose: str) -> None:
        """Before each question. Raises OverBudget, or Halted once the run was stopped."""
        if self.stop.is_set():
            raise Halted("stopped; what was done is kept")
        if purse := self.purses.get(source):
            purse.ask(purpose)

    def posts(self, source: str, wanted: int, least: int = 1) -> int:
        """How many of so many posts there is money for; they are paid. Raises OverBudget."""
        purse = self.purses.get(source)
        return purse.posts(wanted, least) if purse else wanted

    def spent(self, source: str) -> OverBudget:
        """The error for a platform whose budget is used up."""
        return self.purses[source].spent()

    def give_back(self, source: str, posts: int) -> None:
        """Take back what was paid for posts that did not come."""
        if purse := self.purses.get(source):
            purse.give_back(posts)

    def sleep(self, seconds: float) -> None:
        """Wait, but not longer than until the run is stopped."""
        self.stop.wait(seconds)
