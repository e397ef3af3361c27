"""The questions of docs/assistants.md, asked again: what stands there is what the tools answer."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from app.assistants.server import server
from pipelines.folder import Folder
from tests.assistants.asking import asked

TOLD = Path(__file__).parents[2] / "docs" / "assistants.md"
TURN = re.compile(r"^`(\w+) (\{[^\n]*\})`\n\n```json\n(.*?)\n```", re.MULTILINE | re.DOTALL)
TURNS = [
    (name, json.loads(given), json.loads(answer))
    for name, given, answer in TURN.findall(TOLD.read_text("utf-8"))
]


def test_the_transcript_holds_ten_questions_to_nine_tools_or_more() -> None:
    assert len(TURNS) == 10
    assert len({name for name, _, _ in TURNS}) >= 8


def test_what_the_transcript_tells_is_answered(demo_folder: Folder) -> None:
    wire = server(demo_folder)
    found = asked(wire, *[(name, given) for name, given, _ in TURNS])
    for (name, given, told), answer in zip(TURNS, found, strict=True):
        assert agrees(answer, told), f"{name} {given}: {json.dumps(answer)[:3000]}"


def agrees(found: Any, told: Any) -> bool:
    """Whether an answer holds what is told of it: numbers to three digits, the first rows."""
    if isinstance(told, dict):
        return all(agrees(found[name], value) for name, value in told.items())
    if isinstance(told, list):
        return (
            len(found) >= len(told) and all(map(agrees, found, told)) and bool(found) == bool(told)
        )
    if isinstance(told, float):
        return bool(found == pytest.approx(told, abs=0.0006))
    return bool(found == told)
