"""Invented captions, hashtags and links; no real person, place or organisation is meant."""

from collections.abc import Mapping

import numpy as np

PLACES = (
    "lock 4", "the north quay", "the old harbour", "berth 12", "the east pier", "the dunes",
    "the ferry stairs", "the rope shed", "the tide gate", "the boatyard", "the signal mast",
    "the long bridge",
)  # fmt: skip

CAPTIONS: Mapping[str, tuple[str, ...]] = {
    "video": (
        "Night shift at {}", "One day with the pilot", "How a quay wall is built",
        "Sixty seconds at {}", "The first ferry of the day", "Storm watch at {}",
        "From drawing to dock", "What the crane driver sees", "A lock emptied in one minute",
        "Slow morning at {}", "Three knots worth knowing", "Behind the scenes at {}",
        "The sound of {}", "Ice on the ropes", "Ask the harbour master", "High water at {}",
        "Welding below the waterline", "Meet the night crew", "Ten years of {} in a minute",
        "Turning a barge on a coin", "Fog horn test at {}", "The tide comes in at {}",
        "Paint, tar and patience", "A walk along {}",
    ),
    "photo": (
        "Evening light at {}", "New paint for the old tug", "Fog over {}", "Low tide at {}",
        "The crew that kept {} open", "Seen from {}", "First frost on the deck", "Blue hour at {}",
        "Three cranes and a moon", "Market day at {}", "A quiet Sunday at {}", "Rust and roses",
        "Spring clean at {}", "Who remembers {} like this?", "Gulls have taken {}",
        "The last boat home", "Flags out at {}", "Room for one more barge", "Rain again at {}",
        "Before and after: {}", "Coffee at {}", "The widest sky is above {}", "Mind the step at {}",
        "A new bench at {}",
    ),
    "link": (
        "Timetable for {} from Monday", "Read: why {} was moved", "Tickets for the open day at {}",
        "Our plan for {}", "Five walks that begin at {}", "The story of {}", "Jobs at {}",
        "Works at {}: what to expect", "New: a map of {}", "Tide tables for the month",
        "Report: a year at {}", "Help us name {}", "Notes from the open evening",
        "The numbers behind {}", "Sign up for a tour of {}", "Questions about {}, answered",
        "How to hire {}", "The spring newsletter is out", "Read: a century of {}",
        "A guide to {} by bike", "What we learned at {}", "Winter hours at {}",
        "The book about {} is here", "Map of the detour around {}",
    ),
    "text": (
        "{} is open again.", "Which boat would you take to {}?", "High water tonight near {}.",
        "Thank you to everyone who helped at {}.", "A calm day at {}.", "We are hiring at {}.",
        "Ferry running ten minutes late.", "Two hundred years of {} today.", "Wind force 7 at {}.",
        "What should we fix first at {}?", "The bridge opens at noon.", "Good morning from {}.",
        "Lost at {}: one red glove.", "Guess the year of {}.", "The lights at {} are back.",
        "Quiet water, full nets.", "Sold out: the tour of {}.", "Small boats, please keep clear.",
        "See you at {} on Saturday.", "The tide waits for nobody at {}.", "First swallow at {}.",
        "Vote for the new name of {}.", "Repairs at {} are done.", "Thanks to the night crew.",
    ),
}  # fmt: skip
HASHTAGS = ("#harbour", "#ferry", "#tide", "#crew", "#behindthescenes", "#openday", "#crane",
            "#sunset", "#lock4", "#workboat")  # fmt: skip

NEW_TAGS = {"#ferry": "#slowtravel", "#tide": "#citybywater", "#crew": "#peopleofthequay"}
BIOS = {
    "Noordkade": "Everything that floats, docks or waits at the north quay.",
    "Vaartwijk": "Locks, boats and the people behind them.",
    "Helmwind": "Wind on the harbour since the first pier.",
    "Duinrand": "Walks along the edge of the dunes.",
    "Oosterlicht": "Lamps of the east pier, lit every evening.",
    "Kadeluxe": "Small boats, good coffee.",
}
NEW_BIO = "Dunes, tides and a guide who knows both. Book a walk."


def bio(brand: str, *, is_new: bool = False) -> str:
    """The profile text of a brand."""
    return NEW_BIO if is_new else BIOS[brand]


def caption(rng: np.random.Generator, kind: str) -> str:
    """One caption for a post of a kind."""
    template = CAPTIONS[kind][rng.integers(len(CAPTIONS[kind]))]
    text = template.format(PLACES[rng.integers(len(PLACES))])
    return text[0].upper() + text[1:]


def hashtags(rng: np.random.Generator, *, is_new: bool = False) -> str:
    """None to three hashtags, separated by spaces; three of them were exchanged for new ones."""
    chosen = rng.permutation(len(HASHTAGS))[: rng.integers(4)]
    names = [HASHTAGS[i] for i in chosen]
    return " ".join(NEW_TAGS.get(name, name) if is_new else name for name in names)
