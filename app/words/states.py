"""What a page says when something is missing, old, broken or made up."""

from datetime import datetime, timedelta

from app.words.names import listed
from app.words.statement import Statement
from app.words.values import ago, count, day, local, long_moment, moment

LONG_AGO = timedelta(days=300)  # a date without its year would mislead


def partial_state(complete: int, accounts: int, missing: list[str]) -> Statement:
    """Some accounts are not complete."""
    names = listed(missing[:3]) + (f" and {len(missing) - 3} more" if len(missing) > 3 else "")
    still = f"Not complete: {names}. " if names else ""
    return Statement(
        "partial",
        f"{complete} of {count(accounts, 'account')} complete.",
        f"{still}Gaps stay gaps on the charts; the Data page shows each attempt.",
    )


def stale_state(observed: datetime, now: datetime, zone: str) -> Statement:
    """The newest observation is old; both moments naive UTC."""
    return Statement(
        "stale",
        f"The newest data is from {ago(observed, now)}.",
        f"{long_moment(observed, zone)}. Nothing is lost: run a collection under Data.",
        word=f"Stale since {day(local(observed, zone))}",
    )


def silent_state(
    silent: int, accounts: int, places: list[str], since: datetime, zone: str
) -> Statement:
    """Some accounts were not seen for long, others were; `since` is naive UTC."""
    who = f"{silent} of {count(accounts, 'account')} {'has' if silent == 1 else 'have'}"
    return Statement(
        "stale",
        f"{who} not answered since {long_moment(since, zone)}.",
        f"On {listed(places)}. Nothing is lost: gaps stay gaps, and Data shows each attempt.",
        word=f"Stale since {day(local(since, zone))}",
    )


def simulated_state() -> Statement:
    """The data is made up."""
    return Statement(
        "simulated",
        "Simulated data: these brands and posts do not exist.",
        "The demo shows what outpace does; your own data never mixes with it.",
    )


def seen(observed: datetime, now: datetime, zone: str) -> tuple[str, str]:
    """When the newest observation was made: "Seen 38 minutes ago", "24 Nov, 06:10 Amsterdam"."""
    told = moment if now - observed < LONG_AGO else long_moment
    return f"Seen {ago(observed, now)}", told(observed, zone)
