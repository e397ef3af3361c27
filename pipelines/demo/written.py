"""What the people of the simulated brand wrote into its journal: two events, one with a lesson."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from pipelines.demo.story import EARLIER_LUCK, OWN, SLIP
from pipelines.journal import LESSON, Draft

AUTHOR = "demo"
HIT = Draft(
    "event",
    f"A post of {EARLIER_LUCK.brand} broke out on Instagram, and we wanted the same at once",
    brand=EARLIER_LUCK.brand,
    platform=EARLIER_LUCK.platform,
    more={"shape": "breakout", "outcome": "Three weeks later it posted and earned as before"},
)
LEARNT = Draft(
    LESSON,
    "One hit is no course: wait four weeks before we copy it.",
    platform=EARLIER_LUCK.platform,
    more={"shape": "breakout"},
)
FEWER = Draft(
    "guideline",
    "From now on two videos a week on YouTube, not four",
    brand=OWN,
    platform=SLIP.platform,
)


@dataclass(frozen=True, slots=True)
class Written:
    """An entry, when it was written (naive UTC), and the place of the one that it is about."""

    draft: Draft
    at: datetime
    about: int | None = None


def written(first_week: date) -> tuple[Written, ...]:
    """The entries of a landscape that begins on `first_week`, in the order of their writing."""
    hit, fewer = EARLIER_LUCK.onset(first_week), SLIP.onset(first_week)
    learnt = hit + timedelta(weeks=4)

    def at(day: date) -> datetime:
        return datetime.combine(day, time(9, 30))

    return (
        Written(replace(HIT, day=hit + timedelta(days=2)), at(hit + timedelta(days=3))),
        Written(replace(LEARNT, day=learnt), at(learnt), about=0),
        Written(replace(FEWER, day=fewer), at(fewer)),
    )
