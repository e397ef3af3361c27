"""How a brand is drawn: our own bold, the chosen coloured, the rest pale."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.theme import Palette, Scheme, palette

MOST_HIGHLIGHTED = 3


@dataclass(frozen=True, slots=True)
class Look:
    """Who is own, who is chosen (at most three) and each brand's colour."""

    own: str | None
    highlighted: tuple[str, ...]
    colours: Mapping[str, str]
    scheme: Scheme

    @property
    def chart(self) -> dict[str, Any]:
        """The arguments of a chart that say how brands are drawn."""
        return {
            "own": self.own,
            "highlighted": self.highlighted,
            "colours": self.colours,
            "scheme": self.scheme,
        }

    @property
    def tokens(self) -> Palette:
        """The colours of the scheme."""
        return palette(self.scheme)

    def rank(self, brand: str) -> int:
        """0 own, 1 chosen, 2 the rest."""
        return 0 if brand == self.own else 1 if brand in self.highlighted else 2

    def stroke(self, brand: str) -> str:
        """The colour of the brand's lines and dots."""
        if self.rank(brand) == 2:
            return self.tokens.pale
        return self.colours.get(brand, self.tokens.ink2)

    def text(self, brand: str) -> str:
        """The colour of the brand's label."""
        return self.tokens.ink3 if self.rank(brand) == 2 else self.stroke(brand)

    def colour(self, brand: str) -> str:
        """The brand's own colour, also where nobody chose it: for lists that name every brand."""
        return self.colours.get(brand, self.tokens.ink2)

    def width(self, brand: str) -> float:
        """Line width in px."""
        return (3, 2.4, 1.25)[self.rank(brand)]

    def ordered(self, brands: Sequence[str]) -> list[str]:
        """Own first, then the chosen, then the rest, each group as it came."""
        return sorted(dict.fromkeys(brands), key=self.rank)


def look(
    own: str | None, highlighted: Sequence[str], colours: Mapping[str, str], scheme: Scheme
) -> Look:
    """A look with the first three chosen rivals."""
    chosen = [brand for brand in dict.fromkeys(highlighted) if brand != own]
    return Look(own, tuple(chosen[:MOST_HIGHLIGHTED]), colours, scheme)


def rgba(colour: str, alpha: float) -> str:
    """A "#RRGGBB" colour with an opacity."""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return f"rgba({red},{green},{blue},{alpha})"
