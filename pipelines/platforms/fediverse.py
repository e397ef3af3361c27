"""What the platforms of many servers share: whose id it is, and at which server it is asked."""

from urllib.parse import urlsplit

from pipelines.platforms.links import Link, address_in, is_foreign
from pipelines.platforms.wire.addresses import is_local
from pipelines.records import Response


def parts_of(account_id: str) -> tuple[str, str]:
    """Host (with port) and key of an account id: platform, colon, host, colon, key."""
    host, _, key = account_id.partition(":")[2].rpartition(":")
    return host, key


def host_of(response: Response) -> str:
    """The server, with a port of its own, that the ids of an answer belong to."""
    if response.account_id:
        return parts_of(response.account_id)[0]
    parts = urlsplit(response.url)
    implied = ":80" if parts.scheme == "http" else ":443"
    return parts.netloc.lower().removesuffix(implied)


def base_of(host: str, scheme: str = "") -> str:
    """scheme://host[:port]; a server of this machine or network is asked by http."""
    named = scheme or ("http" if is_local(urlsplit(f"//{host}").hostname or "") else "https")
    return f"{named}://{host}"


def unsure_link(link: str, platform: str, forms: dict[str, str]) -> Link | None:
    """The link whose path begins with one of the forms, which servers of other kinds share.

    forms: the first step of the path, and the letter that stands for it in names (c/news).
    """
    address = address_in(link)
    if address is None or len(address.steps) < 2 or is_foreign(address.host):
        return None
    letter, (name, _, home) = forms.get(address.steps[0]), address.steps[1].partition("@")
    host = home or address.host
    if letter is None or not name or "." not in host:
        return None
    base = base_of(host, "" if home else address.scheme)
    return Link(platform, f"{letter}/{name}", base, f"{base}/{letter}/{name}", is_sure=False)
