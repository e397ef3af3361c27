"""The plan of a run, a line each: what is asked of a platform, what it costs, what is left out."""

from collections.abc import Iterator

from app.commands.run_lines import INDENT
from app.words.amounts import Count, Moment, Number
from app.words.catalogue import say
from app.words.names import platform_name
from pipelines import platforms
from pipelines.runs.plan import Plan, Planned


def plan_lines(plan: Plan, zone: str) -> list[str]:
    """What a run would ask now; where nothing is due, when something will be."""
    lines = [line for told in plan.told for line in _platform_lines(told, zone)]
    for source, due in plan.beside.items():
        named = platforms.record(source).label
        lines.append(say("sources-plan-beside", source=source, name=named, due=Count(due)))
    if not plan.beside and not plan.visits:
        due_at = plan.due_at
        moment = None if due_at is None else Moment(due_at, zone)
        lines.append(say("cli-nothing-due", moment=moment))
    return lines


def _platform_lines(told: Planned, zone: str) -> Iterator[str]:
    yield say(
        "sources-plan",
        platform=platform_name(told.platform),
        accounts=Count(told.accounts),
        posts=Count(told.posts),
        cost=amount_told(told.cost, told.unit),
        spent=amount_told(told.spent, told.unit),
        budget=amount_told(told.budget, told.unit),
    )
    if told.histories:
        cost = amount_told(told.history_cost, told.unit)
        yield INDENT + say("sources-plan-history", accounts=Count(told.histories), cost=cost)
        yield from _terms(told)
    if told.accounts_over or told.posts_over:
        yield INDENT + say(
            "sources-plan-over", accounts=Count(told.accounts_over), posts=Count(told.posts_over)
        )
    if told.accounts_closed and told.closed_until:
        yield INDENT + say(
            "sources-plan-closed",
            accounts=Count(told.accounts_closed),
            moment=Moment(told.closed_until, zone),
        )


def _terms(told: Planned) -> Iterator[str]:
    """What a platform that takes money allows, before the first of it is spent."""
    one = platforms.record(told.platform)
    if told.unit == "dollars":
        terms = say("sources-terms", platform=one.name, said=one.terms)
        yield INDENT + say("sources-allows", terms=terms, link=one.terms_link)


def amount_told(number: float, unit: str) -> str:
    """An amount of what a platform counts: requests, units or dollars."""
    shown = Number(number, 2) if unit == "dollars" else Count(round(number))
    return say("sources-amount", unit=unit, amount=shown)
