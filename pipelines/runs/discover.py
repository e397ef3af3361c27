"""Discovering: which profiles the site of an organisation links to. Nothing is kept of it."""

from pipelines.platforms.errors import Unavailable
from pipelines.platforms.profiles import Profiles, profiles_in
from pipelines.platforms.wire.http import Net
from pipelines.records import Response


def discover(address: str) -> Profiles:
    """The profiles that a page links to. Raises SourceError when it cannot be read."""
    response = Net(_forget).get(address, source="page", purpose="lookup", link=address)
    if response.status != 200:
        raise Unavailable(
            f"asked for {address}, which answers {response.status}; check the address, "
            "or give the links of the profiles"
        )
    return profiles_in(response.body.decode("utf-8", "replace"), response.url)


def _forget(_: Response) -> None:
    """A look at a page leaves nothing behind."""
