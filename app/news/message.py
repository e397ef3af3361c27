"""What a notice says: one sentence, how sure, what to do, where to see it."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any

from app.news.picture import picture
from app.news.where import link_to
from app.snapshot import Choice, Format
from app.snapshot.facts import facts_of
from app.snapshot.write import content_of
from app.story import told
from app.story.findings import CLAIMS, Story, usual_story
from app.words.amounts import Chance, Count, Day, Names
from app.words.catalogue import Values, say
from app.words.language import current, spoken
from app.words.names import platform_name
from app.words.rows import revived
from app.words.safe import for_address, for_message, web_link
from app.words.values import local
from pipelines.news.log import OVER, Notice
from pipelines.news.message import Attachment, Message
from pipelines.settings import Settings
from pipelines.warehouse.ask import Published
from queries.rows import Findings


def message_of(notice: Notice, published: Published, settings: Settings) -> Message:
    """The message of a notice, with pictures of the newest build, in the language of the rules."""
    with spoken(settings.news.language or current()):
        tell: Callable[[Notice, Published, Settings], Message] = _TELLERS[notice.kind]
        if notice.state == OVER:
            tell = _over
        message = tell(notice, published, settings)
        if not published.landscape.is_simulated:
            return message
        lines = (*message.lines, say("news-simulated"))
        return Message(message.title, lines, message.attachments)


def test_message(name: str, settings: Settings) -> Message:
    """A message that says that it is a test, to the target of that name."""
    with spoken(settings.news.language or current()):
        return Message(say("news-test"), (say("news-test-name", name=for_message(name)),))


def _finding(notice: Notice, *, was: bool = False) -> Findings | None:
    """The row that a notice is told from, its names made harmless; None where there is none."""
    facts = notice.facts.get("was", {}) if was else notice.facts
    kept = facts.get("finding")
    return None if kept is None else revived(_harmless(kept), Findings)


def _harmless(row: Mapping[str, Any]) -> dict[str, Any]:
    """A row whose names, which strangers chose, are text and nothing else for whoever gets them."""
    return {
        name: _inert(value) if name in ("own", "subject", "rival", "rivals") else value
        for name, value in row.items()
    }


def _inert(value: Any) -> Any:
    if isinstance(value, list):
        return [for_message(one) for one in value]
    return for_message(value) if isinstance(value, str) else value


def _lead(notice: Notice, published: Published, settings: Settings) -> Message:
    row, alarm = _finding(notice), _harmless(notice.facts["alarm"])
    if row is None:
        title = say("news-alarm", rival=alarm["rival"], **_place(alarm["platforms"]))
    else:
        title = told.headline(row) if row["kind"] in CLAIMS else told.brief(row)
    sure = None if row is None or row["certainty"] is None else Chance(row["certainty"])
    lines = [
        *_said(notice, settings, alarm["rival"]),
        *_detail(row),
        say("news-sure", sure=sure),
        *_record(notice.facts["record"]),
        say("news-do", what=notice.state.replace("_", "-")),
    ]
    platforms = row["places"] or [row["platform"]] if row else alarm["platforms"]
    focus = (str(notice.facts["alarm"]["rival"]), next(iter(platforms)))
    return _whole(title, lines, published, settings, page="why", focus=focus)


def _record(record: Mapping[str, Any]) -> list[str]:
    """How often such an alarm was right; nothing in a notice of an earlier version."""
    if "settled" not in record:
        return []
    return [say("news-record", settled=Count(record["settled"]), held=Count(record["held"]))]


def _place(platforms: list[str]) -> Values:
    """Where, for `{ on }`."""
    return {"platform": Names([platform_name(one) for one in platforms]), "place": "one"}


def _detail(row: Findings | None) -> list[str]:
    """What a claim rests on, as a line."""
    text = "" if row is None or row["kind"] not in CLAIMS else told.detail(row).strip()
    return [" ".join(text.split())] if text else []


def _said(notice: Notice, settings: Settings, rival: str | None = None) -> list[str]:
    """What we said before, where we did, and when."""
    if notice.before is None:
        return []
    at, state = notice.before["at"], str(notice.before["state"]).replace("_", "-")
    moment = at if isinstance(at, datetime) else datetime.fromisoformat(at)
    day = Day(local(moment, settings.time_zone).date())
    return [say("news-said", state=state, day=day, rival=rival)]


def _ours(notice: Notice, published: Published, settings: Settings) -> Message:
    row = _finding(notice)
    if row is None:
        raise ValueError(f"notice {notice.key} has no finding")
    sure = None if row["certainty"] is None else Chance(row["certainty"])
    lines = [
        *_said(notice, settings),
        *_detail(row),
        say("news-sure", sure=sure),
        say("news-do", what=notice.state.replace("_", "-")),
    ]
    focus = (str(notice.facts["finding"]["subject"]), row["platform"])
    return _whole(told.headline(row), lines, published, settings, page="why", focus=focus)


def _over(notice: Notice, published: Published, settings: Settings) -> Message:
    was, alarm = _finding(notice, was=True), notice.facts["was"].get("alarm", {})
    rival = for_message(str(alarm.get("rival", "")))
    title = say("news-over", kind=notice.kind, rival=rival)
    lines = [*_said(notice, settings, rival), say("news-do", what="over")]
    platform = was["platform"] if was else next(iter(alarm.get("platforms", [])), "all")
    subject = alarm.get("rival") or notice.facts["was"]["finding"]["subject"]
    return _whole(title, lines, published, settings, page="why", focus=(str(subject), platform))


def _breakout(notice: Notice, published: Published, settings: Settings) -> Message:
    row = _finding(notice)
    if row is None:
        raise ValueError(f"notice {notice.key} has no finding")
    whose = "breakout-ours" if row["subject"] == row["own"] else "breakout-theirs"
    rare, link = " ".join(told.detail(row).split()), web_link(notice.facts.get("link"))
    post = [say("news-post", address=for_address(link))] if link else []
    lines = [*([rare] if rare else []), say("news-do", what=whose), *post]
    focus = (str(notice.facts["finding"]["subject"]), row["platform"])
    return _whole(told.headline(row), lines, published, settings, page="posts", focus=focus)


def _issue(notice: Notice, published: Published, settings: Settings) -> Message:
    row = _finding(notice)
    if row is None:
        raise ValueError(f"notice {notice.key} has no finding")
    whose = "issue-ours" if row["subject"] == row["own"] else "issue-theirs"
    rare, link = " ".join(told.detail(row).split()), web_link(notice.facts.get("link"))
    kept = [str(said) for said in notice.facts.get("lessons", ())]
    lines = [
        rare,
        *(say("news-lesson", said=for_message(said)) for said in kept),
        say("news-do", what=whose),
        *([say("news-post", address=for_address(link))] if link else []),
    ]
    return _whole(told.headline(row), lines, published, settings, page="learn")


def _stale(notice: Notice, published: Published, settings: Settings) -> Message:
    row = _finding(notice)
    if row is not None:
        title, what = told.headline(row), "behind"
    else:
        about = notice.facts["seen"]
        title, what = _old(about), str(about["reason"])
    return _whole(title, [say("news-do", what=what)], published, settings, page="data")


def _old(seen: Mapping[str, Any]) -> str:
    """How old the newest numbers are."""
    return say("news-stale", since=Day(_day(seen["since"])), days=Count(seen["days"]))


def _key(notice: Notice, published: Published, settings: Settings) -> Message:
    about = notice.facts["key"]
    day = _day(about["day"])
    when = "past" if day < notice.at.date() else "coming"
    title = say("news-key", when=when, variable=about["variable"], day=Day(day))
    return _whole(title, [say("news-do", what="key")], published, settings, page="data")


def _day(value: object) -> date:
    return value if isinstance(value, date) else date.fromisoformat(str(value))


def _digest(notice: Notice, published: Published, settings: Settings) -> Message:
    story = usual_story(published)
    lead = None if story.lead is None else revived(_harmless(story.lead), Findings)
    first = [] if lead is None else [told.headline(lead)]
    built, seen = published.landscape, notice.facts.get("seen")
    if seen is not None:
        title, rest = _old(seen), first
    elif lead is not None and lead["kind"] in CLAIMS:
        title, rest = first[0], []
    else:
        title, rest = say("news-still"), first
    day = Day(local(built.built_at, built.time_zone).date())
    lines = [say("news-digest", day=day), *rest, *_detail(lead), *_others(story)]
    lines.append(say("news-snapshot"))
    found = _whole(title, lines, published, settings, page="race")
    return Message(found.title, found.lines, _snapshot(published))


def _snapshot(published: Published) -> tuple[Attachment, ...]:
    """Its first page as a picture, which most services show in the message, and the whole."""
    from app.snapshot.pdf import first_page  # noqa: PLC0415  slow to import, once a week

    facts = facts_of(published, Choice(language=current()))
    name = f"outpace-{published.build_id[:8]}"
    return (
        Attachment(f"{name}.png", first_page(facts)),
        Attachment(f"{name}.html", content_of(facts, Format.HTML)),
    )


def _others(story: Story) -> list[str]:
    """What else there is to tell, a line each."""
    rows = [revived(_harmless(row), Findings) for row in story.others]
    return [say("news-line", finding=told.brief(row)) for row in rows]


def _whole(
    title: str,
    lines: list[str],
    published: Published,
    settings: Settings,
    *,
    page: str,
    focus: tuple[str, str] | None = None,
) -> Message:
    """The message with its link, and with the chart of a brand on a platform."""
    address = link_to(settings.news.address, page, focus)
    more = [say("news-more", address=address)] if address else []
    drawn = picture(published, focus) if page == "why" and focus and focus[1] != "all" else None
    return Message(title, (*lines, *more), () if drawn is None else (drawn,))


_TELLERS: dict[str, Callable[[Notice, Published, Settings], Message]] = {
    "lead": _lead,
    "slip": _ours,
    "gain": _ours,
    "issue": _issue,
    "breakout": _breakout,
    "stale": _stale,
    "key": _key,
    "digest": _digest,
}
