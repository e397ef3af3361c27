"""The matrix of rivals and platforms as a table in HTML that becomes cards on a phone."""

from collections.abc import Mapping, Sequence
from math import ceil

from markupsafe import Markup

from app.theme.parts import Tone, chip, each_in
from app.words.names import platform_name
from app.words.rows import whole
from app.words.thresholds import LEVEL_MARGIN
from app.words.values import SPACE, is_known
from app.words.where import WORDS, cell_empty, cell_note, cell_words
from queries.rows import LandscapeMatrix

TONES: dict[str, Tone] = {
    "ahead": "ahead",
    "behind": "behind",
    "level": "level",
    "cannot tell": "unsure",
}
FIRST, WIDEST = 10.5, 22  # rem: the rivals' column, and at most a platform's
NARROWEST = 0.05  # a track runs at least 5 points to both sides of parity


def matrix_html(
    rows: Sequence[LandscapeMatrix],
    courses: Mapping[str, str],
    rivals: Sequence[str],
    *,
    together: str = "All platforms",
) -> Markup:
    """The table: a line per rival, a cell per platform; courses: rival to a few words.

    `together` heads the column of all platforms that are shown.
    """
    reach = reach_of(rows)
    platforms = list(dict.fromkeys(str(row["platform"]) for row in ordered(rows)))
    cells = {(row["rival"], row["platform"]): row for row in rows}
    titles = [together if name == "all" else _title(name) for name in platforms]
    body = Markup().join(
        Markup('<tr><th scope="row">{}<span>{}</span></th>{}</tr>').format(
            rival,
            courses.get(rival, ""),
            Markup().join(_cell(cells.get((rival, name)), name, reach) for name in platforms),
        )
        for rival in rivals
    )
    return Markup(
        '<div class="op-matrix-room" tabindex="0" role="region" aria-label="Rivals by platform">'
        '<table class="op-matrix" style="max-width:{widest:.1f}rem"><thead><tr><td></td>{head}'
        "</tr></thead><tbody>{body}</tbody></table></div>{legend}"
    ).format(
        widest=FIRST + WIDEST * len(platforms),
        head=each_in(Markup('<th scope="col">{}</th>'), titles),
        body=body,
        legend=_legend(reach),
    )


def _title(platform: str) -> str:
    """The head of a column."""
    name = platform_name(platform)
    return f"{name[:1].upper()}{name[1:]}"


def ordered(rows: Sequence[LandscapeMatrix]) -> list[LandscapeMatrix]:
    """All platforms together first, then those with most posts."""
    posts: dict[str, float] = {}
    for row in rows:
        posts[row["platform"]] = posts.get(row["platform"], 0) + whole(row["posts"])
    return sorted(rows, key=lambda row: (row["platform"] != "all", -posts[row["platform"]]))


def reach_of(rows: Sequence[LandscapeMatrix]) -> float:
    """How far a track runs to both sides of parity, in steps of five points."""
    ends = [
        abs(end) for row in rows for end in (row["low"], row["high"], row["gap"]) if is_known(end)
    ]
    return max(NARROWEST, ceil(max(ends, default=0) * 20) / 20)


def _cell(row: LandscapeMatrix | None, platform: str, reach: float) -> Markup:
    """One cell: gap and word, range against parity, range and n in figures."""
    kind = Markup(' class="op-cell-all"') if platform == "all" else ""
    if row is None:
        return Markup("<td{}></td>").format(kind)
    inside = _empty_cell(row) if row["state"] not in WORDS else _told_cell(row, reach)
    return Markup(
        '<td{kind}><div class="op-cell op-cell-{tone}"{note}>'
        '<span class="op-cell-place">{place}</span>{inside}</div></td>'
    ).format(
        kind=kind,
        tone=TONES[row["state"]] if row["state"] in WORDS else "none",
        note=Markup(' title="{}"').format(cell_note(row)) if cell_note(row) else "",
        place=_title(platform),
        inside=inside,
    )


def _empty_cell(row: LandscapeMatrix) -> Markup:
    """Why there is no comparison."""
    return Markup("<b>{}</b><span>{}</span>").format(*cell_empty(row))


def _told_cell(row: LandscapeMatrix, reach: float) -> Markup:
    """The comparison: gap and word, the track, range and n."""
    gap, word, told, posts = cell_words(row)
    return Markup(
        '<div class="op-cell-line"><b>{}</b><em>{}</em></div>{}'
        '<div class="op-cell-line"><span>{}</span><span>{}</span></div>'
    ).format(gap, word, _track(row, reach), told, posts)


def _track(row: LandscapeMatrix, reach: float) -> Markup:
    """The range as a band and the gap as a dot on a line with the tick of parity."""
    low, high, gap = row["low"], row["high"], row["gap"]
    band = dot = Markup()
    if is_known(low) and is_known(high):
        left, right = place_of(low, reach), place_of(high, reach)
        piece = Markup('<i class="op-cell-band" style="left:{:.1f}%;width:{:.1f}%"></i>')
        band = piece.format(left, right - left)
    if is_known(gap):
        piece = Markup('<i class="op-cell-dot" style="left:{:.1f}%"></i>')
        dot = piece.format(place_of(gap, reach))
    return Markup(
        '<div class="op-cell-track" aria-hidden="true">{}<i class="op-tick"></i>{}</div>'
    ).format(band, dot)


def place_of(value: float, reach: float) -> float:
    """Where a difference stands on a track, in percent from its left end."""
    return min(100.0, max(0.0, 50 + 50 * value / reach))


def _legend(reach: float) -> Markup:
    """What the colours, the hatching and the tracks mean."""
    ends = f"{100 * reach:.0f}"
    words = {
        "ahead": WORDS["ahead"],
        "behind": WORDS["behind"],
        "level": f"{WORDS['level']}: range within ±{LEVEL_MARGIN}",
        "cannot tell": f"{WORDS['cannot tell']}: range crosses parity",
    }
    chips = Markup().join(chip(text, TONES[state]) for state, text in words.items())
    notes = (
        "hatched: no account or too few weeks",
        f"bars run from −{ends} to +{ends}{SPACE}points",
    )
    return Markup('<div class="op-matrix-legend">{}{}</div>').format(
        chips, each_in(Markup("<span>{}</span>"), notes)
    )
