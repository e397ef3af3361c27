"""What a first look at the data found, in three sentences for the terminal."""

import pandas as pd

from app.wording.dates import day
from app.wording.numbers import number, percent_change, times
from app.wording.race import as_day, holding, rival_of
from app.wording.rows import most, row_of, rows_of
from app.wording.words import platform_name, post_noun, where


def found_sentences(
    change: pd.DataFrame, momentum: pd.DataFrame, posts: pd.DataFrame, *, own: str | None
) -> list[str]:
    """Up to three sentences: the largest gain of share, momentum, the post that stands out most.

    From share_change, momentum and top_posts; what is not known is left out.
    """
    found = [gain(change, own), pace(momentum, own), standout(posts)]
    return [sentence for sentence in found if sentence]


def gain(change: pd.DataFrame, own: str | None) -> str:
    """The rival that gained most."""
    row = rival_of(rows_of(change), own, None)
    if row is None:
        return ""
    return f"{holding(row, 'engagement')}."


def pace(momentum: pd.DataFrame, own: str | None) -> str:
    """The rival that grows most against the field, and our own pace."""
    rivals = [row for row in rows_of(momentum) if row["brand"] != own]
    rival = most(rivals, "momentum")
    if rival is None:
        return ""
    told = f"{rival['brand']} {percent_change(rival['momentum'])}"
    same = [row for row in rows_of(momentum) if row["platform"] == rival["platform"]]
    ours = row_of(same, own)
    ending = f", we {percent_change(ours['momentum'])}" if ours else ""
    return f"Growth against the field {where(rival['platform'])}: {told}{ending}."


def standout(posts: pd.DataFrame) -> str:
    """The post with the largest multiple of its account's usual."""
    row = most(rows_of(posts), "multiple")
    if row is None:
        return ""
    noun = post_noun(row["platform"], 1)
    head = f"One {noun} of {row['brand']} on {platform_name(row['platform'])}"
    when = day(as_day(row["published_date"]))
    return f"{head} ({when}) earned {number(row['value'])}, {times(row['multiple'])} the usual."
