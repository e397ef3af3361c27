"""The last page: what would overturn the findings, how numbers are made, coverage, the seal."""

import json

from markupsafe import Markup

from app.snapshot.changes import note
from app.snapshot.facts import Facts
from app.snapshot.figures import parameters
from app.story.fall import overturned
from app.story.kept import mixed_lines, retention_of
from app.theme.parts import each_in
from app.words.amounts import Count, Moment, Names, Number, Share
from app.words.catalogue import say
from app.words.names import platform_name
from app.words.rows import rows_of
from queries.rows import Coverage

MEASURES = (
    "findings", "share_trend", "share_change", "momentum", "typical_posts", "cadence",
    "format_mix", "top_posts", "follower_trend", "coverage",
)  # fmt: skip
COLUMNS = ("brand", "platform", "state", "collected", "posts")
MOST_ACCOUNTS = 40


def method(facts: Facts, seal: str) -> Markup:
    """The last page: what would overturn it, limits and measures; coverage; seal."""
    return Markup(
        '<h2>{}</h2><div class="method"><section><h3>{}</h3>{}<h3>{}</h3>{}<h3>{}</h3>{}</section>'
        "<section><h3>{}</h3>{}</section><section><h3>{}</h3>{}</section></div>"
    ).format(
        say("snapshot-heading", of="method"),
        say("snapshot-heading", of="overturn"), _overturn(facts),
        say("snapshot-heading", of="limits"), _limits(facts),
        say("snapshot-heading", of="measures"), _measures(facts),
        say("snapshot-heading", of="coverage"), _coverage(facts),
        say("snapshot-heading", of="seal"), _sealed(facts, seal),
    )  # fmt: skip


def _overturn(facts: Facts) -> Markup:
    """What would have to be seen for each finding that is decided about, or that leads, to fall."""
    lead = [facts.story.lead] if facts.story.lead and facts.choice.own else []
    rows = facts.decided or tuple(lead)
    said = [overturned(row, facts.build.landscape.day) for row in rows or (None,)]
    return Markup("<ul>{}</ul>").format(each_in(Markup("<li>{}</li>"), said))


def _measures(facts: Facts) -> Markup:
    """What each measure answers, and the SQL call that gives it."""
    found = [facts.build.definition(name) for name in MEASURES]
    items = Markup().join(
        Markup("<dt>{}</dt><dd><code>{}</code></dd>").format(
            say("snapshot-measure", name=one.name.replace("_", "-")), one.call
        )
        for one in found
    )
    return Markup("<dl>{}</dl>").format(items)


def _coverage(facts: Facts) -> Markup:
    """A row per account: state, part covered, posts."""
    frame = facts.frames["coverage"]
    shown = rows_of(frame.head(MOST_ACCOUNTS), Coverage)
    rows = Markup().join(map(_account_row, shown))
    heads = [say("snapshot-account", column=column) for column in COLUMNS]
    rest = len(frame) - MOST_ACCOUNTS
    more = note(say("snapshot-accounts-more", count=rest)) if rest > 0 else Markup()
    return Markup(
        '{}<table class="small"><thead><tr>{}</tr></thead><tbody>{}</tbody></table>{}'
    ).format(
        note(say("snapshot-collected", days=facts.days, zone=facts.build.landscape.time_zone)),
        each_in(Markup('<th scope="col">{}</th>'), heads),
        rows,
        more,
    )


def _account_row(row: Coverage) -> Markup:
    """One account; a count that is not known is not zero."""
    covered, posts = row["covered_share"], row["posts"]
    cells = [
        platform_name(row["platform"]),
        say("coverage-state", state=row["state"]),
        say("unknown") if covered is None else Share(covered).told(),
        say("unknown") if posts is None else Count(posts).told(),
    ]
    return Markup('<tr><th scope="row">{}</th>{}</tr>').format(
        row["brand"], each_in(Markup("<td>{}</td>"), cells)
    )


def _sealed(facts: Facts, seal: str) -> Markup:
    """Build, version and the parameters that give the same file again."""
    landscape = facts.build.landscape
    built = Moment(landscape.built_at, landscape.time_zone)
    rows = {
        "build": facts.build.build_id,
        "built": say("snapshot-moment", moment=built, zone=landscape.time_zone),
        "version": f"outpace {landscape.outpace_version}",
        "parameters": json.dumps(parameters(facts), ensure_ascii=False),
        "seal": seal,
        "check": say("snapshot-check"),
    }
    items = Markup().join(
        Markup("<dt>{}</dt><dd>{}</dd>").format(say("snapshot-seal", of=of), text)
        for of, text in rows.items()
    )
    return Markup('<dl class="seal">{}</dl>').format(items)


def _limits(facts: Facts) -> Markup:
    """What these numbers do not say."""
    landscape = facts.build.landscape
    limits = [
        say("snapshot-limit-brands", names=Names(facts.brands)),
        say("snapshot-limit-counts"),
        say("snapshot-limit-unknown"),
        say("snapshot-limit-claims"),
        budgets(facts),
        say("snapshot-limit-sure"),
        say("snapshot-limit-ranges"),
        *mixed_lines(retention_of(facts.build), _platforms(facts), place="document"),
    ]
    if landscape.is_simulated:
        limits.insert(0, say("snapshot-limit-simulated"))
    return Markup("<ul>{}</ul>").format(each_in(Markup("<li>{}</li>"), limits))


def _platforms(facts: Facts) -> list[str]:
    """The platforms that the document is about."""
    return [str(name) for name in facts.frames["coverage"]["platform"].unique()]


def budgets(facts: Facts) -> str:
    """How many false alarms the settings accept."""
    landscape = facts.build.landscape
    lead, watch = landscape.lead_alarms_per_year, landscape.watch_alarms_per_year
    if lead is None or watch is None:
        return say("snapshot-no-budgets")
    return say("snapshot-budgets", lead=Number(lead), watch=Number(watch))
