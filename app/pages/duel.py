"""The tiles of one rival against us: who leads and how sure, and whether it was luck."""

from collections.abc import Sequence
from html import escape

import pandas as pd

from app.pages.cards import Source
from app.pages.looks import Looks
from app.pages.tiles import ratio_extent, tile_card
from app.session import Build
from app.wording.claim_words import band
from app.wording.duel import lead_definition, lead_finding, lead_note, luck_finding, luck_rows
from app.wording.numbers import is_known, percent
from app.wording.rows import Row, rows_of

SMALL = 1.3  # bars of small changes stay short
Share = tuple[str, str]  # brand, where its columns begin


def show_lead(pair: pd.DataFrame, look: Looks, build: Build) -> None:
    """Both shares with their ranges on one scale, and the chance that the rival is ahead."""
    row = rows_of(pair)[0]
    both = ((str(row["rival"]), "share_now"), (str(row["own"]), "own_share_now"))
    body = f'{ranges_html(row, both, look)}<p class="op-note">{escape(lead_note(row))}</p>'
    head = ("Lead", lead_definition(row), lead_finding(row))
    tile_card("lead", head, body, Source(build, "current_verdicts", pair))


def show_luck(pair: pd.DataFrame, look: Looks, build: Build) -> None:
    """The rise of the last four weeks with all posts and without the best ones."""
    row = rows_of(pair)[0]
    colour = look.colours.get(str(row["rival"]), "var(--pale)")
    known = [ratio for _, ratio, _ in luck_rows(row) if is_known(ratio)]
    bars = "".join(
        f'<div class="op-bar op-chosen"><span class="op-name">{name}</span>'
        f'<span class="op-track"><i style="{place(ratio, known)};background:{colour}"></i></span>'
        f"<b>{escape(told)}</b></div>"
        for name, ratio, told in luck_rows(row)
    )
    definition = f"{row['rival']}, last 4 weeks"
    head = ("Luck", definition, luck_finding(row))
    tile_card(
        "luck", head, f'<div class="op-bars">{bars}</div>', Source(build, "current_verdicts", pair)
    )


def place(ratio: float | None, known: Sequence[float]) -> str:
    """Where a bar of a ratio begins and how long it is; on the left when nothing fell."""
    left, width = ratio_extent(ratio, [*known, SMALL])
    if min(known, default=0) >= 1:
        left, width = 0, 2 * width
    return f"left:{left:.1f}%;width:{width:.1f}%"


def ranges_html(row: Row, both: Sequence[Share], look: Looks) -> str:
    """A track per brand: the range as a band, the measured share as a dot."""
    columns = [f"{column}{end}" for _, column in both for end in ("", "_high")]
    top = max((float(row[name]) for name in columns if is_known(row[name])), default=1) * 1.08
    return f'<div class="op-bars">{"".join(range_html(row, one, look, top) for one in both)}</div>'


def range_html(row: Row, share: Share, look: Looks, top: float) -> str:
    """One brand's track."""
    brand, column = share
    colour = look.colours.get(brand, "var(--pale)")
    value, low, high = (row[f"{column}{end}"] for end in ("", "_low", "_high"))
    marks, told = "", percent(value)
    if is_known(low) and is_known(high):
        reach = f"left:{100 * low / top:.1f}%;width:{100 * (high - low) / top:.1f}%"
        marks += f'<i class="op-band" style="{reach};background:{colour}"></i>'
        told += f" ({band(low, high)})"
    if is_known(value):
        marks += (
            f'<i class="op-point" style="left:{100 * value / top:.1f}%;background:{colour}"></i>'
        )
    return (
        f'<div class="op-bar op-chosen op-wide-number"><span class="op-name">{escape(brand)}</span>'
        f'<span class="op-track op-range">{marks}</span><b>{escape(told)}</b></div>'
    )
