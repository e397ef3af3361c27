"""The columns of a dropped file with their meaning as drop-downs, and the reason beside each."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pandas as pd
import streamlit as st

from app.exhibits.files import field_name, why_so
from app.words.catalogue import say
from pipelines.exports import Plan, kinds
from pipelines.exports.planning import columns_of
from pipelines.exports.preview import ColumnRead, columns_read


def show_columns(path: Path, plan: Plan | None, name: str) -> None:
    """A line per column; what is chosen for one is said of the file from then on.

    Without a plan the file cannot be read yet, and every column waits for a meaning. `name` is that
    of the table, for what is kept of it.
    """
    columns = _columns(path, plan)
    st.session_state[f"columns_{name}"] = [(one.name, one.field) for one in columns]
    is_open = plan is None
    label = say("data-columns", read=_read(columns, columns_said(name)))
    with st.expander(label, expanded=is_open, key=f"columns_of_{name}"):
        st.data_editor(
            pd.DataFrame(
                {
                    "column": [" ".join(column.name.split())[:80] for column in columns],
                    "field": pd.Series([column.field for column in columns], dtype="object"),
                    "why": [why_so(column) for column in columns],
                }
            ),
            key=f"meaning_{name}",
            hide_index=True,
            placeholder=field_name("None"),
            disabled=["column", "why"],
            column_config={
                "column": st.column_config.TextColumn(say("data-column")),
                "field": st.column_config.SelectboxColumn(
                    say("data-column-meaning"),
                    width="medium",
                    options=list(kinds.fields()),
                    format_func=field_name,
                ),
                "why": st.column_config.TextColumn(say("data-column-why"), width="large"),
            },
        )


def _columns(path: Path, plan: Plan | None) -> list[ColumnRead]:
    if plan is not None:
        return columns_read(plan)
    return [ColumnRead(name, None, None) for name in columns_of(path) if name.strip()]


def _read(columns: Sequence[ColumnRead], said: Mapping[str, str]) -> int:
    """How many columns are read, those counted that a reader gave or took a meaning."""
    kept = {one.name for one in columns if one.field is not None and one.field not in said}
    return len(kept | {*filter(None, said.values())})


def columns_said(name: str) -> dict[str, str]:
    """The columns to which a reader gave or took a meaning: field to column, "" for none."""
    columns: list[tuple[str, str | None]] = st.session_state.get(f"columns_{name}", [])
    kept: dict[str, Any] = st.session_state.get(f"meaning_{name}", {})
    edited: dict[Any, dict[str, Any]] = kept.get("edited_rows", {})
    changes = [
        (columns[int(row)], change["field"])
        for row, change in edited.items()
        if "field" in change and int(row) < len(columns)
    ]
    taken = {before: "" for (_, before), field in changes if before is not None and not field}
    return taken | {str(field): column for (column, _), field in changes if field}
