"""A snapshot as a workbook: a sheet a chart with its data, and one on how it was made.

Texts are written as texts, so that none becomes a formula; numbers and days keep their type, and a
cell is empty where the value is unknown.
"""

import io
import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pandas as pd
import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_range_abs
from xlsxwriter.worksheet import Worksheet

from app.exhibits.exhibit import Behind, Exhibit, Unit
from app.snapshot.facts import Facts
from app.snapshot.figures import MOST_ROWS, PRIVATE, payload
from app.snapshot.native import FORMATS, Native, Series, definition, native
from app.snapshot.notes import method_lines
from app.snapshot.package import finished
from app.story import told
from app.theme.tokens import LIGHT
from app.view.build import Build
from app.words.catalogue import say
from app.words.language import best_of, spoken
from pipelines.settings import Report

TABLES = (
    "causes",
    "share_change",
    "engagement_per_post",
    "course_changes",
    "coverage",
    "top_posts",
)
AS_TEXT = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
HEAD = 6  # the first row of the data, below title, definition, basis and call
WIDE = 26  # letters of a column at most
SAID = ("kind", "subject", "rival", "platform", "measure", "trend", "level", "certainty", "since")


def workbook(facts: Facts, found: dict[str, Any] | None = None) -> bytes:
    """The file; the same bytes for the same build and choice.

    `found` are its figures unless they are asked.
    """
    found = payload(facts) if found is None else found
    with spoken(best_of([facts.choice.language or ""])):
        return finished(_written(facts), found, main="xl")


def _written(facts: Facts) -> bytes:
    into = io.BytesIO()
    book = _Book(xlsxwriter.Workbook(into, AS_TEXT), facts.report)
    book.findings(facts)
    for exhibit in facts.exhibits.values():
        chart = native(facts, exhibit)
        book.exhibit(exhibit, definition(facts, exhibit, chart), chart)
    build = Build(facts.build, facts.build.build_id)
    for name in TABLES:
        frame = facts.frames.get(name)
        if frame is not None and not frame.empty:
            book.table(name, Behind(build, name, frame))
    book.method(facts)
    book.close()
    return into.getvalue()


class _Book:
    """A workbook and how its cells are written."""

    def __init__(self, book: xlsxwriter.Workbook, report: Report) -> None:
        self._book, self._report = book, report
        whose = report.title or "outpace"
        book.set_properties({"title": whose, "author": whose})
        head = report.head_colour or LIGHT.ink
        self._formats: dict[str, Format] = {
            unit: book.add_format({"num_format": shape}) for unit, shape in FORMATS.items()
        }
        self._title = book.add_format({"bold": True, "font_size": 14, "font_color": head})
        self._head = book.add_format({"bold": True, "bottom": 1, "font_color": head})
        self._pale = book.add_format({"font_color": LIGHT.ink3})

    def close(self) -> None:
        """Write what was collected."""
        self._book.close()

    def findings(self, facts: Facts) -> None:
        """What can be said, the most important first."""
        sheet = self._sheet(say("document-sheet", name="findings"))
        sheet.write_string(0, 0, say("document-findings"), self._title)
        heads = [say("document-column", name=name) for name in ("headline", "detail")]
        self._row(sheet, 2, [*heads, *SAID], self._head)
        rows = [row for row in facts.story.findings if row["rank"] is not None]
        for at, row in enumerate(rows, start=3):
            values: Sequence[Any] = [
                told.headline(row),
                told.detail(row),
                *(dict(row)[name] for name in SAID),
            ]
            for column, value in enumerate(values):
                unit: Unit = "share" if SAID[column - 2] == "certainty" and column > 1 else "text"
                self._cell(sheet, at, column, value, unit)
        sheet.set_column(0, 0, 90)
        sheet.set_column(1, 1, 60)
        sheet.set_column(2, 2 + len(SAID), 16)
        sheet.freeze_panes(3, 0)

    def exhibit(self, exhibit: Exhibit, said: str, chart: Native | None) -> None:
        """The rows of a chart, and beside them the chart with what it draws."""
        sheet = self._sheet(exhibit.name)
        self._top(sheet, exhibit.title, said, exhibit.behind, exhibit.why_nothing)
        width = self._data(sheet, exhibit.behind)
        if chart is not None:
            self._chart(sheet, exhibit, chart, width + 1)

    def table(self, name: str, behind: Behind) -> None:
        """The rows of a table."""
        sheet = self._sheet(name)
        there, shown = len(behind.frame), behind.frame.head(MOST_ROWS)
        cut = say("document-cut", shown=len(shown), there=there) if len(shown) < there else ""
        self._top(sheet, behind.question, cut, behind, "")
        self._data(sheet, replace(behind, frame=shown))

    def method(self, facts: Facts) -> None:
        """Of which build it is, with which choice, and how it is checked."""
        sheet = self._sheet(say("document-sheet", name="method"))
        if self._report.logo is not None:
            look = {"object_position": 2, "description": self._report.title or "outpace"}
            name = f"logo.{self._report.logo_kind}"
            sheet.insert_image(0, 1, name, {"image_data": io.BytesIO(self._report.logo), **look})
        for at, line in enumerate(method_lines(facts)):
            sheet.write_string(at, 0, line, self._title if at == 0 else None)
        sheet.set_column(0, 0, 120)

    def _sheet(self, name: str) -> Worksheet:
        sheet = self._book.add_worksheet(name[:31])
        sheet.set_landscape()
        sheet.set_paper(9)  # A4
        sheet.fit_to_pages(1, 0)
        told = " · ".join(filter(None, [self._report.title or "outpace", self._report.footer]))
        sheet.set_footer(f"&L{told.replace('&', '&&')}&R&P / &N")
        return sheet

    def _top(
        self, sheet: Worksheet, title: str, definition: str, behind: Behind, nothing: str
    ) -> None:
        """What is said of the rows: finding, definition, what they rest on, the question in SQL."""
        lines = (title, definition, " ".join(behind.basis), f"SQL: {behind.call}", nothing)
        for at, line in enumerate(lines):
            sheet.write_string(
                at, 0, " ".join(line.split()), self._title if at == 0 else self._pale
            )

    def _data(self, sheet: Worksheet, behind: Behind) -> int:
        """The rows with their types below a head that says what each column is; how many."""
        columns = [column for column in behind.columns if column.name not in PRIVATE]
        for at, column in enumerate(columns):
            sheet.write_string(HEAD, at, column.name, self._head)
            sheet.write_comment(HEAD, at, column.meaning)
            sheet.set_column(at, at, min(WIDE, max(12, len(column.name) + 2)))
            for row, value in enumerate(behind.frame[column.name], start=HEAD + 1):
                self._cell(sheet, row, at, value, column.unit)
        sheet.freeze_panes(HEAD + 1, 0)
        return len(columns)

    def _chart(self, sheet: Worksheet, exhibit: Exhibit, chart: Native, left: int) -> None:
        """What is drawn as a table of its own, with the chart below its head."""
        unit: Unit = "day" if chart.shape == "line" else "text"
        first, last = HEAD + 1, HEAD + len(chart.categories)
        self._row(sheet, HEAD, ["", *(one.name for one in chart.series)], self._head, left)
        for row, at in enumerate(chart.categories, start=first):
            self._cell(sheet, row, left, at, unit)
        kind = {"line": {"type": "line"}, "bar": {"type": "bar"}}.get(
            chart.shape, {"type": "bar", "subtype": "percent_stacked"}
        )
        drawn = self._book.add_chart(kind)
        ends = left + len(chart.series) + 1
        for column, series in enumerate(chart.series, start=left + 1):
            for row, value in enumerate(series.values, start=first):
                self._cell(sheet, row, column, value, chart.unit)
            drawn.add_series(
                {
                    "name": [sheet.get_name(), HEAD, column, HEAD, column],
                    "categories": [sheet.get_name(), first, left, last, left],
                    "values": [sheet.get_name(), first, column, last, column],
                    **self._looks(sheet, chart, series, (first, ends)),
                }
            )
            ends += 2 if series.minus else 0
        self._framed(drawn, exhibit.title, chart)
        sheet.insert_chart(HEAD + 2, ends + 1, drawn, {"description": exhibit.alt[:1000]})

    def _framed(self, drawn: Any, title: str, chart: Native) -> None:
        """Title, axes and legend."""
        grid = {"visible": True, "line": {"color": LIGHT.grid}}
        values = {"num_format": FORMATS[chart.unit], "major_gridlines": grid}
        months = {
            "date_axis": True, "num_format": "mmm yyyy",
            "major_unit": 2, "major_unit_type": "months",
        }  # fmt: skip
        is_line = chart.shape == "line"
        drawn.set_title({"name": title, "name_font": {"size": 12, "color": LIGHT.ink}})
        drawn.set_size({"width": 860, "height": 420})
        drawn.show_blanks_as("gap")
        drawn.set_y_axis(values if is_line else {"reverse": True})
        drawn.set_x_axis(months if is_line else values)
        drawn.set_legend({"position": "bottom"} if len(chart.series) > 1 else {"none": True})

    def _looks(
        self, sheet: Worksheet, chart: Native, series: Series, at: tuple[int, int]
    ) -> dict[str, Any]:
        """The colour of a series, and its range as error bars that read their cells."""
        look: dict[str, Any] = (
            {"line": {"color": series.colour, "width": 2.0 if series.minus else 1.25}}
            if chart.shape == "line"
            else {
                "fill": {"color": series.colour},
                "gap": 60,
                "points": [{"fill": {"color": colour}} for colour in series.colours] or None,
            }
        )
        if not series.minus:
            return look
        first, left = at
        last = first + len(series.values) - 1
        self._row(sheet, first - 1, [f"{series.name} -", f"{series.name} +"], self._head, left)
        for column, reach in enumerate((series.minus, series.plus), start=left):
            for row, end in enumerate(reach, start=first):
                self._cell(sheet, row, column, end, chart.unit)
        axis = "y_error_bars" if chart.shape == "line" else "x_error_bars"
        name = sheet.get_name()
        minus, plus = ("=" + _range(name, first, column, last) for column in (left, left + 1))
        look[axis] = {
            "type": "custom", "plus_values": plus, "minus_values": minus,
            "end_style": 0, "line": {
                "color": LIGHT.ink if series.colours else series.colour,
                "width": 0.75,
                "transparency": 40 if series.colours else 60,
            },
        }  # fmt: skip
        return look

    def _row(
        self, sheet: Worksheet, row: int, values: Iterable[str], shape: Format, left: int = 0
    ) -> None:
        for at, value in enumerate(values, start=left):
            sheet.write_string(row, at, value, shape)

    def _cell(self, sheet: Worksheet, row: int, column: int, value: Any, unit: Unit) -> None:
        """A value by its type; nothing where it is unknown."""
        if value is None or (not isinstance(value, (list, tuple)) and pd.isna(value)):
            return
        shape = self._formats.get(unit)
        if isinstance(value, (datetime, date)):
            sheet.write_datetime(row, column, _naive(value), self._formats["day"])
        elif isinstance(value, bool):
            sheet.write_boolean(row, column, value)
        elif isinstance(value, (int, float)) or hasattr(value, "dtype"):
            self._number(sheet, row, column, value, shape)
        else:
            text = ", ".join(map(str, value)) if isinstance(value, (list, tuple)) else str(value)
            sheet.write_string(row, column, text)

    def _number(
        self, sheet: Worksheet, row: int, column: int, value: Any, shape: Format | None
    ) -> None:
        plain = value.item() if hasattr(value, "item") else value
        if not math.isfinite(plain):
            return
        write: Callable[..., Any] = (
            sheet.write_boolean if isinstance(plain, bool) else sheet.write_number
        )
        write(row, column, plain, *([] if isinstance(plain, bool) else [shape]))


def _naive(value: date) -> date:
    return value.to_pydatetime() if isinstance(value, pd.Timestamp) else value


def _range(name: str, first: int, column: int, last: int) -> str:
    return f"'{name}'!{xl_range_abs(first, column, last, column)}"
