"""What a header promises of the rows, as questions to a build: key, nulls and rules.

Each measure is asked once: its answer is kept for the time of one statement, and everything that
its header says is asked of that. Names stand in the statements as the headers write them.
"""

import re

from queries.contract import Definition


def check_sql(definition: Definition, *, rows: bool = True, answer: str | None = None) -> str:
    """One row of booleans: is the key a key, is a column free of nulls, does a rule hold.

    Without `rows` only the rules. The columns have the order of `promises`.
    `answer`: SQL that gives the answer, where the call cannot be asked yet.
    """
    found = [*(_of_rows(definition) if rows else ()), *_rules(definition)]
    asked = _answer(answer or definition.call)
    return f"{asked} select {', '.join(found)} {'from answer' if rows else ''}"


def promises(definition: Definition, *, rows: bool = True) -> tuple[str, ...]:
    """What each column of `check_sql` says holds, in words."""
    told = []
    if rows and definition.key:
        told.append(f"its key is ({', '.join(definition.key)})")
    if rows:
        told += [f"{name} is never null" for name in definition.not_null]
    return (*told, *(sentence for sentence, _ in definition.asserts))


def example_sql(definition: Definition, broken: int) -> str | None:
    """A row that breaks the promise at a place of `promises`; None where a rule is broken."""
    shown = ", ".join(f'"{name}"' for name in definition.key) or "*"
    asked = f"{_answer(definition.call)} select {shown} from answer"  # noqa: S608 - our own headers
    if broken == 0 and definition.key:
        return f"{asked} group by all having count(*) > 1"
    place = broken - bool(definition.key)
    if place >= len(definition.not_null):
        return None
    return f'{asked} where "{definition.not_null[place]}" is null'


def _answer(sql: str) -> str:
    """A line of its own behind the SQL: it may end in a comment."""
    return f"with answer as materialized ({sql}\n)"


def _of_rows(definition: Definition) -> list[str]:
    """Key and nulls in one pass over the answer; a count leaves nulls out."""
    full = [f'count(*) = count("{name}")' for name in definition.not_null]
    key = ", ".join(f'"{name}" := "{name}"' for name in definition.key)
    return [f"count(*) = count(distinct struct_pack({key}))", *full] if key else full


def _rules(definition: Definition) -> list[str]:
    """The rules, asked of the answer where they name the very call of the header."""
    call = re.compile(rf"{re.escape(definition.call)}(?![\w(.])")
    return [f"({call.sub('from answer', sql)})" for _, sql in definition.asserts]
