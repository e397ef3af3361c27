"""What is dated of a build, as feeds and calendars tell it; nothing here looks at a clock."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import NAMESPACE_URL, UUID, uuid5

from app.story import told
from app.story.findings import CLAIMS, Story, usual_story
from app.view.build import Build
from app.words.amounts import Day, Names
from app.words.catalogue import Values, say
from app.words.names import platform_name
from app.words.rows import rows_of
from app.words.safe import web_link
from pipelines.bounds import storable
from pipelines.warehouse.ask import Published
from queries.rows import Alarms, Events


@dataclass(frozen=True, slots=True)
class Dated:
    """Something of a day: `key` names it for ever, `link` is where more can be read."""

    key: str
    day: date
    title: str
    text: str = ""
    link: str | None = None


def uuid_of(key: str) -> UUID:
    """A name that stays the same for the same thing."""
    return uuid5(NAMESPACE_URL, f"outpace:{storable(key)}")


def news_of(published: Published) -> list[Dated]:
    """Alarms of the last year, what we gain or lose, breakouts; the newest first."""
    story = usual_story(published)
    alarms = rows_of(Build(published, published.build_id).measure("alarms"), Alarms)
    found = [*_alarms(alarms), *_said(story)]
    return sorted(found, key=lambda one: (-one.day.toordinal(), one.key))


def _alarms(alarms: list[Alarms]) -> Iterator[Dated]:
    """When each alarm rang, and when it was over."""
    for row in alarms:
        where = Names([platform_name(str(name)) for name in row["platforms"]])
        key = f"alarm/{row['rival']}/{row['called_week']}"
        values: Values = {"rival": row["rival"], "platform": where, "place": "one"}
        began, last = (row[name] + timedelta(days=7) for name in ("called_week", "last_week"))
        yield Dated(key, began, say("site-alarm", **values))
        if row["is_faded"]:
            yield Dated(f"{key}/over", last, say("site-over", day=Day(began), **values))


def _said(story: Story) -> Iterator[Dated]:
    """Claims and breakouts, each of the day since when it is so."""
    for row in story.findings:
        if row["kind"] not in (*CLAIMS, "breakout") or row["since"] is None:
            continue
        if row["measure"] not in (None, "engagement"):
            continue
        key = row["finding"] if row["kind"] == "breakout" else f"{row['finding']}/{row['since']}"
        text = " ".join(told.detail(row).split())
        yield Dated(key, row["since"], told.headline(row), text)


def events_of(published: Published) -> list[Dated]:
    """What happened besides posts, and what is counted otherwise since then; oldest first."""
    rows = rows_of(Build(published, published.build_id).measure("events"), Events)
    return [
        Dated(
            "/".join(str(row[name]) for name in ("day", "kind", "platform", "brand", "said")),
            row["day"],
            say("site-event", brand=row["brand"] or "none", said=row["said"]),
            platform_name(row["platform"]) if row["platform"] else "",
            web_link(row["source_url"]),
        )
        for row in rows
    ]
