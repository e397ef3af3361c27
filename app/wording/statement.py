"""A statement: what a card says, in words only."""

from dataclasses import dataclass
from typing import Literal

State = Literal["measured", "cannot_tell", "empty", "partial", "stale", "failed", "simulated"]

GLYPHS: dict[State, str] = {
    "measured": "●",
    "cannot_tell": "?",
    "empty": "?",
    "partial": "◐",
    "stale": "◷",
    "failed": "!",
    "simulated": "◇",
}
WORDS: dict[State, str] = {
    "measured": "Measured",
    "cannot_tell": "Cannot tell",
    "empty": "Nothing measured yet",
    "partial": "Partial",
    "stale": "Stale",
    "failed": "Failed",
    "simulated": "Simulated data",
}


@dataclass(frozen=True, slots=True)
class Statement:
    """State, scope ("Instagram · engagement · last 8 weeks"), headline and what stands below."""

    state: State
    headline: str
    detail: str = ""
    scope: str = ""
    word: str = ""

    @property
    def chip(self) -> str:
        """Glyph and word of the state."""
        return f"{GLYPHS[self.state]} {self.word or WORDS[self.state]}"

    @property
    def text(self) -> str:
        """Headline and detail as one text."""
        return f"{self.headline} {self.detail}".strip()
