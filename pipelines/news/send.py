"""Sending: one message to one target, through apprise, which knows well over a hundred services."""

import logging
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from mimetypes import guess_type
from typing import Any

from pipelines.errors import OutpaceError
from pipelines.news.message import Message
from pipelines.news.targets import Target

_STATUS = re.compile(r"error=(\d{3})\b")
KEY = "Idempotency-Key"
Send = Callable[[Target, Message, str], None]


class NotSent(OutpaceError):
    """A message did not go out; why, without any address."""


def send(target: Target, message: Message, name: str) -> None:
    """Send a message under its name, by which some services know it again.

    E-mail carries the name as Message-ID, a webhook as header Idempotency-Key: what is sent twice
    because a process was killed between the service's answer and our note can be told apart
    there. Raises NotSent.
    """
    apprise = _apprise()
    asset = apprise.AppriseAsset(app_id="outpace", storage_mode="memory", allow_templates=False)
    with _heard() as words:
        service = apprise.Apprise.instantiate(target.url, asset=asset, suppress_exceptions=True)
        if service is None:
            raise NotSent(f"the address of {target.name} is of no service that apprise knows")
        _give_name(service, name)
        files = _attached(apprise, message) if service.attachment_support else None
        one = apprise.Apprise(asset=asset)
        one.add(service)
        with _message_id(name):
            is_sent = one.notify(
                body=message.body, title=message.title, body_format="text", attach=files
            )
    if not is_sent:
        raise NotSent(_why(words))


def _apprise() -> Any:
    try:
        return import_module("apprise")  # an extra, and slow to import
    except ImportError as error:
        raise NotSent("sending needs an extra: pip install 'outpace[news]'") from error


def is_known_by_name(target: Target) -> bool:
    """Whether a target can tell a message that comes again from a new one."""
    scheme = target.url.partition("://")[0].lower()
    return scheme.startswith("mailto") or scheme.rstrip("s") in ("json", "xml", "form")


def _give_name(service: Any, name: str) -> None:
    """Give the message its name where the service takes headers."""
    headers = getattr(service, "headers", None)
    if isinstance(headers, dict):
        headers[KEY] = name


@contextmanager
def _message_id(name: str) -> Iterator[None]:
    """Let e-mail carry the name as its Message-ID; apprise makes a new one each time and has no
    setting for it, and a second header of that name would be refused."""
    base: Any = import_module("apprise.plugins.email.base")
    usual = base.make_msgid
    base.make_msgid = lambda idstring=None, domain=None: f"<{name}@{domain or 'outpace'}>"
    try:
        yield
    finally:
        base.make_msgid = usual


def _attached(apprise: Any, message: Message) -> Any:
    """The files of a message, from memory."""
    memory: Any = import_module("apprise.attachment.memory")
    files = apprise.AppriseAttachment()
    for file in message.attachments:
        kind = guess_type(file.name)[0] or "application/octet-stream"
        files.add(memory.AttachMemory(content=file.content, name=file.name, mimetype=kind))
    return files if message.attachments else None


@contextmanager
def _heard() -> Iterator[list[str]]:
    """What apprise says meanwhile; it may hold an address, so it goes nowhere else."""
    words: list[str] = []

    class Ear(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            words.append(record.getMessage())

    logger, ear = logging.getLogger("apprise"), Ear(logging.WARNING)
    passes_on, logger.propagate = logger.propagate, False
    logger.addHandler(ear)
    try:
        yield words
    finally:
        logger.removeHandler(ear)
        logger.propagate = passes_on


def _why(words: list[str]) -> str:
    """Why a service did not take a message; of what it said only the status."""
    status = next((match[1] for word in words if (match := _STATUS.search(word))), None)
    return f"the service answered {status}" if status else "the service was not reached or refused"
