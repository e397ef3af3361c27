"""The command that tells where numbers can come from: sources."""

from typing import TYPE_CHECKING, Annotated

import typer

from app.commands.base import answer, app, data_folder

if TYPE_CHECKING:
    from pipelines.platforms import Platform
    from pipelines.platforms.record import Need
    from pipelines.runs.check_sources import Checked
    from pipelines.runs.costs import Bill


@app.command()
def sources(
    check: Annotated[
        bool, typer.Option("--check", help="Ask each one that is ready, once.")
    ] = False,
) -> None:
    """List where numbers can come from: what each gives, needs, costs and allows."""
    from app.commands.lines import kept_by_platform
    from pipelines.platforms import records
    from pipelines.platforms.beside import RECORDS
    from pipelines.runs.check_sources import check_sources
    from pipelines.runs.costs import bills
    from pipelines.settings import read_settings

    folder = data_folder()
    costs, kept = bills(folder), kept_by_platform(folder)
    for one in (*(one for one in records() if one.is_collected), *RECORDS.values()):
        lines = [*_lines(one, costs.get(one.name)), *kept.get(one.name, [])]
        answer(_head(one), *(f"  {line}" for line in lines))
    if not check:
        return
    checked = list(check_sources(read_settings(folder)))
    answer(*map(_check_line, checked))
    if any(one.problem for one in checked):
        raise typer.Exit(1)


def _head(one: "Platform") -> str:
    """The name of a source, and whether it is ready."""
    from app.words.amounts import Names
    from app.words.catalogue import say
    from pipelines.platforms.keys import missing

    lacking = [need.variable for need in missing(one)]
    state = "missing" if lacking else "ready"
    return say("sources-head", name=one.label, state=state, variables=Names(lacking))


def _lines(one: "Platform", bill: "Bill | None") -> list[str]:
    """What a source gives, needs, costs and allows, a line each."""
    from app.words.catalogue import say
    from pipelines.platforms.keys import warns

    terms = say("sources-terms", platform=one.name, said=one.terms)
    return [
        _gives(one),
        *_needs(one),
        _costs(one, bill),
        say("sources-caution", platform=one.label, terms=terms, link=one.terms_link)
        if warns(one)
        else say("sources-allows", terms=terms, link=one.terms_link),
    ]


def _gives(one: "Platform") -> str:
    from app.words.amounts import Names
    from app.words.catalogue import say
    from pipelines.platforms.beside import RECORDS
    from pipelines.platforms.keys import key

    if one.name in RECORDS:
        return say("sources-gives-beside", source=one.name)
    has_key = any(need.is_optional and key(need.variable) for need in one.needs)
    first = one.history if one.history_with_key and not has_key else one.first_run
    public = [count for count in one.counts if count.is_public and has_key >= count.is_keyed]
    counts = [say("sources-count", metric=count.metric) for count in public]
    return say(
        "sources-gives",
        counts=Names(counts) if counts else None,
        history=say("sources-history", platform=one.name, said=first),
    )


def _needs(one: "Platform") -> list[str]:
    """The variables that a source asks for and when these keys end; that it needs none."""
    from app.words.catalogue import say

    lines = [
        line
        for need in one.needs
        for line in (
            say(
                "sources-needs",
                variable=need.variable,
                where=need.where,
                how="optional" if need.is_optional else "needed",
            ),
            *_ends(need),
        )
    ]
    return lines or [say("sources-needs-nothing", source=one.name)]


def _ends(need: "Need") -> list[str]:
    """When a key that is set ends, or that nobody said when one ends that does not last."""
    from app.words.amounts import Count, Day
    from app.words.catalogue import say
    from pipelines.clock import utc_now
    from pipelines.platforms.keys import ends, key

    day = ends(need.variable)
    if not key(need.variable) or (day is None and not need.lasts_days):
        return []
    state = "unsaid" if day is None else "over" if day < utc_now().date() else "ends"
    return [
        say(
            "sources-key-ends",
            state=state,
            variable=need.variable,
            where=need.where,
            day=None if day is None else Day(day),
            days=Count(need.lasts_days),
        )
    ]


def _costs(one: "Platform", bill: "Bill | None") -> str:
    """What a run takes for the brands that are compared."""
    from app.commands.plans import amount_told
    from app.words.amounts import Count
    from app.words.catalogue import say

    if bill is None:
        return say("sources-costs-nothing", source=one.name)
    return say(
        "sources-costs",
        source=one.name,
        accounts=Count(bill.accounts),
        cost=amount_told(bill.cost, bill.unit),
        free=Count(one.cost.a_day) if one.cost.a_day else None,
        histories=Count(bill.histories),
        history=amount_told(bill.history_cost, bill.unit),
    )


def _check_line(checked: "Checked") -> str:
    """What came of asking a source."""
    from app.words.catalogue import say
    from pipelines.platforms import record

    return say(
        "sources-checked",
        platform=record(checked.source).label,
        name=checked.shown,
        problem=checked.problem,
    )
