"""What the people of the simulated brand wrote into its journal: events, experiments, lessons."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from pipelines.demo.story import (
    ASKED,
    EARLIER_LUCK,
    EARLIER_STORM,
    LINKED,
    OWN,
    SLIP,
    STORM,
)
from pipelines.journal import EXPERIMENT, LESSON, RESPONSE, Draft, plan_of

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
QUESTIONS = Draft(
    EXPERIMENT,
    "Ten weeks with a question at the end of each post on Bluesky: a typical one earns more",
    brand=OWN,
    platform=ASKED.platform,
    more=plan_of("per_post", 10, 0.15, None),
)
ANSWERED = Draft(
    LESSON,
    "On Bluesky, end with a question that can be answered in a line.",
    platform=ASKED.platform,
)
LINKS = Draft(
    EXPERIMENT,
    "Links in the first comment on LinkedIn: our weeks bring more",
    brand=OWN,
    platform=LINKED.platform,
    more=plan_of("engagement", 8, 0.1, None),
)
CLOSED = Draft(
    "issue",
    "Anger about the closed ferry stairs, under our own post",
    brand=OWN,
    platform=EARLIER_STORM.platform,
    more={"outcome": "Quiet after two days, and some of the angriest thanked us"},
)
REPLIED = Draft(
    RESPONSE,
    "We answered each question by name within the hour, and said when the stairs open again",
)
ANSWER = Draft(
    LESSON,
    "Answer by name within the hour, and say what happens next.",
    platform=EARLIER_STORM.platform,
)
DELETED = Draft(
    "mistake",
    "The post about berth prices was deleted after a day; nobody answered the questions under it",
    brand=OWN,
    platform=STORM.platform,
)


@dataclass(frozen=True, slots=True)
class Written:
    """An entry, when it was written (naive UTC), and the place of the one that it is about."""

    draft: Draft
    at: datetime
    about: int | None = None


def written(first_week: date) -> tuple[Written, ...]:
    """The entries of a landscape that begins on `first_week`, each after the one it is about."""
    hit, fewer = EARLIER_LUCK.onset(first_week), SLIP.onset(first_week)
    learnt = hit + timedelta(weeks=4)
    asked, linked = ASKED.onset(first_week), LINKED.onset(first_week)
    answered = asked + timedelta(weeks=10)
    storm, deleted = EARLIER_STORM.onset(first_week), STORM.onset(first_week) + timedelta(days=6)

    def at(day: date) -> datetime:
        return datetime.combine(day, time(9, 30))

    return (
        Written(replace(HIT, day=hit + timedelta(days=2)), at(hit + timedelta(days=3))),
        Written(replace(LEARNT, day=learnt), at(learnt), about=0),
        Written(replace(QUESTIONS, day=asked), at(asked - timedelta(days=4))),
        Written(replace(FEWER, day=fewer), at(fewer)),
        Written(replace(ANSWERED, day=answered), at(answered), about=2),
        Written(replace(LINKS, day=linked), at(linked - timedelta(days=3))),
        Written(replace(CLOSED, day=storm + timedelta(days=3)), at(storm + timedelta(days=4))),
        Written(replace(REPLIED, day=storm + timedelta(days=4)), at(storm + timedelta(days=5)), 6),
        Written(replace(ANSWER, day=storm + timedelta(days=8)), at(storm + timedelta(days=8)), 6),
        Written(replace(DELETED, day=deleted), at(deleted)),
    )
