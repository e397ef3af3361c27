"""Sending what waits, in words, after a run or when a clock asks for it."""

import logging
from datetime import datetime

from app.news.message import message_of, test_message
from app.words.catalogue import say
from pipelines.clock import utc_now
from pipelines.errors import OutpaceError
from pipelines.folder import Folder
from pipelines.news import log, targets
from pipelines.news.deliver import Outcome, deliver, waiting
from pipelines.news.message import Message
from pipelines.news.send import NotSent, send
from pipelines.settings import Settings, read_settings
from pipelines.warehouse.ask import open_published

LOG = logging.getLogger(__name__)


def send_waiting(folder: Folder, *, now: datetime | None = None) -> list[Outcome]:
    """Send what waits, unless it is quiet; how each went. Raises OutpaceError for targets and
    settings that cannot be read."""
    settings, moment = read_settings(folder), now or utc_now()
    if not waiting(log.read_log(folder)) or settings.news.is_quiet(moment, settings.time_zone):
        return []
    published = open_published(folder)

    def compose(notice: log.Notice) -> Message:
        return message_of(notice, published, settings)

    return list(deliver(folder, compose, repeat=say("news-repeat"), now=moment))


def send_after_run(folder: Folder) -> None:
    """The same after a run, which has ended well whatever becomes of its messages."""
    try:
        for one in send_waiting(folder):
            if one.why:
                LOG.warning("%s", outcome_line(one))
    except OutpaceError as error:
        LOG.warning("%s", error)
    except Exception as error:  # the run is published; a message less must not undo that
        LOG.error("the news of this run could not be sent", exc_info=error)


def outcome_line(one: Outcome) -> str:
    """How bringing a message to a target went, in a line."""
    entry = {"sent": "news-sent", "dropped": "news-dropped"}.get(one.step, "news-failed")
    if entry == "news-sent":
        return say("news-sent", name=one.target, title=one.title)
    return say(entry, name=one.target, why=one.why)


def send_tests(folder: Folder, settings: Settings) -> list[tuple[str, str | None]]:
    """Send a test message to every target; each name, and what went wrong, if anything did."""
    found: list[tuple[str, str | None]] = []
    for name, target in targets.named(folder).items():
        try:
            send(target, test_message(name, settings), f"test-{utc_now():%Y%m%dT%H%M%S}")
            found.append((name, None))
        except NotSent as error:
            found.append((name, str(error)))
    return found
