"""Delivering: claim, send, confirm; tried again with ever longer pauses, given up after a week.

Before a service is asked, the log says so (`try`); after it answered, it says how that went. A
process that is killed before it asks loses nothing: the message is tried again. Killed between the
service's answer and the note of it, nobody can know whether it went out: it is sent once more under
the same name, and where the service does not know names, the message says that it may be a repeat.
"""

import logging
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal

from filelock import FileLock, Timeout

from pipelines.clock import utc_now
from pipelines.errors import OutpaceError
from pipelines.folder import PRIVATE_FILE, Folder
from pipelines.news import log, targets
from pipelines.news.log import Delivery, Log, Notice, Step
from pipelines.news.message import Message
from pipelines.news.send import Send, is_known_by_name, send

LOG = logging.getLogger(__name__)
PAUSES = tuple(timedelta(minutes=n) for n in (1, 5, 15, 60, 180, 360, 720, 1440))  # after a failure
LAST = timedelta(days=7)  # what has not gone out by then is given up
Compose = Callable[[Notice], Message]


@dataclass(frozen=True, slots=True)
class Outcome:
    """How bringing a notice to a target went."""

    notice: Notice
    target: str
    step: Step
    title: str
    why: str | None = None


@dataclass(frozen=True, slots=True)
class Waiting:
    """A notice that a target has not had: how often it was tried, and the last step if any."""

    notice: Notice
    target: str
    tries: int = 0
    last: Delivery | None = None

    def due(self, now: datetime) -> bool:
        """Whether it may be tried now; what was cut off may at once."""
        if self.last is None or self.last.step == "try":
            return True
        return now >= self.last.at + PAUSES[min(max(self.tries, 1), len(PAUSES)) - 1]

    @property
    def state(self) -> Literal["waiting", "try", "sent", "failed", "dropped"]:
        """How far it is."""
        return self.last.step if self.last else "waiting"

    @property
    def was_cut_off(self) -> bool:
        """Whether nobody knows how the last try ended."""
        return self.last is not None and self.last.step == "try"


def fates(known: Log) -> list[Waiting]:
    """Every message with its target, what came of it last and after how many tries."""
    steps: dict[tuple[str, str], list[Delivery]] = defaultdict(list)
    for step in known.steps:
        steps[step.id, step.target].append(step)
    found = []
    for notice in known.notices:
        for target in notice.to:
            done = steps[notice.id, target]
            tries = sum(step.step == "try" for step in done)
            found.append(Waiting(notice, target, tries, done[-1] if done else None))
    return found


def waiting(known: Log) -> list[Waiting]:
    """What has neither gone out nor been given up, oldest first."""
    return [one for one in fates(known) if one.state not in ("sent", "dropped")]


def deliver(
    folder: Folder,
    compose: Compose,
    *,
    repeat: str,
    now: datetime | None = None,
    by: Send = send,
) -> Iterator[Outcome]:
    """Send what waits and is due; how each went, as it went. One process sends at a time.

    compose: makes the message of a notice. repeat: the line that says that it may have come before.
    """
    moment = now or utc_now()
    try:
        with FileLock(folder.root / "news.sending.lock", timeout=0, mode=PRIVATE_FILE):
            known = log.read_log(folder)
            there = targets.named(folder)
            for one in waiting(known):
                target = there.get(one.target)
                if moment - one.notice.at > LAST:
                    why = one.last.why if one.last else None
                    yield _noted(folder, one, "dropped", "", why or "it was never possible")
                elif target is not None and one.due(moment):
                    yield _tried(folder, one, target, compose=compose, repeat=repeat, by=by)
    except Timeout:
        return  # another process is sending


def _tried(
    folder: Folder,
    one: Waiting,
    target: targets.Target,
    *,
    compose: Compose,
    repeat: str,
    by: Send,
) -> Outcome:
    """Claim, send, confirm."""
    title = ""
    try:
        message = compose(one.notice)
        title = message.title
        if one.was_cut_off and not is_known_by_name(target):
            message = replace(message, lines=(repeat, *message.lines))
        _note(folder, one, "try")
        by(target, message, one.notice.id)
    except OutpaceError as error:
        return _noted(folder, one, "failed", title, str(error))
    except Exception as error:  # of one message; the others go on
        LOG.error("message %s could not be made or sent: %s", one.notice.id, type(error).__name__)
        return _noted(folder, one, "failed", title, type(error).__name__)
    return _noted(folder, one, "sent", title, None)


def _noted(folder: Folder, one: Waiting, step: Step, title: str, why: str | None) -> Outcome:
    _note(folder, one, step, why)
    return Outcome(one.notice, one.target, step, title, why)


def _note(folder: Folder, one: Waiting, step: Step, why: str | None = None) -> None:
    with log.adding(folder):
        log.add(folder, Delivery(one.notice.id, one.target, step, utc_now(), why))
