"""A message as it goes out: words, and files beside them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes with a message: its name with the ending that says what it is."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Message:
    """One sentence, what goes below it, line by line, and files for services that take any."""

    title: str
    lines: tuple[str, ...]
    attachments: tuple[Attachment, ...] = ()

    @property
    def body(self) -> str:
        """The lines below the sentence as one text."""
        return "\n".join(self.lines)
