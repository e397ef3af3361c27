"""What came of an imported file, for the page and for the terminal."""

from app.words.amounts import Names
from app.words.catalogue import say
from pipelines.progress import RunReport


def import_line(report: RunReport) -> str:
    """An imported file in one line."""
    if report.notes:
        return " ".join(report.notes)
    counts = {
        "observations": report.observations_added,
        "posts": report.posts_added,
        "followers": report.followers_added,
    }
    added = [say("cli-added", what=what, count=count) for what, count in counts.items() if count]
    return say(
        "cli-imported",
        file=report.name,
        added=Names(added) if added else None,
        rejected=report.rejected,
    )
