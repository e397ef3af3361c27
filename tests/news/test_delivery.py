"""Messages go out once: over failures, kills and restarts, to a mail server and a webhook."""

import multiprocessing as mp
import random
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import duckdb
import pytest

from pipelines.clock import utc_now
from pipelines.folder import Folder
from pipelines.news import deliver as delivering
from pipelines.news import log
from pipelines.news.deliver import Outcome, deliver, fates
from pipelines.news.load import load_deliveries
from pipelines.news.log import Notice
from pipelines.news.message import Attachment, Message
from pipelines.news.send import NotSent
from pipelines.news.targets import Target
from queries import migrate
from tests.news.receivers import hook, mailbox

NOW = datetime(2026, 11, 25, 9)
REPEAT = "perhaps again"
TELEGRAM = "tgram://123456789:abcdefg_hijklmnop/12315544/"


def note(folder: Folder, many: int = 1, *, to: tuple[str, ...] = ("team",)) -> None:
    now = [Notice(f"lead/Us/Ash{n}", f"lead/{n}", "lead", "x", NOW, to=to) for n in range(many)]
    log.add(folder, *now)


def compose(notice: Notice) -> Message:
    picture = Attachment("chart.png", b"\x89PNG fake")
    return Message(f"{notice.key} is gaining", ("what to do",), (picture,))


@dataclass
class Service:
    """What was sent; fails so often first."""

    fails: int = 0
    got: list[tuple[str, Message, str]] = field(default_factory=list)

    def __call__(self, target: Target, message: Message, name: str) -> None:
        if self.fails:
            self.fails -= 1
            raise NotSent("the service answered 500")
        self.got.append((target.name, message, name))


@pytest.fixture(autouse=True)
def targets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OUTPACE_NEWS_TARGETS", "team=json://localhost boss=json://localhost/2")


def run(folder: Folder, by: Service, now: datetime = NOW) -> list[Outcome]:
    return list(deliver(folder, compose, repeat=REPEAT, now=now, by=by))


def test_each_target_gets_each_message_once(folder: Folder) -> None:
    note(folder, 2, to=("team", "boss"))
    service = Service()
    assert [one.step for one in run(folder, service)] == ["sent"] * 4
    assert run(folder, service) == []
    assert sorted((name, key) for name, _, key in service.got) == sorted(
        (to, one.id) for one in log.read_log(folder).notices for to in ("team", "boss")
    )


def test_a_failure_is_tried_again_after_a_pause_and_given_up_after_a_week(folder: Folder) -> None:
    note(folder)
    service = Service(fails=99)
    (failed,) = run(folder, service)
    assert (failed.step, failed.why) == ("failed", "the service answered 500")
    (at,) = {one.at for one in log.read_log(folder).steps if one.step == "failed"}
    assert run(folder, service, at + timedelta(seconds=50)) == []
    assert len(run(folder, service, at + timedelta(minutes=2))) == 1
    (dropped,) = run(folder, service, NOW + timedelta(days=8))
    assert (dropped.step, dropped.why) == ("dropped", "the service answered 500")
    assert run(folder, Service(), NOW + timedelta(days=9)) == []


def test_a_target_without_an_address_waits_for_one(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    note(folder, to=("cron",))
    assert run(folder, Service()) == []
    monkeypatch.setenv("OUTPACE_NEWS_TARGET_CRON", "json://localhost")
    assert len(run(folder, Service())) == 1


def test_what_was_cut_off_is_sent_again_and_says_so_where_nobody_could_know(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OUTPACE_NEWS_TARGETS", f"team=json://localhost phone={TELEGRAM}")
    note(folder, to=("team", "phone"))
    (one,) = log.read_log(folder).notices
    log.add(folder, *(log.Delivery(one.id, to, "try", NOW) for to in one.to))
    service = Service()
    run(folder, service)
    assert {to: message.lines[0] for to, message, _ in service.got} == {
        "team": "what to do", "phone": REPEAT,
    }  # fmt: skip


def test_one_process_sends_at_a_time(folder: Folder) -> None:
    note(folder)

    def meanwhile(target: Target, message: Message, name: str) -> None:
        assert run(folder, Service()) == []

    assert [one.step for one in deliver(folder, compose, repeat="", now=NOW, by=meanwhile)] == [
        "sent"
    ]


def test_a_message_that_cannot_be_made_keeps_no_other_back(folder: Folder) -> None:
    note(folder, 2)

    def broken(notice: Notice) -> Message:
        if notice.key.endswith("0"):
            raise ZeroDivisionError
        return compose(notice)

    found = list(deliver(folder, broken, repeat="", now=NOW, by=Service()))
    assert [(one.step, one.why) for one in found] == [
        ("failed", "ZeroDivisionError"), ("sent", None),
    ]  # fmt: skip
    (at,) = {one.at for one in log.read_log(folder).steps if one.step == "failed"}
    assert len(run(folder, Service(), at + timedelta(minutes=2))) == 1


def test_what_became_of_messages_is_a_table_and_the_log_gives_it_again(folder: Folder) -> None:
    note(folder, 2)
    run(folder, Service(fails=1))
    with duckdb.connect() as con:
        migrate(con)
        for _ in range(2):
            load_deliveries(con, folder)
            found = con.execute("select target, state, tries, why from delivery order by state")
            assert found.fetchall() == [
                ("team", "failed", 1, "the service answered 500"), ("team", "sent", 1, None),
            ]  # fmt: skip


def test_a_mail_server_and_a_webhook_get_the_message_with_its_picture(
    folder: Folder, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    with mailbox() as box, hook(500, 200) as web:
        secret = web.url.replace("json://", "json://user:s3cretword@")
        monkeypatch.setenv("OUTPACE_NEWS_TARGETS", f"mail={box.url} web={secret}")
        note(folder, to=("mail", "web"))
        first = list(deliver(folder, compose, repeat=REPEAT, now=NOW))
        assert [(one.target, one.step, one.why) for one in first] == [
            ("mail", "sent", None), ("web", "failed", "the service answered 500"),
        ]  # fmt: skip
        list(deliver(folder, compose, repeat=REPEAT, now=utc_now() + timedelta(hours=1)))
    (notice,) = log.read_log(folder).notices
    assert (list(web.calls), web.times[notice.id]) == ([notice.id], 1)
    call = web.calls[notice.id]
    assert (call["title"], call["message"]) == ("lead/Us/Ash0 is gaining", "what to do")
    assert call["attachments"][0]["filename"] == "chart.png"
    ((name, mail),) = box.mails.items()
    assert name.startswith(f"<{notice.id}@")
    assert str(mail["Subject"]) == "lead/Us/Ash0 is gaining"
    assert "chart.png" in [part.get_filename() for part in mail.walk()]
    assert "s3cret" not in caplog.text + log.log_path(folder).read_text()


def test_a_service_that_is_not_there_or_unknown_is_told_without_its_address(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(
        "OUTPACE_NEWS_TARGETS", "gone=json://u:s3cretword@127.0.0.1:9/ odd=nosuch://s3cretword/"
    )
    note(folder, to=("gone", "odd"))
    found = {one.target: one.why for one in deliver(folder, compose, repeat="", now=NOW)}
    assert found == {
        "gone": "the service was not reached or refused",
        "odd": "the address of odd is of no service that apprise knows",
    }


def _work(root: Path) -> None:
    """Deliver again and again until this process is killed."""
    delivering.PAUSES = (timedelta(0),)
    while True:
        list(deliver(Folder(root), compose, repeat=REPEAT))
        time.sleep(0.01)


@pytest.mark.slow
def test_every_message_arrives_once_over_thirty_kills(
    folder: Folder,
    monkeypatch: pytest.MonkeyPatch,
    record_property: Callable[[str, object], None],
) -> None:
    """Killed at any moment, answered 500 in between: by its name each message is there once."""
    chance, kills, events = random.Random(19), 30, 60
    with mailbox(refuses=5) as box, hook(200, 500, 200, 503) as web:
        monkeypatch.setenv("OUTPACE_NEWS_TARGETS", f"mail={box.url} web={web.url}")
        now = [
            Notice(f"n/{n}", f"n/{n}", "lead", "x", datetime.now(), to=("mail", "web"))
            for n in range(events)
        ]
        waits = iter(now)
        for kill in range(kills + 1):
            for _ in range(events // (kills + 1) + 1):
                if (one := next(waits, None)) is not None:
                    log.add(folder, one)
            worker = mp.get_context("fork").Process(target=_work, args=(folder.root,))
            worker.start()
            if kill < kills:
                time.sleep(chance.uniform(0.05, 0.6))
            else:
                end = time.monotonic() + 120
                while time.monotonic() < end and not _is_done(folder, events):
                    time.sleep(0.1)
            worker.kill()
            worker.join()
    assert _is_done(folder, events)
    names = {one.id for one in now}
    assert set(web.calls) == names
    assert {name[1:].partition("@")[0] for name in box.mails} == names
    again = sum((web.times + box.times).values()) - 2 * events
    record_property("came twice under their name", again)
    assert again <= kills


def _is_done(folder: Folder, events: int) -> bool:
    found = fates(log.read_log(folder))
    return len(found) == 2 * events and all(one.state == "sent" for one in found)
