"""Who imports whom: modules with one importer, and public names that nobody asks for."""

import ast
import re
from collections.abc import Iterable, Iterator

from benchmarks.house.table import Answer, listed, percent
from benchmarks.house.tree import Checkout, Function, Source, dotted

Use = tuple[str, str]  # a module and a name of it; no name for the module itself


class Imports:
    """The imports of the product, names that a package passes on led back to where they are."""

    def __init__(self, files: Iterable[Source], asking: Iterable[Source]) -> None:
        """`files` are the modules that can be asked, `asking` all that ask them."""
        self.files = {file.module: file for file in files}
        self._passed_on = {
            module: {name: use for name, use in self._bound(file) if use[1]}
            for module, file in self.files.items()
            if file.path.endswith("__init__.py")
        }
        self.uses = {file.path: self._uses(file) for file in asking}

    def importers(self, file: Source) -> set[str]:
        """Paths of the files that use a module."""
        return {
            path
            for path, uses in self.uses.items()
            if path != file.path and any(module == file.module for module, _ in uses)
        }

    def asked(self, without: str) -> set[Use]:
        """Every use by all files but one."""
        return {use for path, uses in self.uses.items() if path != without for use in uses}

    def _uses(self, file: Source) -> set[Use]:
        bound = dict(self._bound(file))
        if file.path.endswith("__init__.py"):  # what it only passes on is no use
            named = {node.id for node in file.nodes if isinstance(node, ast.Name)}
            bound = {name: use for name, use in bound.items() if name.split(".")[0] in named}
        found = {self._home(use) for use in bound.values()}
        for node in file.nodes:
            if isinstance(node, ast.Attribute):
                module, name = bound.get(dotted(node.value), ("", "no module"))
                if module and not name:
                    found.add(self._home((module, node.attr)))
        return found

    def _home(self, use: Use) -> Use:
        module, name = use
        while name in self._passed_on.get(module, {}):
            module, name = self._passed_on[module][name]
        return module, name

    def _bound(self, file: Source) -> Iterator[tuple[str, Use]]:
        for node in file.nodes:
            if isinstance(node, ast.Import):
                for alias in node.names:
                    if alias.name in self.files:
                        yield alias.asname or alias.name, (alias.name, "")
            elif isinstance(node, ast.ImportFrom):
                base = _base(file, node)
                for alias in node.names:
                    whole = f"{base}.{alias.name}"
                    if whole in self.files:
                        yield alias.asname or alias.name, (whole, "")
                    elif base in self.files:
                        yield alias.asname or alias.name, (base, alias.name)


def _base(file: Source, node: ast.ImportFrom) -> str:
    if not node.level:
        return node.module or ""
    parts = file.path.split("/")[: -node.level]
    return ".".join([*parts, *([node.module] if node.module else [])])


def doors(checkout: Checkout, *, verbose: bool) -> list[Answer]:
    """Modules with one importer; public names that only their own module uses."""
    product = checkout.product_python()
    imports = Imports(product, product)
    return [_lone(imports, verbose=verbose), _unused(checkout, imports, verbose=verbose)]


def _lone(imports: Imports, *, verbose: bool) -> Answer:
    rows = []
    for area in ("app", "pipelines", "queries"):
        modules = [file for file in imports.files.values() if file.area == area]
        modules = [file for file in modules if not file.path.endswith("__.py")]
        lone = [file.path for file in modules if len(imports.importers(file)) == 1]
        names = listed(lone, most=None if verbose else 0)
        rows.append((area, len(modules), len(lone), percent(len(lone), len(modules)), names))
    how = (
        "Importers inside the product, tests not counted; a name that a package's `__init__` "
        "passes on counts for the module that holds it. Without `__init__` and `__main__`."
    )
    head = ("package", "modules", "with one importer", "part", "names (--verbose)")
    return Answer("3. Modules with exactly one importer", how, head, rows)


def _unused(checkout: Checkout, imports: Imports, *, verbose: bool) -> Answer:
    rooms: dict[str, list[set[str]]] = {}
    for room, *found in _asked_names(checkout, imports):
        for kept, names in zip(rooms.setdefault(room, [set(), set(), set()]), found, strict=True):
            kept.update(names)
    rows = [(room, *_cells(*sets, verbose=verbose)) for room, sets in sorted(rooms.items())]
    whole = [set().union(*sets) for sets in zip(*rooms.values(), strict=True)]
    rows += [("**product**", *_cells(*whole, verbose=False))] if whole else []
    how = (
        "Functions and classes at the top of a module, without underscore. A command "
        "(`@app.command`) and an entry of pyproject.toml are used; what is found by scanning a "
        "folder (a platform's `fetch`) cannot be seen and counts as not asked for."
    )
    head = ("package", "public", "nobody outside asks", "part", "of these in tests", "names")
    return Answer("4. Public names that only their own module uses", how, head, rows)


def _asked_names(
    checkout: Checkout, imports: Imports
) -> Iterator[tuple[str, set[str], set[str], set[str]]]:
    """Package; public names of a module; those that nobody outside asks; of these in tests."""
    tests = Imports(imports.files.values(), checkout.python("tests", "benchmarks"))
    tested, entries = tests.asked(""), _entries(checkout)
    for file in imports.files.values():
        if not file.area or file.is_generated:
            continue
        names = {(file.module, name) for name in _public(file)}
        inside = names - imports.asked(file.path) - entries
        told = [{".".join(use) for use in uses} for uses in (names, inside, inside & tested)]
        yield "/".join(file.path.split("/")[:-1][:2]), told[0], told[1], told[2]


def _cells(
    names: set[str], inside: set[str], tested: set[str], *, verbose: bool
) -> tuple[object, ...]:
    shown = listed(inside, most=None if verbose else 0)
    return len(names), len(inside), percent(len(inside), len(names)), len(tested), shown


def _public(file: Source) -> set[str]:
    return {
        node.name
        for node in file.tree.body
        if isinstance(node, Function | ast.ClassDef)
        and not node.name.startswith("_")
        and not any(_is_command(decorator) for decorator in node.decorator_list)
    }


def _is_command(node: ast.expr) -> bool:
    asked = node.func if isinstance(node, ast.Call) else node
    return isinstance(asked, ast.Attribute) and asked.attr in {"command", "callback"}


def _entries(checkout: Checkout) -> set[Use]:
    settings = checkout.root / "pyproject.toml"
    text = settings.read_text("utf-8") if settings.exists() else ""
    return set(re.findall(r'"([\w.]+):(\w+)"', text))
