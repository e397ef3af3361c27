"""Where news goes: addresses that are secrets, from the environment or a file of the landscape.

A target has a name, which may stand anywhere, and an address (one URL of apprise), which stands
nowhere but here, in the memory of the process that sends.
"""

import os
import re
from dataclasses import dataclass

from pipelines.errors import OutpaceError
from pipelines.folder import Folder, is_open_to_others
from pipelines.news.log import Log
from pipelines.settings import Settings

ALL, ONE, FILE = "OUTPACE_NEWS_TARGETS", "OUTPACE_NEWS_TARGET_", "news.targets"
_NAMED = re.compile(r"([\w-]{1,40})\s*=\s*(\S+://\S+)")
_PLAIN = re.compile(r"[a-zA-Z][\w+.-]*://\S+")
_FIRST = "news"


class TargetError(OutpaceError):
    """A target cannot be read; the message never holds its address."""


@dataclass(frozen=True, slots=True)
class Target:
    """A name, and the address that is never shown."""

    name: str
    url: str

    def __repr__(self) -> str:
        """Without the address."""
        return f"Target({self.name!r})"


def named(folder: Folder) -> dict[str, Target]:
    """The targets by name. Raises TargetError for a line that is none."""
    found: dict[str, Target] = {}
    for where, text in _texts(folder):
        for line in text:
            target = _target(line, where, len(found) + 1)
            found.setdefault(target.name, target)
    for variable, value in sorted(os.environ.items()):
        if variable.startswith(ONE) and value.strip():
            name = variable.removeprefix(ONE).lower()
            found[name] = _target(f"{name}={value.strip()}", variable, 1)
    return found


def _texts(folder: Folder) -> list[tuple[str, list[str]]]:
    """What names several targets: a variable, and a file of the landscape that its owner reads."""
    texts = [(ALL, re.split(r"\s+", os.environ.get(ALL, "").strip()))]
    path = folder.root / FILE
    if path.is_file():
        if is_open_to_others(path):
            raise TargetError(
                f"{path} holds secrets and others on this machine may read it; `chmod 600` it"
            )
        lines = path.read_text(encoding="utf-8-sig").splitlines()
        texts.append((str(path), [line.strip() for line in lines if not line.startswith("#")]))
    return [(where, [line for line in lines if line]) for where, lines in texts]


def _target(line: str, where: str, number: int) -> Target:
    """A target as `name=address`, or an address alone."""
    if match := _NAMED.fullmatch(line):
        return Target(match[1].lower(), match[2])
    if _PLAIN.fullmatch(line):
        return Target(_FIRST if number == 1 else f"{_FIRST}-{number}", line)
    raise TargetError(
        f"a target in {where} is not of the form name=address, such as "
        "team=mailto://user:password@example.org; it is not shown, because it is a secret"
    )


def to_tell(folder: Folder, settings: Settings, known: Log) -> tuple[str, ...]:
    """The names of those who hear of news: by the rules, else whoever is known here or was last."""
    return settings.news.to or tuple(named(folder)) or known.known_targets()
