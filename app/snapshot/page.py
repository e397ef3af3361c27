"""The four pages of a snapshot as HTML."""

import base64
import hashlib
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

import pandas as pd
from markupsafe import Markup

from app.charts.alt import Chart
from app.snapshot import changes
from app.snapshot.charts import drawn
from app.snapshot.facts import CLAIMS, Facts
from app.snapshot.figures import UNSEALED, block, page_sealed, payload, seal_of, short
from app.snapshot.method import coverage_line, method
from app.snapshot.scorecard import scorecard
from app.snapshot.story import grounds
from app.theme.font import FONT
from app.theme.parts import headline_html
from app.words.rows import rows_of
from app.words.statement import GLYPHS, Statement
from app.words.tiles import with_cause
from app.words.values import day, local, long_moment, spelled
from app.words.verdict.decisions import decide_by, decided, decisions, decisions_title
from app.words.verdict.sentences import headline
from app.words.verdict.statements import STATES, is_alone, view_statement
from app.words.why.overturn import overturn
from queries.rows import CurrentVerdicts

ROOT = files("app.snapshot")
SIMULATED = Markup('<span class="simulated">Simulated data</span>')


def document(facts: Facts, found: dict[str, Any] | None = None) -> Markup:
    """The whole file, with its typeface inside; `found` are its figures unless they are asked."""
    statement = view_statement(
        facts.frames["current_verdicts"],
        facts.frames["share_change"],
        own=facts.choice.own,
        measure=facts.choice.measure,
        zone=facts.build.landscape.time_zone,
    )
    statement = with_cause(statement, facts.frames.get("causes_0", pd.DataFrame()))
    found = payload(facts) if found is None else found
    seal = seal_of(found)
    bodies = (_first(facts, statement), _second(facts), _third(facts), _fourth(facts, seal))
    pages = Markup().join(_page(facts, at, body, seal) for at, body in enumerate(bodies, start=1))
    script = Markup(ROOT.joinpath("interact.js").read_text("utf-8"))  # noqa: S704  our own file
    blank = Markup(
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        '<meta name="outpace-page-seal" content="{unsealed}">'
        '<meta http-equiv="Content-Security-Policy" content="{policy}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="color-scheme" content="light"><title>{title} · outpace</title>'
        "<style>{styles}</style></head>"
        "<body><main>{pages}</main>{figures}<script>{script}</script></body></html>\n"
    ).format(
        unsealed=UNSEALED,
        policy=_policy(script),
        title=statement.headline,
        styles=_styles(),
        pages=pages,
        figures=block(found),
        script=script,
    )
    return Markup(page_sealed(blank))  # noqa: S704  escaped above; the seal is a number


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


def _page(facts: Facts, at: int, body: Markup, seal: str) -> Markup:
    """One page with its head and foot."""
    landscape = facts.build.landscape
    return Markup(
        '<section class="page p{at}"><header><span><b>outpace</b> {against}{label}</span>'
        "<span>{known}</span></header>{body}"
        "<footer><span>Coverage: {coverage}. Method and limits on page 4.</span>"
        "<span>outpace {version} · seal {seal} · page {at} of 4</span></footer></section>"
    ).format(
        at=at,
        against=_against(facts),
        label=SIMULATED if landscape.is_simulated else "",
        known=_known_as(facts),
        body=body,
        coverage=coverage_line(facts),
        version=landscape.outpace_version,
        seal=short(seal),
    )


def _known_as(facts: Facts) -> str:
    """Of which moment the numbers are."""
    landscape = facts.build.landscape
    if landscape.known_on is not None:
        return f"as known on {day(landscape.known_on)}; later data is left out"
    return f"as known on {long_moment(landscape.built_at, landscape.time_zone)}"


def _against(facts: Facts) -> str:
    """ "Noordkade against five rivals"."""
    rivals = [brand for brand in facts.brands if brand != facts.choice.own]
    told = f"{spelled(len(rivals))} {'rival' if len(rivals) == 1 else 'rivals'}"
    return (
        f"{facts.choice.own} against {told}" if facts.choice.own else f"{told}, none of them ours"
    )


def _first(facts: Facts, statement: Statement) -> Markup:
    """The sentence, the chart of the platform in question, and the decisions."""
    chart: Chart = "share" if facts.frames["share_trend"].empty else "trend"
    return Markup(
        '<p class="chips"><span class="chip {state}">{chip}</span> {scope}</p><h1>{headline}</h1>'
        '<p class="detail">{detail}</p>'
        '<div class="split"><div>{chart}{elsewhere}</div><aside>{decisions}</aside></div>'
    ).format(
        state=statement.state,
        chip=statement.chip,
        scope=statement.scope,
        headline=headline_html(statement),
        detail=statement.detail,
        chart=drawn(facts, chart, width=900, height=400, slim=True),
        elsewhere=_elsewhere(facts),
        decisions=_to_decide(facts),
    )


def _to_decide(facts: Facts) -> Markup:
    """At most two decisions, what would overturn the verdict, and what else there is to tell."""
    base = [grounds(facts.frames, at) for at in range(len(facts.claims[:CLAIMS]))]
    found = decisions(facts.claims, base, facts.choice.own)
    by = decide_by(_known_day(facts))
    items = Markup().join(
        Markup(
            '<div class="fact"><p class="label">Decision {}, by {}</p>'
            '<p class="big">{}</p><p>{}</p></div>'
        ).format(at, by, one.question, one.why)
        for at, one in enumerate(found, start=1)
    )
    rows = rows_of(facts.frames["current_verdicts"], CurrentVerdicts)
    return Markup(
        '<h2>{}</h2>{}<div class="fact last"><p class="label">What would overturn this</p>'
        "<p>{}</p></div>"
    ).format(decisions_title(len(found)), items or QUIET, overturn(facts.claims, rows))


QUIET = Markup(
    '<div class="fact"><p>Nothing moved beyond what luck explains, or too little is known. '
    "Keep the plan and look again in four weeks.</p></div>"
)


def _known_day(facts: Facts) -> date:
    """The day of the snapshot in the reporting time zone."""
    landscape = facts.build.landscape
    return landscape.known_on or local(landscape.built_at, landscape.time_zone).date()


def _elsewhere(facts: Facts) -> Markup:
    """What is claimed besides the decisions, each with its mark."""
    rest = [claim for at, claim in enumerate(facts.claims) if at not in decided(facts.claims)]
    items = Markup().join(
        Markup("<li><b>{}</b> {}</li>").format(
            GLYPHS[STATES[claim.kind]],
            headline(claim, facts.choice.measure, alone=is_alone(claim, facts.claims)),
        )
        for claim in rest[:2]
    )
    more = Markup("<li>and {} more</li>").format(len(rest) - 2) if len(rest) > 2 else ""
    return Markup('<ul class="others">{}{}</ul>').format(items, more) if items else items


def _second(facts: Facts) -> Markup:
    """The scorecard, how the brands grow and what their posts earn."""
    return Markup(
        '<h2>Scorecard</h2><p class="detail">Share: eight weeks, with its 90 % range. Momentum: '
        "those against the 52 before. Typical post (median) and posts a week: the whole period. "
        'Small: what each number rests on.</p>{}<div class="two">{}{}</div>'
    ).format(
        scorecard(facts), drawn(facts, "momentum", width=700), drawn(facts, "strip", width=700)
    )


def _third(facts: Facts) -> Markup:
    """What changed and when, what the gain is made of, and the charts that show it."""
    narrow: tuple[Chart, ...] = ("mix", "cadence", "followers")
    return Markup(
        '<h2>What changed, and when</h2><div class="what"><section>'
        "<h3>What the change{since} is made of</h3>{causes}</section>"
        "<section><h3>Changes of course</h3>{changes}{events}</section></div>"
        '<div class="three">{charts}</div>'
    ).format(
        since=f" {changes.place_of(facts)}" if facts.claim else "",
        causes=changes.causes(facts),
        changes=changes.course_changes(facts),
        events=changes.events(facts),
        charts=Markup().join(drawn(facts, name, width=460) for name in narrow),
    )


def _fourth(facts: Facts, seal: str) -> Markup:
    """Method, coverage and seal."""
    return Markup("<h2>Method, coverage, seal</h2>{}").format(method(facts, seal))
