"""The last page: how each number is made, what was covered, and the seal."""

import json

from markupsafe import Markup

from app.snapshot.facts import Facts
from app.snapshot.figures import parameters
from app.theme.parts import each_in
from app.words.data import simulated_state
from app.words.names import listed, platform_name
from app.words.values import count, day, long_moment, number, percent

MEASURES = (
    "current_verdicts", "share_trend", "share_of_voice", "share_change", "momentum",
    "engagement_per_post", "cadence", "format_mix", "top_posts", "followers", "coverage",
)  # fmt: skip
STATES = {"complete": "complete", "partial": "partial", "gathering": "gathering", "none": "none"}


def method(facts: Facts, seal: str) -> Markup:
    """Three columns: measures, coverage, seal."""
    return Markup(
        '<div class="method"><section><h3>How each number is made</h3>{}</section>'
        "<section><h3>What was collected</h3>{}</section>"
        "<section><h3>Seal</h3>{}<h3>Limits</h3>{}</section></div>"
    ).format(_measures(facts), _coverage(facts), _sealed(facts, seal), _limits(facts))


def _measures(facts: Facts) -> Markup:
    """Each measure with its question and the SQL call that gives it."""
    found = [facts.build.definition(name) for name in MEASURES]
    items = Markup().join(
        Markup("<dt>{}</dt><dd><code>{}</code></dd>").format(one.question, one.call)
        for one in found
    )
    return Markup("<dl>{}</dl>").format(items)


def _coverage(facts: Facts) -> Markup:
    """A row per account: state, part covered, posts."""
    places = {brand: at for at, brand in enumerate(facts.brands)}
    frame = facts.frames["coverage"]
    frame = frame.assign(at=frame["brand"].map(places)).sort_values(["at", "platform"])
    rows = Markup().join(
        Markup(
            '<tr><th scope="row">{}</th><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>'
        ).format(
            row["brand"],
            platform_name(str(row["platform"])),
            STATES.get(row["state"], ""),
            percent(row["covered_share"]),
            number(row["posts"]),
        )
        for row in frame.head(40).to_dict("records")
    )
    more = Markup("<p>and {} more accounts</p>").format(len(frame) - 40) if len(frame) > 40 else ""
    return Markup(
        '<table class="small"><thead><tr>{}</tr></thead><tbody>{}</tbody></table>{}'
    ).format(each_in(Markup('<th scope="col">{}</th>'), COLUMNS), rows, more)


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


def _sealed(facts: Facts, seal: str) -> Markup:
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
    items = Markup().join(
        Markup("<dt>{}</dt><dd>{}</dd>").format(name, text) for name, text in rows.items()
    )
    return Markup('<dl class="seal">{}</dl>').format(items)


def _limits(facts: Facts) -> Markup:
    """What these numbers do not say."""
    brands = listed(facts.brands)
    told = [
        f"Shares are among the tracked brands only: {brands}.",
        f"Public counts as last seen, {_period(facts)}. Posts younger than seven days still grow.",
        "Unknown is never zero: a gap on a chart is a gap in what was collected.",
        VERDICTS[0],
        budgets(facts),
        *VERDICTS[1:],
    ]
    if facts.build.landscape.is_simulated:
        told.insert(0, simulated_state().headline)
    return Markup("<ul>{}</ul>").format(each_in(Markup("<li>{}</li>"), told))


def budgets(facts: Facts) -> str:
    """How many false alarms the settings accept."""
    landscape = facts.build.landscape
    lead, watch = landscape.lead_alarms_per_year, landscape.watch_alarms_per_year
    if lead is None or watch is None:
        return "How many false alarms a year are accepted is not written in this build."
    return (
        f"Over all rivals and platforms {_often(lead)} false lead and {_often(watch)} false watch "
        "alarms a year are accepted."
    )


def _often(budget: float) -> str:
    """A budget in digits: 1, 0.5."""
    return number(budget, 1).removesuffix(".0")


def _period(facts: Facts) -> str:
    """The days of the charts."""
    since, until = facts.choice.since, facts.choice.until
    if since is None or until is None:
        return "all days"
    return f"posts from {day(since)} to before {day(until)} ({facts.build.landscape.time_zone})"
