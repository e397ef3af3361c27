"""Folders for copies that live as long as one piece of work; what a killed one left is removed.

Each stands in the folder for temporary files under a name that says which machine and process made
it. Whoever makes the next one removes those whose process is gone, and those older than a day that
another machine made. A folder of somebody else is never touched.
"""

import os
import re
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from zlib import crc32

DAY = 24 * 60 * 60  # seconds
NAME = re.compile(r"outpace-scratch-([0-9a-f]{8})-([0-9]{1,9})-.+")


@contextmanager
def scratch() -> Iterator[Path]:
    """A folder that only this user can open; gone when the work ends."""
    room = make_scratch()
    try:
        yield room
    finally:
        shutil.rmtree(room, ignore_errors=True)


def make_scratch() -> Path:
    """A folder that only this user can open; gone some time after this process ended."""
    sweep()
    return Path(tempfile.mkdtemp(prefix=f"outpace-scratch-{_machine()}-{os.getpid()}-"))


def sweep() -> None:
    """Remove the folders of this user that nobody works in any more."""
    for room in Path(tempfile.gettempdir()).glob("outpace-scratch-*"):
        with suppress(OSError):  # another process may sweep at the same time
            if _is_ours(room) and _is_left(room):
                shutil.rmtree(room, ignore_errors=True)


def _machine() -> str:
    """A short name of this machine, or of this container."""
    name = os.uname().nodename if os.name == "posix" else os.environ.get("COMPUTERNAME", "")
    return f"{crc32(name.encode()):08x}"


def _is_ours(room: Path) -> bool:
    """Whether this user made the folder, and it is one: a link could lead anywhere."""
    if room.is_symlink() or not room.is_dir():
        return False
    return os.name != "posix" or room.stat().st_uid == os.getuid()


def _is_left(room: Path) -> bool:
    """Whether the process that made the folder is gone, or, where unknown, a day has passed."""
    match = NAME.fullmatch(room.name)
    if match is None:
        return False
    if os.name == "posix" and match[1] == _machine():
        return not _is_running(int(match[2]))
    return time.time() - room.stat().st_mtime > DAY


def _is_running(process: int) -> bool:
    """Whether a process of this machine runs; signal 0 only asks."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True  # of another user
    return True
