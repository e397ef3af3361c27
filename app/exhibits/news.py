"""What was sent after runs, to whom, and how it went."""

from collections.abc import Sequence

import pandas as pd

from app.exhibits.exhibit import Behind, Column, Exhibit, Table
from app.view.build import Build
from app.words.amounts import Count, Moment
from app.words.catalogue import say
from pipelines.news.deliver import Waiting

SHOWN = 50
COLUMNS = (("at", "text"), ("title", "text"), ("target", "text"), ("state", "text"))
DONE = ("sent", "dropped")


def deliveries(build: Build, found: Sequence[Waiting]) -> Exhibit:
    """The newest messages with their targets; `found` is what the log says now, oldest first."""
    zone = build.landscape.time_zone
    newest = list(reversed(found))[:SHOWN]
    rows = [
        {
            "at": Moment(one.notice.at, zone).told(),
            "title": _about(one),
            "target": one.target,
            "state": _state(one),
        }
        for one in newest
    ]
    columns = [Column(name, say("news-column", name=name), kind) for name, kind in COLUMNS]  # type: ignore[arg-type]
    waits = sum(one.state not in DONE for one in found)
    title = say("news-title", waiting=waits, sent=sum(one.state == "sent" for one in found))
    frame = pd.DataFrame(
        [{"message": one.notice.id, **row} for one, row in zip(newest, rows, strict=True)]
    )
    return Exhibit(
        name="deliveries",
        title=title,
        definition=say("news-about"),
        content=Table(rows, columns, title),
        behind=Behind(build, "delivery", frame),
        nothing="" if rows else title,
    )


def _about(one: Waiting) -> str:
    """What a message is about."""
    brand = one.notice.topic.rsplit("/", 1)[-1] if one.notice.kind == "lead" else None
    over = "yes" if one.notice.state == "over" else "no"
    return say("news-kind", kind=one.notice.kind, brand=brand, over=over)


def _state(one: Waiting) -> str:
    """How it went, with the reason where it did not."""
    why = one.last.why if one.last else None
    return say("news-state", state=one.state, tries=Count(one.tries), why=why or "none")
