"""The four pages of a snapshot as HTML, in the language of its choice."""

import base64
import hashlib
from datetime import timedelta
from functools import cache
from importlib.resources import files
from typing import Any

from markupsafe import Markup

from app.snapshot import changes
from app.snapshot.charts import drawn, small
from app.snapshot.decisions import Decision, decide_by, decision
from app.snapshot.facts import Facts
from app.snapshot.figures import UNSEALED, block, page_sealed, payload, seal_of, short
from app.snapshot.grounds import grounds
from app.snapshot.method import method
from app.snapshot.scorecard import scorecard
from app.story import told
from app.theme.font import FONT
from app.view.coverage import said
from app.words.amounts import Count, Day, Moment
from app.words.catalogue import say
from app.words.language import best_of, spoken
from pipelines.settings import Report
from queries.rows import Findings

ROOT = files("app.snapshot")
MOST_OTHERS = 3


def document(facts: Facts, found: dict[str, Any] | None = None) -> Markup:
    """The whole file, with its typeface inside; `found` are its figures unless they are asked."""
    found = payload(facts) if found is None else found
    language = best_of([facts.choice.language or ""])
    with spoken(language):
        return _document(facts, found, language)


def _document(facts: Facts, found: dict[str, Any], language: str) -> Markup:
    """The file, in the language spoken now."""
    seal = seal_of(found)
    script = Markup(ROOT.joinpath("interact.js").read_text("utf-8"))  # noqa: S704  our own file
    blank = Markup(
        '<!doctype html><html lang="{language}"><head><meta charset="utf-8">'
        '<meta name="outpace-page-seal" content="{unsealed}">'
        '<meta http-equiv="Content-Security-Policy" content="{policy}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="color-scheme" content="light"><title>{title} · {whose}</title>'
        "<style>{styles}{house}</style></head>"
        "<body><main>{pages}</main>{figures}<script>{script}</script></body></html>\n"
    ).format(
        language=language,
        unsealed=UNSEALED,
        policy=_policy(script),
        title=headline(facts),
        whose=facts.report.title or "outpace",
        styles=_styles(),
        house=_house(facts.report),
        pages=sheets(facts, seal),
        figures=block(found),
        script=script,
    )
    return Markup(page_sealed(blank))  # noqa: S704  escaped above; the seal is a number


def sheets(facts: Facts, seal: str) -> Markup:
    """The four pages, in the language spoken now."""
    bodies = (_first(facts), _second(facts), _third(facts), method(facts, seal))
    return Markup().join(_page(facts, at, body, seal) for at, body in enumerate(bodies, start=1))


def _policy(script: str) -> Markup:
    """What the page may do: nothing but its own styles, font and this one script."""
    digest = base64.b64encode(hashlib.sha256(script.encode("utf-8")).digest()).decode()
    return Markup(
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; "
        "script-src 'sha256-{}'; base-uri 'none'; form-action 'none'"
    ).format(digest)


@cache
def _styles() -> Markup:
    """The style sheet with the typeface."""
    css = ROOT.joinpath("snapshot.css").read_text("utf-8")
    font = base64.b64encode(FONT.read_bytes()).decode()
    face = (
        '@font-face{font-family:"Inter";font-weight:400 700;'
        f'src:url(data:font/woff2;base64,{font}) format("woff2")}}'
    )
    return Markup(f"{face}\n{css}")  # noqa: S704  our own files


def _house(report: Report) -> Markup:
    """The colours of a company over ours."""
    ours, head = report.our_colour, report.head_colour
    rules = Markup(":root{{--own:{}}}").format(ours) if ours else Markup()
    return rules + (Markup("h1,h2,h3{{color:{}}}").format(head) if head else "")


def _whose(report: Report) -> Markup:
    """The logo and the name at the head of a page."""
    return logo_img(report) + Markup("<b>{}</b>").format(report.title or "outpace")


def logo_img(report: Report) -> Markup:
    """The logo of a company; nothing where it has none."""
    if report.logo is None:
        return Markup()
    content = base64.b64encode(report.logo).decode()
    return Markup('<img class="logo" alt="{}" src="data:image/{};base64,{}">').format(
        report.title or "outpace", report.logo_kind, content
    )


def _page(facts: Facts, at: int, body: Markup, seal: str) -> Markup:
    """One page with its head and foot."""
    landscape = facts.build.landscape
    label = Markup(' <span class="simulated">{}</span>').format(say("snapshot-simulated"))
    return Markup(
        '<section class="page p{at}"><header><span>{whose} {against}{label}</span>'
        "<span>{known}</span></header>{body}"
        "<footer><span>{coverage}</span><span>{sealed}</span></footer></section>"
    ).format(
        at=at,
        whose=_whose(facts.report),
        against=_against(facts),
        label=label if landscape.is_simulated else "",
        known=_known_as(facts),
        body=body,
        coverage=_foot(facts),
        sealed=say(
            "snapshot-foot-seal",
            version=landscape.outpace_version,
            seal=short(seal),
            page=Count(at),
        ),
    )


def _foot(facts: Facts) -> str:
    """What the company writes below each page, and how much was collected."""
    told = say("snapshot-foot", coverage=said(facts.frames["coverage"]["state"]))
    return " · ".join(filter(None, [facts.report.footer, told]))


def _known_as(facts: Facts) -> str:
    """Of which moment the numbers are."""
    landscape = facts.build.landscape
    if landscape.known_on is not None:
        return say("snapshot-known-on", day=Day(landscape.known_on))
    built = Moment(landscape.built_at, landscape.time_zone)
    return say("snapshot-known", moment=built, zone=landscape.time_zone)


def _against(facts: Facts) -> str:
    """Who is compared: "Noordkade against 5 rivals"."""
    own = facts.choice.own
    rivals = [brand for brand in facts.brands if brand != own]
    whose = "ours" if own else "nobody"
    return say("snapshot-against", own=own, rivals=len(rivals), whose=whose)


def headline(facts: Facts) -> str:
    """The finding that leads; without one, why there is none."""
    if facts.choice.own is None:
        return say("snapshot-choose-own")
    lead = facts.story.lead
    return say("nothing") if lead is None else told.headline(lead)


def _first(facts: Facts) -> Markup:
    """The finding that leads, the chart of its platform, and the decisions."""
    found = [decision(row, grounds(facts.frames, at)) for at, row in enumerate(facts.decided)]
    lead = facts.story.lead if facts.choice.own else None
    return Markup(
        '<p class="chips">{chips}{scope}</p><h1>{headline}</h1><p class="detail">{detail}</p>'
        '<div class="split"><div>{chart}{others}</div><aside>{decisions}</aside></div>'
    ).format(
        chips=(Markup() if lead is None else _chips(lead)) + _age(facts),
        scope=say("snapshot-scope", measure=facts.choice.measure, days=facts.days),
        headline=headline(facts),
        detail="" if lead is None else told.detail(lead),
        chart=drawn(facts, "share", width=900, height=370),
        others=_others(facts),
        decisions=_to_decide(facts, found),
    )


def _chips(row: Findings) -> Markup:
    """How it moves and where we stand: two things, two chips."""
    chips = [(told.trend_chip(row), told.tone(row)), (told.level_chip(row), told.level_tone(row))]
    shown = [(text, tone) for text, tone in chips if text]
    return Markup().join(
        Markup('<span class="chip {}">{}</span>').format(tone, text) for text, tone in shown
    )


def age_told(facts: Facts) -> str:
    """That the numbers are old, where they are; else empty."""
    old = facts.story.old
    return "" if old is None else told.headline(old).rstrip(".")


def _age(facts: Facts) -> Markup:
    """The same as a chip."""
    text = age_told(facts)
    return Markup('<span class="chip unsure">{}</span>').format(text) if text else Markup()


def _to_decide(facts: Facts, found: list[Decision]) -> Markup:
    """At most two decisions, each with its chart; where nothing asks for one, that."""
    if facts.is_past:
        return _past(facts, found)
    by = Day(decide_by(facts.view.until))
    items = Markup().join(
        Markup(
            '<div class="fact"><p class="label">{}</p><p class="big">{}</p><p>{}</p>{}{}</div>'
        ).format(
            say("snapshot-decision-label", at=Count(at + 1), by=by),
            one.question,
            one.why,
            Markup("<p>{}</p>").format(one.more) if one.more else "",
            small(facts, at),
        )
        for at, one in enumerate(found)
    )
    quiet = Markup('<div class="fact"><p>{}</p></div>').format(say("snapshot-quiet", by=by))
    return Markup("<h2>{}</h2>{}").format(
        say("snapshot-decisions", count=len(found)), items or quiet
    )


def _past(facts: Facts, found: list[Decision]) -> Markup:
    """What stood out where the numbers are old: nobody is asked for anything in the past."""
    fact = Markup('<div class="fact"><p class="big">{}</p><p>{}</p>{}</div>')
    items = Markup().join(
        fact.format(told.brief(row), one.why, small(facts, at))
        for at, (row, one) in enumerate(zip(facts.decided, found, strict=True))
    )
    end = Day(facts.view.until - timedelta(days=1))
    return Markup('<h2>{}</h2>{}<div class="fact"><p>{}</p></div>').format(
        say("snapshot-heading", of="past") if found else say("snapshot-decisions", count=0),
        items,
        say("snapshot-past", end=end),
    )


def others_of(facts: Facts) -> list[Findings]:
    """What else there is to tell, besides what is decided about."""
    rows = [row for row in facts.story.others if row not in facts.decided]
    return [] if facts.choice.own is None else rows[:MOST_OTHERS]


def _others(facts: Facts) -> Markup:
    """The same as a list."""
    items = Markup().join(
        Markup('<li class="{}">{}</li>').format(told.tone(row), told.brief(row))
        for row in others_of(facts)
    )
    if not items:
        return Markup()
    return Markup('<h3 class="also">{}</h3><ul class="others">{}</ul>').format(
        say("snapshot-heading", of="others"), items
    )


def _second(facts: Facts) -> Markup:
    """The scorecard, how the brands grow and what their posts earn."""
    return Markup('<h2>{}</h2><p class="detail">{}</p>{}<div class="two">{}{}</div>').format(
        say("snapshot-heading", of="score"),
        say("snapshot-score-note"),
        scorecard(facts),
        drawn(facts, "momentum", width=700),
        drawn(facts, "typical_posts", width=700),
    )


def _third(facts: Facts) -> Markup:
    """What changed and when, what the change is made of, and the charts that show it."""
    charts = ("mix", "cadence", "followers")
    return Markup(
        '<h2>{}</h2><div class="what"><section><h3>{}</h3>{}</section>'
        '<section><h3>{}</h3>{}{}</section></div><div class="three">{}</div>'
    ).format(
        say("snapshot-heading", of="changed"),
        changes.causes_title(facts),
        changes.causes(facts),
        say("snapshot-heading", of="changes"),
        changes.course_changes(facts),
        changes.events(facts) + changes.tried(facts) + changes.lessons(facts),
        Markup().join(drawn(facts, name, width=580) for name in charts),
    )
