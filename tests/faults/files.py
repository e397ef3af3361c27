"""Files for the tests that kill and crowd: file N holds ROWS posts, all with N as their likes."""

from pathlib import Path

ROWS = 300
HEAD = "platform,account,post_id,published_at,observed_at,likes\n"


def write_file(folder: Path, number: int) -> Path:
    path = folder / f"file-{number:03d}.csv"
    accounts = ("noordkade", "vaartwijk", "helmwind")
    lines = [
        f"facebook,{accounts[place % 3]},{number}-{place},2026-02-{1 + place % 28:02d}T10:00:00Z,"
        f"2026-03-01T12:00:00Z,{number}\n"
        for place in range(ROWS)
    ]
    path.write_text(HEAD + "".join(lines), encoding="utf-8")
    return path


def write_bad_file(folder: Path, number: int) -> Path:
    """A file that is read and loaded, and that nothing can measure: its sums are too large."""
    path = folder / f"bad-{number:03d}.csv"
    head = "platform,account,post_id,published_at,observed_at,likes,comments\n"
    counts = f"{2**63 - 1},{2**63 - 1}"
    line = f"facebook,helmwind,bad-{number},2026-02-02T10:00:00Z,2026-03-01T12:00:00Z,{counts}\n"
    path.write_text(head + line, encoding="utf-8")
    return path
