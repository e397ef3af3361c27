"""Until when the numbers go, and what is old."""

import pandas as pd
import streamlit as st

from app.parts.pieces import note, show_html
from app.story import told
from app.story.findings import Story
from app.story.kept import mixed_lines, retention_of
from app.theme.parts import notice_html, seen_html
from app.view.build import Build
from app.view.choice import View, focus_label
from app.view.usual import seen_to
from app.words.amounts import Ago, Day, Moment, Names
from app.words.catalogue import say
from app.words.values import city
from pipelines.clock import utc_now
from queries.rows import Retention

MOST_NAMED = 3


def show_freshness(build: Build, story: Story) -> None:
    """Show until when anything is known; a ring instead of a dot where that is old."""
    when = seen_to(build.table("mart.accounts")).max()
    if pd.isna(when):
        note(say("coverage-never"))
        return
    landscape = build.published.landscape
    if landscape.known_on is not None:
        seen = say("coverage-seen-then", day=Day(landscape.known_on))
    else:
        seen = say("coverage-seen", ago=Ago(when.to_pydatetime(), utc_now()))
    zone = landscape.time_zone
    moment = say("coverage-moment", moment=Moment(when.to_pydatetime(), zone), zone=city(zone))
    show_html(seen_html(seen, moment, is_fresh=not story.kinds("stale")))


def show_age(build: Build, story: Story) -> None:
    """Show a strip when the numbers, or those of some accounts, are old: the findings `stale`."""
    old = story.kinds("stale")
    if not old:
        return
    if story.old is not None:
        said = told.headline(story.old)
    else:
        names = [focus_label((str(row["subject"]), row["platform"])) for row in old]
        rest = len(names) - MOST_NAMED
        said = say("coverage-silent", names=Names(names[:MOST_NAMED]), rest=max(rest, 0))
    way = "collecting" if (build.table("run")["kind"] == "collect").any() else "files"
    with st.container(key="card_age"):
        show_html(notice_html(say("coverage-stale-chip"), said, say("coverage-stale", way=way)))


def show_mixed(build: Build, view: View) -> None:
    """Show that numbers stand in the sums of a view whose terms want them apart."""
    rows = build.kept(retention_in)
    accounts = build.table("mart.accounts") if rows else None
    if accounts is None:
        return
    there = view.platforms or accounts.loc[accounts["is_tracked"], "platform"].unique()
    for line in mixed_lines(rows, list(there), place="page"):
        note(line)


def retention_in(build: Build) -> list[Retention]:
    """The platforms of a build whose numbers may not stay."""
    return retention_of(build.published)
