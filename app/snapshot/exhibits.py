"""The exhibits of a snapshot: those of the pages, about its platform and whom it decides about."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

import pandas as pd

from app.exhibits import posts, race, rivals
from app.exhibits.exhibit import Exhibit
from app.story.findings import Story
from queries.rows import Findings

COURSE = timedelta(weeks=60)  # of shares: the time before a change, to see that it is one


def exhibits_of(
    scene: rivals.Scene, decided: Sequence[Findings], published: pd.DataFrame
) -> Mapping[str, Exhibit]:
    """Every chart of a snapshot by its name, in the language spoken now.

    share, momentum, typical_posts, mix, cadence, followers; share_1 where the second decision is
    about another platform than the scene, share_0 likewise. `published`: the rows of top_posts.
    """
    place, lead = scene.platform or "all", scene.story.lead
    here = [row for row in (lead, *decided) if row is not None and row["platform"] == place]
    scene = replace(scene, story=_about(scene, next(iter(here), None), place))
    strip = posts.Scene(scene.build, scene.view, scene.story, scene.look, published)
    found = [
        _shares(scene), rivals.momentum(scene), posts.strip(strip), rivals.mix(scene),
        rivals.cadence(scene), rivals.followers(scene),
    ]  # fmt: skip
    return {one.name: one for one in found} | {
        f"share_{at}": _elsewhere(scene, row, f"share_{at}")
        for at, row in enumerate(decided)
        if row["platform"] not in (place, "all")
    }


def _about(scene: rivals.Scene, row: Findings | None, place: str) -> Story:
    """The story with its focus on whom a finding is about, there; else on the rival there."""
    here = scene.rival if place == scene.platform else None
    brand = (row["subject"] if row is not None else None) or here or scene.view.own
    return scene.story if brand is None or place == "all" else replace(
        scene.story, chosen=(brand, place)
    )  # fmt: skip


def _elsewhere(scene: rivals.Scene, row: Findings, name: str) -> Exhibit:
    """The shares of us and the rival on the platform of a decision."""
    place = row["platform"]
    story, view = _about(scene, row, place), replace(scene.view, platforms=(place,))
    look = replace(scene.look, highlighted=(story.rival,) if story.rival else ())
    found = _shares(replace(scene, story=story, view=view, look=look, platform=place))
    frame = found.behind.frame
    two = replace(found.behind, frame=frame[frame["brand"].isin([story.own, story.rival])])
    return replace(found, name=name, behind=two)


def _shares(scene: rivals.Scene) -> Exhibit:
    """The shares over as long as shows a change to be one."""
    view = scene.view
    first = view.until - COURSE
    view = replace(view, since=min(first, view.since or first))
    return race.shares(scene.build, view, scene.story, scene.look, race.TREND)
