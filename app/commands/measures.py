"""The measures as the terminal lists them: by topic, and one in full."""

import re
from collections.abc import Sequence

import queries
from app.words.catalogue import say
from pipelines.folder import Folder
from pipelines.warehouse.ask import open_published
from pipelines.warehouse.errors import AskError, WarehouseError

INDENT = "  "
FIRST_SENTENCE = re.compile(r"(?<=[.?]) ")


def own_measures(folder: Folder) -> list[queries.Definition]:
    """The KPIs of the landscape's own; none where no build can be read, as before the first run."""
    try:
        published = open_published(folder)
    except WarehouseError:
        return []
    return [published.definition(one["name"]) for one in published.kpis() if not one["problem"]]


def measures_lines(own: Sequence[queries.Definition] = ()) -> list[str]:
    """The answers that people ask for with their questions, by topic, the landscape's own last."""
    questions = {one.name: _first(one.question) for one in (*queries.definitions(), *own)}
    widest = max(map(len, questions))
    lines = []
    for topic, names in queries.topics().items():
        lines += [say("cli-help-topic", topic=topic)]
        lines += [f"{INDENT}{name:{widest}}{INDENT}{questions[name]}" for name in names]
    if own:
        lines.append(say("kpi-head"))
        lines += [f"{INDENT}{one.name:{widest}}{INDENT}{questions[one.name]}" for one in own]
    return [*lines, say("cli-help-more")]


def _first(question: str) -> str:
    """The question without what else is said of the measure."""
    return FIRST_SENTENCE.split(question, maxsplit=1)[0]


def measure_lines(name: str, own: Sequence[queries.Definition] = ()) -> list[str]:
    """One measure: question, rows, parameters, columns, source and call."""
    found = next((one for one in (*queries.definitions(), *own) if one.name == name), None)
    if found is None:
        there = (*queries.definitions(), *own)
        names = ", ".join(sorted(one.name for one in there if not one.part))
        raise AskError(say("cli-help-unknown", name=name, names=names))
    parts = {
        "grain": [found.grain],
        "params": [one for line in found.params for one in line.split("; ")],
        "columns": [f"{one.name} {one.type}: {one.meaning}" for one in found.columns],
        "source": [found.source],
        "call": [found.call],
    }
    lines = [f"{found.name}: {found.question}"]
    for part, told in parts.items():
        if any(told):
            lines += [say("cli-help-part", part=part), *(INDENT + line for line in told)]
    return lines
