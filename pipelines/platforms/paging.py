"""How far back a run reads an account's posts, and where an interrupted run goes on.

A first run sweeps the whole history, newest first: at most 200 weeks or 400 pages. Later runs read
down to where the plan of the run says (`back_to` in the cursor), else the last 35 days again, so
that known posts get new counts. A sweep that breaks off leaves `resume` in the cursor; the next run
reads the newest posts and then goes on where the sweep stopped.

A list of posts that does not lead to its end (in circles, empty pages without end) is no whole
sweep: the run says so, it covers what was reached, and the next run goes on from there.

The cursor, all of it text and numbers:
    swept_at      when the last complete sweep began
    covered_from  every public post from here on was shown to the last run, or to its sweep
    looked_from   every post from here on was shown to this very run; none where it showed no post,
                  and none of lists that show the newest posts only: what they leave out is not gone
    back_to       down to when this run reads the list again; put there by the plan, never kept
    resume        {position, reached, started_at, pages, patience} of a sweep that is not complete
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from pipelines.platforms.errors import (
    AuthRequired,
    Incomplete,
    Interrupted,
    NotFound,
    RateLimited,
    RefusedAddress,
    Silent,
    SourceError,
    Suspended,
    Unavailable,
    Withheld,
)
from pipelines.platforms.values import count_of, mapping_of, naive_utc, time_of

HISTORY = timedelta(weeks=200)
RECENT = timedelta(days=35)
AIM = "back_to"
RESUMES = timedelta(weeks=26)  # a sweep that stopped longer ago begins anew
MAX_PAGES = 400
LAST_FEW = 5
MAX_STALE_PAGES = 10  # pages in a row with nothing but items that were seen before
MAX_EMPTY_PAGES = 5  # pages in a row with nothing at all, but with a way on


@dataclass(frozen=True, slots=True)
class Page:
    """One page of posts: where the next one is, how far back this one reaches, the ids on it.

    A page that stands for a span of time reaches back also when nothing was posted in it.
    """

    following: str | None
    reaches: datetime | None
    keys: frozenset[str] = frozenset()


Ask = Callable[[str | None], Page]


def reach_of(times: Sequence[datetime]) -> datetime | None:
    """How far back a page of these sort times reaches, newest first; None for an empty one.

    The newest of the last few, so that a single post with an odd time does not end a walk.
    """
    return max(times[-LAST_FEW:], default=None)


@dataclass(slots=True)
class _Walk:
    """A way back through the pages, and how far it came."""

    position: str | None = None
    reached: datetime | None = None
    pages: int = 0
    keys: set[str] = field(default_factory=set)
    positions: set[str] = field(default_factory=set)
    stale: int = 0
    empty: int = 0
    patience: int = MAX_EMPTY_PAGES
    sure: str | None = None  # the position up to which every page showed something new
    is_bounded: bool = False  # ended by our own bound, not by the end of the list

    def back_to(self, ask: Ask, end: datetime) -> None:
        """Ask page after page until one reaches back to `end`, or none is left.

        Raises Incomplete when the list does not lead there.
        """
        while self.pages < MAX_PAGES:
            page = ask(self.position)
            self.pages += 1
            if page.reaches and (self.reached is None or page.reaches < self.reached):
                self.reached = page.reaches
            if page.following is None or (page.reaches is not None and page.reaches < end):
                return
            is_new = bool(page.keys - self.keys) or (not page.keys and page.reaches is not None)
            self._refuse_circles(page, page.following)
            self.position = page.following
            if is_new:
                self.sure = self.position
            self._refuse_emptiness()
        self.is_bounded = True

    def _refuse_circles(self, page: Page, following: str) -> None:
        """Raise Incomplete where the way on was gone before, or shows known posts only."""
        self.empty = 0 if page.keys or page.reaches else self.empty + 1
        if page.keys:
            self.stale = 0 if page.keys - self.keys else self.stale + 1
        self.keys |= page.keys
        if following in self.positions or self.stale >= MAX_STALE_PAGES:
            raise Incomplete(f"asked for all posts, but the list goes in circles{self._so()}")
        self.positions.add(following)

    def _refuse_emptiness(self) -> None:
        """Raise Incomplete after a few empty pages in a row; one of them is normal.

        The next run asks the same pages again, in case the posts are back, and twice as many.
        """
        if self.empty >= self.patience:
            raise Incomplete(
                f"asked for all posts, but {self.empty} empty pages came in a row{self._so()}"
            )

    def _so(self) -> str:
        if self.reached is None:
            return "; posts may be missing, and the next run tries again"
        day = f"{self.reached:%d %b %Y}"
        return f"; posts from before {day} may be missing, and the next run goes on there"

    def covered_from(self, end: datetime) -> str:
        """From when on every public post was shown, if `end` was the aim."""
        return (self.reached if self.is_bounded and self.reached else end).isoformat()

    def looked_from(self, end: datetime) -> dict[str, str]:
        """From when on this walk showed every post; nothing where it showed none."""
        return {"looked_from": max(self.reached, end).isoformat()} if self.reached else {}

    def covered(self, cursor: Mapping[str, Any], problem: SourceError) -> dict[str, Any]:
        """The cursor of a walk that ended early: what a list that leads nowhere covered is true."""
        cursor = _not_looked(cursor)
        if not isinstance(problem, Incomplete):
            return cursor
        kept = {key: value for key, value in cursor.items() if key != "covered_from"}
        return {**kept, **({"covered_from": self.reached.isoformat()} if self.reached else {})}


def read_account(
    cursor: Mapping[str, Any],
    profile: Callable[[], int | None],
    ask: Ask,
    shows_any: Callable[[], bool],
    *,
    now: datetime,
) -> dict[str, Any]:
    """Land the profile once and page through the posts; the new cursor.

    profile: lands it and says how many posts it counts, None for unknown. shows_any: whether the
    account shows anything at all, also replies and what it shares.

    A profile that cannot be had does not keep the posts away, unless nothing answers in time.
    Raises Interrupted with the cursor to store when the run is not whole, and NotFound,
    AuthRequired or RefusedAddress as they come.
    """
    total, problem = None, None
    try:
        total = profile()
    except (Suspended, Withheld, RateLimited, Silent) as error:
        raise stopped(cursor, error) from error
    except (NotFound, Unavailable) as error:
        problem = error
    pages: list[Page] = []

    def kept(position: str | None) -> Page:
        pages.append(ask(position))
        return pages[-1]

    read = read_back(cursor, kept, now=now)
    if not any(page.keys for page in pages):
        _refuse_nothing(cursor, total, problem, shows_any)
    if isinstance(problem, Unavailable):
        raise Interrupted(read, problem) from problem
    return read


def newest_only(
    cursor: Mapping[str, Any], times: Iterable[datetime], *, now: datetime
) -> dict[str, Any]:
    """The new cursor of a list that shows the newest posts only, at these times."""
    seen = naive_utc(now)
    first = min(times, default=seen)
    told = {"swept_at": seen.isoformat(), "covered_from": first.isoformat()}
    return {**{key: value for key, value in _not_looked(cursor).items() if key != AIM}, **told}


def _not_looked(cursor: Mapping[str, Any]) -> dict[str, Any]:
    """The cursor without what an earlier run saw."""
    return {key: value for key, value in cursor.items() if key != "looked_from"}


def _refuse_nothing(
    cursor: Mapping[str, Any],
    total: int | None,
    problem: SourceError | None,
    shows_any: Callable[[], bool],
) -> None:
    """Raise what an empty list of posts means unless it means that nothing was posted.

    Some servers give an empty list for an account that is gone. A profile counts more than an
    account's own public posts, so beside a count the list has to be empty with everything in it.
    """
    if problem is not None:
        raise stopped(cursor, problem) from problem
    try:
        if not total or shows_any():
            return
    except SourceError as error:
        raise stopped(cursor, error) from error
    posts = "1 post" if total == 1 else f"{total:,} posts"
    hidden = Unavailable(
        f"asked for the posts of an account that counts {posts} but shows none; it may be "
        "hidden or on its way out: try again later, or look at it in a browser"
    )
    raise Interrupted(cursor, hidden)


def stopped(cursor: Mapping[str, Any], problem: SourceError) -> SourceError:
    """What a caller gets: the end of an account as it is, anything passing as an interruption."""
    is_final = isinstance(problem, NotFound | AuthRequired | RefusedAddress)
    return problem if is_final else Interrupted(cursor, problem)


def read_back(cursor: Mapping[str, Any], ask: Ask, *, now: datetime) -> dict[str, Any]:
    """Page through an account's posts and say in a new cursor what was read.

    Raises Interrupted, with the cursor to store, when a page cannot be had.
    """
    now = naive_utc(now)
    end = aim_of(cursor) or now - RECENT
    cursor = {key: value for key, value in cursor.items() if key != AIM}
    walk, started_at = _resumed(cursor, now)
    if walk is None and time_of(cursor.get("swept_at")):
        return _refresh(cursor, ask, end)
    if walk is None:
        walk, started_at = _Walk(), now
    else:
        looked = _refresh(cursor, ask, end).get("looked_from")
        swept = _not_looked(_sweep(cursor, ask, walk, started_at))
        return {**swept, "looked_from": looked} if looked else swept
    return _sweep(cursor, ask, walk, started_at)


def aim_of(cursor: Mapping[str, Any]) -> datetime | None:
    """Down to when the plan of this run reads a list that was swept; None where it does not say."""
    return time_of(cursor.get(AIM))


def _refresh(cursor: Mapping[str, Any], ask: Ask, end: datetime) -> dict[str, Any]:
    """Read the newest posts again, down to `end`."""
    walk = _Walk()
    try:
        walk.back_to(ask, end)
    except SourceError as problem:
        raise stopped(walk.covered(cursor, problem), problem) from problem
    return {
        **_not_looked(cursor), "covered_from": walk.covered_from(end), **walk.looked_from(end)
    }  # fmt: skip


def _sweep(
    cursor: Mapping[str, Any], ask: Ask, walk: _Walk, started_at: datetime
) -> dict[str, Any]:
    """Read the history from where the walk stands down to its end."""
    kept = {key: value for key, value in _not_looked(cursor).items() if key != "resume"}
    try:
        walk.back_to(ask, started_at - HISTORY)
    except SourceError as problem:
        resume = _resume(walk, started_at)
        kept = walk.covered(kept, problem)
        raise stopped({**kept, **({"resume": resume} if resume else {})}, problem) from problem
    end = started_at - HISTORY
    swept = {"swept_at": started_at.isoformat(), "covered_from": walk.covered_from(end)}
    return {**kept, **swept, **walk.looked_from(end)}


def _resume(walk: _Walk, started_at: datetime) -> dict[str, Any] | None:
    """Where to go on with a sweep; None if it did not get anywhere."""
    if walk.sure is None or walk.reached is None:
        return None
    return {
        "position": walk.sure,
        "reached": walk.reached.isoformat(),
        "started_at": started_at.isoformat(),
        "pages": walk.pages,
        "patience": walk.patience * (2 if walk.empty else 1),
    }


def _resumed(cursor: Mapping[str, Any], now: datetime) -> tuple[_Walk | None, datetime]:
    """The walk that a cursor says to go on with, unless starting anew costs no more."""
    resume = mapping_of(cursor.get("resume"))
    position, reached = resume.get("position"), time_of(resume.get("reached"))
    started_at = time_of(resume.get("started_at"))
    if not isinstance(position, str) or reached is None or started_at is None:
        return None, now
    if reached > now - RECENT or not timedelta(0) <= now - started_at < RESUMES:
        return None, now
    pages, patience = count_of(resume.get("pages")) or 0, count_of(resume.get("patience"))
    walk = _Walk(position, reached, pages, patience=patience or MAX_EMPTY_PAGES, sure=position)
    return walk, started_at
