"""Changes of a brand's course: a few words beside the mark, and the whole story below the chart."""

from collections.abc import Sequence
from string import ascii_uppercase

from markupsafe import Markup

from app.words.amounts import Number, Share, ShortDay, Times
from app.words.catalogue import Value, say
from app.words.names import post_noun
from app.words.thresholds import BREAK_NEAR
from queries.rows import CourseChanges


def letters_html(rows: Sequence[CourseChanges]) -> Markup:
    """The changes explained: a letter, what changed and what followed."""
    item = Markup("<li><b>{}</b><span>{} {}</span></li>")
    pairs = zip(ascii_uppercase, rows, strict=False)
    items = Markup().join(
        item.format(letter, change_told(row), effect_told(row)) for letter, row in pairs
    )
    return Markup('<ol class="op-flags">{}</ol>').format(items) if items else items


def lane_told(row: CourseChanges) -> str:
    """The change in a few words: "5.3 → 8.1 posts a week"."""
    return say("why-lane-change", **_values(row))


def change_told(row: CourseChanges) -> str:
    """A change of course as a sentence, with how sure its week is."""
    return say("why-course", **_values(row))


def effect_told(row: CourseChanges) -> str:
    """What followed, never what was caused."""
    lag, effect = row["share_break_lag"], row["effect"].replace(" ", "-")
    if lag is not None and 0 <= lag <= BREAK_NEAR:
        effect = "share"
    elif effect == "found" and row["effect_ratio"] is None:
        effect = "none-found"
    return say(
        "why-course-effect",
        effect=effect,
        ours="yes" if row["role"] == "own" else "no",
        lag=lag if effect == "share" else row["lag_weeks"],
        times=None if row["effect_ratio"] is None else Times(row["effect_ratio"]),
    )


def _values(row: CourseChanges) -> dict[str, Value]:
    """What an entry about a change may name."""
    before, after = row["before_value"], row["after_value"]
    amounts: dict[str, Value] = {"before": row["before"], "after": row["after"]}
    if row["what"] in ("cadence", "mix") and before is not None and after is not None:
        amount = Number if row["what"] == "cadence" else Share
        amounts = {"before": amount(before), "after": amount(after)}
    return {
        "what": row["what"],
        "ours": "yes" if row["role"] == "own" else "no",
        "brand": row["brand"],
        "kind": row["kind"],
        "noun": post_noun(row["platform"]),
        "week": str(row["week"].isocalendar().week),
        "year": str(row["week"].isocalendar().year),
        "sure": "week" if row["week_low"] == row["week_high"] else "between",
        "low": ShortDay(row["week_low"]),
        "high": ShortDay(row["week_high"]),
        **amounts,
    }
