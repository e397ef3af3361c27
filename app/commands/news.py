"""The command that sends what deserves a message, tests targets, or shows what would be sent."""

from typing import TYPE_CHECKING, Annotated

import typer

from app.commands.base import answer, app, data_folder, say_error

if TYPE_CHECKING:
    from pipelines.folder import Folder
    from pipelines.news.log import Notice
    from pipelines.news.message import Message
    from pipelines.settings import Settings
    from pipelines.warehouse.ask import Published


@app.command()
def notify(
    test: Annotated[
        bool, typer.Option("--test", help="Send a test message to every target, at once.")
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Print what would be sent; send and note nothing.")
    ] = False,
    everything: Annotated[
        bool, typer.Option("--all", help="With --dry-run: all that stands, as if nothing was told.")
    ] = False,
) -> None:
    """Send what deserves a message; runs do it by themselves, so this is for a clock."""
    from app.news.send import outcome_line, send_waiting
    from app.words.catalogue import say
    from pipelines.news.notice import notice
    from pipelines.settings import read_settings
    from pipelines.warehouse.ask import open_published

    folder = data_folder()
    settings = read_settings(folder)
    if test:
        _test(folder, settings)
        return
    published = open_published(folder)
    if dry_run:
        _dry_run(folder, published, settings, everything=everything)
        return
    notice(folder, published, settings)
    done = send_waiting(folder)
    answer(*([outcome_line(one) for one in done] or [say("news-nothing")]))
    if any(one.step != "sent" for one in done):
        raise typer.Exit(1)


def _test(folder: "Folder", settings: "Settings") -> None:
    """Send a test message to every target."""
    from app.news.send import send_tests
    from app.words.catalogue import say
    from pipelines.news.targets import FILE, TargetError

    found = send_tests(folder, settings)
    if not found:
        raise TargetError(say("news-no-target", file=str(folder.root / FILE)))
    for name, why in found:
        if why is None:
            answer(say("news-sent", name=name, title=say("news-test")))
        else:
            say_error(say("news-test-failed", name=name, why=why))
    if any(why for _, why in found):
        raise typer.Exit(1)


def _dry_run(
    folder: "Folder", published: "Published", settings: "Settings", *, everything: bool
) -> None:
    """What waits and what would be noticed, as it would go out."""
    from pipelines.news import log
    from pipelines.news.deliver import waiting
    from pipelines.news.notice import would_notice

    found = would_notice(folder, published, settings, everything=everything)
    waits = {one.notice.id: one.notice for one in waiting(log.read_log(folder))}
    _show([*([] if everything else waits.values()), *found], published, settings)


def _show(found: "list[Notice]", published: "Published", settings: "Settings") -> None:
    """Print messages as they would go out."""
    from app.news.message import message_of
    from app.words.amounts import Names
    from app.words.catalogue import say

    if not found:
        answer(say("news-nothing"))
    for notice in found:
        names = Names(notice.to)
        answer(say("news-to", names=names) if notice.to else say("news-to-nobody"))
        _print(message_of(notice, published, settings))


def _print(message: "Message") -> None:
    from app.words.catalogue import say

    answer(message.title, *(f"  {line}" for line in message.lines))
    for file in message.attachments:
        size = max(1, len(file.content) // 1024)
        answer(f"  [{say('news-attached', name=file.name, size=size)}]")
    answer("")
