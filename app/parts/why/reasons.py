"""The cards of the page Why in HTML: what a change means, what would overturn it, flags."""

from collections.abc import Sequence
from html import escape
from string import ascii_uppercase

from app.words.values import is_known, number
from app.words.why.change import Change
from app.words.why.overturn import Line
from queries.rows import KindsCompared


def reasons_html(title: str, lines: Sequence[Line]) -> str:
    """A heading and its lines: label left, the sentence with its bold beginning right."""
    rows = "".join(
        f"<div><dt>{escape(label)}</dt><dd><b>{escape(strong)}</b>{escape(rest)}</dd></div>"
        for label, strong, rest in lines
    )
    return f'<h2 class="op-finding">{escape(title)}</h2><dl class="op-reasons">{rows}</dl>'


def parts_html(change: Change) -> str:
    """The steps of the waterfall as a list, for a phone."""
    rows = "".join(
        f"<div><dt>{escape(part.label)}</dt><dd><b>{escape(part.told)}</b>"
        f"<span>{escape(part.range)}</span></dd></div>"
        for part in change.parts
    )
    return f'<dl class="op-parts op-phone">{rows}</dl>'


def kinds_html(rows: Sequence[KindsCompared], brands: Sequence[str]) -> str:
    """What a typical post of each kind earns, before and now, from kinds_compared."""
    named = [row for row in rows if isinstance(row["kind"], str)]
    kinds = list(dict.fromkeys(str(row["kind"]) for row in named if is_known(row["typical_now"])))
    cells = {(row["brand"], row["kind"]): row for row in named}
    heads = "".join(f'<th scope="col">{escape(brand)}</th>' for brand in brands)
    body = "".join(
        f'<tr><th scope="row">{escape(kind)}</th>'
        + "".join(f"<td>{_typical_html(cells.get((brand, kind)))}</td>" for brand in brands)
        + "</tr>"
        for kind in kinds
    )
    head = f'<thead><tr><th scope="col">Typical engagement of a post</th>{heads}</tr></thead>'
    return f'<table class="op-table op-kinds">{head}<tbody>{body}</tbody></table>' if kinds else ""


def _typical_html(row: KindsCompared | None) -> str:
    """ "1,936, before 1,662"."""
    if row is None or not is_known(row["typical_now"]):
        return "–"
    before = f" <span>before {number(row['typical_before'])}</span>"
    now = number(row["typical_now"])
    return f"{now}{before if is_known(row['typical_before']) else ''}"


def flags_html(lines: Sequence[str]) -> str:
    """The flags of a chart explained: a letter and a sentence each."""
    items = "".join(
        f"<li><b>{letter}</b><span>{escape(line)}</span></li>"
        for letter, line in zip(ascii_uppercase, lines, strict=False)
    )
    return f'<ol class="op-flags">{items}</ol>' if items else ""
