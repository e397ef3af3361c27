"""What a clock is to do with a landscape, and where the command is."""

import os
import shutil
import sys
from dataclasses import dataclass
from datetime import time
from pathlib import Path

OFTEN = 15  # minutes between two looks for what waits to be sent
ENVIRONMENT = "outpace.env"  # in the data folder: keys and targets, a line NAME=value each


@dataclass(frozen=True, slots=True)
class Job:
    """A landscape, the time of day at which it collects, and the folder of its site if any."""

    command: Path
    data: Path
    at: time = time(4, 17)
    site: Path | None = None

    @property
    def nightly(self) -> tuple[tuple[str, ...], ...]:
        """The calls of a night: collect, and write the site where there is one."""
        site = () if self.site is None else (self.call("publish", str(self.site)),)
        return (self.call("collect"), *site)

    @property
    def often(self) -> tuple[str, ...]:
        """The call that sends what waits."""
        return self.call("notify")

    @property
    def environment(self) -> Path:
        """Where keys and targets stand for clocks, which know nothing of a person's shell."""
        return self.data / ENVIRONMENT

    def call(self, *words: str) -> tuple[str, ...]:
        """A call of the command for this landscape."""
        return (str(self.command), "--data", str(self.data), *words)


def command_path() -> Path:
    """Where the command of this installation is."""
    ending = ".exe" if os.name == "nt" else ""
    beside = Path(sys.executable).with_name(f"outpace{ending}")
    found = shutil.which("outpace")
    return beside if beside.exists() or found is None else Path(found)


def usual_kind() -> str:
    """What runs jobs on this system."""
    if os.name == "nt":
        return "windows"
    if sys.platform == "darwin":
        return "launchd"
    return "systemd" if Path("/run/systemd/system").is_dir() else "cron"
