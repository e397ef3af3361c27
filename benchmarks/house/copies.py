"""In how many places each rule stands."""

import ast
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from benchmarks.house.table import Answer, listed
from benchmarks.house.tree import PRODUCT, Checkout, Source, dotted

PLATFORMS = frozenset({
    "bluesky", "facebook", "instagram", "lemmy", "linkedin", "mastodon", "peertube", "pinterest",
    "reddit", "snapchat", "telegram", "threads", "tiktok", "twitch", "twitter", "vimeo", "youtube",
})  # fmt: skip
PARTS = frozenset({"cadence", "mix", "strength", "audience", "big_posts", "own", "field"})
PAGES = frozenset({"race", "where", "why", "posts", "rivals", "ask", "data"})
MOST_OF_SEVEN = 5
IN_SQL = {
    '"list or all"': r"is null or list_contains\(",
    "seen from the own brand": r"select (min\()?brand\)? from [\w.]+ where [^()]*role = 'own'",
    "a week that was over at a moment": r"week(::date)? \+ 7 <= (as_of|until)",
    "what a measure counts": r"case \$?measure when",
    "the quantile of a 90 % range": r"\b1\.64[45]\d*",
    "the seven parts of a change": (
        r"'cadence'(?:[^']*'(?:mix|strength|audience|big_posts|own|field)'){4,}"
    ),
    "collected weeks": (
        r"\bstate (?:(?:not )?in \(|=|<>|!=) ?'(?:ok|silent|partial|missing|unknown)'"
    ),
}
Count = Callable[[Source], int]


def copies(checkout: Checkout) -> Answer:
    """Places and files of each rule, with the pattern that finds them."""
    sql, python = checkout.sql(*PRODUCT), checkout.product_python()
    rows = [
        _row(f"{rule} (SQL)", f"`{pattern}`", _places(sql, _matches(pattern)))
        for rule, pattern in IN_SQL.items()
    ]
    rows += [_row(rule, how, _places(python, count)) for rule, how, count in IN_PYTHON]
    tests = checkout.python("tests")
    rows.append(_row("list of the pages (tests)", PAGES_HOW, _places(tests, _lists(PAGES))))
    files = [*python, *sql]
    rows.append(_row("platform facts", FACTS_HOW, _places(files, _platform_facts)))
    how = (
        "SQL is read without comments, in lower case, on one line. A rule in one place of its own "
        "(a macro) counts 1."
    )
    head = ("rule", "places", "files", "pattern", "which files")
    return Answer("5. Copies of each rule", how, head, rows)


def _row(rule: str, how: str, found: Mapping[str, int]) -> tuple[object, ...]:
    return rule, sum(found.values()), len(found), how, listed(found, most=12)


def _places(files: Iterable[Source], count: Count) -> Counter[str]:
    return +Counter({file.path: count(file) for file in files})


def _matches(pattern: str) -> Count:
    return lambda file: len(re.findall(pattern, file.body))


def _calls(file: Source) -> list[ast.Call]:
    return [node for node in file.nodes if isinstance(node, ast.Call)]


def _begins(file: Source) -> int:
    return sum(
        isinstance(call.func, ast.Attribute)
        and call.func.attr == "execute"
        and bool(call.args)
        and str(getattr(call.args[0], "value", "")).lower().startswith("begin")
        for call in _calls(file)
    )


def _unregisters(file: Source) -> int:
    return sum(
        isinstance(call.func, ast.Attribute) and call.func.attr == "unregister"
        for call in _calls(file)
    )


def _escapes(file: Source) -> int:
    names = {
        alias.asname or alias.name
        for node in file.nodes
        if isinstance(node, ast.ImportFrom) and node.module == "html"
        for alias in node.names
        if alias.name == "escape"
    } | {"html.escape"}
    return sum(dotted(call.func) in names for call in _calls(file))


def _quantiles(file: Source) -> int:
    numbers = (node.value for node in file.nodes if isinstance(node, ast.Constant))
    return sum(isinstance(value, float) and 1.644 <= value < 1.646 for value in numbers)


def _lists(words: frozenset[str]) -> Count:
    """How many literals (list, tuple, set, keys of a dict, Literal, enum) hold most of seven."""

    def count(file: Source) -> int:
        return sum(len(words & _elements(node)) >= MOST_OF_SEVEN for node in file.nodes)

    return count


def _elements(node: ast.AST) -> set[str]:
    found: list[ast.expr | None] = []
    if isinstance(node, ast.List | ast.Tuple | ast.Set):
        found = list(node.elts)
    elif isinstance(node, ast.Dict):
        found = list(node.keys)
    elif isinstance(node, ast.ClassDef):
        found = [line.value for line in node.body if isinstance(line, ast.Assign)]
    return {str(getattr(item, "value", "")).lower() for item in found}


def _counted_states(file: Source) -> int:
    return sum(_elements(node) >= {"ok", "silent"} for node in file.nodes)


def _platform_facts(file: Source) -> int:
    """1 where a file names three platforms or more and lies in no platform's own place."""
    if file.path.startswith("pipelines/demo/") or is_own_place(file.path):
        return 0
    return int(len(PLATFORMS & {text.lower() for text in file.literals}) >= 3)


def is_own_place(path: str) -> bool:
    """Whether a file belongs to one platform: it or its folder is named after it."""
    if not path.startswith(("pipelines/platforms/", "pipelines/sources/")):
        return False
    rooms = path.removesuffix(".py").split("/")[2:]
    return any(room.split("_")[0] in PLATFORMS for room in rooms)


PAGES_HOW = "a literal that holds at least five of the seven pages"
FACTS_HOW = "files that name three platforms or more, the demo and a platform's own place apart"
IN_PYTHON: list[tuple[str, str, Count]] = [
    ("the quantile of a 90 % range (Python)", "a number from 1.644 to 1.646", _quantiles),
    ("the seven parts of a change (Python)", "a literal that holds five or more", _lists(PARTS)),
    ("collected weeks (Python)", "a literal that holds `ok` and `silent`", _counted_states),
    ("transaction blocks", '`.execute("begin...")`', _begins),
    ("register and unregister", "calls of `.unregister(`", _unregisters),
    ("escaping by hand", "calls of `html.escape`", _escapes),
    ("list of the pages (product)", PAGES_HOW, _lists(PAGES)),
]
