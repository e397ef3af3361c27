"""What runs say, for any language: sentences with their case and values beside them."""

import json
from collections.abc import Iterable, Mapping
from typing import Any, Self

from pipelines.errors import OutpaceError

Given = str | int  # a value that is a Reason is told in the same language


class Reason(str):
    """A sentence in English that knows its case, as errors do, and the values that it names.

    A row of them, as a run has, is told one after the other.
    """

    case: str
    values: Mapping[str, Given]
    row: tuple[str, ...]

    def __new__(cls, text: str, case: str, **values: Given) -> Self:
        """`text` in English, as the entry of the case says it."""
        made = super().__new__(cls, text)
        made.case, made.values, made.row = case, values, ()
        return made

    def __getnewargs_ex__(self) -> tuple[tuple[str, str], dict[str, Given]]:
        """How one process hands it to another."""
        return (str(self), self.case), dict(self.values)


def reason_of(error: Exception) -> str:
    """What an error says; a reason where it has a case."""
    if isinstance(error, OutpaceError) and error.case:
        return Reason(str(error), error.case, **error.values)
    return str(error)


def step(what: str, name: str = "") -> Reason:
    """What a run does now, and to what: "loading 20260101T0900"."""
    return Reason(f"{what} {name}".strip(), "step", what=what.replace(" ", "-"), name=name)


def joined(sentences: Iterable[str | None]) -> str | None:
    """Sentences in a row; None where there is none."""
    row = tuple(sentence for sentence in sentences if sentence)
    if len(row) < 2:
        return next(iter(row), None)
    made = Reason("; ".join(row), "")
    made.row = row
    return made


def coded(sentence: str | None) -> str | None:
    """Case and values of a sentence as JSON, to be kept; None for one that is told as it is."""
    return json.dumps(_code(sentence)) if isinstance(sentence, Reason) else None


def decoded(text: str | None, code: str | None) -> str | None:
    """The sentence of a text and what was kept beside it; the text alone where that is not one."""
    try:
        found = None if text is None or code is None else _sentence(json.loads(code), text)
    except (ValueError, TypeError, KeyError, AttributeError):
        return text
    return found if isinstance(found, Reason) else text


def _code(sentence: Given) -> Any:
    if not isinstance(sentence, Reason):
        return sentence
    if sentence.row:
        return {"row": [_code(one) for one in sentence.row]}
    values = {name: _code(value) for name, value in sentence.values.items()}
    return {"text": str(sentence), "case": sentence.case, "values": values}


def _sentence(code: Any, text: str = "") -> Any:
    if not isinstance(code, dict):
        return code
    if "row" in code:
        return joined(_sentence(one) for one in code["row"])
    values = {name: _sentence(value) for name, value in code["values"].items()}
    return Reason(text or code["text"], code["case"], **values)
