"""What tools say of themselves: an assistant chooses by these words alone."""

import re
from importlib import resources
from typing import Any

import pytest

from app.assistants.questions import Questions
from app.assistants.server import server, skill, tools
from pipelines.folder import Folder
from tests.assistants.asking import listed

VERBS = {"Tells", "Gives", "Explains", "Lists", "Answers"}
ORDERS = re.compile(r"\b(you must|always call|ignore|never tell|system prompt|important)\b", re.I)


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> list[Any]:
    return listed(server(Folder(tmp_path_factory.mktemp("empty"))))


def test_there_are_ten_tools_that_only_read(told: list[Any]) -> None:
    assert len(told) == 10
    for tool in told:
        marks = tool.annotations
        assert marks.read_only_hint and not marks.destructive_hint and not marks.open_world_hint


def test_a_description_says_what_it_does_and_when_to_use_it(told: list[Any]) -> None:
    firsts = [tool.description.split("\n\n")[0] for tool in told]
    assert len(set(firsts)) == len(firsts)
    for tool, first in zip(told, firsts, strict=True):
        assert first.split()[0] in VERBS, tool.name
        assert len(first.split()) >= 8 and len(tool.description) <= 400, tool.name
        assert "\n\n" in tool.description, f"{tool.name} does not say when to use it"
        assert not ORDERS.search(tool.description), tool.name
        assert "TODO" not in tool.description


def test_every_parameter_is_described_and_typed(told: list[Any]) -> None:
    for tool in told:
        for name, schema in tool.input_schema.get("properties", {}).items():
            assert len(schema.get("description", "").split()) >= 3, f"{tool.name}({name})"
            assert {"type", "anyOf", "enum"} & schema.keys(), f"{tool.name}({name})"
        assert tool.output_schema and tool.output_schema["properties"]


def test_no_two_tools_name_the_same_parameter_differently(told: list[Any]) -> None:
    said: dict[str, set[str]] = {}
    for tool in told:
        for name, schema in tool.input_schema.get("properties", {}).items():
            said.setdefault(name, set()).add(schema["description"])
    twice = {name: texts for name, texts in said.items() if len(texts) > 1}
    assert twice.keys() <= {"measure"}  # of posts it is what they are ordered by


def test_names_in_texts_are_those_of_tools(told: list[Any]) -> None:
    names = {tool.name for tool in told}
    fields = {
        field
        for tool in told
        for schema in (tool.input_schema, *tool.output_schema.get("$defs", {}).values(),
                       tool.output_schema)
        for field in schema.get("properties", {})
    }  # fmt: skip
    quoted = re.findall(r"`([a-z_]+)`", skill())
    assert set(quoted) <= names | fields | {"value"}
    assert names <= set(quoted), "the skill says when to use each tool"
    for tool in told:
        assert set(re.findall(r"`([a-z_]+)`", tool.description)) <= names, tool.name


def test_the_texts_ship_with_the_package() -> None:
    room = resources.files("app.assistants")
    head = (room / "SKILL.md").read_text("utf-8").split("---")[1]
    name, described = (line.split(": ", 1) for line in head.strip().splitlines())
    assert name == ["name", "outpace"]
    assert described[0] == "description" and len(described[1]) <= 1024
    llms = (room / "llms.txt").read_text("utf-8")
    assert llms.startswith("# outpace\n\n> ")


def test_tools_and_questions_are_the_same(tmp_path: Any) -> None:
    public = {name for name in vars(Questions) if not name.startswith("_")}
    assert {tool.__name__ for tool in tools(Questions(Folder(tmp_path)))} == public
