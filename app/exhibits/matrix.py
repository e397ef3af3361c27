"""The matrix of rivals and platforms as a table in HTML that becomes cards on a phone."""

from dataclasses import dataclass

from markupsafe import Markup

from app.exhibits.gap import reach_of, track_html
from app.story import told
from app.story.findings import JUDGED, Story
from app.theme.parts import Tone, chip
from app.view.choice import focus_label
from app.view.pages import way
from app.words.amounts import Points
from app.words.catalogue import say
from app.words.names import platform_name
from queries.rows import Findings

FIRST, WIDEST = 10.5, 22  # rem: the rivals' column, and at most a platform's
MANY = 8  # rivals; with more, a cell is one line
TONES: dict[str, Tone] = {
    "ahead": "ahead", "behind": "behind", "level": "level", "cannot-tell": "unsure",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Matrix:
    """How we stand against each rival everywhere, and how each of them moves."""

    story: Story
    query: str  # what the filters say, for the links

    @property
    def rows(self) -> list[Findings]:
        """The findings of how we stand."""
        return self.story.kinds("standing")

    @property
    def places(self) -> list[Findings]:
        """Those of single platforms that compare two known shares."""
        return [row for row in self.rows if row["platform"] != "all" and told.is_judged(row)]

    @property
    def platforms(self) -> list[str]:
        """All together first, then those with most posts."""
        posts: dict[str, int] = {}
        for row in self.rows:
            posts[row["platform"]] = posts.get(row["platform"], 0) + (row["n"] or 0)
        return sorted(posts, key=lambda name: (name != "all", -posts[name], name))

    @property
    def rivals(self) -> list[str]:
        """Whom we are furthest behind comes first; who cannot be compared comes last."""
        first = self.platforms[0] if self.rows else ""
        gaps: dict[str, float] = {}
        for row in self.rows:
            known = row["gap"] if told.is_judged(row) and row["gap"] is not None else None
            if row["platform"] == first or str(row["rival"]) not in gaps:
                gaps[str(row["rival"])] = 2.0 if known is None else known
        return sorted(gaps, key=lambda name: (gaps[name], name))


def matrix_html(matrix: Matrix) -> Markup:
    """A line per rival and a cell per platform; of one platform a list."""
    platforms, rows = matrix.platforms, matrix.rows
    if len(platforms) == 1:
        return _list_html(matrix, platforms[0])
    reach, is_compact = reach_of(rows), len(matrix.rivals) > MANY
    cells = {(row["rival"], row["platform"]): row for row in rows}
    body = Markup().join(
        Markup('<tr><th scope="row" title="{0}">{0}</th>{1}</tr>').format(
            rival,
            Markup().join(
                _cell(matrix, cells.get((rival, name)), name, None if is_compact else reach)
                for name in platforms
            ),
        )
        for rival in matrix.rivals
    )
    head = Markup().join(
        Markup('<th scope="col">{}</th>').format(_title(name)) for name in platforms
    )
    return Markup(
        '<div class="op-matrix-room" tabindex="0" role="region" aria-label="{label}">'
        '<table class="op-matrix{compact}" style="max-width:{widest:.1f}rem"><thead><tr><td></td>'
        "{head}</tr></thead><tbody>{body}</tbody></table></div>{legend}"
    ).format(
        label=say("where-matrix-label"),
        compact=" op-compact" if is_compact else "",
        widest=FIRST + WIDEST * len(platforms),
        head=head,
        body=body,
        legend=_legend(reach),
    )


def _title(platform: str) -> str:
    """The head of a column."""
    return say("where-together") if platform == "all" else platform_name(platform)


def _cell(matrix: Matrix, row: Findings | None, platform: str, reach: float | None) -> Markup:
    """One cell, a link to Why of the pair; without `reach` no track."""
    kind = Markup(' class="op-cell-all"') if platform == "all" else Markup()
    if row is None:
        return Markup("<td{}></td>").format(kind)
    level = str(told.values_of(row)["level"])
    inside = _inside(matrix, row, reach) if told.is_judged(row) else _empty(row)
    return Markup(
        '<td{kind}><{tag} class="op-cell op-cell-{tone}" title="{note}">'
        '<span class="op-cell-place">{place}</span>{inside}</{name}></td>'
    ).format(
        kind=kind,
        tag=_tag(matrix, row),
        name="div" if platform == "all" else "a",
        tone=TONES.get(level, "none"),
        note=_note(row),
        place=_title(platform),
        inside=inside,
    )


def _tag(matrix: Matrix, row: Findings) -> Markup:
    """The start of a cell: a link to Why of the pair; all together lead nowhere."""
    if row["platform"] == "all":
        return Markup("div")
    focus = focus_label((str(row["rival"]), row["platform"]))
    return Markup('a target="_self" href="{}"').format(way("why", matrix.query, focus))


def _empty(row: Findings) -> Markup:
    """Why there is no comparison."""
    values = told.values_of(row)
    return Markup("<b>{}</b><span>{}</span>").format(
        say("where-cell-empty", **values), say("where-cell-empty-more", **values)
    )


def _inside(matrix: Matrix, row: Findings, reach: float | None) -> Markup:
    """Gap and where we stand, the track, and how the rival moves."""
    trend = _trend(matrix, row)
    track = Markup() if reach is None else track_html(row, reach)
    return Markup(
        '<div class="op-cell-line"><b>{}</b><em>{}</em></div>{}'
        '<div class="op-cell-line"><span>{}</span></div>'
    ).format(_gap(row), say("where-level", **told.values_of(row)), track, trend)


def _gap(row: Findings) -> str:
    """The gap in points with its sign."""
    return say("unknown") if row["gap"] is None else Points(row["gap"], signed=True).told()


def _trend(matrix: Matrix, row: Findings) -> str:
    """How the rival moves there, or we; all together are not judged."""
    if row["platform"] == "all":
        return say("where-posts", posts=row["n"] or 0)
    found = matrix.story.trend(str(row["rival"]), row["platform"])
    if found is None:
        return say("where-trend", kind="level", week=None, year="none")
    return say("where-trend", **told.values_of(found))


def _note(row: Findings) -> str:
    """What the pointer tells: the shares, the range, the chance."""
    if not told.is_judged(row):
        return told.headline(row)
    return say("where-cell-note", **told.values_of(row))


def _list_html(matrix: Matrix, platform: str) -> Markup:
    """One platform: a line per rival, whom we are furthest behind first."""
    rows = {str(row["rival"]): row for row in matrix.rows}
    reach = reach_of(matrix.rows)
    lines = Markup().join(_line(matrix, rows[rival], reach) for rival in matrix.rivals)
    return Markup('<div class="op-gaps" role="list" aria-label="{}">{}</div>{}').format(
        platform_name(platform), lines, _legend(reach)
    )


def _line(matrix: Matrix, row: Findings, reach: float) -> Markup:
    """A rival, how we stand, the track, and how it moves; a link to Why of the pair."""
    values = told.values_of(row)
    line = Markup(
        '<a class="op-gaps-line op-cell-{tone}" role="listitem" target="_self" href="{to}" '
        'title="{note}"><strong>{rival}</strong>{inside}</a>'
    )
    if told.is_judged(row):
        inside = Markup("<b>{}</b><em>{}</em>{}<span>{}</span>").format(
            _gap(row), say("where-level", **values), track_html(row, reach), _trend(matrix, row)
        )
    else:
        inside = Markup("<b></b><em>{}</em><i></i><span>{}</span>").format(
            say("where-cell-empty", **values), say("where-cell-empty-more", **values)
        )
    focus = focus_label((str(row["rival"]), row["platform"]))
    return line.format(
        tone=TONES.get(str(values["level"]), "none"),
        to=way("why", matrix.query, focus),
        note=_note(row),
        rival=row["rival"],
        inside=inside,
    )


def _legend(reach: float) -> Markup:
    """What the colours, the marks and the tracks mean."""
    chips = Markup().join(
        chip(say("where-legend", level=level.replace(" ", "-")), TONES[level.replace(" ", "-")])
        for level in JUDGED
    )
    note = say("where-legend-note", reach=Points(reach))
    return Markup('<div class="op-matrix-legend">{}<span>{}</span></div>').format(chips, note)
