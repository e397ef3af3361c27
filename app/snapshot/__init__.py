"""What people who never log in get: one self-contained page, slides, a workbook."""

from app.snapshot.facts import Choice, SnapshotError
from app.snapshot.pdf import NoBrowser, Paper, find_browser
from app.snapshot.verify import verify as verify_snapshot
from app.snapshot.write import Format, snapshot_html, write_document, write_pdf, write_snapshot

__all__ = [
    "Choice",
    "Format",
    "NoBrowser",
    "Paper",
    "SnapshotError",
    "find_browser",
    "snapshot_html",
    "verify_snapshot",
    "write_document",
    "write_pdf",
    "write_snapshot",
]
