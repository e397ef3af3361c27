"""The week in which began what a finding says, as the flag that its charts carry."""

from app.charts.flags import Flag
from app.story import told
from app.story.findings import CLAIMS
from app.words.values import as_day
from queries.rows import Findings


def flag_of(row: Findings | None) -> Flag | None:
    """The flag of a claim, or of a sign that is worth an eye; None where nothing is dated."""
    is_said = row is not None and row["kind"] in (*CLAIMS, "worth_an_eye")
    return dated(row) if row is not None and is_said else None


def dated(row: Findings) -> Flag | None:
    """The flag of whatever a finding says; None where that is of no week."""
    if row["since"] is None:
        return None
    at, tone = as_day(row["since"]), told.tone(row)
    low, high = (as_day(row[end] or at) for end in ("since_low", "since_high"))
    return Flag(at, low, high, "unsure" if tone == "level" else tone)
