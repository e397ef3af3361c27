"""The shell of `outpace sql`: question after question, with history and completion."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from prompt_toolkit import PromptSession
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document

from app.commands.base import answer, say_aside, say_error
from app.commands.measures import measure_lines, measures_lines
from app.view.asking import history, names_of
from app.words.catalogue import say
from pipelines.folder import Folder
from pipelines.warehouse.ask import Published, open_published, published_id
from pipelines.warehouse.errors import AskError

if TYPE_CHECKING:
    import pandas as pd
    from prompt_toolkit.input import Input
    from prompt_toolkit.output import Output

PROMPT = "outpace> "
LEAVE = ("\\q", "exit", "quit")
HELP = "\\h"
Show = Callable[["pd.DataFrame"], None]


class Names(Completer):
    """Completes measures, their parameters, tables and columns, with what each means beside it."""

    def __init__(self, published: Published) -> None:
        self.meanings = names_of(published)

    def get_completions(self, document: Document, _event: CompleteEvent) -> Iterator[Completion]:
        """The names that begin with the word before the cursor."""
        word = document.get_word_before_cursor(WORD=False)
        if not word.replace("_", "").isalnum():
            return
        for name in sorted(self.meanings):
            if name.startswith(word.lower()):
                meta = self.meanings[name]
                yield Completion(name, start_position=-len(word), display_meta=meta)


def run_shell(
    folder: Folder, show: Show, *, source: "Input | None" = None, screen: "Output | None" = None
) -> None:
    """Answer questions until `\\q` or Ctrl-D; a mistake is told with its place, and asked on."""
    published = open_published(folder)
    session: PromptSession[str] = PromptSession(
        PROMPT,
        history=history(folder),
        completer=Names(published),
        complete_while_typing=False,
        input=source,
        output=screen,
    )
    say_aside(say("cli-shell", build=published.build_id))
    while (text := _next(session)) not in (None, *LEAVE):
        if published_id(folder) != published.build_id:
            published = open_published(folder)
            say_aside(say("cli-shell-newer", build=published.build_id))
        _answer(published, text or "", show)


def _next(session: "PromptSession[str]") -> str | None:
    """What was asked next; '' for a line that was given up, None at the end."""
    try:
        return session.prompt().strip()
    except KeyboardInterrupt:
        return ""
    except EOFError:
        return None


def _answer(published: Published, text: str, show: Show) -> None:
    try:
        if text.split()[:1] == [HELP]:
            name = text.removeprefix(HELP).strip()
            answer(*(measure_lines(name) if name else measures_lines()))
        elif text:
            show(published.ask(text, limit=None))
    except AskError as error:
        say_error(str(error))
        for line in error.marked(text):
            say_aside(line)
