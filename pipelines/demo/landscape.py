"""The six invented brands: who posts what, how often, and what a post usually earns."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import exp, log

from pipelines.demo.story import ASKED, GATHERING, LEAD, OWN, SLIP, Planted

PLATFORMS = ("instagram", "youtube", "linkedin", "bluesky")
# What a post of a kind earns against a photo (a video on YouTube).
KIND_STRENGTH: Mapping[str, Mapping[str, float]] = {
    "instagram": {"photo": 1.0, "video": 1.9},
    "youtube": {"video": 1.0},
    "linkedin": {"photo": 1.0, "video": 1.25, "link": 0.7, "text": 0.8},
    "bluesky": {"photo": 1.0, "video": 1.1, "link": 0.7, "text": 0.9},
}
PEAK_HOUR = {OWN: 11, "Vaartwijk": 16, "Helmwind": 9, "Duinrand": 13, "Oosterlicht": 15}


@dataclass(frozen=True, slots=True)
class Account:
    """A brand on a platform; `typical` is the geometric mean of a post's engagement."""

    brand: str
    platform: str
    typical: float
    followers: int
    rates: Mapping[str, float]  # kind -> posts a week
    spread: Mapping[str, float] = field(default_factory=dict)  # kind -> sd of log engagement
    first_week: int = 0

    @property
    def name(self) -> str:
        """The handle."""
        return self.brand.lower()

    def base(self) -> float:
        """Engagement of a post of strength 1, such that the mix earns `typical`."""
        strength = KIND_STRENGTH[self.platform]
        total = sum(self.rates.values())
        mix = sum(rate * log(strength[kind]) for kind, rate in self.rates.items()) / total
        return self.typical / exp(mix)


@dataclass(frozen=True, slots=True)
class LastingChange:
    """A change of an account's rates for good, and of its strength while what was planted lasts."""

    planted: Planted
    rates: Mapping[str, float]  # of the kinds that change
    strength: float  # factor on what a post earns
    ramp: int  # weeks until the strength has arrived


CHANGES = (
    LastingChange(LEAD, {"video": 6.0, "photo": 1.3}, 1.22, 2),
    LastingChange(SLIP, {"video": 2.0}, 0.55, 2),
    LastingChange(ASKED, {}, ASKED.multiple or 1.0, 1),
)


def _instagram() -> tuple[Account, ...]:
    uneven = {"photo": 0.85, "video": 0.42}  # its photos are hit or miss
    return (
        Account(OWN, "instagram", 1240, 61_400, {"photo": 5.0, "video": 2.5}),
        Account("Vaartwijk", "instagram", 1110, 48_200, {"photo": 3.3, "video": 2.0}, uneven),
        Account("Helmwind", "instagram", 980, 52_700, {"photo": 4.5, "video": 2.0}),
        Account("Duinrand", "instagram", 640, 33_900, {"photo": 4.5, "video": 2.0}),
        Account("Oosterlicht", "instagram", 550, 27_300, {"photo": 4.0, "video": 2.0}),
        Account("Kadeluxe", "instagram", 330, 18_600, {"photo": 4.0, "video": 1.5}),
    )


def _youtube() -> tuple[Account, ...]:
    return (
        Account(OWN, "youtube", 820, 23_140, {"video": 4.0}),
        Account("Vaartwijk", "youtube", 760, 19_870, {"video": 3.0}),
        Account("Helmwind", "youtube", 1150, 31_260, {"video": 3.0}),
        Account("Duinrand", "youtube", 560, 12_480, {"video": 3.0}),
        Account("Oosterlicht", "youtube", 600, 14_910, {"video": 3.0}),
    )


def _linkedin() -> tuple[Account, ...]:
    def mix(posts: float) -> dict[str, float]:
        parts = {"photo": 0.4, "video": 0.2, "link": 0.25, "text": 0.15}
        return {kind: part * posts for kind, part in parts.items()}

    return (
        Account(OWN, "linkedin", 310, 21_700, mix(5.0)),
        Account("Vaartwijk", "linkedin", 225, 15_300, mix(4.5)),
        Account("Helmwind", "linkedin", 330, 17_900, mix(3.2)),
        Account("Duinrand", "linkedin", 190, 11_600, mix(4.5)),
        Account("Oosterlicht", "linkedin", 150, 9_800, mix(4.0)),
        Account("Kadeluxe", "linkedin", 120, 6_200, mix(3.5)),
    )


def _bluesky() -> tuple[Account, ...]:
    def mix(posts: float) -> dict[str, float]:
        parts = {"text": 0.45, "photo": 0.3, "link": 0.2, "video": 0.05}
        return {kind: part * posts for kind, part in parts.items()}

    young = GATHERING.week
    return (
        Account(OWN, "bluesky", 64, 5_900, mix(5.0)),
        Account("Vaartwijk", "bluesky", 66, 6_100, mix(4.7)),
        Account("Helmwind", "bluesky", 24, 700, mix(4.0), first_week=young),
        Account("Duinrand", "bluesky", 58, 4_700, mix(4.7)),
        Account("Oosterlicht", "bluesky", 70, 5_200, mix(4.5)),
        Account("Kadeluxe", "bluesky", 52, 3_300, mix(4.2)),
    )


ACCOUNTS = _instagram() + _youtube() + _linkedin() + _bluesky()


def changes_of(account: Account) -> tuple[LastingChange, ...]:
    """The lasting changes planted in an account."""
    key = (account.brand, account.platform)
    return tuple(c for c in CHANGES if (c.planted.brand, c.planted.platform) == key)
