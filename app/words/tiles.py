"""The statement of the snapshot with its cause, where the evidence carries one."""

from dataclasses import replace

import pandas as pd

from app.words.cause import cause_of
from app.words.rows import rows_of
from app.words.statement import Statement
from queries.rows import Causes


def cause_finding(parts: pd.DataFrame) -> str:
    """The cause in a few words, for a tile."""
    return cause_of(rows_of(parts, Causes)).finding


def with_cause(statement: Statement, parts: pd.DataFrame) -> Statement:
    """The statement of one dated claim and, where the evidence carries one, its cause."""
    cause = cause_of(rows_of(parts, Causes))
    if not statement.marked or cause.kind != "cause":
        return statement
    told = cause.finding
    said = f"{statement.headline.removesuffix('.')}; {told[:1].lower()}{told[1:]}."
    return replace(statement, headline=said)
