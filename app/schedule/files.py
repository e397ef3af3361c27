"""The files, each quoted as its reader reads it."""

import plistlib
import re
import shlex
import subprocess
from collections.abc import Callable, Mapping, Sequence
from importlib.resources import files

from app.schedule.job import OFTEN, Job
from pipelines.version import product_version

ROOT = files("app.schedule")
Files = dict[str, str]  # where each belongs -> what stands in it


def cron(job: Job) -> Files:
    """Lines for `crontab -e`."""
    nightly = " && ".join(map(shlex.join, job.nightly))
    lines = (
        f"{job.at.minute} {job.at.hour} * * * {_in_cron(job, nightly)}",
        f"*/{OFTEN} * * * * {_in_cron(job, shlex.join(job.often))}",
    )
    return {"crontab": "\n".join(lines) + "\n"}


def _in_cron(job: Job, command: str) -> str:
    """A command with its environment; cron takes a bare % for the end of a line."""
    where = shlex.quote(str(job.environment))
    return f"{{ set -a; [ -r {where} ] && . {where}; set +a; {command}; }}".replace("%", r"\%")


def systemd(job: Job) -> Files:
    """Two services and their timers, for the user."""
    found = {}
    for name, calls, when in (
        ("outpace", job.nightly, f"OnCalendar=*-*-* {job.at:%H:%M}:00"),
        ("outpace-notify", (job.often,), f"OnCalendar=*:0/{OFTEN}"),
    ):
        starts = "".join(f"ExecStart={' '.join(map(_in_systemd, call))}\n" for call in calls)
        found[f"~/.config/systemd/user/{name}.service"] = (
            f"[Unit]\nDescription=outpace: {calls[0][3]}\nWants=network-online.target\n\n"
            f"[Service]\nType=oneshot\nEnvironmentFile=-{_plain_in_systemd(str(job.environment))}\n"
            f"{starts}"
        )
        found[f"~/.config/systemd/user/{name}.timer"] = (
            f"[Unit]\nDescription=outpace: {calls[0][3]}\n\n[Timer]\n{when}\nPersistent=true\n"
            "RandomizedDelaySec=60\n\n[Install]\nWantedBy=timers.target\n"
        )
    return found


def _in_systemd(word: str) -> str:
    """A word of ExecStart, in quotes: % begins a specifier, $ a variable."""
    escaped = word.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'.replace("%", "%%").replace("$", "$$")


def _plain_in_systemd(path: str) -> str:
    """A path that is a whole value: neither quotes nor dollars mean anything there."""
    return path.replace("%", "%%")


def launchd(job: Job) -> Files:
    """Two agents, for the user."""
    at = {"Hour": job.at.hour, "Minute": job.at.minute}
    night = " && ".join(map(shlex.join, job.nightly))
    return {
        f"~/Library/LaunchAgents/{label}.plist": plistlib.dumps(
            {"Label": label, "ProgramArguments": ["/bin/sh", "-c", _with(job, command)], **when}
        ).decode()
        for label, command, when in (
            ("net.outpace.collect", night, {"StartCalendarInterval": at}),
            ("net.outpace.notify", shlex.join(job.often), {"StartInterval": 60 * OFTEN}),
        )
    }


def _with(job: Job, command: str) -> str:
    """A command of a shell with the environment of the landscape."""
    where = shlex.quote(str(job.environment))
    return f"set -a; [ -r {where} ] && . {where}; set +a; {command}"


def windows(job: Job) -> Files:
    """A script for PowerShell that registers two tasks; keys come from the user's environment."""
    values = {
        "AT": _in_powershell(f"{job.at:%H:%M}"),
        "OFTEN": str(OFTEN),
        "NIGHT": ", ".join(map(_action, job.nightly)),
        "NOTIFY": _action(job.often),
    }
    return {"outpace.ps1": _filled("windows.ps1", values)}


def _filled(name: str, values: Mapping[str, str]) -> str:
    """A file of this room with its places filled, in one go: a path may look like a place."""
    text = ROOT.joinpath(name).read_text("utf-8")
    return re.sub("<([A-Z]+)>", lambda place: values[place[1]], text)


def _action(call: Sequence[str]) -> str:
    """An action: the program, and its words as Windows splits them."""
    words = subprocess.list2cmdline(call[1:])
    return (
        f"(New-ScheduledTaskAction -Execute {_in_powershell(call[0])} "
        f"-Argument {_in_powershell(words)})"
    )


def _in_powershell(text: str) -> str:
    """A text in single quotes, of which PowerShell knows five."""
    return "'" + re.sub("(['\u2018\u2019\u201a\u201b])", r"\1\1", text) + "'"


def docker(job: Job) -> Files:
    """A compose file with the data folder as its volume: the dashboard, and a clock beside it."""
    volume = _in_yaml(f"{job.data}:/data".replace("$", "$$"))
    text = ROOT.joinpath("compose.yaml").read_text("utf-8")
    return {
        "compose.yaml": text.replace("outpace-data:/data", volume).partition("\nvolumes:")[0] + "\n"
    }


def _in_yaml(text: str) -> str:
    doubled = text.replace("'", "''")
    return f"'{doubled}'"


def github(job: Job) -> Files:
    """A workflow that collects at night into a branch of the repository and publishes the site."""
    values = {
        "CRON": f"{job.at.minute} {job.at.hour} * * *",
        "VERSION": product_version().partition("+")[0],
        "SETTINGS": shlex.quote(str(job.data / "outpace.toml")),
    }
    return {".github/workflows/outpace.yaml": _filled("github.yaml", values)}


KINDS: dict[str, Callable[[Job], Files]] = {
    "cron": cron,
    "systemd": systemd,
    "windows": windows,
    "launchd": launchd,
    "docker": docker,
    "github": github,
}
