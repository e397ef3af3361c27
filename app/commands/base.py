"""What all commands share: the data folder, saying things, showing progress."""

import io
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Annotated, Any, Protocol, TextIO, runtime_checkable

import typer

from app.words.safe import for_terminal, one_line
from pipelines.folder import Folder, is_open_to_others
from pipelines.progress import Progress, Report
from pipelines.reasons import Reason

app = typer.Typer(
    name="outpace",
    help="Is a competitor really pulling ahead of us on social media - or was it luck?",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
_chosen: dict[str, Path] = {}


def data_folder() -> Folder:
    """The landscape of this call; settings that are gone are written again, and that is said."""
    folder = chosen_folder()
    if folder.pointer.exists() and not folder.config.exists():
        from pipelines.runs.restore_settings import restore_settings

        say_aside(restore_settings(folder))
    return folder


def chosen_folder() -> Folder:
    """The landscape of this call: --data, then OUTPACE_DATA, then `data` where one works."""
    named = _chosen.get("data") or os.environ.get("OUTPACE_DATA", "").strip()
    return Folder(Path(named or "data").expanduser().resolve())


def _tell_version(is_asked: bool) -> None:
    if is_asked:
        from pipelines.version import product_version

        answer(f"outpace {product_version()}")
        raise typer.Exit


@app.callback()
def options(
    data: Annotated[
        Path | None,
        typer.Option("--data", metavar="DIR", help="Data folder; one folder is one landscape."),
    ] = None,
    lang: Annotated[
        str | None, typer.Option("--lang", metavar="xx", help="Language of the answers: en, nl.")
    ] = None,
    version: Annotated[  # eager: told before a command is missed
        bool,
        typer.Option("--version", help="Print the version.", callback=_tell_version, is_eager=True),
    ] = False,
) -> None:
    """Choose the landscape that a command works on."""
    _chosen.clear()
    if lang is not None:
        _speak(lang)
    if data is not None:
        _chosen["data"] = data


def _speak(wanted: str) -> None:
    """Speak a language from now on. Raises SettingsError when there is no such language."""
    from app.words import language
    from app.words.catalogue import say
    from pipelines.errors import SettingsError

    if language.best_of([wanted]) != wanted.lower()[:2]:
        there = ", ".join(language.offered())
        raise SettingsError(say("cli-no-language", wanted=wanted, languages=there))
    language.speak(wanted)
    os.environ["OUTPACE_LANG"] = wanted  # also for the threads and processes of this call


def answer(*lines: str) -> None:
    """Print an answer on stdout; a line end within one of the lines is a space."""
    write(sys.stdout, "".join(f"{one_line(line)}\n" for line in lines))


def say_aside(text: str) -> None:
    """Print what is not the answer on stderr."""
    write(sys.stderr, f"{one_line(_told(text))}\n")


def _told(text: str) -> str:
    """A text; what a run says in the reader's language."""
    if not isinstance(text, Reason):
        return text
    from app.words.errors import reason  # loads the catalogue, which many a command never needs

    return reason(text)


def say_error(text: str) -> None:
    """Print an error on stderr, on one line."""
    say_aside(f"outpace: {' '.join(text.split())}")


@runtime_checkable
class UsageError(Protocol):
    """A call that cannot be understood, as Typer raises it; its own class is not public."""

    exit_code: int

    def show(self, file: IO[Any] | None = None) -> None:
        """Print what is wrong and how the command is used."""


def tell_notes(notes: Iterable[str]) -> None:
    """Say what was noticed; that makes the command no success."""
    told = False
    for note in notes:
        say_aside(note)
        told = True
    if told:
        raise typer.Exit(1)


def say_usage(error: UsageError) -> None:
    """Print on stderr what is wrong with a call; it holds the words of the call."""
    shown = io.StringIO()
    error.show(shown)
    write(sys.stderr, shown.getvalue())


def write(stream: TextIO, text: str) -> None:
    """Print a text as it is, but for the signs that a terminal would obey or cannot show."""
    encoding = stream.encoding or "utf-8"
    stream.write(for_terminal(text).encode(encoding, "replace").decode(encoding))


def say_simulated(folder: Folder) -> None:
    """Say on stderr when what follows is a simulated world."""
    from pipelines.settings import read_settings

    if read_settings(folder).is_simulated:
        from app.words.catalogue import say

        say_aside(say("cli-simulated"))


def say_open_secrets(folder: Folder) -> None:
    """Say on stderr when others on this machine may read the secrets of a sign-in."""
    secrets = folder.root / "secrets.toml"
    if is_open_to_others(secrets):
        from app.words.catalogue import say

        say_aside(say("cli-open-secrets", file=str(secrets)))


@contextmanager
def shown_progress() -> Iterator[Report]:
    """Progress on stderr: a bar in a terminal, a line per step elsewhere."""
    if not sys.stderr.isatty():
        yield lambda step: say_aside(_line(step))
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        SpinnerColumn,
        TextColumn,
        TimeElapsedColumn,
        TimeRemainingColumn,
    )
    from rich.progress import Progress as Bar

    console = Console(stderr=True)
    columns = (SpinnerColumn(), TextColumn("{task.description}", markup=False), BarColumn(24))
    with Bar(
        *columns,
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TimeRemainingColumn(elapsed_when_finished=True),
        console=console,
        transient=True,
    ) as bar:
        task = bar.add_task("", total=None)

        def show(step: Progress) -> None:
            what = one_line(_told(step.what))
            bar.update(task, description=what, completed=step.done, total=step.of or None)

        yield show


def _line(step: Progress) -> str:
    if not step.of:
        return step.what
    from app.words.catalogue import say

    return say("cli-step", what=_told(step.what), done=step.done, of=step.of)
