"""Every worked question runs on the demo behind the fence, and is asked in every language."""

import pytest

import queries
from app.words.language import offered
from pipelines.folder import Folder
from pipelines.warehouse.ask import open_published

NONE_IN_THE_DEMO = {"absent"}  # we are everywhere where rivals are


def test_there_are_twenty_questions_in_every_language() -> None:
    assert len(queries.examples()) == 20
    for one in queries.examples():
        assert set(one.asked) == set(offered())
        assert all(text.endswith("?") for text in one.asked.values())


@pytest.mark.parametrize("example", queries.examples(), ids=lambda one: one.name)
def test_a_worked_question_is_answered(example: queries.Example, demo_folder: Folder) -> None:
    frame = open_published(demo_folder).ask(example.sql)
    assert len(frame.columns) > 1
    assert frame.empty == (example.name in NONE_IN_THE_DEMO)
