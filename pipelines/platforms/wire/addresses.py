"""Which addresses may be connected to, and connections that go to a checked address only.

A name is resolved once, every address it has is checked, and the connection is opened to those very
addresses: a name that answers differently the second time (DNS rebinding) gains nothing. Host
header, TLS server name and certificate check keep the name.
"""

import os
import socket
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import Any
from urllib.parse import SplitResult, urlsplit

from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.exceptions import ConnectTimeoutError, NameResolutionError, NewConnectionError
from urllib3.response import HTTPResponse
from urllib3.util.connection import create_connection

from pipelines.platforms.errors import RefusedAddress
from pipelines.platforms.wire.watch import watched

ALLOW = "OUTPACE_ALLOW_PRIVATE"
NAT64 = ip_network("64:ff9b::/96")
V4_COMPATIBLE = ip_network("::/96")
# Never on the public internet, though not every Python knows it: site-local addresses of old, two
# for documents and protocols, and the relays of 6to4, which lead on to anywhere.
NOT_PUBLIC = tuple(map(ip_network, ("fec0::/10", "3fff::/20", "192.0.0.0/24", "192.88.99.0/24")))


def private_allowed() -> bool:
    """Whether the operator allows private addresses (OUTPACE_ALLOW_PRIVATE=1)."""
    return os.environ.get(ALLOW, "").strip().lower() in ("1", "true", "yes")


def _embedded(address: IPv6Address) -> IPv4Address | None:
    """The IPv4 address that an IPv6 address stands for, if any."""
    if address.ipv4_mapped or address.sixtofour:
        return address.ipv4_mapped or address.sixtofour
    if address.teredo:
        return address.teredo[1]
    if address in NAT64 or address in V4_COMPATIBLE:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return None


def is_public(address: str) -> bool:
    """Whether an IP address belongs to the public internet.

    Private, loopback, link-local, multicast, reserved, carrier-grade NAT and unspecified ones do
    not, nor IPv6 addresses that stand for such an IPv4 address.
    """
    try:
        found = ip_address(address.split("%", maxsplit=1)[0])
    except ValueError:
        return False
    inner = _embedded(found) if isinstance(found, IPv6Address) else None
    if inner is not None:
        found = inner
    odd = found.is_multicast or found.is_reserved or found.is_unspecified or found.is_link_local
    return found.is_global and not odd and not any(found in network for network in NOT_PUBLIC)


def literal(host: str) -> str | None:
    """The IP address that a host text spells (also 2130706433, 0x7f.1, 127.1), else None."""
    bare = host.strip("[]").rstrip(".").split("%")[0]
    try:
        return str(ip_address(bare))
    except ValueError:
        pass
    if not bare or not all(part[:1].isdigit() for part in bare.split(".")):
        return None
    try:
        return socket.inet_ntoa(socket.inet_aton(bare))
    except OSError:
        return None


def is_local(host: str) -> bool:
    """Whether a host text names this machine or its network without any look-up."""
    bare = host.strip("[]").rstrip(".").lower()
    spelled = literal(bare)
    if spelled:
        return not is_public(spelled)
    return "." not in bare or bare.endswith((".localhost", ".local", ".internal", ".lan"))


def refused(host: str, address: str = "") -> RefusedAddress:
    """The error for a private address."""
    where = f"{host} ({address})" if address and address != host else host
    return RefusedAddress(
        f"asked for {where}, which is not an address of the public internet; "
        f"use a public server, or set {ALLOW}=1 to allow private ones"
    )


def checked(url: str) -> SplitResult:
    """The parts of a URL that may be asked. Raises RefusedAddress; looks no name up."""
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        raise RefusedAddress(f"asked for {url[:200]!r}, which is not a web address") from None
    if parts.scheme not in ("http", "https") or not host or parts.username is not None:
        raise RefusedAddress(
            f"asked for {url[:200]!r}; only http and https without a password are asked"
        )
    if is_local(host) and not private_allowed():
        raise refused(host, literal(host) or "")
    return parts


def vetted(host: str, port: int) -> list[str]:
    """The addresses of a host, all of them allowed. Raises RefusedAddress or socket.gaierror."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    addresses = list(dict.fromkeys(str(entry[4][0]) for entry in found))
    if not private_allowed():
        for address in addresses:
            if not is_public(address):
                raise refused(host, address)
    return addresses


def refuse_behind_proxy(host: str, port: int) -> None:
    """Check a target that a proxy will connect to; a name only the proxy knows is left to it."""
    try:
        vetted(host, port)
    except OSError:
        return


def _connect(connection: HTTPConnection) -> socket.socket:
    """A socket to one of the vetted addresses of the connection's host."""
    host = connection.host.strip("[]")
    try:
        addresses = vetted(host, connection.port)
    except (socket.gaierror, UnicodeError) as problem:
        gai = problem if isinstance(problem, socket.gaierror) else socket.gaierror(str(problem))
        raise NameResolutionError(host, connection, gai) from problem
    last: OSError = OSError("no address")
    for address in addresses:
        try:
            line = create_connection(
                (address, connection.port),
                connection.timeout,
                source_address=connection.source_address,
                socket_options=connection.socket_options,
            )
        except OSError as problem:
            last = problem
        else:
            watched(line)
            return line
    if isinstance(last, TimeoutError):
        raise ConnectTimeoutError(connection, f"no connection to {host} in time") from last
    raise NewConnectionError(connection, f"no connection to {host}: {last}") from last


class _PinnedHTTP(HTTPConnection):
    """A connection to a vetted address."""

    def _new_conn(self) -> socket.socket:
        return _connect(self)

    def getresponse(self) -> HTTPResponse:  # type: ignore[override]  # as in urllib3
        watched(self.sock)
        return super().getresponse()


class _PinnedHTTPS(HTTPSConnection):
    """A TLS connection to a vetted address; the certificate is checked against the name."""

    def _new_conn(self) -> socket.socket:
        return _connect(self)

    def getresponse(self) -> HTTPResponse:  # type: ignore[override]  # as in urllib3
        watched(self.sock)
        return super().getresponse()


class _HTTPPool(HTTPConnectionPool):
    ConnectionCls = _PinnedHTTP


class _HTTPSPool(HTTPSConnectionPool):
    ConnectionCls = _PinnedHTTPS


class PinnedAdapter(HTTPAdapter):
    """Opens direct connections to vetted addresses only; a proxy is connected to as configured."""

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        """Make the pools of this adapter hand out vetted connections."""
        super().init_poolmanager(*args, **kwargs)
        self.poolmanager.pool_classes_by_scheme = {"http": _HTTPPool, "https": _HTTPSPool}
