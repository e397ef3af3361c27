"""One self-contained page for people who never log in."""

from app.snapshot.facts import SnapshotError
from app.snapshot.write import write_snapshot

__all__ = ["SnapshotError", "write_snapshot"]
