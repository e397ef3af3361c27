"""Who wears which colour in the exhibits of a view."""

from collections.abc import Sequence

from app.charts.look import MOST_HIGHLIGHTED, Look
from app.theme import Scheme, brand_colours
from app.theme.tokens import worn
from app.view.build import Build
from app.view.choice import View
from app.view.house import house_of


def look_at(build: Build, view: View, rival: str | None, scheme: Scheme) -> Look:
    """How brands are drawn: we, and in colour who was chosen by hand, else the rival in focus."""
    brands = list(build.table("brand").sort_values("slot")["brand"])
    in_focus = (rival,) if rival and rival != view.own else ()
    chosen = dict.fromkeys((*in_focus, *view.highlighted))
    return Look(
        view.own,
        tuple(chosen)[:MOST_HIGHLIGHTED],
        colours_of(build, brands, view.own, scheme),
        scheme,
    )


def colours_of(
    build: Build, brands: Sequence[str], own: str | None, scheme: Scheme
) -> dict[str, str]:
    """Brand to colour, as the landscape's settings want our own; `brands`: all, by their slots."""
    ours = house_of(build.published).our_colour
    return brand_colours(brands, own, scheme, None if ours is None else worn(ours, scheme))
