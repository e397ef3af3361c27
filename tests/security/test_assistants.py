"""An assistant's SQL meets the same fence as everybody's: the whole list of attempts, no row."""

import pytest

from app.assistants.questions import Questions
from pipelines.folder import Folder
from pipelines.warehouse.ask import Published
from tests.security.attempts import listed
from tests.security.conftest import SECRET
from tests.security.test_sql_attempts import in_place, state

LISTED = listed()


@pytest.mark.parametrize("start", range(10))
def test_no_attempt_comes_through_the_tool(attacked: Published, start: int) -> None:
    questions = Questions(Folder(attacked.path.parents[1]))
    before = state(attacked.path)
    for attempt in LISTED[start::10]:
        asked = in_place(attempt, attacked.path)
        answer = questions.sql(asked)
        assert answer.reason and not answer.rows, attempt
        assert SECRET not in answer.reason
        assert str(attacked.path.parent) in asked or str(attacked.path) not in answer.reason
    assert state(attacked.path) == before
    assert questions.sql("select count(*) from post").rows == ((2,),)
