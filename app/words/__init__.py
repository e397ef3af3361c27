"""Every sentence a person reads, built from measured numbers; nothing is computed here."""

from app.words.shares import share_finding
from app.words.statement import Statement
from app.words.titles import (
    cadence_finding,
    followers_finding,
    mix_finding,
    momentum_finding,
    typical_finding,
)
from app.words.verdict.measured import race_sentence
from app.words.verdict.statements import (
    claim_lines,
    verdict_lines,
    verdict_statement,
    view_statement,
)

__all__ = [
    "Statement",
    "cadence_finding",
    "claim_lines",
    "followers_finding",
    "mix_finding",
    "momentum_finding",
    "race_sentence",
    "share_finding",
    "typical_finding",
    "verdict_lines",
    "verdict_statement",
    "view_statement",
]
