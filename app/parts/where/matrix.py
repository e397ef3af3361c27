"""The matrix of rivals and platforms as a table in HTML that becomes cards on a phone."""

from collections.abc import Mapping, Sequence
from html import escape
from math import ceil

from app.theme.parts import Tone, chip
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
) -> str:
    """The table: a line per rival, a cell per platform; courses: rival to a few words.

    `together` heads the column of all platforms that are shown.
    """
    reach = reach_of(rows)
    platforms = list(dict.fromkeys(str(row["platform"]) for row in ordered(rows)))
    cells = {(row["rival"], row["platform"]): row for row in rows}
    titles = [together if name == "all" else _title(name) for name in platforms]
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in titles)
    body = "".join(
        f'<tr><th scope="row">{escape(rival)}<span>{escape(courses.get(rival, ""))}</span></th>'
        + "".join(_cell(cells.get((rival, platform)), platform, reach) for platform in platforms)
        + "</tr>"
        for rival in rivals
    )
    widest = FIRST + WIDEST * len(platforms)
    return (
        '<div class="op-matrix-room" tabindex="0" role="region" aria-label="Rivals by platform">'
        f'<table class="op-matrix" style="max-width:{widest:.1f}rem">'
        f"<thead><tr><td></td>{head}</tr></thead>"
        f"<tbody>{body}</tbody></table></div>{_legend(reach)}"
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


def _cell(row: LandscapeMatrix | None, platform: str, reach: float) -> str:
    """One cell: gap and word, range against parity, range and n in figures."""
    kind = ' class="op-cell-all"' if platform == "all" else ""
    if row is None:
        return f"<td{kind}></td>"
    place = f'<span class="op-cell-place">{escape(_title(platform))}</span>'
    note = f' title="{escape(cell_note(row))}"' if cell_note(row) else ""
    if row["state"] not in WORDS:
        head, foot = (escape(text) for text in cell_empty(row))
        return (
            f'<td{kind}><div class="op-cell op-cell-none"{note}>{place}<b>{head}</b>'
            f"<span>{foot}</span></div></td>"
        )
    gap, word, told, posts = (escape(text) for text in cell_words(row))
    return (
        f'<td{kind}><div class="op-cell op-cell-{TONES[row["state"]]}"{note}>{place}'
        f'<div class="op-cell-line"><b>{gap}</b><em>{word}</em></div>{_track(row, reach)}'
        f'<div class="op-cell-line"><span>{told}</span><span>{posts}</span></div></div></td>'
    )


def _track(row: LandscapeMatrix, reach: float) -> str:
    """The range as a band and the gap as a dot on a line with the tick of parity."""
    low, high, gap = row["low"], row["high"], row["gap"]
    band = dot = ""
    if is_known(low) and is_known(high):
        left, right = place_of(low, reach), place_of(high, reach)
        band = f'<i class="op-cell-band" style="left:{left:.1f}%;width:{right - left:.1f}%"></i>'
    if is_known(gap):
        dot = f'<i class="op-cell-dot" style="left:{place_of(gap, reach):.1f}%"></i>'
    return f'<div class="op-cell-track" aria-hidden="true">{band}<i class="op-tick"></i>{dot}</div>'


def place_of(value: float, reach: float) -> float:
    """Where a difference stands on a track, in percent from its left end."""
    return min(100.0, max(0.0, 50 + 50 * value / reach))


def _legend(reach: float) -> str:
    """What the colours, the hatching and the tracks mean."""
    ends = f"{100 * reach:.0f}"
    words = {
        "ahead": WORDS["ahead"],
        "behind": WORDS["behind"],
        "level": f"{WORDS['level']}: range within ±{LEVEL_MARGIN}",
        "cannot tell": f"{WORDS['cannot tell']}: range crosses parity",
    }
    chips = "".join(chip(text, TONES[state]) for state, text in words.items())
    notes = (
        "hatched: no account or too few weeks",
        f"bars run from −{ends} to +{ends}{SPACE}points",
    )
    told = "".join(f"<span>{note}</span>" for note in notes)
    return f'<div class="op-matrix-legend">{chips}{told}</div>'
