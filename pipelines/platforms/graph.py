"""What Meta's Graph interfaces share: their addresses, their key, what their errors mean."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from pipelines.platforms.answers import Asked
from pipelines.platforms.errors import NotFound, SourceError
from pipelines.platforms.keys import needed
from pipelines.platforms.values import mapping_of, text_of
from pipelines.records import Response

GRAPH = "https://graph.facebook.com/v25.0"
KEY_CODES = (102, 190)  # wrong, expired or taken back
LIMIT_CODES = (4, 17, 32, 613)
PASSING_CODES = (1, 2)
LIMIT_PAUSE = timedelta(hours=1)  # its windows are of an hour and move along


def key_of(platform: str, variable: str) -> dict[str, str]:
    """The header with the key. Raises MissingKey."""
    return {"Authorization": f"Bearer {needed(platform, variable)}"}


def says(asked: Asked, response: Response, answer: Mapping[str, Any]) -> SourceError | None:
    """The error that an answer holds, by its code."""
    error = mapping_of(answer.get("error"))
    if not error:
        return None
    code, said = error.get("code"), text_of(error.get("message"), 200) or ""
    if code in KEY_CODES:
        return asked.refused_key()
    if code in LIMIT_CODES or (isinstance(code, int) and 80_000 <= code <= 80_014):
        return asked.pause(response, LIMIT_PAUSE)
    if code in PASSING_CODES:
        return asked.later(f"which fails for now ({said})")
    return _not_shown(asked, code, said) if code is not None else None


def _not_shown(asked: Asked, code: object, said: str) -> SourceError:
    """The error for an account that is not there, or that the key may not read."""
    if code == 110:
        return NotFound(
            f"{asked.so}, which is no professional account or does not exist; check the spelling"
        )
    is_permission = "permission" in said.lower() or "requires" in said.lower()
    if code == 803 or (code == 100 and "does not exist" in said and not is_permission):
        return asked.not_there()
    return asked.not_allowed(said)
