"""The measures as the terminal lists them: by topic, and one in full."""

import re

import queries
from app.words.catalogue import say
from pipelines.warehouse.errors import AskError

INDENT = "  "
FIRST_SENTENCE = re.compile(r"(?<=[.?]) ")


def measures_lines() -> list[str]:
    """The answers that people ask for, by topic, each with its question."""
    questions = {one.name: _first(one.question) for one in queries.definitions()}
    widest = max(map(len, questions))
    lines = []
    for topic, names in queries.topics().items():
        lines += [say("cli-help-topic", topic=topic)]
        lines += [f"{INDENT}{name:{widest}}{INDENT}{questions[name]}" for name in names]
    return [*lines, say("cli-help-more")]


def _first(question: str) -> str:
    """The question without what else is said of the measure."""
    return FIRST_SENTENCE.split(question, maxsplit=1)[0]


def measure_lines(name: str) -> list[str]:
    """One measure: question, rows, parameters, columns, source and call."""
    found = next((one for one in queries.definitions() if one.name == name), None)
    if found is None:
        names = ", ".join(sorted(one.name for one in queries.definitions() if not one.part))
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
