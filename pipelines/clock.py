"""What time it is, as everything here writes it down."""

from datetime import UTC, datetime


def utc_now() -> datetime:
    """The present moment as naive UTC."""
    return datetime.now(UTC).replace(tzinfo=None)
