"""One answer: a Markdown table with its question and how it was asked."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Answer:
    """A question, how it is asked of the files, and the table."""

    question: str
    how: str
    head: tuple[str, ...]
    rows: Sequence[tuple[object, ...]]

    def markdown(self) -> str:
        """The answer as a part of a page."""
        lines = [self.head, tuple("---" for _ in self.head), *self.rows]
        table = ["| " + " | ".join(_cell(cell) for cell in line) + " |" for line in lines]
        return "\n".join([f"## {self.question}", "", self.how, "", *table, ""])


def _cell(value: object) -> str:
    text = f"{value:,}" if isinstance(value, int) else str(value)
    return text.replace("|", "\\|")


def percent(part: int, whole: int) -> str:
    """A part of a whole in percent."""
    return f"{100 * part / whole:.0f} %" if whole else "-"


def listed(names: Collection[str], *, most: int | None = None) -> str:
    """Names in their order, the first `most` of them."""
    shown = sorted(names)[:most]
    rest = len(names) - len(shown)
    return ", ".join(shown) + (f" and {rest} more" if shown and rest else "")
