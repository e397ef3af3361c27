"""How many files of the product a typical change touches, as far as a scan can say it.

Each probe counts the files that name a representative which is already there: what a new one of
its kind would have to be written into. The files that are new with it are not counted.
"""

import ast
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from benchmarks.house.copies import is_own_place
from benchmarks.house.renames import is_keyed
from benchmarks.house.table import Answer, listed
from benchmarks.house.tree import Checkout, Source, dotted

KINDS_LIVE = re.compile(
    r"pipelines/(exports|warehouse)/|pipelines/[a-z_]+\.py|queries/(load|files|as_of|schema|marts)/"
)
CATALOGUE = re.compile(r"app/(words|wording)/[a-z]{2}/")
SENTENCE = re.compile(r"[A-Za-z']{2,},? [a-z']+,? [a-z']{2,}")
NO_PROSE = re.compile(r"^\s*(select|from|with|insert|create|delete|update|copy)\b|[{};]\s*$|<svg")


@dataclass(frozen=True, slots=True)
class Change:
    """A typical change: what a file must look like to be one that is edited."""

    name: str
    how: str
    is_touched: Callable[[Source], bool]


def changes(checkout: Checkout, column: str) -> Answer:
    """Files that each change edits, with the probe that counted them."""
    rows = []
    for change in (*CHANGES, _renamed(column), _notifier(checkout)):
        touched = [file.path for file in checkout.product() if change.is_touched(file)]
        rows.append((change.name, len(touched), change.how, listed(touched, most=16)))
    how = "Product files that must be edited; the new files of the change, tests and docs apart."
    head = ("change", "files", "probe", "which files")
    return Answer("7. Files per typical change", how, head, rows)


def _is_python(file: Source) -> bool:
    return file.path.endswith(".py")


def _names(file: Source, word: str) -> bool:
    """Whether a literal, a name or the SQL of a file holds a word."""
    if not _is_python(file):
        return re.search(word, file.body) is not None
    if any(re.search(word, text, re.IGNORECASE) for text in file.literals):
        return True
    return any(re.search(word, name, re.IGNORECASE) for name in _identifiers(file))


def _identifiers(file: Source) -> set[str]:
    found: set[str] = set()
    for node in file.nodes:
        if isinstance(node, ast.Name):
            found.add(node.id)
        elif isinstance(node, ast.Attribute):
            found.add(node.attr)
        elif isinstance(node, ast.alias):
            found.add(node.name)
    return found


def _has_platform(file: Source) -> bool:
    if file.path.startswith("pipelines/demo/") or is_own_place(file.path):
        return False
    return any(re.search(r"\byoutube\b", text, re.IGNORECASE) for text in file.literals)


def _has_kind_of_table(file: Source) -> bool:
    is_own = "follower" in file.stem
    return bool(KINDS_LIVE.match(file.path)) and not is_own and _names(file, "follower")


def _has_page(file: Source) -> bool:
    if file.path.startswith(("app/pages/why", "app/parts/why")):
        return False
    texts = {text.removesuffix(".py").split("/")[-1] for text in file.literals}
    return _is_python(file) and bool(texts & {"why", "Why"})


def _has_sentence(file: Source) -> bool:
    if CATALOGUE.match(file.path):
        return False
    texts = (re.sub(r"<[^>]*>", " ", text) for text in file.literals)
    return any(SENTENCE.search(text) and not NO_PROSE.search(text) for text in texts)


def _has_format(file: Source) -> bool:
    return file.area == "app" and file.stem != "pdf" and _names(file, r"(^|_|\b)pdf(\b|_|$)")


def _renamed(column: str) -> Change:
    def is_touched(file: Source) -> bool:
        if not _is_python(file):
            return _names(file, rf"\b{column}\b")
        return is_keyed(file, column) or any(column in text.split() for text in file.literals)

    return Change("a renamed column", f"names `{column}`: SQL, a key or a literal", is_touched)


def _notifier(checkout: Checkout) -> Change:
    """Those who would have to call it: of the one door after a run, or of the end of a run."""
    rooms = [file.path.removesuffix(".py").split("/") for file in checkout.python("pipelines")]
    if any("after" in room for room in rooms):
        how = "imports the door after a run (`after`)"
        return Change("a notifier", how, lambda file: _is_python(file) and _imports(file, "after"))
    enders = _enders(checkout)
    how = "no door `after`: modules of app that call what ends a run (`finish`, or who calls it)"
    return Change("a notifier", how, lambda f: f.area == "app" and _ends_a_run(f, enders))


def _enders(checkout: Checkout) -> set[str]:
    """Names of the public functions of pipelines that call `finish`, by at most three steps."""
    made = [function for file in checkout.python("pipelines") for function in file.functions()]
    calls = {function.name: _called(ast.walk(function)) for function in made}
    found = {"finish"}
    for _ in range(3):
        found |= {name for name, called in calls.items() if called & found}
    return {name for name in found if not name.startswith("_")}


def _ends_a_run(file: Source, enders: set[str]) -> bool:
    """Whether it calls one of them, imported from pipelines or of a module of it."""
    bound = {
        alias.asname or alias.name
        for node in file.nodes
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("pipelines")
        for alias in node.names
    }
    calls = (dotted(node.func) for node in file.nodes if isinstance(node, ast.Call))
    rooms = (call.split(".") for call in calls)
    return any(room[0] in bound and room[-1] in enders for room in rooms)


def _called(nodes: Iterable[ast.AST]) -> set[str]:
    calls = (node.func for node in nodes if isinstance(node, ast.Call))
    return {dotted(call).split(".")[-1] for call in calls}


def _imports(file: Source, room: str) -> bool:
    paths = (path.split(".") for path in _imported(file))
    return any(rooms[0] == "pipelines" and room in rooms for rooms in paths)


def _imported(file: Source) -> set[str]:
    found: set[str] = set()
    for node in file.nodes:
        if isinstance(node, ast.ImportFrom):
            found |= {node.module or "", *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found


CHANGES = (
    Change("a platform source", "names `youtube`, its own place and the demo apart", _has_platform),
    Change(
        "an export file of a new tool",
        "names a heading that one tool has: `tweet permalink`",
        lambda file: _names(file, "^tweet permalink$|'tweet permalink'"),
    ),
    Change(
        "an export file of a new kind",
        "names `follower` in exports, warehouse, root of pipelines, load, files, schema or marts; "
        "files called after it apart",
        _has_kind_of_table,
    ),
    Change(
        "a measure",
        "names `accrual`, which only the shell asks, outside its own file",
        lambda file: file.stem != "accrual" and _names(file, r"\baccrual\b"),
    ),
    Change(
        "a measure shown on a page and in the snapshot",
        "a module of app that names `momentum`, one called so apart",
        lambda file: file.area == "app" and file.stem != "momentum" and _names(file, "momentum"),
    ),
    Change("a page", "holds the literal `why` or `Why`, the page and its parts apart", _has_page),
    Change(
        "a second language",
        "holds three English words in a row outside a catalogue (`app/words/<language>/`)",
        _has_sentence,
    ),
    Change("a document format", "a module of app that names `pdf`, its own apart", _has_format),
)
