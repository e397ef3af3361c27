"""What was planted in the simulated landscape: the truth that the verdicts have to find."""

from dataclasses import dataclass
from datetime import date, timedelta

WEEKS = 60
OWN = "Noordkade"


@dataclass(frozen=True, slots=True)
class Planted:
    """One planted event: what it is, whose, where, and from which week on."""

    kind: str  # lead | luck | season | slip | gathering | partial | no account
    brand: str  # "*" = the whole field
    platform: str
    week: int  # 0 = the first of the 60 weeks
    until: int = WEEKS  # first week that is no longer touched
    multiple: float | None = None  # of what the account's posts of that kind usually earn
    caption: str | None = None
    words: tuple[str, ...] = ()  # what a verdict about it should mention

    def onset(self, first_week: date) -> date:
        """The Monday on which it begins, in a landscape that begins on `first_week`."""
        return first_week + timedelta(weeks=self.week)


LEAD = Planted("lead", "Vaartwijk", "instagram", 46, words=("Vaartwijk", "Instagram", "video"))
SLIP = Planted("slip", OWN, "youtube", 44, words=(OWN, "YouTube", "posts"))
SEASON = Planted("season", "*", "linkedin", 30, 38, words=("LinkedIn", "whole field"))
LUCK = Planted(
    "luck", "Helmwind", "linkedin", 57, 58, 20.0, "The night the old crane sang", ("one post",)
)
EARLIER_LUCK = Planted(
    "luck", "Helmwind", "instagram", 34, 35, 20.0, "Storm over the old harbour", ("one post",)
)
GATHERING = Planted("gathering", "Helmwind", "bluesky", 53, words=("gathering",))
GAP = Planted("partial", "Duinrand", "youtube", 24, 26, words=("not collected",))
ABSENT = Planted("no account", "Kadeluxe", "youtube", 0, words=("no account",))

# What rivals began to do differently, without earning more or less by it.
HOUR = Planted("hour", "Kadeluxe", "instagram", 38)
TAGS = Planted("hashtags", "Helmwind", "instagram", 28)
PROFILE = Planted("profile", "Duinrand", "instagram", 33)

# What our own brand tried: one thing works, of the other nothing can be told yet.
ASKED = Planted("experiment", OWN, "bluesky", 36, 46, multiple=1.6)
LINKED = Planted("experiment", OWN, "linkedin", 55)

STORY = (LEAD, SLIP, SEASON, LUCK, EARLIER_LUCK, GATHERING, GAP, ABSENT)

# Storms of comments under posts of ours, within the engagement that they had anyway. The second was
# deleted after a day; of the first the journal has the lesson.
EARLIER_STORM = Planted("storm", OWN, "instagram", 33, 34, 10.0, "The ferry stairs stay closed")
STORM = Planted("storm", OWN, "instagram", 59, 60, 12.0, "What a berth will cost from January")
STORMS = (EARLIER_STORM, STORM)

# Posts that broke out without changing anything, as happens to everybody.
BREAKOUTS = (
    LUCK,
    EARLIER_LUCK,
    Planted("breakout", "Vaartwijk", "instagram", 48, 49, 5.3, "Storm watch, part 2"),
    Planted("breakout", "Vaartwijk", "instagram", 51, 52, 6.6, "Night shift at lock 4"),
    Planted("breakout", OWN, "instagram", 49, 50, 6.2, "How a quay wall is built"),
    Planted("breakout", "Duinrand", "instagram", 55, 56, 5.4, "Dune walk in the fog"),
    Planted("breakout", "Kadeluxe", "instagram", 44, 45, 5.3, "Crane season opens"),
    Planted("breakout", "Oosterlicht", "youtube", 19, 20, 5.6, "Lamps out on the east pier"),
    Planted("breakout", "Vaartwijk", "bluesky", 40, 41, 6.0, "A seal in lock 2"),
)
