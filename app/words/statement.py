"""A statement: what a card says, in words only."""

from dataclasses import dataclass
from typing import Literal

State = Literal[
    "measured", "ahead", "behind", "watch", "slip", "level", "luck", "season",
    "cannot_tell", "empty", "partial", "stale", "failed", "simulated",
]  # fmt: skip

GLYPHS: dict[State, str] = {
    "measured": "●",
    "ahead": "▲",
    "behind": "▼",
    "watch": "▽",
    "slip": "↓",
    "level": "=",
    "luck": "◌",
    "season": "≈",
    "cannot_tell": "?",
    "empty": "?",
    "partial": "◐",
    "stale": "◷",
    "failed": "!",
    "simulated": "◇",
}
_WORDS: dict[State, str] = {
    "measured": "Measured",
    "ahead": "Ahead",
    "behind": "Behind",
    "watch": "Perhaps behind",
    "slip": "Our slip",
    "level": "Level",
    "luck": "Luck",
    "season": "Season",
    "cannot_tell": "Cannot tell",
    "empty": "Nothing measured yet",
    "partial": "Partial",
    "stale": "Stale",
    "failed": "Failed",
    "simulated": "Simulated data",
}


@dataclass(frozen=True, slots=True)
class Statement:
    """State, scope ("Instagram · engagement · last 8 weeks"), headline and what stands below.

    `marked` are the parts of the headline that wear the colour of the state.
    """

    state: State
    headline: str
    detail: str = ""
    scope: str = ""
    word: str = ""
    marked: tuple[str, ...] = ()

    @property
    def chip(self) -> str:
        """Glyph and word of the state."""
        return f"{GLYPHS[self.state]} {self.word or _WORDS[self.state]}"

    @property
    def text(self) -> str:
        """Headline and detail as one text."""
        return f"{self.headline} {self.detail}".strip()
