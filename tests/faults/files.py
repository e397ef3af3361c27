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
