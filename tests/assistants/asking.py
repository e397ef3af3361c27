"""A real client of MCP, in memory or at the other end of a process."""

from typing import Any

import anyio
from mcp import Client, StdioServerParameters
from mcp.server import MCPServer

Wire = MCPServer[Any] | StdioServerParameters
Call = tuple[str, dict[str, Any]]


def asked(wire: Wire, *calls: Call) -> list[dict[str, Any]]:
    """The structured answer of each call, in their order; a call that fails is an error."""

    async def ask() -> list[dict[str, Any]]:
        async with Client(wire, read_timeout_seconds=120) as client:
            found = [await client.call_tool(name, arguments) for name, arguments in calls]
        assert not [one.content for one in found if one.is_error]
        return [dict(one.structured_content or {}) for one in found]

    return anyio.run(ask)


def refused(wire: Wire, call: Call) -> str:
    """What the protocol says of a call that is none."""

    async def ask() -> str:
        async with Client(wire) as client:
            found = await client.call_tool(*call)
        assert found.is_error
        return str(found.content)

    return anyio.run(ask)


def listed(wire: Wire) -> list[Any]:
    """The tools as a client reads them."""

    async def ask() -> list[Any]:
        async with Client(wire) as client:
            return list((await client.list_tools()).tools)

    return anyio.run(ask)
