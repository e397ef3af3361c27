"""The page of the measures for people, from the headers of their files."""

from collections.abc import Iterable, Iterator

from queries.contract import Definition

HEAD = """# The measures

Every number that outpace shows comes from one of these, stored in the published file.
Dates are half-open: `since` is the first day, `until` the day after the last one.
Arguments have names: `from share_of_voice(every := 'month')`. Unknown is null, never 0.
"""


def documentation(definitions: Iterable[Definition]) -> str:
    """The whole page, in Markdown: what answers for itself first, then what that is made of."""
    told = sorted(definitions, key=lambda item: bool(item.part))
    return HEAD + "".join(f"{line}\n" for item in told for line in _section(item))


def _section(item: Definition) -> Iterator[str]:
    yield from ("", f"## {item.name}", "", item.question, "")
    if item.part:
        yield from (f"A part of `{item.part}`.", "")
    key = f" Key: {', '.join(f'`{name}`' for name in item.key)}." if item.key else ""
    yield f"Grain: {item.grain}.{key}"
    yield from ("", "```sql", item.call, "```", "")
    yield from (f"- {text}" for text in item.params)
    yield from ("", "| column | type | meaning |", "|---|---|---|")
    for column in item.columns:
        null = " or null" if column.is_nullable else ""
        yield f"| {column.name} | {column.type}{null} | {column.meaning} |"
    yield from (f"\nAlways true: {sentence}." for sentence, _ in item.asserts)
    if item.reads:
        yield f"\nReads: {', '.join(f'`{name}`' for name in item.reads)}."
    if item.source:
        yield f"\nSource: {item.source}."
