from markupsafe import Markup

from app.theme import parts
from app.words.statement import Statement


def test_every_text_from_outside_is_escaped() -> None:
    bad = '<img src=x onerror="alert(1)">'
    states = {(bad, bad): "partial"}
    told = [
        parts.statement_html(Statement("measured", bad, bad, bad, marked=(bad,))),
        parts.strip_html(Statement("measured", bad, bad)),
        parts.headline_html(Statement("measured", f"{bad} of {bad}", marked=("img", bad))),
        parts.each_in(Markup("<td>{}</td>"), [bad]),
        parts.chart_head(bad, bad),
        parts.seen_html(bad, bad),
        parts.chip(bad),
        parts.coverage_html(states, [bad], [bad]),
    ]
    for text in told:
        assert isinstance(text, Markup)
        assert "<img" not in text
        assert "&lt;img" in text


def test_a_pair_without_an_entry_has_no_account() -> None:
    told = parts.coverage_html({("A", "X"): "complete"}, ["A", "B"], ["X"])
    body = told.split("<tbody>")[1].split("</tbody>")[0]
    assert body.count("op-full") == 1
    assert body.count("op-dash") == 1
    assert body.count("no account") == 2  # title and the word for those who listen


def test_certainty_is_told_by_glyph_word_and_tone() -> None:
    assert "op-level" in parts.statement_html(Statement("measured", "A"))
    unsure = parts.statement_html(Statement("cannot_tell", "A"))
    assert "op-unsure" in unsure
    assert "? Cannot tell" in unsure
