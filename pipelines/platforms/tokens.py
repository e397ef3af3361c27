"""Tokens that an app asks for with its own key before it may ask anything else."""

from collections.abc import Mapping

from pipelines.platforms.answers import Asked, payload
from pipelines.platforms.values import mapping_of
from pipelines.platforms.wire.http import Net


def token_of(
    net: Net,
    asked: Asked,
    address: str,
    form: Mapping[str, str],
    *,
    secret: Mapping[str, str] | None = None,
) -> str:
    """A token, which is kept nowhere. Raises AuthRequired when the key is refused.

    Some platforms refuse a key with status 200: an answer without a token is a refusal.
    """
    response = net.get(
        address, source=asked.platform, purpose="token", form=form, secret=secret or {}
    )
    if response.status in (400, 401):
        raise asked.refused_key()
    token = mapping_of(payload(response, asked)).get("access_token")
    if not isinstance(token, str) or not token:
        raise asked.refused_key()
    return token
