"""The landscape's own KPIs: those to ask for, and the files that were set aside."""

from app.parts.ask.measures import show_measure
from app.parts.pieces import note, show_html
from app.theme.parts import chart_head
from app.view.build import Build
from app.words.catalogue import say


def show_kpis(build: Build) -> None:
    """Every KPI of the landscape's own, to be unfolded; how to begin where there is none."""
    found = build.published.kpis()
    show_html(chart_head(say("kpi-head"), say("kpi-about")))
    if not found:
        note(say("kpi-empty"))
    for one in found:
        if one["problem"] is None:
            show_measure(build.published.definition(one["name"]), place="own")
        else:
            told = say("kpi-mistake", file=one["file"], line=one["line"], problem=one["problem"])
            note(say("kpi-set-aside", problem=told))
