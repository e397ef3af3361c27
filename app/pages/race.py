"""Race: is a rival pulling ahead? The verdict, lead, luck and cause, and the shares behind them."""

import streamlit as st

from app.charts import share_chart
from app.exhibits.exhibit import Behind
from app.parts import coverage
from app.parts.cards import card, chart_card, computed, scheme, show_html
from app.parts.freshness import show_freshness
from app.parts.race.scene import Scene, scene_of, sentence_of
from app.parts.race.shares import Shares, shares_of, show_switch, trend_measure
from app.parts.race.tiles import tiles_of
from app.parts.states import foot, here
from app.parts.tiles import show_tile
from app.parts.verdict import basis_of
from app.parts.whom import show_turn
from app.view.build import Build
from app.view.choice import View


def show_shares(build: Build, scene: Scene, shares: Shares) -> None:
    """Shares on the platform in question, with ranges and flags; else of a period by weeks."""
    look, is_trend = scene.look, scene.verdict.platform is not None
    flag = scene.verdict.flag if is_trend else None
    chart_card(
        shares.head,
        lambda: share_chart(shares.frame, flag=flag, marks=shares.marks, **look.chart),
        "share",
        Behind(build, shares.measure, shares.frame),
        shares.below,
        switch=show_switch if is_trend else None,
        drawn_by=(scene.platform, look, flag, shares.marks),
    )


def show_verdict(build: Build, view: View, scene: Scene) -> None:
    """The sentence, what else there is to tell, how fresh and how complete it is."""
    words, state = st.columns((2.35, 1), gap="large")
    with words:
        show_html(build.kept(sentence_of, view, scheme()))
        with st.container(horizontal=True, key="verdict_foot", vertical_alignment="center"):
            basis = basis_of(build, scene.verdict, scene.change)
            computed("verdict", basis, with_csv=True)
            show_turn(view, scene.look.focus)
    with state:
        show_freshness(build)
        coverage.show_dots(build, view)


build, view = here()
scene = build.kept(scene_of, view, scheme())

# The slowest to draw is sent first: the chart. What stands above it has its places kept.
with card("verdict"):
    top = st.container()
tiles = st.columns(3)
show_shares(build, scene, build.kept(shares_of, view, scheme(), trend_measure()))

# Is it a lead, our slip, or luck, and on which platform?
with top:
    show_verdict(build, view, scene)

# Who leads and how sure is that, does it hang on a few posts, what caused it?
for place, tile in zip(tiles, build.kept(tiles_of, view, scheme()), strict=True):
    with place:
        show_tile(tile, build)
foot(build)
