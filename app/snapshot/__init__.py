"""What people who never log in get: one self-contained page, a PDF, slides, a workbook."""

from app.snapshot.diff import diff as diff_snapshots
from app.snapshot.facts import Choice, SnapshotError
from app.snapshot.package import Paper
from app.snapshot.verify import verify as verify_snapshot
from app.snapshot.write import Format, snapshot_bytes, write_snapshot

__all__ = [
    "Choice",
    "Format",
    "Paper",
    "SnapshotError",
    "diff_snapshots",
    "snapshot_bytes",
    "verify_snapshot",
    "write_snapshot",
]
