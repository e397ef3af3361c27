"""The journal as people read it."""

import pandas as pd

from app.words.catalogue import say
from app.words.names import platform_name
from app.words.rows import rows_of
from queries.rows import Journal


def table_rows(frame: pd.DataFrame) -> list[tuple[str, ...]]:
    """The entries as rows of a terminal: day, kind, who and where, what, id."""
    return [
        (
            row["day"].isoformat(),
            say("journal-kind", kind=row["kind"]),
            who_and_where(row["brand"], row["platform"]),
            row["said"],
            row["entry_id"],
        )
        for row in rows_of(frame, Journal)
    ]


def who_and_where(brand: str | None, platform: str | None) -> str:
    """Whom an entry is about, and where: "Vaartwijk, Instagram"."""
    place = platform_name(platform) if platform else None
    return say("journal-who", brand=brand, platform=place)
