"""The key of the printed address: whoever opens it edits, everybody else reads.

Only a positive sign makes an editor. Where a request comes from, or which headers it lacks, says
nothing: behind a proxy every stranger comes from this machine. The key lives in the memory of the
process that made it and in the browser that opened the address, nowhere else.
"""

import hmac
import secrets

PARAMETER = "key"  # of the printed address
_KEY = secrets.token_urlsafe(32)


def key() -> str:
    """The key of this process; made anew at every start."""
    return _KEY


def fits(told: str | None) -> bool:
    """Whether this is the key; takes the same time whatever was told."""
    return hmac.compare_digest((told or "").encode(), _KEY.encode())


def cookie_name(port: int) -> str:
    """The cookie that holds the key; browsers do not tell the ports of a machine apart."""
    return f"outpace_key_{port}"
