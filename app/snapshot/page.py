"""The four pages of a snapshot as HTML."""

from html import escape
from importlib.resources import files

from app.charts.alt import Chart
from app.snapshot.charts import drawn, us
from app.snapshot.facts import Facts
from app.snapshot.method import coverage_line, method
from app.snapshot.scorecard import scorecard
from app.theme.parts import headline_html
from app.wording import momentum_finding, typical_finding, view_statement
from app.wording.dates import long_moment
from app.wording.findings import momentum_note, standout_finding
from app.wording.numbers import number, spelled
from app.wording.statement import Statement
from app.wording.verdict import other_lines

POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"


def document(facts: Facts) -> str:
    """The whole file."""
    statement = view_statement(
        facts.frames["current_verdicts"],
        facts.frames["share_change"],
        own=facts.choice.own,
        measure=facts.choice.measure,
        zone=facts.build.landscape.time_zone,
    )
    css = files("app.snapshot").joinpath("snapshot.css").read_text("utf-8")
    bodies = (first(facts, statement), second(facts), third(facts), fourth(facts))
    pages = "".join(page(facts, at, body) for at, body in enumerate(bodies, start=1))
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="color-scheme" content="light">'
        f"<title>{escape(statement.headline)} · outpace</title><style>{css}</style></head>"
        f"<body><main>{pages}</main></body></html>\n"
    )


def page(facts: Facts, at: int, body: str) -> str:
    """One page with its head and foot."""
    landscape = facts.build.landscape
    known = long_moment(landscape.built_at, landscape.time_zone)
    label = '<span class="simulated">Simulated data</span>' if landscape.is_simulated else ""
    foot = f"outpace {landscape.outpace_version} · build {facts.build.build_id} · page {at} of 4"
    return (
        f'<section class="page p{at}"><header><span><b>outpace</b> {escape(against(facts))}{label}'
        f"</span><span>as known on {escape(known)}</span></header>{body}"
        f"<footer><span>Coverage: {escape(coverage_line(facts))}. Method and limits on page 4."
        f"</span><span>{escape(foot)}</span></footer></section>"
    )


def against(facts: Facts) -> str:
    """ "Noordkade against five rivals"."""
    rivals = [brand for brand in facts.brands if brand != facts.choice.own]
    told = f"{spelled(len(rivals))} {'rival' if len(rivals) == 1 else 'rivals'}"
    return (
        f"{facts.choice.own} against {told}" if facts.choice.own else f"{told}, none of them ours"
    )


def first(facts: Facts, statement: Statement) -> str:
    """The sentence, the chart of the platform in question, and what stands beside it."""
    chart: Chart = "share" if facts.frames["share_course"].empty else "course"
    return (
        f'<p class="chips"><span class="chip {statement.state}">{escape(statement.chip)}</span> '
        f"{escape(statement.scope)}</p><h1>{headline_html(statement)}</h1>"
        f'<p class="detail">{escape(statement.detail)}</p>'
        f'<div class="split">{drawn(facts, chart, width=900, height=400)}'
        f"<aside><h2>Beside it</h2>{beside(facts)}</aside></div>"
    )


def beside(facts: Facts) -> str:
    """What else there is to tell, momentum, the typical post, and the flag of the chart."""
    momentum, typical = facts.frames["momentum"], facts.frames["engagement_per_post"]
    posts = number(float(typical["posts"].sum()))
    told = (
        *elsewhere(facts),
        ("Momentum", momentum_finding(momentum, **us(facts)), momentum_note(momentum, **us(facts))),
        ("Typical post", typical_finding(typical, **us(facts)), f"Medians of {posts} posts."),
        ("Largest breakout", standout_finding(facts.frames["top_posts"]), ""),
    )
    return "".join(
        f'<div class="fact"><p class="label">{label}</p><p class="big">{escape(text)}</p>'
        + (f"<p>{escape(note)}</p>" if note else "")
        + "</div>"
        for label, text, note in told[:5]
    )


def elsewhere(facts: Facts) -> list[tuple[str, str, str]]:
    """The other claims, each with its mark."""
    lines = other_lines(facts.frames["current_verdicts"], facts.choice.measure)
    return [(f"{glyph} Elsewhere", text, "") for glyph, text in lines if glyph != "?"]


def second(facts: Facts) -> str:
    """The scorecard."""
    return (
        '<h2>Scorecard</h2><p class="detail">Share: eight weeks, with its 90 % range. Momentum: '
        "those against the 52 before. Typical post (median) and posts a week: the whole period. "
        f"Small: what each number rests on.</p>{scorecard(facts)}"
    )


def third(facts: Facts) -> str:
    """The five other charts."""
    wide = "".join(drawn(facts, name, width=700) for name in ("momentum", "strip"))
    narrow = "".join(drawn(facts, name, width=460) for name in ("mix", "cadence", "followers"))
    return f'<h2>In detail</h2><div class="two">{wide}</div><div class="three">{narrow}</div>'


def fourth(facts: Facts) -> str:
    """Method, coverage and seal."""
    return f"<h2>Method, coverage, seal</h2>{method(facts)}"
