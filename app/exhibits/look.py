"""Who wears which colour in the exhibits of a view."""

from app.charts.look import MOST_HIGHLIGHTED, Look
from app.theme import Scheme, brand_colours
from app.view.build import Build
from app.view.choice import View


def look_at(build: Build, view: View, rival: str | None, scheme: Scheme) -> Look:
    """How brands are drawn: we, and in colour who was chosen by hand, else the rival in focus."""
    brands = list(build.table("brand").sort_values("slot")["brand"])
    in_focus = (rival,) if rival and rival != view.own else ()
    chosen = dict.fromkeys((*in_focus, *view.highlighted))
    return Look(
        view.own,
        tuple(chosen)[:MOST_HIGHLIGHTED],
        brand_colours(brands, view.own, scheme),
        scheme,
    )
