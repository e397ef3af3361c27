"""Words of strangers: fenced where they are asked for, left out everywhere else."""

import math
import re
import secrets
from datetime import date
from typing import TypedDict

import numpy as np
import pandas as pd

from app.assistants.answers import Cell
from app.assistants.shapes import ID
from pipelines.warehouse.ask import Published

MOST_SIGNS = 1_000  # of one post's words
DATED = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?")


class PostWords(TypedDict):
    """A row of `ask/post_words`."""

    post_id: str
    brand: str
    platform: str
    published_date: date
    text: str | None
    url: str | None


def written(row: PostWords) -> str:
    """One post for reading: its words on one line, cut where they are endless."""
    words = " ".join((row["text"] or "").split())[:MOST_SIGNS]
    return f"{row['post_id']} ({row['brand']}, {row['published_date']}): {words}"


def fenced(posts: list[str]) -> str:
    """What strangers wrote between two lines whose sign nobody could know beforehand."""
    sign = secrets.token_hex(8)
    return "\n".join([f"<strangers-words {sign}>", *posts, f"</strangers-words {sign}>"])


class Names:
    """Tells the names of this landscape from words that somebody wrote."""

    def __init__(self, build: Published) -> None:
        self._known = set(build.table("brand")["brand"])
        self.withheld = 0

    def shown(self, value: object) -> Cell | list[Cell]:
        """A cell as it may be answered: without words that are neither name, date nor id."""
        if isinstance(value, np.ndarray):
            return [self._one(one) for one in value.tolist()]
        return self._one(value)

    def _one(self, value: object) -> Cell:
        if value is None or value is pd.NaT or value is pd.NA:
            return None
        if isinstance(value, (bool, int, float)):
            return value if math.isfinite(value) else None
        text = str(value)
        if text in self._known or ID.fullmatch(text) or DATED.fullmatch(text):
            return text
        self.withheld += 1
        return None
