"""Importing export files from the page: drop, look at what was understood, then count it in."""

from collections.abc import Sequence
from pathlib import Path

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from app.parts.cards import Finding, heading, note, show_html
from app.theme.parts import chip
from app.view import jobs, uploads
from app.view.landscape import folder
from app.view.people import editor_only, only_editors, who
from app.words.data import import_line
from pipelines.exports import ExportError, ImportOptions, plan_files, preview
from pipelines.runs.import_files import import_real
from pipelines.scratch import make_scratch
from pipelines.warehouse.imports import remembered

ORDERS = {"as the file tells": None, "day first": "day-first", "month first": "month-first"}


def show_import() -> None:
    """The file drop of the Data page."""
    heading(Finding("Import files", "Export files of other tools: CSV, Excel, JSON, zip ..."))
    show_files("Files", is_labelled=False)


def show_files(label: str, *, is_labelled: bool = True) -> None:
    """The file drop; what the files hold is shown before anything is taken in."""
    is_editor = who().is_editor
    uploads.allow(is_editor=is_editor)
    if not is_editor:
        note(only_editors())
        return
    files = st.file_uploader(
        label,
        accept_multiple_files=True,
        key="files",
        label_visibility="visible" if is_labelled else "collapsed",
    )
    if not files:
        return
    options = _options()
    paths = _kept(files)
    try:
        before = remembered(folder())
        plans = [(plan, path) for path in paths for plan in plan_files(path, options, before)]
        lines = [line for plan, path in plans for line in preview(plan, path)]
    except ExportError as error:
        show_html(chip("! Not understood", "behind"))
        st.text(str(error))
        return
    show_html(chip("= Understood, nothing is changed yet", "level"))
    with st.container(height=220, border=True):
        st.text("\n".join(lines))
    st.button("Import", type="primary", on_click=start_importing, args=(paths, options))


@editor_only
def start_importing(paths: Sequence[Path], options: ImportOptions) -> None:
    """Begin in the background; the page goes on."""
    here = folder()

    def work(tell: jobs.Tell) -> str:
        reports = import_real(here, paths, options, progress=tell)
        return " ".join(import_line(report.name, report) for report in reports)

    jobs.start(here.root, "Importing", work)


def _options() -> ImportOptions:
    """What the reader adds to what the file says."""
    with st.expander("If the file does not say it"):
        own = st.text_input("Our own brand in these files", key="import_own")
        brand = st.text_input("Brand of every row", key="import_brand")
        platform = st.text_input("Platform of every row", key="import_platform")
        dates = st.selectbox("Order of day and month", list(ORDERS), key="import_dates")
    return ImportOptions(
        platform=platform.strip() or None,
        own=own.strip() or None,
        brand=brand.strip() or None,
        dates=ORDERS[dates or "as the file tells"],
    )


def _kept(files: Sequence[UploadedFile]) -> list[Path]:
    """The dropped files as files on disk, under their own names, once per session."""
    if "import_room" not in st.session_state:
        st.session_state["import_room"] = make_scratch()
    room: Path = st.session_state["import_room"]
    paths = []
    for file in files:
        path = room / file.file_id / Path(file.name).name
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(file.getbuffer())
        paths.append(path)
    return paths
