"""A brand can be called anything: in a message its name is text, whatever shows it."""

import re
from datetime import datetime, timedelta
from email.message import Message as Mail
from typing import Any

import pytest

from app.news.message import message_of
from app.words.language import spoken
from app.words.safe import for_message
from pipelines.folder import Folder
from pipelines.news import log
from pipelines.news.deliver import deliver
from pipelines.news.log import Notice
from pipelines.news.message import Message
from pipelines.news.notice import would_notice
from pipelines.settings import NewsRules, Settings
from pipelines.warehouse.ask import open_published
from tests.news.attempts import ATTEMPTS
from tests.news.receivers import hook, mailbox

NOW = datetime(2026, 11, 25, 9)
SETTINGS = Settings(time_zone="Europe/Amsterdam", news=NewsRules(address="https://ours.example"))
BAD = re.compile(r"[<>\[\]`@\\|{}*#\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]|://")


@pytest.mark.parametrize("text", ATTEMPTS, ids=range(len(ATTEMPTS)))
def test_a_name_loses_what_anybody_takes_for_more(text: str) -> None:
    assert not BAD.search(for_message(text))


def _named(facts: Any, name: str) -> Any:
    """The facts of a notice with another name for the rival, as a hostile account would have."""
    if isinstance(facts, dict):
        return {key: _named(value, name) for key, value in facts.items()}
    if isinstance(facts, list):
        return [_named(value, name) for value in facts]
    return name if facts == "Vaartwijk" else facts


@pytest.fixture(scope="module")
def notices(demo_folder: Folder) -> list[Notice]:
    """A lead that is told with what was said before, and its end."""
    found = would_notice(demo_folder, open_published(demo_folder), SETTINGS, everything=True)
    lead = next(one for one in found if one.kind == "lead")
    before = {"state": "worth_an_eye", "at": NOW.isoformat()}
    again = Notice(lead.key, lead.topic, "lead", lead.state, NOW, 3, lead.facts, before)
    over = Notice("over", lead.topic, "lead", "over", NOW, 0, {"was": lead.facts}, before)
    return [again, over]


@pytest.mark.parametrize("at", range(len(ATTEMPTS)))
def test_every_line_of_a_message_is_inert(
    demo_folder: Folder, notices: list[Notice], at: int
) -> None:
    published = open_published(demo_folder)
    for one in notices:
        facts = _named(one.facts, ATTEMPTS[at])
        hostile = Notice(one.key, "t", one.kind, one.state, NOW, 0, facts, one.before)
        with spoken("en"):
            message = message_of(hostile, published, SETTINGS)
        for line in (message.title, *message.lines):
            rest = re.sub(r"^More: https://ours\.example/[\w/?=&%.~-]*$", "", line)
            assert not BAD.search(rest), line


def test_attempts_are_text_in_mails_and_calls(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All of them in the lines of one message, so that the servers are asked once."""
    names = tuple(for_message(text) for text in ATTEMPTS)

    def compose(notice: Notice) -> Message:
        return Message(f"{names[int(notice.key)]} is gaining", names)

    with mailbox() as box, hook() as web:
        monkeypatch.setenv("OUTPACE_NEWS_TARGETS", f"mail={box.url} web={web.url}")
        subjects = (28, 27, 0)
        log.add(folder, *(
            Notice(str(at), "t", "lead", "x", NOW, to=("mail", "web")) for at in subjects
        ))  # fmt: skip
        found = list(deliver(folder, compose, repeat="", now=NOW + timedelta(minutes=1)))
    assert [one.why for one in found] == [None] * 6
    assert len(box.mails) == len(web.calls) == 3
    for mail in box.mails.values():
        assert _recipients(mail) == ["team@example.org"]
        assert [part.get_content_type() for part in mail.walk()] == ["text/plain"]
        assert b"evil.example" in mail.get_payload(decode=True)  # type: ignore[operator]


def _recipients(mail: Mail) -> list[str]:
    return [str(value) for name in ("To", "Cc", "Bcc") for value in mail.get_all(name, [])]
