"""Write what follows from the headers: `python -m queries` makes docs/measures.md and rows.py."""

import sys
from pathlib import Path

import duckdb

import queries
from queries.page import documentation
from queries.typed import PATH, row_types

PAGE = Path(queries.__file__).parents[1] / "docs" / "measures.md"


def written() -> dict[Path, str]:
    """What each generated file has to say."""
    with duckdb.connect() as con:
        queries.migrate(con)
        for name in queries.files("marts"):
            con.execute(queries.read(name))
        return {
            PAGE: documentation(queries.definitions()),
            PATH: row_types(queries.definitions(), con),
        }


if __name__ == "__main__":
    for path, text in written().items():
        path.write_text(text, encoding="utf-8")
        sys.stdout.write(f"wrote {path}\n")
