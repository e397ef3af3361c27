"""The made-up landscape answers with the columns that the measures have."""

import pandas as pd
import pytest

import queries
from tests.app import made_up, made_up_why
from tests.app.made_up import ANSWERS, BRANDS
from tests.doubles import completed

WHY = {
    "causes": made_up_why.causes_frame(),
    "course_changes": made_up_why.changes_frame(),
    "hashtag_gain": made_up_why.tags_frame(),
    "kinds_compared": made_up.kinds_frame(),
    "posting_hours": made_up_why.hours_frame(),
}
FRAMES = {name: answer({}) for name, answer in ANSWERS.items()} | WHY


@pytest.mark.parametrize("name", FRAMES)
def test_a_made_up_answer_has_the_columns_of_its_measure(name: str) -> None:
    found = next(item for item in queries.definitions() if item.name == name)
    assert list(FRAMES[name].columns) == found.column_names()
    assert len(FRAMES[name]) > 0


def test_a_column_that_is_no_more_is_refused() -> None:
    with pytest.raises(ValueError, match="momentum has no column named speed; there are: "):
        completed("momentum", pd.DataFrame({"brand": BRANDS, "speed": 1.0}))
