"""Noticing: what stands in a build beside what was noticed before; the difference is news.

Nothing is compared with the build before: what was told is in the log, so a run that was killed,
a rebuild or three runs a day tell the same thing once, and a change of mind knows what was said.
"""

import logging
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from pipelines.clock import utc_now
from pipelines.folder import Folder
from pipelines.news import log, targets
from pipelines.news.log import OVER, Log, Notice
from pipelines.news.standing import STALE, Scene, Standing, scene_of
from pipelines.settings import Settings, read_settings
from pipelines.warehouse.ask import Published

LOG = logging.getLogger(__name__)
ENDS = ("lead", "slip", "gain")  # of these it is told that they are over
ONE_A_RUN = ("breakout",)  # of these the first is told, which is the rarest


def is_wanted(folder: Folder, settings: Settings) -> bool:
    """Whether anybody asked for news of this landscape: by rules, by a target, or before."""
    return settings.news.is_set or bool(targets.named(folder)) or log.log_path(folder).exists()


def notice_after_run(folder: Folder, path: Path) -> None:
    """Write down the news of a run. What goes wrong is told, and stops no run."""
    try:
        settings = read_settings(folder)
        if is_wanted(folder, settings):
            notice(folder, Published(path), settings)
    except Exception as error:  # the build is published; a message less must not undo that
        LOG.error("the news of this run could not be written down: %s", error, exc_info=error)


def notice(
    folder: Folder, published: Published, settings: Settings, *, now: datetime | None = None
) -> list[Notice]:
    """Write down what is new in a build; what is to be told of it. Needs no network.

    The first time nothing is told: what stands then is what everybody sees on the pages.
    """
    moment = now or utc_now()
    scene = scene_of(published, settings, moment)
    with log.adding(folder):
        known = log.read_log(folder)
        found = list(news(scene, known, settings, moment))
        to = targets.to_tell(folder, settings, known)
        noted = [_addressed(one, to, settings, known.keys()) for one in found]
        if not known.notices:
            start = Notice("begun", "begun", "begun", "begun", moment)
            noted = [start, *(replace(one, to=()) for one in noted)]
        if noted:
            log.add(folder, *noted)
    return [one for one in noted if one.to]


def would_notice(
    folder: Folder, published: Published, settings: Settings, *, everything: bool = False
) -> list[Notice]:
    """What would be told now; with `everything` all that stands, as if nothing had been told."""
    moment, known = utc_now(), log.read_log(folder)
    scene = scene_of(published, settings, moment)
    to = targets.to_tell(folder, settings, known)
    if everything:
        topics = [replace(one, is_news=True) for one in scene.topics]
        found = [_noticed(one, None, moment, is_past=False) for one in topics]
        digest = _digest(scene, "now", moment)
        return [replace(one, to=to) for one in (*found, digest)]
    if not known.notices:
        return []
    fresh = news(scene, known, settings, moment)
    told = (_addressed(one, to or ("",), settings, known.keys()) for one in fresh)
    return [replace(one, to=to) for one in told if one.to]


def news(scene: Scene, known: Log, settings: Settings, now: datetime) -> Iterator[Notice]:
    """What differs between what stands and what was noticed, most important first.

    Who is to hear of it is left open; what is no news (long past) is for nobody.
    """
    last, keys = known.last(), known.keys()
    begun: set[str] = set()
    for one in scene.topics:
        was = last.get(one.topic)
        if one.key in keys and (was is None or was.state != OVER):
            continue
        if was is None or was.state == OVER or _is_more(one, was):
            is_past = one.key in keys or (one.kind in ONE_A_RUN and one.kind in begun)
            begun.add(one.kind)
            yield _noticed(one, was, now, is_past=is_past)
    yield from _over(scene, last, now)
    week = settings.news.digest_due(now, settings.time_zone)
    if week is not None and f"digest/{week}" not in keys:
        yield _digest(scene, week, now)


def _digest(scene: Scene, week: str, now: datetime) -> Notice:
    """The digest of a week, with how old the numbers are where they are."""
    old = next((one.facts for one in scene.topics if one.topic == STALE), {})
    return Notice(f"digest/{week}", "digest", "digest", week, now, facts=dict(old))


def _is_more(one: Standing, was: Notice) -> bool:
    """Whether a topic that stood already stands higher now, or is of another day."""
    return one.rank > was.rank or (one.kind in ("stale", "key") and one.state != was.state)


def _noticed(one: Standing, was: Notice | None, now: datetime, *, is_past: bool) -> Notice:
    before = {"state": was.state, "at": was.at} if was is not None and was.to else None
    facts = dict(one.facts) if one.is_news and not is_past else {**one.facts, "is_past": True}
    return Notice(one.key, one.topic, one.kind, one.state, now, one.rank, facts, before)


def _over(scene: Scene, last: dict[str, Notice], now: datetime) -> Iterator[Notice]:
    """What stood and stands no longer; nothing where it is not known how anybody stands."""
    stand = {one.topic for one in scene.topics}
    for topic, was in last.items():
        if was.kind not in ENDS or was.state == OVER or topic in stand:
            continue
        brands = topic.split("/", 1)[1]
        is_ours = scene.own is not None and f"{brands}/".startswith(f"{scene.own}/")
        rival = brands[len(scene.own or "") + 1 :] if was.kind == "lead" else None
        is_there = is_ours and (rival is None or rival in scene.brands)
        if is_there and not scene.is_judged:
            continue
        facts = {"was": dict(was.facts)} if is_there else {"is_past": True}
        before = {"state": was.state, "at": was.at} if was.to else None
        yield Notice(f"{was.key}/{OVER}", topic, was.kind, OVER, now, 0, facts, before)


def _addressed(
    one: Notice, to: tuple[str, ...], settings: Settings, known: frozenset[str]
) -> Notice:
    """The notice for those who are to hear of it; a key that was noticed is told to nobody."""
    is_of_a_kind = one.kind == "digest" or one.kind in settings.news.about
    is_told = is_of_a_kind and one.key not in known and not one.facts.get("is_past")
    return replace(one, to=to if is_told else ())
