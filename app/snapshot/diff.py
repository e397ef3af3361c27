"""What changed between two snapshots of any formats, in sentences, from the figures in them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd

from app.snapshot.facts import SnapshotError
from app.snapshot.figures import seal_of
from app.snapshot.told import Told, read_told
from app.snapshot.verify import changed_definitions, same
from app.story import told as story
from app.story.findings import MOVES
from app.view.coverage import said
from app.words.amounts import Amount, Count, Day, Moment, Names, Points, Share
from app.words.catalogue import Values, say
from app.words.names import place_of
from app.words.rows import revived
from queries.rows import Findings

MOST = 12  # findings that come or go, told one by one
LASTING = (*MOVES, "level", "standing")
SAME_VIEW = ("own", "measure", "platform")
Row = Mapping[str, Any]
Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Two:
    """The older and the newer of two files."""

    old: Told
    new: Told

    def rows(self, name: str) -> tuple[list[Row], list[Row]]:
        """The rows of a table in both; none where a file lacks it."""
        return _rows(self.old, name), _rows(self.new, name)


def diff(first: Path, second: Path) -> list[str]:
    """Sentences on what changed from the older to the newer. Raises SnapshotError.

    Two files that were not written for the same brand, measure and platforms have no difference
    that means anything.
    """
    told = [_sealed(path) for path in (first, second)]
    old, new = sorted(told, key=lambda one: (one.known_on or one.built_at.date(), one.built_at))
    _refuse_other_view(old, new)
    two = _Two(old, new)
    head = [say("diff-between", old=_moment(old), new=_moment(new), zone=_zone(new))]
    if seal_of({"figures": old.payload["figures"]}) == seal_of({"figures": new.payload["figures"]}):
        return [*head, say("diff-same")]
    try:
        return [*head, *_leads(two), *_findings(two), *_shares(two), *_past(two), *_made(two)]
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise SnapshotError(
            say("verify-odd", file=f"{first}, {second}", why=repr(error))
        ) from error


def _sealed(path: Path) -> Told:
    """What a file says, when nobody changed its figures."""
    told = read_told(path)
    if not (told.is_sealed and told.is_page_sealed):
        raise SnapshotError(say("diff-edited", file=str(path)))
    return told


def _refuse_other_view(old: Told, new: Told) -> None:
    for name in SAME_VIEW:
        ends = (getattr(old.choice, name), getattr(new.choice, name))
        if ends[0] != ends[1]:
            before, after = (end or say("diff-all") for end in ends)
            raise SnapshotError(say("diff-other-view", what=name, before=before, after=after))


def _moment(told: Told) -> Amount:
    """Of which moment the numbers of a file are."""
    return Day(told.known_on) if told.known_on else Moment(told.built_at, _zone(told))


def _zone(told: Told) -> str:
    return str(told.payload["settings"]["time_zone"])


def _rows(told: Told, name: str) -> list[Row]:
    table = told.payload["figures"].get(name, {"columns": [], "rows": []})
    return [dict(zip(table["columns"], row, strict=True)) for row in table["rows"]]


def _told(two: _Two) -> tuple[dict[Key, Findings], dict[Key, Findings]]:
    """What is said in both, by what it is about."""
    old, new = two.rows("findings")
    return _by_subject(old), _by_subject(new)


def _by_subject(rows: list[Row]) -> dict[Key, Findings]:
    """Findings that are told, by what they are about; of what happens again and again also when."""
    found: dict[Key, Findings] = {}
    for row in rows:
        if row["rank"] is not None:
            since = None if row["kind"] in LASTING else row["since"]
            key = tuple(str(row[name]) for name in ("kind", "subject", "platform", "what"))
            found[*key, str(since)] = revived(row, Findings)
    return found


def _leads(two: _Two) -> Iterator[str]:
    """What leads, where that is something else now."""
    old, new = ([row for row in one.values() if row["is_headline"]] for one in _told(two))
    before, now = ([story.headline(row) for row in rows[:1]] for rows in (old, new))
    if before != now:
        yield say(
            "diff-lead",
            before=next(iter(before), None) or say("nothing"),
            now=next(iter(now), None) or say("nothing"),
        )


def _findings(two: _Two) -> Iterator[str]:
    """What is said now and was not, and what was and is not any more; what happened, happened."""
    old, new = _told(two)
    came = [story.brief(new[key]) for key in new if key not in old]
    went = [story.brief(old[key]) for key in old if key not in new and key[0] in LASTING]
    for which, texts in (("came", came), ("went", went)):
        for text in texts[:MOST]:
            yield say("diff-finding", which=which, finding=text)
        if len(texts) > MOST:
            yield say("diff-more", which=which, count=len(texts) - MOST)


def _shares(two: _Two) -> Iterator[str]:
    """Whose newest share is another, as it is printed."""
    old, new = (_by_week(rows) for rows in two.rows("share"))
    if not old or not new:
        return
    ends = max(week for week, _ in old), max(week for week, _ in new)
    brands = list(dict.fromkeys(brand for _, brand in [*new, *old]))
    moved = list(
        _moved({brand: (old.get((ends[0], brand)), new.get((ends[1], brand))) for brand in brands})
    )
    weeks: Values = {"old": _week(ends[0]), "new": _week(ends[1])}
    yield from moved or [say("diff-shares-same", **weeks)]


def _moved(ends: Mapping[str, tuple[Row | None, Row | None]]) -> Iterator[str]:
    for brand, (before, now) in ends.items():
        if before is None or now is None:
            if (before or now) is not None:
                yield say("diff-brand", brand=brand, which="went" if now is None else "came")
            continue
        then, today = before["share"], now["share"]
        if then is None or today is None or round(100 * then) == round(100 * today):
            continue
        points = Points((round(100 * today) - round(100 * then)) / 100, signed=True)
        yield say(
            "diff-share", brand=brand, before=Share(then), now=Share(today), points=points,
            **place_of(str(now["platform"])),
        )  # fmt: skip


def _past(two: _Two) -> Iterator[str]:
    """What both say of the same weeks and say otherwise: counts came late, or were corrected."""
    old, new = (_by_week(rows) for rows in two.rows("share"))
    both = [(old[key]["share"], new[key]["share"]) for key in old if key in new]
    other = [ends for ends in both if not same(*ends)]
    known = [abs(one - two_) for one, two_ in other if one is not None and two_ is not None]
    if both:
        yield say(
            "diff-past", values=Count(len(both)), changed=Count(len(other)),
            most=Points(max(known, default=0.0), 1),
        )  # fmt: skip


def _made(two: _Two) -> Iterator[str]:
    """How the two were made: what was collected, settings, definitions, versions."""
    states = [
        pd.Series([row["state"] for row in rows], dtype=object) for rows in two.rows("coverage")
    ]
    before, now = (said(one) for one in states)
    if before != now:
        yield say("diff-coverage", before=before, now=now)
    old, new = two.old.payload, two.new.payload
    settings = [key for key in new["settings"] if old["settings"].get(key) != new["settings"][key]]
    if settings:
        yield say("diff-settings", settings=", ".join(settings))
    changed = changed_definitions(old["definitions"], new["definitions"])
    if changed:
        yield say("diff-definitions", count=len(changed), measures=Names(changed))
    if old["version"] != new["version"]:
        yield say("diff-version", before=old["version"], now=new["version"])


def _by_week(rows: list[Row]) -> dict[tuple[str, str], Row]:
    return {(str(row["period"]), str(row["brand"])): row for row in rows}


def _week(text: str) -> Day:
    return Day(date.fromisoformat(text[:10]))
