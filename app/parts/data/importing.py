"""Importing export files from the page: drop, look at a card per file, say what lacks, take in."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from app.exhibits.files import bad_file_html, file_html
from app.parts.data.columns import columns_said, show_columns
from app.parts.data.said import FileSays, ask_for, said_of
from app.parts.data.working import then_news
from app.parts.pieces import Finding, heading, note, show_html
from app.story.imported import import_line
from app.theme.css import said_css
from app.view import jobs, uploads
from app.view.landscape import folder, settings
from app.view.people import editor_only, only_editors, who
from app.words.amounts import Count
from app.words.catalogue import say
from app.words.errors import what
from pipelines.exports import ExportError, ImportOptions, Plan, plan_files
from pipelines.runs.import_files import import_real
from pipelines.runs.try_file import Tried, try_file
from pipelines.scratch import make_scratch
from pipelines.warehouse.imports import remembered

Imports = Sequence[tuple[Path, ImportOptions]]


@dataclass(frozen=True, slots=True)
class Looked:
    """A dropped file that can be read: what is said of it, or of each table, and what it brings."""

    path: Path
    options: tuple[ImportOptions, ...]
    tables: tuple[Tried, ...]


def show_import() -> None:
    """The file drop of the Data page."""
    heading(Finding(say("data-import"), say("data-import-about")))
    show_files(say("data-import-files"), is_labelled=False)


def show_files(label: str, *, is_labelled: bool = True) -> None:
    """The file drop, and a card per file; nothing is changed before the button is pressed."""
    is_editor = who().is_editor
    uploads.allow(is_editor=is_editor)
    if not is_editor:
        note(only_editors())
        return
    limit = Count(st.get_option("server.maxUploadSize"))
    words = {"upload": say("data-upload"), "limit": say("data-upload-limit", limit=limit)}
    show_html(said_css(words))
    files = st.file_uploader(
        label,
        accept_multiple_files=True,
        key="files",
        label_visibility="visible" if is_labelled else "collapsed",
    )
    if files:
        looked = [one for at, path in enumerate(_kept(files)) if (one := _card(path, at))]
        own = _ask_own(looked)
        if looked:
            _button([(one.path, options) for one in looked for options in _with_own(one, own)])


def _card(path: Path, at: int) -> Looked | None:
    """One file: what was understood, its columns, what can be said; None when it cannot be read."""
    with st.container(border=True, key=f"file_{at}"):
        says = said_of(path)
        try:
            plans = _plans_unsaid(path, says)
            options = _with_columns(plans, says)
            tables = tuple(tried for one in options for tried in _tried(path, one))
        except ExportError as error:
            show_html(bad_file_html(path.name, what(error), error.needs))
            _ask_what_lacks(path, says, error)
            return None
        for place, tried in enumerate(tables):
            show_html(file_html(tried, says.options))
            show_columns(path, plans[place], f"{says.name}_{place}")
        ask_for(path, says, is_open=False)
        return Looked(path, options, tables)


def _plans_unsaid(path: Path, says: FileSays) -> tuple[Plan | None, ...]:
    """How the tables are read while nobody says what a column is; None for one that is not then.

    Raises ExportError where nobody said it yet.
    """
    try:
        return tuple(tried.plan for tried in _tried(path, says.options))
    except ExportError:
        if not columns_said(f"{says.name}_0"):
            raise
        return (None,)


def _with_columns(plans: Sequence[Plan | None], says: FileSays) -> tuple[ImportOptions, ...]:
    """The options of a file; of each table by itself where the columns of one were corrected."""
    said = [columns_said(f"{says.name}_{place}") for place in range(len(plans))]
    if not any(said):
        return (says.options,)
    if len(said) == 1:
        return (replace(says.options, map=said[0]),)
    return tuple(
        replace(says.options, map=columns, part=plan.part if plan else ())
        for plan, columns in zip(plans, said, strict=True)
    )


def _ask_what_lacks(path: Path, says: FileSays, error: ExportError) -> None:
    """The fields that help a file that cannot be read as it is."""
    if error.needs:
        ask_for(path, says, is_open=True)
    if error.needs == "columns":
        show_columns(path, None, f"{says.name}_0")


def _tried(path: Path, options: ImportOptions) -> tuple[Tried, ...]:
    """What the tables of a file bring, read once per session and choice. Raises ExportError."""
    kept: dict[tuple[str, str], tuple[Tried, ...] | ExportError]
    kept = st.session_state.setdefault("tried_files", {})
    key = (str(path), repr(options))
    if key not in kept:
        with st.spinner(say("data-import-reading", file=path.name)):
            try:
                plans = plan_files(path, options, remembered(folder()))
                kept[key] = tuple(try_file(path, plan) for plan in plans)
            except ExportError as error:
                kept[key] = error
    found = kept[key]
    if isinstance(found, ExportError):
        raise found
    return found


def _ask_own(looked: Sequence[Looked]) -> str | None:
    """Which brand of the files is ours, as buttons; nothing where the settings know it already."""
    if any(brand.role == "own" for brand in settings().brands):
        return None
    names = list(
        dict.fromkeys(brand for one in looked for tried in one.tables for brand in tried.brands)
    )
    if not names:
        return None
    return st.pills(
        say("data-which-is-us"), names, key="import_own", help=say("data-own-saved"), wrap=True
    )


def _with_own(one: Looked, own: str | None) -> tuple[ImportOptions, ...]:
    """The options of a file, with our own brand where the file, or its one table, has it."""
    tables = [(tried,) for tried in one.tables] if len(one.options) > 1 else [one.tables]
    return tuple(
        replace(said, own=own)
        if own is not None and any(own in tried.brands for tried in of)
        else said
        for said, of in zip(one.options, tables, strict=True)
    )


def _button(imports: Imports) -> None:
    """The one button."""
    label = say("data-import-now", files=len(imports))
    st.button(label, type="primary", key="import_now", on_click=start_importing, args=(imports,))


@editor_only
def start_importing(imports: Imports) -> None:
    """Begin in the background; the page goes on."""
    here = folder()

    def work(tell: jobs.Tell) -> str:
        reports = [
            report
            for options, paths in _alike(imports)
            for report in import_real(here, paths, options, progress=tell)
        ]
        return "\n".join(import_line(report) for report in reports)

    jobs.start(here.root, say("data-job-import"), then_news(here, work))


def _alike(imports: Imports) -> list[tuple[ImportOptions, list[Path]]]:
    """The files by what is said of them: those of which the same is said are imported together."""
    found: list[tuple[ImportOptions, list[Path]]] = []
    for path, options in imports:
        same = next((paths for known, paths in found if known == options), None)
        if same is None:
            found.append((options, [path]))
        else:
            same.append(path)
    return found


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
