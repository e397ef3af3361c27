"""A chart of a slide that the program can edit, with the workbook behind it."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import xlsxwriter
from lxml import etree
from pptx.chart.data import CategoryChartData
from pptx.chart.xlsx import CategoryWorkbookWriter
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION, XL_TICK_LABEL_POSITION
from pptx.oxml.ns import qn
from pptx.util import Pt

from app.exhibits.exhibit import Unit
from app.snapshot.native import FORMATS, Native, Series
from app.snapshot.workbook import AS_TEXT
from app.theme.tokens import LIGHT
from app.words.safe import for_xml

TYPES = {
    "line": XL_CHART_TYPE.LINE,
    "bar": XL_CHART_TYPE.BAR_CLUSTERED,
    "stacked": XL_CHART_TYPE.BAR_STACKED_100,
}
AXES: dict[Unit, str] = {"share": "0%", "number": "#,##0"}
MONTH = 4.35  # weeks
MOST_MONTHS = 9  # labels of an axis


def add_chart(
    slide: Any, chart: Native, name: str, alt: str, box: tuple[int, int, int, int]
) -> Any:
    """Put a chart into a box (left, top, width, height); `alt` tells it to those who listen."""
    frame = slide.shapes.add_chart(TYPES[chart.shape], *box, _chart_data(chart))
    frame.name = name
    frame._element.nvGraphicFramePr.cNvPr.set("descr", for_xml(alt))
    _dress(frame.chart, chart)
    _name_axes(frame.chart._chartSpace)
    return frame.chart


def _name_axes(space: Any) -> None:
    """Give the axes numbers that the schema allows: those of python-pptx are negative."""
    for name in ("c:axId", "c:crossAx"):
        for one in space.iter(qn(name)):
            one.set("val", str(int(one.get("val")) % 2**32))


def rgb(colour: str) -> Any:
    """A colour such as "#0B7261" as slides have it."""
    return RGBColor.from_string(colour.removeprefix("#").upper())


class _Cells(CategoryWorkbookWriter):
    """What writes the workbook behind a chart: a name is a text there, never a formula."""

    @contextmanager
    def _open_worksheet(self, xlsx_file: io.BytesIO) -> Iterator[tuple[Any, Any]]:
        book = xlsxwriter.Workbook(xlsx_file, AS_TEXT)
        yield book, book.add_worksheet()
        book.close()


class _ChartData(CategoryChartData):
    """The data of a chart with that workbook."""

    @property
    def _workbook_writer(self) -> _Cells:
        return _Cells(self)


def _dress(drawn: Any, chart: Native) -> None:
    """The look of the house: quiet lines, our colours, ranges as error bars."""
    drawn.has_title = False
    drawn.has_legend = len(chart.series) > 1
    if drawn.has_legend:
        drawn.legend.position, drawn.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
    drawn.value_axis.tick_labels.number_format = AXES.get(chart.unit, FORMATS[chart.unit])
    drawn.value_axis.tick_labels.number_format_is_linked = False
    drawn.value_axis.major_gridlines.format.line.color.rgb = rgb(LIGHT.grid)
    drawn.value_axis.format.line.fill.background()
    if chart.shape == "line":
        drawn.category_axis.tick_labels.number_format = "mmm yyyy"
        drawn.category_axis.tick_labels.number_format_is_linked = False
        _by_month(drawn.category_axis._element, len(chart.categories))
    else:
        drawn.category_axis.reverse_order = True
        drawn.category_axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
        drawn.plots[0].gap_width = 60
    if chart.unit == "ratio":
        drawn.value_axis.crosses_at = 1
    for shown, series in zip(drawn.plots[0].series, chart.series, strict=True):
        if chart.shape == "line":
            shown.smooth = False
            shown.format.line.color.rgb = rgb(series.colour)
            shown.format.line.width = Pt(2.25 if series.minus else 1.25)
            shown.marker.style = None
            shown._element.get_or_add_marker().get_or_add_symbol().set("val", "none")
        else:
            shown.format.fill.solid()
            shown.format.fill.fore_color.rgb = rgb(series.colour)
            for at, colour in enumerate(series.colours):
                shown.points[at].format.fill.solid()
                shown.points[at].format.fill.fore_color.rgb = rgb(colour)
        if series.minus:
            _ranged(shown._element, series, "y" if chart.shape == "line" else "x")


def _by_month(axis: Any, weeks: int) -> None:
    """Labels at whole months, as many as there is room for."""
    months = max(1, round(weeks / MONTH / MOST_MONTHS))
    after = axis.find(qn("c:lblOffset"))
    for name, value in (
        ("baseTimeUnit", "days"), ("majorUnit", str(months)), ("majorTimeUnit", "months"),
    ):  # fmt: skip
        for old in axis.findall(qn(f"c:{name}")):
            axis.remove(old)
        made = etree.Element(qn(f"c:{name}"))
        made.set("val", value)
        after.addnext(made)
        after = made


def _chart_data(chart: Native) -> _ChartData:
    """What stands in the workbook behind the chart."""
    data = _ChartData(number_format=FORMATS[chart.unit])
    data.categories = [for_xml(one) if isinstance(one, str) else one for one in chart.categories]
    for series in chart.series:
        data.add_series(for_xml(series.name), series.values)
    return data


def _ranged(element: Any, series: Series, axis: str) -> None:
    """Add the 90 % range of each value as error bars, which stay with an edited series."""
    bars = etree.SubElement(element, qn("c:errBars"))
    for name, said in (
        ("errDir", axis),
        ("errBarType", "both"),
        ("errValType", "cust"),
        ("noEndCap", "1"),
    ):
        if name != "errDir" or axis == "y":
            etree.SubElement(bars, qn(f"c:{name}")).set("val", said)
    for name, values in (("plus", series.plus), ("minus", series.minus)):
        numbers = etree.SubElement(etree.SubElement(bars, qn(f"c:{name}")), qn("c:numLit"))
        etree.SubElement(numbers, qn("c:formatCode")).text = "General"
        etree.SubElement(numbers, qn("c:ptCount")).set("val", str(len(values)))
        for at, value in enumerate(values):
            point = etree.SubElement(numbers, qn("c:pt"))
            point.set("idx", str(at))
            etree.SubElement(point, qn("c:v")).text = repr(value or 0.0)
    looks = etree.SubElement(bars, qn("c:spPr"))
    line = etree.SubElement(looks, qn("a:ln"))
    line.set("w", str(Pt(0.75)))
    colour = etree.SubElement(etree.SubElement(line, qn("a:solidFill")), qn("a:srgbClr"))
    colour.set("val", (LIGHT.ink if series.colours else series.colour).removeprefix("#").upper())
    etree.SubElement(colour, qn("a:alpha")).set("val", "40000")
    element.find(qn("c:cat")).addprevious(bars)
