"""A snapshot as slides: a finding a slide, with one chart that the program can edit, or a table.

A template of a company keeps its master, its size and its place for titles; without one the slides
are 16:9 in the look of the house.
"""

import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pptx import Presentation
from pptx.enum.text import PP_ALIGN
from pptx.exc import PackageNotFoundError
from pptx.util import Emu, Inches, Pt

from app.exhibits.exhibit import Behind, Exhibit
from app.snapshot.changes import causes_note, causes_title, change_texts, told_causes
from app.snapshot.chart_part import add_chart, rgb
from app.snapshot.decisions import decision
from app.snapshot.facts import Facts, SnapshotError
from app.snapshot.figures import payload
from app.snapshot.grounds import grounds
from app.snapshot.native import Native, causes_chart, definition, native
from app.snapshot.notes import behind_lines, method_lines, note_lines
from app.snapshot.package import finished
from app.snapshot.page import age_told, headline, others_of
from app.snapshot.scorecard import score_texts
from app.story import told
from app.theme.tokens import LIGHT
from app.view.build import Build
from app.words.catalogue import say
from app.words.language import best_of, spoken
from app.words.safe import for_xml
from pipelines.settings import Report

WIDE = (Inches(13.333), Inches(7.5))
MARGIN, TITLE, FOOT = Inches(0.6), Inches(1.25), Inches(0.45)
LOGO, MOST_LOGO = Inches(0.36), Inches(2.5)
FONT = "Arial"  # on every machine; a template brings its own
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
        written = _Deck(template, facts.report).written(facts)
        return finished(written, found, main="ppt", is_templated=template is not None)


class _Deck:
    """A deck and how its slides are laid out; a template has the look of its company itself."""

    def __init__(self, template: Path | None, report: Report) -> None:
        self._is_own, self._report = template is None, report
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
        self._causes(facts)
        self._courses(facts)
        self._scorecard(facts)
        self._method(facts)
        self._deck.core_properties.title = for_xml(headline(facts))[:255]
        properties = self._deck.core_properties
        properties.author = properties.last_modified_by = facts.report.title or "outpace"
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

    def _causes(self, facts: Facts) -> None:
        """What the change is made of, part by part."""
        chart = causes_chart(facts)
        if chart is None:
            return
        title, note = causes_title(facts), causes_note(told_causes(facts)[0])
        slide = self._slide(title)
        self._paragraphs(slide, [note], left=MARGIN, top=TITLE, width=self._width())
        self._place(slide, chart, name="causes", alt=title, width=self._width())
        self._notes(slide, [note, *self._behind(facts, "causes")])

    def _courses(self, facts: Facts) -> None:
        """What brands changed for good, as a table."""
        heads, rows = change_texts(facts)
        if not rows:
            return
        slide = self._slide(say("snapshot-heading", of="changes"))
        self._table(slide, "course_changes", heads, rows)
        self._notes(slide, self._behind(facts, "course_changes"))

    def _behind(self, facts: Facts, name: str) -> list[str]:
        """What the rows of a table rest on, and the question in SQL."""
        build = Build(facts.build, facts.build.build_id)
        return behind_lines(Behind(build, name, facts.frames[name]))

    def _scorecard(self, facts: Facts) -> None:
        """Who is who, as a table."""
        slide = self._slide(say("document-scorecard"))
        self._table(slide, "scorecard", *score_texts(facts))
        self._notes(slide, [say("snapshot-score-note"), say("document-unknown")])

    def _table(
        self, slide: Any, name: str, heads: Sequence[str], rows: Sequence[Sequence[str]]
    ) -> None:
        """Texts in rows below their heads."""
        shape = slide.shapes.add_table(
            len(rows) + 1, len(heads), MARGIN, TITLE + Inches(0.3), self._width(), Inches(0.36)
        )
        shape.name = name
        size = 11 if len(rows) <= 12 else 8
        for at, values in enumerate([heads, *rows]):
            for column, value in enumerate(values):
                cell = shape.table.cell(at, column)
                cell.text = for_xml(value)
                if self._is_own:
                    cell.fill.solid()
                    cell.fill.fore_color.rgb = rgb(LIGHT.canvas if at == 0 else LIGHT.card)
                for paragraph in cell.text_frame.paragraphs:
                    self._font(paragraph.font, size, bold=at == 0)

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
                self._font(
                    paragraph.font, 24 if len(title) <= 90 else 20, bold=True,
                    colour=self._report.head_colour or LIGHT.ink,
                )  # fmt: skip
                paragraph.alignment = PP_ALIGN.LEFT
        for other in list(slide.placeholders):
            if other is not place and other.placeholder_format.idx != 0:
                other.element.getparent().remove(other.element)
        if self._is_own:
            self._edges(slide)
        return slide

    def _edges(self, slide: Any) -> None:
        """What stands below every slide: whose it is, the words of the company, its logo."""
        wide, tall = WIDE
        told = " · ".join(filter(None, [self._report.title or "outpace", self._report.footer]))
        foot = tall - FOOT + Inches(0.03)
        frame = slide.shapes.add_textbox(MARGIN, foot, self._width(), Inches(0.3)).text_frame
        frame.word_wrap = True
        frame.paragraphs[0].text = for_xml(told)
        self._font(frame.paragraphs[0].font, 9, colour=LIGHT.ink3)
        if self._report.logo is not None:
            logo = slide.shapes.add_picture(io.BytesIO(self._report.logo), 0, foot)
            width = min(MOST_LOGO, LOGO * logo.width // logo.height)
            logo.height, logo.width = width * logo.height // logo.width, width
            logo.left = wide - MARGIN - logo.width
            logo._element._nvXxPr.cNvPr.set("descr", for_xml(self._report.title or "outpace"))

    def _width(self) -> Emu:
        return Emu(int(self._deck.slide_width or WIDE[0]) - 2 * MARGIN)

    def _draw(self, facts: Facts, slide: Any, exhibit: Exhibit, width: int) -> None:
        """The chart with its definition below the title, or why there is none."""
        chart = native(facts, exhibit)
        said = [definition(facts, exhibit, chart), *([] if chart else [exhibit.why_nothing])]
        self._paragraphs(slide, said, left=MARGIN, top=TITLE, width=width)
        if chart is None:
            return
        self._place(slide, chart, name=exhibit.name, alt=exhibit.alt, width=width)

    def _place(self, slide: Any, chart: Native, *, name: str, alt: str, width: int) -> None:
        """The chart, as large as there is room for."""
        top = TITLE + Inches(0.4)
        height = int(self._deck.slide_height or WIDE[1]) - top - FOOT
        drawn = add_chart(slide, chart, name, alt, (MARGIN, top, width, height))
        self._font(drawn.font, 11)

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
            font.color.rgb = rgb(colour)


def _title_of(slide: Any) -> Any:
    """The place for the title of a slide or a layout, or None."""
    return next((one for one in slide.placeholders if one.placeholder_format.idx == 0), None)
