"""The shell of `outpace sql`, typed at through a pipe."""

import stat
from collections.abc import Callable

import pandas as pd
import pytest
from prompt_toolkit.completion import CompleteEvent
from prompt_toolkit.document import Document
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from app.commands.shell import Names, run_shell
from app.view.asking import HISTORY
from pipelines.folder import Folder
from pipelines.warehouse.ask import open_published
from tests.conftest import Bring, row

Typed = Callable[[str], list[pd.DataFrame]]


@pytest.fixture
def typed(bring: Bring, folder: Folder) -> Typed:
    bring([row("Us", "1", "2026-01-05T08:00:00Z")], own="Us")

    def run(keys: str) -> list[pd.DataFrame]:
        shown: list[pd.DataFrame] = []
        with create_pipe_input() as source:
            source.send_text(keys)
            run_shell(folder, shown.append, source=source, screen=DummyOutput())
        return shown

    return run


@pytest.mark.parametrize("leave", ["\\q\r", "\x04", "exit\r"])
def test_it_answers_and_is_left(typed: Typed, leave: str) -> None:
    (shown,) = typed(f"select brand from posts;\r{leave}")
    assert list(shown["brand"]) == ["Us"]


def test_a_mistake_is_told_with_its_place_and_asked_on(
    typed: Typed, capsys: pytest.CaptureFixture[str]
) -> None:
    (shown,) = typed("select brnd from posts\rselect 1 as one\r\\q\r")
    assert list(shown["one"]) == [1]
    said = capsys.readouterr().err.splitlines()
    at = next(place for place, line in enumerate(said) if '"brnd" not found' in line)
    assert said[at + 1 : at + 3] == ["select brnd from posts", "       ^"]


def test_it_asks_through_the_fence(typed: Typed, capsys: pytest.CaptureFixture[str]) -> None:
    assert typed("delete from post\rfrom read_text('/etc/hostname')\r\\q\r") == []
    said = capsys.readouterr().err
    assert "one statement that reads" in said and "read_text is not for questions" in said


def test_a_line_that_is_given_up_is_not_asked(typed: Typed) -> None:
    assert typed("from nowhere\x03\\q\r") == []


def test_help_lists_the_measures_and_tells_one(
    typed: Typed, capsys: pytest.CaptureFixture[str]
) -> None:
    assert typed("\\h share_change\r\\h\r\\q\r") == []
    said = capsys.readouterr().out
    assert "share_change: How did each brand's share change" in said and "follower_trend" in said


def test_the_history_is_kept_for_its_owner(typed: Typed, folder: Folder) -> None:
    typed("select 41\r\\q\r")
    (shown,) = typed("\x1b[A\x1b[A\r\\q\r")  # up twice: beyond the \q
    assert shown.iloc[0, 0] == 41
    path = folder.root / HISTORY
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_names_are_completed_with_their_meaning(bring: Bring, folder: Folder) -> None:
    bring([row("Us", "1", "2026-01-05T08:00:00Z")], own="Us")
    names = Names(open_published(folder))

    def offered(text: str) -> dict[str, str]:
        found = names.get_completions(Document(text), CompleteEvent())
        return {one.text: one.display_meta_text for one in found}

    assert offered("from share_of")["share_of_voice"].startswith("Which part of")
    assert offered("select published_d")["published_date"].startswith("day of publication")
    assert "every := " in offered("from cadence(ev")
    assert offered("from (") == {}
