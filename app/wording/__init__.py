"""Every sentence a person reads, built from measured numbers; nothing is computed here."""

from app.wording.findings import (
    cadence_finding,
    followers_finding,
    mix_finding,
    momentum_finding,
    share_finding,
    typical_finding,
)
from app.wording.found import found_sentences
from app.wording.race import race_sentence
from app.wording.statement import Statement

__all__ = [
    "Statement",
    "cadence_finding",
    "followers_finding",
    "found_sentences",
    "mix_finding",
    "momentum_finding",
    "race_sentence",
    "share_finding",
    "typical_finding",
]
