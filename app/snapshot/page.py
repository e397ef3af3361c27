"""The four pages of a snapshot as HTML."""

import base64
import hashlib
from datetime import date
from functools import cache
from html import escape
from importlib.resources import files

import pandas as pd

from app.charts.alt import Chart
from app.snapshot import changes
from app.snapshot.charts import drawn
from app.snapshot.facts import CLAIMS, Facts
from app.snapshot.figures import block, payload, seal_of, short
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


def document(facts: Facts) -> str:
    """The whole file, with its typeface inside."""
    statement = view_statement(
        facts.frames["current_verdicts"],
        facts.frames["share_change"],
        own=facts.choice.own,
        measure=facts.choice.measure,
        zone=facts.build.landscape.time_zone,
    )
    statement = with_cause(statement, facts.frames.get("causes_0", pd.DataFrame()))
    found = payload(facts)
    seal = seal_of(found)
    bodies = (first(facts, statement), second(facts), third(facts), fourth(facts, seal))
    pages = "".join(page(facts, at, body, seal) for at, body in enumerate(bodies, start=1))
    script = ROOT.joinpath("interact.js").read_text("utf-8")
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{policy(script)}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="color-scheme" content="light">'
        f"<title>{escape(statement.headline)} · outpace</title>"
        f"<style>{styles()}</style></head>"
        f"<body><main>{pages}</main>{block(found)}<script>{script}</script></body></html>\n"
    )


def policy(script: str) -> str:
    """What the page may do: nothing but its own styles, font and this one script."""
    digest = base64.b64encode(hashlib.sha256(script.encode("utf-8")).digest()).decode()
    return (
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; "
        f"script-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )


@cache
def styles() -> str:
    """The style sheet with the typeface."""
    css = ROOT.joinpath("snapshot.css").read_text("utf-8")
    font = base64.b64encode(FONT.read_bytes()).decode()
    return (
        '@font-face{font-family:"Inter";font-weight:400 700;'
        f'src:url(data:font/woff2;base64,{font}) format("woff2")}}\n{css}'
    )


def page(facts: Facts, at: int, body: str, seal: str) -> str:
    """One page with its head and foot."""
    landscape = facts.build.landscape
    label = '<span class="simulated">Simulated data</span>' if landscape.is_simulated else ""
    foot = f"outpace {landscape.outpace_version} · seal {short(seal)} · page {at} of 4"
    return (
        f'<section class="page p{at}"><header><span><b>outpace</b> {escape(against(facts))}{label}'
        f"</span><span>{escape(known_as(facts))}</span></header>{body}"
        f"<footer><span>Coverage: {escape(coverage_line(facts))}. Method and limits on page 4."
        f"</span><span>{escape(foot)}</span></footer></section>"
    )


def known_as(facts: Facts) -> str:
    """Of which moment the numbers are."""
    landscape = facts.build.landscape
    known_on = getattr(landscape, "known_on", None)
    if known_on is not None:
        return f"as known on {day(known_on)}; later data is left out"
    return f"as known on {long_moment(landscape.built_at, landscape.time_zone)}"


def against(facts: Facts) -> str:
    """ "Noordkade against five rivals"."""
    rivals = [brand for brand in facts.brands if brand != facts.choice.own]
    told = f"{spelled(len(rivals))} {'rival' if len(rivals) == 1 else 'rivals'}"
    return (
        f"{facts.choice.own} against {told}" if facts.choice.own else f"{told}, none of them ours"
    )


def first(facts: Facts, statement: Statement) -> str:
    """The sentence, the chart of the platform in question, and the decisions."""
    chart: Chart = "share" if facts.frames["share_course"].empty else "course"
    return (
        f'<p class="chips"><span class="chip {statement.state}">{escape(statement.chip)}</span> '
        f"{escape(statement.scope)}</p><h1>{headline_html(statement)}</h1>"
        f'<p class="detail">{escape(statement.detail)}</p>'
        f'<div class="split"><div>{drawn(facts, chart, width=900, height=400, slim=True)}'
        f"{elsewhere(facts)}</div><aside>{to_decide(facts)}</aside></div>"
    )


def to_decide(facts: Facts) -> str:
    """At most two decisions, what would overturn the verdict, and what else there is to tell."""
    base = [grounds(facts.frames, at) for at in range(len(facts.claims[:CLAIMS]))]
    found = decisions(facts.claims, base, facts.choice.own)
    by = decide_by(known_day(facts))
    items = "".join(
        f'<div class="fact"><p class="label">Decision {at}, by {by}</p>'
        f'<p class="big">{escape(one.question)}</p><p>{escape(one.why)}</p></div>'
        for at, one in enumerate(found, start=1)
    )
    rows = rows_of(facts.frames["current_verdicts"], CurrentVerdicts)
    return (
        f"<h2>{decisions_title(len(found))}</h2>{items or QUIET}"
        f'<div class="fact last"><p class="label">What would overturn this</p>'
        f"<p>{escape(overturn(facts.claims, rows))}</p></div>"
    )


QUIET = (
    '<div class="fact"><p>Nothing moved beyond what luck explains, or too little is known. '
    "Keep the plan and look again in four weeks.</p></div>"
)


def known_day(facts: Facts) -> date:
    """The day of the snapshot in the reporting time zone."""
    landscape = facts.build.landscape
    known_on: date | None = getattr(landscape, "known_on", None)
    return known_on or local(landscape.built_at, landscape.time_zone).date()


def elsewhere(facts: Facts) -> str:
    """What is claimed besides the decisions, each with its mark."""
    rest = [claim for at, claim in enumerate(facts.claims) if at not in decided(facts.claims)]
    items = "".join(
        f"<li><b>{GLYPHS[STATES[claim.kind]]}</b> "
        f"{escape(headline(claim, facts.choice.measure, alone=is_alone(claim, facts.claims)))}</li>"
        for claim in rest[:2]
    )
    more = f"<li>and {len(rest) - 2} more</li>" if len(rest) > 2 else ""
    return f'<ul class="others">{items}{more}</ul>' if items else ""


def second(facts: Facts) -> str:
    """The scorecard, how the brands grow and what their posts earn."""
    return (
        '<h2>Scorecard</h2><p class="detail">Share: eight weeks, with its 90 % range. Momentum: '
        "those against the 52 before. Typical post (median) and posts a week: the whole period. "
        f"Small: what each number rests on.</p>{scorecard(facts)}"
        f'<div class="two">{drawn(facts, "momentum", width=700)}'
        f"{drawn(facts, 'strip', width=700)}</div>"
    )


def third(facts: Facts) -> str:
    """What changed and when, what the gain is made of, and the charts that show it."""
    narrow = "".join(drawn(facts, name, width=460) for name in ("mix", "cadence", "followers"))
    since = f" {changes.place_of(facts)}" if facts.claim else ""
    return (
        '<h2>What changed, and when</h2><div class="what"><section>'
        f"<h3>What the change{escape(since)} is made of</h3>{changes.causes(facts)}</section>"
        f"<section><h3>Changes of course</h3>{changes.course_changes(facts)}"
        f"{changes.events(facts)}</section></div>"
        f'<div class="three">{narrow}</div>'
    )


def fourth(facts: Facts, seal: str) -> str:
    """Method, coverage and seal."""
    return f"<h2>Method, coverage, seal</h2>{method(facts, seal)}"
