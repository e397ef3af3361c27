"""What helps whoever asks in SQL, in the shell as on the page: our names, what was asked before."""

from collections.abc import Iterator

from prompt_toolkit.history import FileHistory, History, InMemoryHistory

from pipelines.folder import Folder, open_private
from pipelines.warehouse.ask import Published

HISTORY = ".sql_history"
MOST_ASKED = 30


def names_of(published: Published) -> dict[str, str]:
    """Measures, their parameters, tables and columns, with what each means."""
    return dict(_named(published))


def _named(published: Published) -> Iterator[tuple[str, str]]:
    """Columns, then parameters, then what stands behind `from`: the last one of a name counts."""
    for _, column, comment in published.question("columns_named").itertuples(index=False):
        yield column, str(comment or "")
    for one in published.definitions():
        for column in one.columns:
            yield column.name, column.meaning
    for name, parameter in published.question("parameters_named").itertuples(index=False):
        yield f"{parameter} := ", name
    for _, name, comment in published.question("things_named").itertuples(index=False):
        yield name, str(comment or "")


def history(folder: Folder) -> History:
    """The history of this landscape, for its owner only; of this call where nothing may be kept."""
    path = folder.root / HISTORY
    try:
        open_private(path, "ab").close()
    except OSError:
        return InMemoryHistory()
    return FileHistory(str(path))


def asked_before(kept: History) -> list[str]:
    """The last questions, each once, the newest first; without commands of the shell."""
    found: dict[str, None] = {}
    for text in kept.load_history_strings():
        if len(found) == MOST_ASKED:
            break
        if text.strip() and not text.startswith("\\"):
            found.setdefault(text.strip())
    return list(found)
