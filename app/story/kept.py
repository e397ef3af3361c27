"""What platforms let stay for so many days only: said on pages, in commands and in documents."""

from datetime import date

import pandas as pd

from app.words.amounts import Count, Day
from app.words.catalogue import say
from app.words.names import platform_name
from app.words.rows import rows_of
from app.words.values import as_day
from pipelines.warehouse.ask import Published
from queries.rows import Retention


def retention_of(published: Published) -> list[Retention]:
    """The platforms of a build whose numbers may not stay; none in one of an earlier version."""
    if not published.offers("retention"):
        return []
    return rows_of(published.measure("retention"), Retention)


def kept_line(row: Retention, today: date) -> str:
    """How long the numbers of a platform stay, how old they are, what was let go."""
    oldest, leave = _day(row["oldest_at"]), _day(row["leave_by"])
    state = "stays" if row["is_amended"] else "late" if leave and leave < today else "leaves"
    return say(
        "sources-kept",
        platform=platform_name(row["platform"]),
        state=state,
        days=Count(row["keeps_days"]),
        oldest=Day(oldest) if oldest else None,
        leave=Day(leave) if leave else None,
        bare=Count(row["bare_posts"]),
    )


def mixed_lines(rows: list[Retention], platforms: list[str], *, place: str) -> list[str]:
    """That numbers stand in one sum whose terms want them apart; of the platforms in view.

    place: page, where a filter parts them, or document.
    """
    return [
        say("sources-mixed", platform=platform_name(row["platform"]), place=place)
        for row in rows
        if not row["is_amended"] and row["platform"] in platforms and len(set(platforms)) > 1
    ]


def _day(moment: object) -> date | None:
    return None if pd.isna(moment) else as_day(moment)  # type: ignore[call-overload]
