"""Who wears which colour on a page, and which rival it is about: the look of a view."""

import pandas as pd

from app.charts.look import Look
from app.parts.cards import scheme
from app.theme import Scheme, brand_colours
from app.view.build import Build
from app.view.choice import View
from app.words.rows import rival_of, rows_of
from queries.rows import ShareChange


def look_of(
    build: Build,
    view: View,
    change: pd.DataFrame,
    focus: str | None = None,
    seen_in: Scheme | None = None,
) -> Look:
    """How the brands of a view are drawn; nobody highlighted by hand: `focus`, or who gained most.

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
    return Look(view.own, chosen, brand_colours(brands, view.own, now), now)
