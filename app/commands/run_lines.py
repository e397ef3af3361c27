"""What collecting answers, a line each; loads no frames, so that an idle run is short."""

from app.words.amounts import Moment
from app.words.catalogue import say
from pipelines.platforms import Platform
from pipelines.progress import RunReport

INDENT = "  "


def run_line(report: RunReport, zone: str) -> str:
    """A collection run in one line; one that found nothing due says when something will be."""
    if report.status == "idle":
        due_at = report.due_at
        return say("cli-nothing-due", moment=None if due_at is None else Moment(due_at, zone))
    return say(
        "cli-run",
        status=report.status,
        posts=report.posts_seen,
        new=report.posts_added,
        observations=report.observations_added,
        rejected=report.rejected,
    )


def caution(one: Platform) -> str:
    """The terms of a platform, before its key is used."""
    return say(
        "sources-caution",
        platform=one.label,
        terms=say("sources-terms", platform=one.name, said=one.terms),
        link=one.terms_link,
    )
