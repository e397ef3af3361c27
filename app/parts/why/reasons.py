"""The cards of the page Why in HTML: what a change means, what would overturn it, flags."""

from collections.abc import Sequence
from string import ascii_uppercase

from markupsafe import Markup, escape

from app.theme.parts import each_in
from app.words.values import is_known, number
from app.words.why.change import Change
from app.words.why.overturn import Line
from queries.rows import KindsCompared


def reasons_html(title: str, lines: Sequence[Line]) -> Markup:
    """A heading and its lines: label left, the sentence with its bold beginning right."""
    row = Markup("<div><dt>{}</dt><dd><b>{}</b>{}</dd></div>")
    rows = Markup().join(row.format(label, strong, rest) for label, strong, rest in lines)
    return Markup('<h2 class="op-finding">{}</h2><dl class="op-reasons">{}</dl>').format(
        title, rows
    )


def parts_html(change: Change) -> Markup:
    """The steps of the waterfall as a list, for a phone."""
    row = Markup("<div><dt>{}</dt><dd><b>{}</b><span>{}</span></dd></div>")
    rows = Markup().join(row.format(part.label, part.told, part.range) for part in change.parts)
    return Markup('<dl class="op-parts op-phone">{}</dl>').format(rows)


def kinds_html(rows: Sequence[KindsCompared], brands: Sequence[str]) -> Markup:
    """What a typical post of each kind earns, before and now, from kinds_compared."""
    named = [row for row in rows if isinstance(row["kind"], str)]
    kinds = list(dict.fromkeys(str(row["kind"]) for row in named if is_known(row["typical_now"])))
    cells = {(row["brand"], row["kind"]): row for row in named}
    if not kinds:
        return Markup()
    body = Markup().join(
        Markup('<tr><th scope="row">{}</th>{}</tr>').format(
            kind,
            each_in(
                Markup("<td>{}</td>"), [_typical_html(cells.get((brand, kind))) for brand in brands]
            ),
        )
        for kind in kinds
    )
    heads = ("Typical engagement of a post", *brands)
    return Markup(
        '<table class="op-table op-kinds"><thead><tr>{}</tr></thead><tbody>{}</tbody></table>'
    ).format(each_in(Markup('<th scope="col">{}</th>'), heads), body)


def _typical_html(row: KindsCompared | None) -> Markup:
    """ "1,936, before 1,662"."""
    if row is None or not is_known(row["typical_now"]):
        return Markup("–")
    now = escape(number(row["typical_now"]))
    if not is_known(row["typical_before"]):
        return now
    return now + Markup(" <span>before {}</span>").format(number(row["typical_before"]))


def flags_html(lines: Sequence[str]) -> Markup:
    """The flags of a chart explained: a letter and a sentence each."""
    item = Markup("<li><b>{}</b><span>{}</span></li>")
    pairs = zip(ascii_uppercase, lines, strict=False)
    items = Markup().join(item.format(letter, line) for letter, line in pairs)
    return Markup('<ol class="op-flags">{}</ol>').format(items) if items else items
