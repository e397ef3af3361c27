"""Who wears which colour on a page, and which rival it is about."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from app.parts.cards import scheme
from app.theme import Scheme, brand_colours
from app.view.build import Build
from app.view.choice import View
from app.words.rows import rival_of, rows_of
from queries.rows import ShareChange


@dataclass(frozen=True, slots=True)
class Looks:
    """Our brand, the rivals in colour, the colours, and the rival that the sentences are about."""

    own: str | None
    highlighted: tuple[str, ...]
    colours: Mapping[str, str]
    scheme: Scheme

    @property
    def focus(self) -> str | None:
        """The rival that the sentences are about."""
        return self.highlighted[0] if self.highlighted else None

    @property
    def us(self) -> dict[str, Any]:
        """What a sentence needs to know: who we are, and about whom it is."""
        return {"own": self.own, "focus": self.focus}

    @property
    def chart(self) -> dict[str, Any]:
        """What a chart needs to know."""
        return {
            "own": self.own,
            "highlighted": self.highlighted,
            "colours": self.colours,
            "scheme": self.scheme,
        }


def looks(
    build: Build,
    view: View,
    change: pd.DataFrame,
    focus: str | None = None,
    seen_in: Scheme | None = None,
) -> Looks:
    """The looks of a view; nobody highlighted by hand: `focus`, or who gained most share.

    `seen_in` is the scheme; None: that of the reader's browser.
    """
    brands = list(build.table("brand").sort_values("slot")["brand"])
    there = set(change["brand"])
    by_hand = tuple(name for name in view.highlighted if name in there)
    chosen = by_hand or ((focus,) if focus else ())
    if not chosen:
        main = rival_of(rows_of(change, ShareChange), view.own, None)
        chosen = (str(main["brand"]),) if main else ()
    now = seen_in or scheme()
    return Looks(view.own, chosen, brand_colours(brands, view.own, now), now)
