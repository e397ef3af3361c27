"""A snapshot as slides: a finding a slide, with one chart that the program can edit, or a table.

A template of a company keeps its master, its size and its place for titles; without one the slides
are 16:9 in the look of the house.
"""

import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import xlsxwriter
from lxml import etree
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.chart.xlsx import CategoryWorkbookWriter
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION, XL_TICK_LABEL_POSITION
from pptx.enum.text import PP_ALIGN
from pptx.exc import PackageNotFoundError
from pptx.oxml.ns import qn
from pptx.util import Emu, Inches, Pt

from app.exhibits.exhibit import Exhibit, Unit
from app.snapshot.decisions import decision
from app.snapshot.facts import Facts, SnapshotError
from app.snapshot.figures import payload
from app.snapshot.grounds import grounds
from app.snapshot.native import FORMATS, Native, Series, definition, native
from app.snapshot.notes import method_lines, note_lines
from app.snapshot.package import finished
from app.snapshot.page import age_told, headline, others_of
from app.snapshot.scorecard import score_texts
from app.snapshot.workbook import AS_TEXT
from app.story import told
from app.theme.tokens import LIGHT
from app.words.catalogue import say
from app.words.language import best_of, spoken
from app.words.safe import for_xml

WIDE = (Inches(13.333), Inches(7.5))
MARGIN, TITLE, FOOT = Inches(0.6), Inches(1.25), Inches(0.45)
FONT = "Arial"  # on every machine; a template brings its own
TYPES = {
    "line": XL_CHART_TYPE.LINE,
    "bar": XL_CHART_TYPE.BAR_CLUSTERED,
    "stacked": XL_CHART_TYPE.BAR_STACKED_100,
}
AXES: dict[Unit, str] = {"share": "0%", "number": "#,##0"}
MONTH = 4.35  # weeks
MOST_MONTHS = 9  # labels of an axis
TITLE_ONLY = 5  # the layout of the default master that has a title and nothing else
MOST_METHOD = 4  # lines of the method that fit a slide; the notes have all


def deck(
    facts: Facts, found: dict[str, Any] | None = None, *, template: Path | None = None
) -> bytes:
    """The file; the same bytes for the same build, choice and template. Raises SnapshotError.

    `found` are its figures unless they are asked.
    """
    found = payload(facts) if found is None else found
    with spoken(best_of([facts.choice.language or ""])):
        written = _Deck(template).written(facts)
        return finished(written, found, main="ppt", is_templated=template is not None)


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


class _Deck:
    """A deck and how its slides are laid out."""

    def __init__(self, template: Path | None) -> None:
        self._is_own = template is None
        try:
            self._deck = Presentation(None if template is None else str(template))
        except (PackageNotFoundError, KeyError, ValueError) as error:
            raise SnapshotError(say("document-no-template", file=str(template))) from error
        if self._is_own:
            self._deck.slide_width, self._deck.slide_height = WIDE
        self._layout = self._titled()

    def _titled(self) -> Any:
        """The layout with a title and the fewest other places."""
        if self._is_own:
            return self._deck.slide_layouts[TITLE_ONLY]
        fit = [one for one in self._deck.slide_layouts if _title_of(one) is not None]
        if not fit:
            raise SnapshotError(say("document-no-title"))
        return min(fit, key=lambda layout: len(layout.placeholders))

    def written(self, facts: Facts) -> bytes:
        """All slides: what leads, a slide for each chart, who is who, how it was made."""
        charts = dict(facts.exhibits)
        self._first(facts, charts.pop("share"))
        for exhibit in charts.values():
            self._chart_slide(facts, exhibit)
        self._scorecard(facts)
        self._method(facts)
        self._deck.core_properties.title = for_xml(headline(facts))[:255]
        self._deck.core_properties.author = self._deck.core_properties.last_modified_by = "outpace"
        into = io.BytesIO()
        self._deck.save(into)
        return into.getvalue()

    def _first(self, facts: Facts, shares: Exhibit) -> None:
        """What leads, with the shares and what there is to decide."""
        slide = self._slide(headline(facts))
        lead = facts.story.lead if facts.choice.own else None
        text = (
            []
            if lead is None
            else [told.trend_chip(lead), told.level_chip(lead), told.detail(lead)]
        )
        heading, stood_out = self._stood_out(facts)
        others = [told.brief(row) for row in others_of(facts)]
        side = [
            *filter(None, [age_told(facts), *text]),
            *([heading, *stood_out] if stood_out else []),
            *([say("snapshot-heading", of="others"), *others] if others else []),
        ]
        width = self._width() * 68 // 100
        self._draw(facts, slide, shares, width)
        self._paragraphs(slide, side, left=MARGIN + width + Inches(0.3), top=TITLE + Inches(0.35))
        self._notes(slide, [shares.title, *note_lines(shares)])

    def _stood_out(self, facts: Facts) -> tuple[str, list[str]]:
        """What there is to decide; of old numbers what stood out, since nobody can any more."""
        if facts.is_past:
            return say("snapshot-heading", of="past"), [told.brief(row) for row in facts.decided]
        asked = [decision(row, grounds(facts.frames, at)) for at, row in enumerate(facts.decided)]
        return say("document-decide"), [one.question for one in asked]

    def _chart_slide(self, facts: Facts, exhibit: Exhibit) -> None:
        """One chart below its finding."""
        slide = self._slide(exhibit.title)
        self._draw(facts, slide, exhibit, self._width())
        self._notes(slide, note_lines(exhibit))

    def _scorecard(self, facts: Facts) -> None:
        """Who is who, as a table."""
        slide = self._slide(say("document-scorecard"))
        heads, rows = score_texts(facts)
        shape = slide.shapes.add_table(
            len(rows) + 1, len(heads), MARGIN, TITLE + Inches(0.3), self._width(), Inches(0.36)
        )
        shape.name = "scorecard"
        for at, values in enumerate([heads, *rows]):
            for column, value in enumerate(values):
                cell = shape.table.cell(at, column)
                cell.text = for_xml(value)
                if self._is_own:
                    cell.fill.solid()
                    cell.fill.fore_color.rgb = _rgb(LIGHT.canvas if at == 0 else LIGHT.card)
                for paragraph in cell.text_frame.paragraphs:
                    self._font(paragraph.font, 11 if len(rows) <= 12 else 8, bold=at == 0)
        self._notes(slide, [say("snapshot-score-note"), say("document-unknown")])

    def _method(self, facts: Facts) -> None:
        """How it was made; the whole method in the notes."""
        first, *lines = method_lines(facts)
        slide = self._slide(first)
        self._paragraphs(
            slide, lines[:MOST_METHOD], left=MARGIN, top=TITLE + Inches(0.3), width=self._width()
        )
        self._notes(slide, lines)

    def _slide(self, title: str) -> Any:
        slide = self._deck.slides.add_slide(self._layout)
        place = _title_of(slide)
        place.text = for_xml(title)
        if self._is_own:
            place.left, place.top, place.width, place.height = (
                MARGIN, Inches(0.4), self._width(), TITLE - Inches(0.4),
            )  # fmt: skip
            place.text_frame.word_wrap = True
            for paragraph in place.text_frame.paragraphs:
                self._font(paragraph.font, 24 if len(title) <= 90 else 20, bold=True)
                paragraph.alignment = PP_ALIGN.LEFT
        for other in list(slide.placeholders):
            if other is not place and other.placeholder_format.idx != 0:
                other.element.getparent().remove(other.element)
        return slide

    def _width(self) -> Emu:
        return Emu(int(self._deck.slide_width or WIDE[0]) - 2 * MARGIN)

    def _draw(self, facts: Facts, slide: Any, exhibit: Exhibit, width: int) -> None:
        """The chart with its definition below the title, or why there is none."""
        chart = native(facts, exhibit)
        said = [definition(facts, exhibit, chart), *([] if chart else [exhibit.why_nothing])]
        self._paragraphs(slide, said, left=MARGIN, top=TITLE, width=width)
        if chart is None:
            return
        top = TITLE + Inches(0.4)
        height = int(self._deck.slide_height or WIDE[1]) - top - FOOT
        frame = slide.shapes.add_chart(
            TYPES[chart.shape], MARGIN, top, width, height, _chart_data(chart)
        )
        frame.name = exhibit.name
        frame._element.nvGraphicFramePr.cNvPr.set("descr", for_xml(exhibit.alt))
        self._dressed(frame.chart, chart)

    def _dressed(self, drawn: Any, chart: Native) -> None:
        """The look of the house: quiet lines, our colours, ranges as error bars."""
        self._font(drawn.font, 11)
        drawn.has_title = False
        drawn.has_legend = len(chart.series) > 1
        if drawn.has_legend:
            drawn.legend.position, drawn.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
        drawn.value_axis.tick_labels.number_format = AXES.get(chart.unit, FORMATS[chart.unit])
        drawn.value_axis.tick_labels.number_format_is_linked = False
        drawn.value_axis.major_gridlines.format.line.color.rgb = _rgb(LIGHT.grid)
        drawn.value_axis.format.line.fill.background()
        if chart.shape == "line":
            drawn.category_axis.tick_labels.number_format = "mmm yyyy"
            drawn.category_axis.tick_labels.number_format_is_linked = False
            _by_month(drawn.category_axis._element, len(chart.categories))
        else:
            drawn.category_axis.reverse_order = True
            drawn.plots[0].gap_width = 60
        if chart.unit == "ratio":
            drawn.value_axis.crosses_at = 1
            drawn.category_axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
        for shown, series in zip(drawn.plots[0].series, chart.series, strict=True):
            if chart.shape == "line":
                shown.smooth = False
                shown.format.line.color.rgb = _rgb(series.colour)
                shown.format.line.width = Pt(2.25 if series.minus else 1.25)
                shown.marker.style = None
                shown._element.get_or_add_marker().get_or_add_symbol().set("val", "none")
            else:
                shown.format.fill.solid()
                shown.format.fill.fore_color.rgb = _rgb(series.colour)
                for at, colour in enumerate(series.colours):
                    shown.points[at].format.fill.solid()
                    shown.points[at].format.fill.fore_color.rgb = _rgb(colour)
            if series.minus:
                _ranged(shown._element, series, "y" if chart.shape == "line" else "x")

    def _paragraphs(
        self, slide: Any, lines: Sequence[str], *, left: int, top: int, width: int | None = None
    ) -> None:
        """Lines of text in a box of their own."""
        room = width or int(self._deck.slide_width or WIDE[0]) - left - MARGIN
        frame = slide.shapes.add_textbox(left, top, room, Inches(0.4)).text_frame
        frame.word_wrap = True
        for at, line in enumerate(lines):
            paragraph = frame.paragraphs[0] if at == 0 else frame.add_paragraph()
            paragraph.text = for_xml(line)
            paragraph.space_after = Pt(6)
            self._font(paragraph.font, 13 if width is None else 11, colour=LIGHT.ink2)

    def _notes(self, slide: Any, lines: Sequence[str]) -> None:
        slide.notes_slide.notes_text_frame.text = for_xml("\n".join(lines))

    def _font(self, font: Any, size: int, *, bold: bool = False, colour: str = LIGHT.ink) -> None:
        font.size, font.bold = Pt(size), bold
        if self._is_own:
            font.name = FONT
            font.color.rgb = _rgb(colour)


def _title_of(slide: Any) -> Any:
    """The place for the title of a slide or a layout, or None."""
    return next((one for one in slide.placeholders if one.placeholder_format.idx == 0), None)


def _rgb(colour: str) -> Any:
    return RGBColor.from_string(colour.removeprefix("#").upper())


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
