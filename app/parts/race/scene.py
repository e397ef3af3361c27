"""What Race claims of a view, without widgets, so that it is kept for the next reader."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd
from markupsafe import Markup

from app.charts.look import Look
from app.parts.cards import one_platform
from app.parts.look import look_of
from app.parts.verdict import Verdict, said_html, verdict_of
from app.theme import Scheme
from app.view.build import Build
from app.view.choice import View
from app.words.tiles import with_cause
from app.words.verdict.statements import in_brief, view_statement


@dataclass(frozen=True, slots=True)
class Scene:
    """The verdict, the changes of share on one platform, and who wears what.

    `there` are the arguments that say where: on the platform in question if there is one.
    """

    verdict: Verdict
    there: Mapping[str, Any]
    change: pd.DataFrame
    platform: str
    look: Look


def scene_of(build: Build, view: View, scheme: Scheme) -> Scene:
    """Verdict, platform and look of a view."""
    verdict = verdict_of(build, view)
    there: dict[str, Any] = view.scope
    if verdict.platform:
        there = {**there, "platforms": [verdict.platform], "per_platform": True}
    asked = build.measure("share_change", measure=view.measure, **view.against, **there)
    change, platform = one_platform(asked, known="share_now")
    look = look_of(build, view, change, verdict.rival, scheme)
    return Scene(verdict, there, change, platform, look)


def causes_of(verdict: Verdict, build: Build, view: View) -> pd.DataFrame:
    """The parts of the change that the claim of a view is about; no rows where there is none."""
    claim = verdict.claim
    if claim is None or claim.kind == "season" or view.measure != "engagement":
        return pd.DataFrame()
    return build.measure(
        "causes_told",
        own=view.own,
        rival=[view.own if claim.kind == "slip" else claim.rival],
        platforms=[claim.platform],
        as_of=view.until,
    )


def sentence_of(build: Build, view: View, scheme: Scheme) -> Markup:
    """The sentence of the view, with its cause where the evidence carries one, in HTML."""
    scene = build.kept(scene_of, view, scheme)
    zone, rows = build.published.landscape.time_zone, scene.verdict.rows
    said = view_statement(rows, scene.change, own=view.own, measure=view.measure, zone=zone)
    if scene.verdict.claim:
        said = with_cause(in_brief(said, rows), causes_of(scene.verdict, build, view))
    return said_html(said, scene.verdict)
