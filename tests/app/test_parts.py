import ast
import re

from markupsafe import Markup

from app.theme import parts
from tests.conftest import ROOT


def test_every_text_from_outside_is_escaped() -> None:
    bad = '<img src=x onerror="alert(1)">'
    states = {(bad, bad): "partial"}
    told = [
        parts.statement_html(parts.chip(bad), bad, bad),
        parts.notice_html(bad, bad, bad),
        parts.each_in(Markup("<td>{}</td>"), [bad]),
        parts.chart_head(bad, bad),
        parts.seen_html(bad, bad, is_fresh=True),
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


TAGS = re.compile(r"</?(div|p|h[1-6]|ul|ol|li|dl|dt|dd|table|tr|t[dh]|img|section|svg|path|text)\b")
ALONE = {
    ROOT / "app" / "parts" / "start.py",  # pictures of fixed numbers, sent as images
    ROOT / "app" / "snapshot" / "nodes.py",  # looks for drawings in what is Markup
}


def tags_in_plain_texts(tree: ast.Module) -> list[int]:
    """The lines of texts with tags that are no Markup; docstrings are none."""
    safe: set[ast.AST] = set()
    for node in ast.walk(tree):
        is_markup = isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Markup"
        if is_markup or isinstance(node, ast.Expr):
            safe |= {inner for inner in ast.walk(node) if isinstance(inner, ast.Constant)}
    return [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        if node not in safe and TAGS.search(node.value)
    ]


def test_no_piece_of_html_is_a_plain_text() -> None:
    found = {
        str(path.relative_to(ROOT)): tags_in_plain_texts(ast.parse(path.read_text("utf-8")))
        for path in (ROOT / "app").rglob("*.py")
        if path not in ALONE
    }
    assert {name: lines for name, lines in found.items() if lines} == {}
    assert tags_in_plain_texts(ast.parse('x = f"<p>{y}</p>" + "<td>" + Markup("<td>")')) == [1] * 3
