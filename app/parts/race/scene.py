"""What Race tells of a view, worked out once for all readers: nothing is drawn here."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from app.charts.flags import Mark
from app.parts.cards import Finding, one_platform
from app.parts.looks import Looks, looks
from app.parts.race.cause import cause_tile, causes_of
from app.parts.race.duel import lead_tile, luck_tile
from app.parts.race.flags import flags_of
from app.parts.race.market import course_head
from app.parts.tiles import Told, momentum_tile, pace_tile, typical_tile
from app.parts.verdict import Verdict, marks_html, said_html, verdict_of
from app.theme import Scheme
from app.view.build import Build
from app.view.choice import View
from app.words.shares import share_definition, share_finding
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
    look: Looks


@dataclass(frozen=True, slots=True)
class Shares:
    """What the chart of shares shows and says; `below` is HTML."""

    measure: str
    frame: pd.DataFrame
    head: Finding
    marks: tuple[Mark, ...] = ()
    below: str = ""


def scene_of(build: Build, view: View, scheme: Scheme) -> Scene:
    """Verdict, platform and looks of a view."""
    verdict = verdict_of(build, view)
    there: dict[str, Any] = view.scope
    if verdict.platform:
        there = {**there, "platforms": [verdict.platform], "per_platform": True}
    asked = build.measure("share_change", measure=view.measure, **view.against, **there)
    change, platform = one_platform(asked, known="share_now")
    look = looks(build, view, change, verdict.rival, scheme)
    return Scene(verdict, there, change, platform, look)


def shares_of(build: Build, view: View, scheme: Scheme, shown: str) -> Shares:
    """The course of shares on the platform in question; all periods where none is in question.

    shown: the measure of the course.
    """
    scene = build.kept(scene_of, view, scheme)
    if scene.verdict.platform is None:
        return weekly_shares(build, view, scene)
    verdict, platform = scene.verdict, scene.verdict.platform
    course = build.measure(
        shown, measure=view.measure, brands=list(view.brands), platforms=[platform], **view.span
    )
    flags = flags_of(build, view, verdict.rival or view.own, platform)
    where = (platform, build.published.landscape.time_zone)
    head = course_head(course, verdict.claim, view, scene.look, where)
    return Shares(shown, course, head, flags.marks, marks_html(verdict, flags.lines))


def weekly_shares(build: Build, view: View, scene: Scene) -> Shares:
    """Shares of a period week by week, where no single platform is in question."""
    weekly = build.measure(
        "share_of_voice", measure=view.measure, every="week", **view.span, **view.scope
    )
    shares, _ = one_platform(weekly, scene.platform)
    zone, brands = build.published.landscape.time_zone, len(view.brands)
    definition = share_definition(
        measure=view.measure, platform=scene.platform, brands=brands, zone=zone
    )
    title = share_finding(scene.change, measure=view.measure, **scene.look.us)
    flags = flags_of(build, view, None, scene.platform)
    below = marks_html(scene.verdict, flags.lines)
    return Shares("share_of_voice", shares, Finding(title, definition), flags.marks, below)


def sentence_of(build: Build, view: View, scheme: Scheme) -> str:
    """The sentence of the view, with its cause where the evidence carries one, in HTML."""
    scene = build.kept(scene_of, view, scheme)
    zone, rows = build.published.landscape.time_zone, scene.verdict.rows
    said = view_statement(rows, scene.change, own=view.own, measure=view.measure, zone=zone)
    if scene.verdict.claim:
        said = with_cause(in_brief(said, rows), causes_of(scene.verdict, build, view))
    return said_html(said, scene.verdict)


def tiles_of(build: Build, view: View, scheme: Scheme) -> tuple[Told, Told, Told]:
    """Who leads and how sure is that, does it hang on a few posts, what caused it?"""
    scene = build.kept(scene_of, view, scheme)
    verdict, look, there = scene.verdict, scene.look, scene.there
    causes, pair = causes_of(verdict, build, view), verdict.pair(look.focus)
    luck = pair if len(pair) else verdict.loudest(look.focus)
    return (
        lead_tile(build, view, look.focus, verdict.platform)
        if look.focus and view.own
        else pace_tile(build, view, look, there),
        luck_tile(luck, look) if len(luck) else typical_tile(build, view, look, there),
        cause_tile(causes, look)
        if len(causes)
        else momentum_tile(build, view, look, (there, scene.platform)),
    )
