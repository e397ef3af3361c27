"""The command that tells where numbers can come from: sources."""

from typing import TYPE_CHECKING, Annotated

import typer

from app.commands.base import answer, app, data_folder

if TYPE_CHECKING:
    from pipelines.platforms import Platform
    from pipelines.runs.check_sources import Checked
    from pipelines.runs.costs import Bill


@app.command()
def sources(
    check: Annotated[
        bool, typer.Option("--check", help="Ask each one that is ready, once.")
    ] = False,
) -> None:
    """List where numbers can come from: what each gives, needs, costs and allows."""
    from pipelines.platforms import records
    from pipelines.runs.check_sources import check_sources
    from pipelines.runs.costs import bills
    from pipelines.settings import read_settings

    folder = data_folder()
    costs = bills(folder)
    for one in (one for one in records() if one.is_collected):
        answer(_head(one), *(f"  {line}" for line in _lines(one, costs.get(one.name))))
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
    from pipelines.platforms.keys import key

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
    """The variables that a source asks for; that it needs none, where it does not."""
    from app.words.catalogue import say

    lines = [
        say(
            "sources-needs",
            variable=need.variable,
            where=need.where,
            how="optional" if need.is_optional else "needed",
        )
        for need in one.needs
    ]
    return lines or [say("sources-needs-nothing")]


def _costs(one: "Platform", bill: "Bill | None") -> str:
    """What a run takes for the brands that are compared."""
    from app.words.amounts import Count, Number
    from app.words.catalogue import say

    if bill is None:
        return say("sources-costs-nothing")
    return say(
        "sources-costs",
        accounts=Count(bill.accounts),
        asked=Count(bill.asked),
        unit=one.cost.unit,
        free=Count(one.cost.a_day) if one.cost.a_day else None,
        dollars=Number(bill.dollars, 2) if bill.dollars else None,
    )


def _check_line(checked: "Checked") -> str:
    """What came of asking a source."""
    from app.words.catalogue import say
    from app.words.names import platform_name

    account = checked.account
    name = (account.handle or account.name or account.account_id) if account else None
    return say(
        "sources-checked",
        platform=platform_name(checked.platform),
        name=name,
        problem=checked.problem,
    )
