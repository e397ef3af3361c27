"""The order of the SQL files follows from what they name."""

import pytest

from queries.graph import BrokenOrder, made_by, named_by, ordered

LOW = "create or replace macro low(day) as (day + 1);"
MID = "create view mid as select low(week) as next from week;"
TOP = "create macro top() as table with mid_rows as (from mid) select low(1) from mid_rows;"


def order(files: dict[str, str]) -> tuple[str, ...]:
    return ordered(files, tables={"week"}, rank=lambda name: name)


def test_a_file_comes_after_what_it_names() -> None:
    assert order({"a": TOP, "b": MID, "c": LOW}) == ("c", "b", "a")


def test_strings_comments_columns_and_own_steps_name_nothing() -> None:
    sql = (
        "-- from low\ncreate view v as with low as (select 'from mid' as mid) "
        "select low.mid, mid, x is distinct from mid from low;"
    )
    assert named_by(sql, {"low", "mid"}) == ()


def test_what_a_file_makes_is_told_with_its_kind() -> None:
    assert made_by(MID + LOW + LOW) == (("view", "mid"), ("macro", "low"))


def test_a_circle_names_its_files() -> None:
    with pytest.raises(BrokenOrder, match=r"these need each other: (a -> b -> a|b -> a -> b)"):
        order({"a": "create view x as from y;", "b": "create view y as from x;"})


def test_a_name_that_nothing_makes_is_an_error_with_the_file() -> None:
    with pytest.raises(BrokenOrder, match="a reads weak, which no file makes"):
        order({"a": "create view x as from week inner join weak using (day);"})


def test_two_files_cannot_make_the_same() -> None:
    with pytest.raises(BrokenOrder, match="a and b both make low"):
        order({"a": LOW, "b": LOW})
