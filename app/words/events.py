"""What happened besides posts, and what a platform began to count otherwise: a sentence each."""

from app.words.names import MEASURES
from app.words.values import as_day, day
from queries.rows import Events


def event_sentence(row: Events) -> str:
    """A row of events: "3 Aug 2026, Noordkade: the summer campaign begins."."""
    said = str(row["said"]).rstrip(".")
    whose = f", {row['brand']}" if isinstance(row["brand"], str) else ""
    told = f"{day(as_day(row['day']))}{whose}: {said}."
    return f"{told} {_not_alike(str(row['measure']))}" if row["kind"] == "definition" else told


def _not_alike(measure: str) -> str:
    """What a change of definition means for a comparison across its day."""
    return f"{MEASURES[measure].capitalize()} before and after are not counted alike."
