"""The journal as people read it: what happened, what may be written down, what was learnt."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

import pandas as pd
from markupsafe import Markup

from app.exhibits.exhibit import Behind, Column, Exhibit, Table
from app.exhibits.experiments import experiments_of, lines
from app.view.build import Build
from app.view.choice import View
from app.words.amounts import Count, Day, Number, Percent, Times
from app.words.catalogue import Value, Values, say
from app.words.names import platform_name
from app.words.rows import rows_of
from app.words.safe import web_link
from app.words.values import as_day
from pipelines.journal import Draft, Entry
from queries.rows import Edits, EventProposals, Events, Journal, Lessons, Reminders, Vanished

FIRST = 8  # events that are read at once


def table_rows(frame: pd.DataFrame) -> list[tuple[str, ...]]:
    """The entries as rows of a terminal: day, kind, who and where, what, id."""
    return [
        (
            row["day"].isoformat(),
            say("journal-kind", kind=row["kind"]),
            who_and_where(row["brand"], row["platform"]),
            row["said"],
            row["entry_id"],
        )
        for row in rows_of(frame, Journal)
    ]


def who_and_where(brand: str | None, platform: str | None) -> str:
    """Whom an entry is about, and where: "Vaartwijk, Instagram"."""
    place = platform_name(platform) if platform else None
    return say("journal-who", brand=brand, platform=place)


def title_of(rows: Sequence[EventProposals]) -> str:
    """How much has happened that nobody has said a word about."""
    return say("journal-now-title", count=len(rows))


def proposal_told(row: EventProposals) -> tuple[str, str]:
    """The day of a proposal, and what happened as a sentence."""
    return Day(as_day(row["day"])).told(), say("journal-proposed", **_values(row))


def draft_of(row: EventProposals) -> Draft:
    """The event that a proposal becomes when it is accepted, in the words that the reader saw."""
    return Draft(
        row["kind"],
        say("journal-proposed", **_values(row)),
        day=as_day(row["day"]),
        brand=row["brand"],
        platform=row["platform"],
        about=(row["proposal"],),
        links=(row["url"],) if web_link(row["url"]) and row["url"] else (),
        more={"shape": row["shape"]},
    )


def _values(row: EventProposals) -> Values:
    """What the entry about a proposal may name."""
    amount = {"cadence": Number, "mix": Percent}.get(row["what"] or "")
    ends: list[Value] = [row["before"], row["after"]]
    if amount is not None:
        numbers = (row["before_value"], row["after_value"])
        ends = [None if end is None else amount(end) for end in numbers]
    return {
        "shape": row["shape"],
        "brand": row["brand"],
        "ours": "yes" if row["role"] == "own" else "no",
        "platform": platform_name(row["platform"]),
        "what": row["what"] or "none",
        "before": ends[0],
        "after": ends[1],
        "format": row["format"] or "none",
        "said": row["said"],
        "posts": Count(row["posts"] or 0),
        "times": None if row["ratio"] is None else Times(row["ratio"]),
    }


def reminded(frame: pd.DataFrame) -> dict[str, list[Reminders]]:
    """The lessons to remember, by what happened."""
    found: dict[str, list[Reminders]] = {}
    for row in rows_of(frame, Reminders):
        found.setdefault(row["happened"], []).append(row)
    return found


def learnt_told(row: Reminders) -> str:
    """From what a lesson was learnt, and when."""
    return say("journal-learnt", said=row["learnt_from"], day=Day(as_day(row["learnt_day"])))


def timeline_html(rows: Sequence[Events]) -> Markup:
    """Events as a list: day, kind, whose and where, what, and what was done and learnt."""
    return _list("op-timeline", [_event_html(row) for row in rows])


def _event_html(row: Events) -> Markup:
    day, kind = Day(as_day(row["day"])).told(), say("journal-kind", kind=row["kind"])
    told = [
        *(say("journal-responded", said=said) for said in row["responses"]),
        *(say("journal-lesson", said=said) for said in row["lessons"]),
        *([say("journal-owner", who=row["owner"])] if row["owner"] else []),
        *([say("journal-outcome", said=row["outcome"])] if row["outcome"] else []),
        *([say("journal-by", author=row["author"])] if row["author"] else []),
    ]
    line = Markup("<small>{}</small>")
    return Markup('<b>{}</b> <i class="op-kind">{}</i> <em>{}</em><span>{}{}</span>{}').format(
        day,
        kind,
        who_and_where(row["brand"], row["platform"]),
        row["said"],
        _links_html([*row["links"], *([row["source_url"]] if not row["links"] else [])]),
        Markup().join(line.format(one) for one in told),
    )


def _links_html(links: Sequence[str | None]) -> Markup:
    """The addresses of the web among these, as links that lead out."""
    link = Markup(' <a href="{}" target="_blank" rel="noopener noreferrer">{}</a>')
    known = [address for address in map(web_link, links) if address]
    return Markup().join(link.format(address, say("open")) for address in known)


def waiting_html(entries: Sequence[Entry]) -> Markup:
    """What is written and in no build yet."""
    item = Markup('<b>{}</b> <i class="op-kind">{}</i> <span>{}</span>')
    return _list(
        "op-timeline op-waiting",
        [
            item.format(
                say("journal-waits"),
                say("journal-kind", kind=entry.kind),
                str(entry.body.get("said", "")),
            )
            for entry in entries
        ],
    )


def lessons_html(frame: pd.DataFrame) -> Markup:
    """The lessons as a list: what was learnt, from what, when it counts, whether it helped."""
    item = Markup("<b>{}</b><small>{}</small><small>{}</small>")
    return _list(
        "op-lessons",
        [
            item.format(row["said"], _rests_on(row), f"{_when(row)} {_helped(row)}".strip())
            for row in rows_of(frame, Lessons)
        ],
    )


def _list(name: str, items: Sequence[Markup]) -> Markup:
    if not items:
        return Markup()
    inner = Markup().join(Markup("<li>{}</li>").format(item) for item in items)
    return Markup('<ul class="{}">{}</ul>').format(name, inner)


def _rests_on(row: Lessons) -> str:
    day = Day(as_day(row["day"]))
    first = row["evidence"][0] if row["evidence"] else None
    return say("journal-rests-on", said=first, day=day, rest=max(len(row["evidence"]) - 1, 0))


def _when(row: Lessons) -> str:
    place = row["when_platform"]
    return say(
        "journal-when",
        shape=row["when_shape"] or "none",
        kind=say("journal-kind", kind=row["when_kind"]) if row["when_kind"] else None,
        brand=row["when_brand"],
        platform=platform_name(place) if place else None,
    )


def _helped(row: Lessons) -> str:
    return say("journal-helped", helped=row["helped"], no_help=row["no_help"])


def playbook_of(build: Build) -> str:
    """All lessons and experiments with their evidence as one document in Markdown, no markup."""
    landscape, rows = build.landscape, rows_of(build.measure("lessons"), Lessons)
    made_up = "yes" if landscape.is_simulated else "no"
    parts = [
        f"# {say('journal-playbook-title')}",
        _plain(say("how-build", build=landscape.build_id, simulated=made_up)),
    ]
    if not rows:
        parts.append(_plain(say("journal-lessons-none")))
    for place, row in enumerate(rows, 1):
        told = [_rests_on(row), _when(row), _helped(row), *_addresses(row["links"])]
        parts.append(f"## {place}. {_plain(row['said'])}")
        parts.append("\n".join(f"- {_plain(one)}" for one in told if one))
    for place, tried in enumerate(experiments_of(build), 1):
        if place == 1:
            parts.append(f"# {say('experiment-heading')}")
        parts.append(f"## {place}. {_plain(tried['said'])}")
        parts.append("\n".join(f"- {_plain(one)}" for one in lines(tried)))
    return "\n\n".join(parts) + "\n"


def _addresses(links: Sequence[str]) -> list[str]:
    return [address for address in map(web_link, links) if address]


def _plain(text: str) -> str:
    """A text in which no sign is markup."""
    one_line = " ".join(text.split())
    return "".join(f"\\{sign}" if sign in r"\`*_{}[]()#+!|<>~&" else sign for sign in one_line)


def vanished(build: Build, view: View) -> Exhibit:
    """The posts that a whole look should have shown and did not."""
    frame = build.measure("vanished", **view.whom)
    rows: list[dict[str, object]] = [
        {
            "gone": as_day(row["gone_date"]),
            "brand": row["brand"],
            "platform": platform_name(row["platform"]),
            "title": row["title"] or say("journal-no-title"),
            "published": as_day(row["published_date"]),
            "engagement": row["engagement"],
            "back": None if row["restored_at"] is None else as_day(row["restored_at"]),
            "url": row["url"],
        }
        for row in rows_of(frame, Vanished)
    ]
    kinds = ("day", "text", "text", "text", "day", "count", "day", "link")
    return _table(build, "vanished", frame, rows, kinds)


def edits(build: Build, view: View) -> Exhibit:
    """The posts whose text a later look showed otherwise."""
    frame = build.measure("edits", **view.whom)
    rows: list[dict[str, object]] = [
        {
            "edited": as_day(row["edited_date"]),
            "brand": row["brand"],
            "platform": platform_name(row["platform"]),
            "removed": " ".join(row["removed"]),
            "added": " ".join(row["added"]),
            "published": as_day(row["published_date"]),
            "url": row["url"],
        }
        for row in rows_of(frame, Edits)
    ]
    return _table(
        build, "edits", frame, rows, ("day", "text", "text", "text", "text", "day", "link")
    )


def marks_of(frame: pd.DataFrame, what: str) -> list[tuple[date, str]]:
    """What vanished, or was edited, a day and brand each, the oldest first, as words for a mark."""
    day = "gone_date" if what == "vanished" else "edited_date"
    counts = Counter(
        (as_day(at), str(brand)) for at, brand in zip(frame[day], frame["brand"], strict=True)
    )
    return [
        (at, say("journal-mark", what=what, day=Day(at), brand=brand, count=count))
        for (at, brand), count in sorted(counts.items())
    ]


def _table(
    build: Build,
    name: str,
    frame: pd.DataFrame,
    rows: list[dict[str, object]],
    kinds: Sequence[str],
) -> Exhibit:
    title = say("journal-found-title", what=name, count=len(rows))
    names = list(rows[0]) if rows else []
    columns = [
        Column(one, say("journal-column", column=one), kind)  # type: ignore[arg-type]
        for one, kind in zip(names, kinds, strict=False)
    ]
    return Exhibit(
        name=name,
        title=title,
        definition=say("journal-found-about", what=name),
        content=Table(rows, columns, title),
        behind=Behind(build, name, frame),
        nothing="" if rows else say("journal-found-none", what=name),
    )
