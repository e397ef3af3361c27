"""What would have to be seen, and by when, for a finding to fall: one sentence everywhere."""

from datetime import date, timedelta

from app.story import told
from app.story.findings import CLAIMS
from app.words.amounts import Chance, Day, Share
from app.words.catalogue import say
from app.words.thresholds import LOOK_AGAIN, OVERTURNED
from app.words.values import as_day, is_known
from queries.rows import Findings

SOON = ("luck", "worth_an_eye")  # four new weeks decide about them; of all others most of eight
TESTED = (*CLAIMS, *SOON, "season", "level")


def overturned(row: Findings | None, on: date) -> str:
    """How anybody can check a finding later; that its day is past where it is so on the day `on`.

    Where nothing is claimed, what would be a claim; nothing where the two cannot be compared.
    """
    if row is None or row["as_of_week"] is None or not _is_tested(row):
        return say("why-overturn-nothing")
    before, now = row["share_before"], row["share_now"]
    by = _day_of(row)
    return say(
        "why-overturn",
        **told.values_of(row),
        half=Share((before + now) / 2) if is_known(before) and is_known(now) else None,
        by=Day(by),
        past="yes" if by < on else "no",
        wrong=None if row["certainty"] is None else 100 - Chance(row["certainty"]),
    )


def _is_tested(row: Findings) -> bool:
    return row["kind"] in TESTED or (row["kind"] == "standing" and told.is_judged(row))


def _day_of(row: Findings) -> date:
    """The last day of the weeks that decide."""
    ahead = LOOK_AGAIN if row["kind"] in SOON else timedelta(weeks=OVERTURNED)
    return as_day(row["as_of_week"]) + timedelta(days=6) + ahead
