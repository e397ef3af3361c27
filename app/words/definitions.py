"""The line below a chart's title: what is shown, of whom, when, in which unit."""

from app.words.names import share_of, where
from app.words.values import number

PER = {"day": "day", "week": "week", "month": "month", "quarter": "quarter"}


def share_definition(
    *, measure: str, platform: str, brands: int, every: str = "week", zone: str = "UTC"
) -> str:
    """Universe, unit and marks of the share chart."""
    per = f"% per {PER[every]}" if every in PER else "%"
    universe = f"{share_of(measure)} among {number(brands)} tracked brands {where(platform)}"
    marks = f"Labels: the last {every}. Dashed: not collected all the time. A gap: not known."
    return f"{universe}, {per} ({zone}). {marks}"


def momentum_definition(*, measure: str, now_weeks: int = 8, before_weeks: int = 52) -> str:
    """How momentum is built."""
    return (
        f"Typical weekly {measure} of the last {now_weeks} weeks against the {before_weeks} weeks "
        "before, over the same change of all other brands. Log scale. With few posts: posts before "
        "and now."
    )


def strip_definition(*, measure: str, platform: str, drawn: int, known: int) -> str:
    """What the dots are, and how many of them are drawn."""
    part = f" Drawn: {number(drawn)} of {number(known)} posts, the tails complete."
    dots = f"{measure.capitalize()} of each post {where(platform)}, log scale."
    marks = (
        "Bar: median. Ringed: broke out, an account has such a post at most twice a year. "
        "Hollow: young, projected to 30 days."
        if measure == "engagement"
        else "Bar: median. Hollow: young, still growing."
    )
    return f"{dots} {marks}{part if drawn < known else ''}"


def mix_definition(*, platform: str) -> str:
    """What the bars are."""
    return f"Part of each brand’s posts by kind {where(platform)}, %."


def cadence_definition(*, platform: str, every: str = "week", zone: str = "UTC") -> str:
    """What the lines are."""
    period = PER.get(every, "period")
    left_out = f"A {period} of which less than half was collected is left out."
    return f"Posts per week {where(platform)}, by {period} ({zone}). {left_out}"


def followers_definition(*, platform: str, is_log: bool) -> str:
    """What the lines are, and how to read a logarithmic axis."""
    scale = " Log scale: equal slopes are equal growth." if is_log else ""
    return f"Followers at the end of each period {where(platform)}.{scale}"
