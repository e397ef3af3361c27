"""The last page: how each number is made, what was covered, and the seal."""

import json
from html import escape

from app.snapshot.facts import Facts
from app.snapshot.figures import parameters
from app.words.data import simulated_state
from app.words.names import listed, platform_name
from app.words.values import count, day, long_moment, number, percent

MEASURES = (
    "current_verdicts", "share_course", "share_of_voice", "share_change", "momentum",
    "engagement_per_post", "cadence", "format_mix", "top_posts", "followers", "coverage",
)  # fmt: skip
STATES = {"complete": "complete", "partial": "partial", "gathering": "gathering", "none": "none"}


def method(facts: Facts, seal: str) -> str:
    """Three columns: measures, coverage, seal."""
    return (
        f'<div class="method"><section><h3>How each number is made</h3>{measures(facts)}</section>'
        f"<section><h3>What was collected</h3>{coverage(facts)}</section>"
        f"<section><h3>Seal</h3>{sealed(facts, seal)}<h3>Limits</h3>{limits(facts)}</section></div>"
    )


def measures(facts: Facts) -> str:
    """Each measure with its question and the SQL call that gives it."""
    items = []
    for name in MEASURES:
        found = facts.build.definition(name)
        call = escape(str(found.call))
        items.append(f"<dt>{escape(str(found.question))}</dt><dd><code>{call}</code></dd>")
    return f"<dl>{''.join(items)}</dl>"


def coverage(facts: Facts) -> str:
    """A row per account: state, part covered, posts."""
    places = {brand: at for at, brand in enumerate(facts.brands)}
    frame = facts.frames["coverage"]
    frame = frame.assign(at=frame["brand"].map(places)).sort_values(["at", "platform"])
    rows = "".join(
        f'<tr><th scope="row">{escape(str(row["brand"]))}</th>'
        f"<td>{escape(platform_name(str(row['platform'])))}</td><td>{STATES.get(row['state'], '')}"
        f"</td><td>{percent(row['covered_share'])}</td><td>{number(row['posts'])}</td></tr>"
        for row in frame.head(40).to_dict("records")
    )
    head = "".join(f'<th scope="col">{name}</th>' for name in COLUMNS)
    more = f"<p>and {len(frame) - 40} more accounts</p>" if len(frame) > 40 else ""
    return f'<table class="small"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>{more}'


VERDICTS = (
    "A lead is a lasting rise of a rival’s typical weekly volume against the field and against us; "
    "our slip is the same downwards. A jump that one to three posts carry is luck.",
    "Certainty: how often alarms as strong as this one were right in simulated worlds of known "
    "truth.",
    "Ranges: where 90 % of the underlying shares lie when the weeks are drawn again.",
)
COLUMNS = ("Brand", "Platform", "State", "Collected", "Posts")


def coverage_line(facts: Facts) -> str:
    """ "21 of 23 accounts complete"."""
    states = facts.frames["coverage"]["state"]
    return f"{int((states == 'complete').sum())} of {count(len(states), 'account')} complete"


def sealed(facts: Facts, seal: str) -> str:
    """Build, version and the parameters that give the same file again."""
    landscape, asked = facts.build.landscape, parameters(facts)
    rows = {
        "Build": facts.build.build_id,
        "Built": long_moment(landscape.built_at, landscape.time_zone),
        "Version": f"outpace {landscape.outpace_version}",
        "Parameters": json.dumps(asked, ensure_ascii=False),
        "SHA-256 of the figures": seal,
        "Check it": "outpace verify FILE computes every figure again and says what differs",
    }
    items = "".join(f"<dt>{name}</dt><dd>{escape(str(text))}</dd>" for name, text in rows.items())
    return f'<dl class="seal">{items}</dl>'


def limits(facts: Facts) -> str:
    """What these numbers do not say."""
    brands = listed(facts.brands)
    told = [
        f"Shares are among the tracked brands only: {brands}.",
        f"Public counts as last seen, {period(facts)}. Posts younger than seven days still grow.",
        "Unknown is never zero: a gap on a chart is a gap in what was collected.",
        VERDICTS[0],
        budgets(facts),
        *VERDICTS[1:],
    ]
    if facts.build.landscape.is_simulated:
        told.insert(0, simulated_state().headline)
    return f"<ul>{''.join(f'<li>{escape(text)}</li>' for text in told)}</ul>"


def budgets(facts: Facts) -> str:
    """How many false alarms the settings accept."""
    landscape = facts.build.landscape
    lead = getattr(landscape, "lead_alarms_per_year", None)
    watch = getattr(landscape, "watch_alarms_per_year", None)
    if lead is None or watch is None:
        return "How many false alarms a year are accepted is not written in this build."
    return (
        f"Over all rivals and platforms {often(lead)} false lead and {often(watch)} false watch "
        "alarms a year are accepted."
    )


def often(budget: float) -> str:
    """A budget in digits: 1, 0.5."""
    return number(budget, 1).removesuffix(".0")


def period(facts: Facts) -> str:
    """The days of the charts."""
    since, until = facts.choice.since, facts.choice.until
    if since is None or until is None:
        return "all days"
    return f"posts from {day(since)} to before {day(until)} ({facts.build.landscape.time_zone})"
