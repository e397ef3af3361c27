"""The columns of a dropped file with their meaning as drop-downs, and the reason beside each."""

from pathlib import Path
from typing import Any

import pandas as pd
import streamlit as st

from app.exhibits.files import field_name, why_left
from app.words.catalogue import say
from pipelines.exports import Plan, kinds
from pipelines.exports.planning import columns_of
from pipelines.exports.preview import ColumnRead, columns_read


def show_columns(path: Path, plan: Plan | None) -> None:
    """A line per column; what is chosen for one is said of the file from then on.

    Without a plan the file cannot be read yet, and every column waits for a meaning.
    """
    columns = _columns(path, plan)
    st.session_state[f"columns_{path.parent.name}"] = [(one.name, one.field) for one in columns]
    is_open = plan is None
    label = say("data-columns", read=sum(column.field is not None for column in columns))
    with st.expander(label, expanded=is_open, key=f"columns_of_{path.parent.name}"):
        st.data_editor(
            pd.DataFrame(
                {
                    "column": [" ".join(column.name.split())[:80] for column in columns],
                    "field": pd.Series([column.field for column in columns], dtype="object"),
                    "why": [why_left(column) for column in columns],
                }
            ),
            key=_key(path),
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


def columns_said(path: Path) -> dict[str, str]:
    """The columns to which a reader gave or took a meaning: field to column, "" for none."""
    columns: list[tuple[str, str | None]] = st.session_state.get(f"columns_{path.parent.name}", [])
    edited: dict[Any, dict[str, Any]] = st.session_state.get(_key(path), {}).get("edited_rows", {})
    changes = [
        (columns[int(row)], change["field"])
        for row, change in edited.items()
        if "field" in change and int(row) < len(columns)
    ]
    taken = {before: "" for (_, before), field in changes if before is not None and not field}
    return taken | {str(field): name for (name, _), field in changes if field}


def _key(path: Path) -> str:
    return f"meaning_{path.parent.name}"
