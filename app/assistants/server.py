"""The questions as tools of MCP, over stdio: for an assistant on this machine.

Nothing but the protocol is written to stdout.
"""

from collections.abc import Callable
from importlib import resources
from typing import Any

from mcp.server import MCPServer
from mcp.types import ToolAnnotations

from app.assistants.questions import Questions
from pipelines.folder import Folder
from pipelines.version import product_version

READS = ToolAnnotations(
    read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False
)


def server(folder: Folder) -> MCPServer[Any]:
    """The server of one landscape, not yet running."""
    found = MCPServer(
        "outpace",
        title="outpace",
        version=product_version(),
        instructions=skill(),
        log_level="ERROR",
    )
    for question in tools(Questions(folder)):
        found.add_tool(question, annotations=READS, structured_output=True)
    return found


def tools(questions: Questions) -> tuple[Callable[..., Any], ...]:
    """The questions that assistants may ask, in the order in which they are of use."""
    return (
        questions.landscape,
        questions.verdicts,
        questions.shares,
        questions.why,
        questions.posts,
        questions.coverage,
        questions.alarm_preview,
        questions.definitions,
        questions.sql,
        questions.post_words,
    )


def skill() -> str:
    """How to ask well and how to read the answers: SKILL.md without its head."""
    text = (resources.files("app.assistants") / "SKILL.md").read_text(encoding="utf-8")
    return text.split("---", 2)[2].strip()
