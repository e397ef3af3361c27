"""How large the rooms are, and what stands loose at the root of a package."""

import math
import statistics
from collections import defaultdict
from collections.abc import Sequence

from benchmarks.house.table import Answer, listed
from benchmarks.house.tree import AREAS, PRODUCT, Checkout, Source

SMALL = 50
FOLDERS = ("folder", "py files", "py lines", "sql files", "sql lines")


def sizes(checkout: Checkout) -> list[Answer]:
    """Files and lines per folder; the spread of files and functions; rooms at the roots."""
    return [_folders(checkout), _spread(checkout), _roots(checkout)]


def _folders(checkout: Checkout) -> Answer:
    rooms: dict[str, list[Source]] = defaultdict(list)
    files = [*checkout.python("", *AREAS), *checkout.sql(*AREAS)]
    for file in files:
        rooms[_room(file)].append(file)
    rows: list[tuple[object, ...]] = [(room, *_counts(rooms[room])) for room in sorted(rooms)]
    for area in AREAS:
        rows.append((f"**{area}**", *_counts([file for file in files if file.area == area])))
    rows.append(("**product**", *_counts(checkout.product())))
    rows.append(("**all**", *_counts(files)))
    how = "Two levels deep, deeper files with their second level; `x/` is what lies loose in x."
    return Answer("1. Files and lines per folder", how, FOLDERS, rows)


def _room(file: Source) -> str:
    parts = file.path.split("/")[:-1]
    return "/".join(parts[:3]) + ("/" if len(parts) < 2 else "")


def _counts(files: Sequence[Source]) -> tuple[int, int, int, int]:
    python = [file.lines for file in files if file.path.endswith(".py")]
    sql = [file.lines for file in files if file.path.endswith(".sql")]
    return len(python), sum(python), len(sql), sum(sql)


def _spread(checkout: Checkout) -> Answer:
    product = checkout.product_python()
    groups = {
        "product py files": product,
        "sql files": checkout.sql(*PRODUCT),
        "test files": checkout.python("tests"),
        "benchmark files": checkout.python("benchmarks"),
    }
    rows = [(name, *_of_files(files)) for name, files in groups.items()]
    for name in ("product", "tests", "benchmarks"):
        files = product if name == "product" else checkout.python(name)
        rows.append((f"functions of {name}", *_five(_function_lengths(files)), "-"))
    generated = [file for file in product if file.is_generated]
    rows.append(("generated py files", len(generated), sum(f.lines for f in generated), *"----"))
    how = (
        f"Lines, all that a file or function has. Files that a program wrote ('generated' in "
        f"their first five lines) stand apart. p90 is the nearest rank; small is under {SMALL}."
    )
    head = ("what", "count", "lines", "median", "p90", "max", "small files")
    return Answer("1b. Spread of files and functions", how, head, rows)


def _of_files(files: Sequence[Source]) -> tuple[object, ...]:
    lengths = [file.lines for file in files if not file.is_generated]
    return *_five(lengths), sum(length < SMALL for length in lengths)


def _function_lengths(files: Sequence[Source]) -> list[int]:
    made = [function for file in files if not file.is_generated for function in file.functions()]
    return [(function.end_lineno or function.lineno) - function.lineno + 1 for function in made]


def _five(lengths: Sequence[int]) -> tuple[object, ...]:
    if not lengths:
        return 0, 0, "-", "-", "-"
    ordered = sorted(lengths)
    p90 = ordered[math.ceil(0.9 * len(ordered)) - 1]
    return len(ordered), sum(ordered), f"{statistics.median(ordered):g}", p90, ordered[-1]


def _roots(checkout: Checkout) -> Answer:
    rows = []
    for area in PRODUCT:
        files = [file for file in checkout.product() if file.area == area]
        folders = {file.path.split("/")[1] for file in files if file.path.count("/") > 1}
        loose = {file.path.split("/")[1] for file in files if file.path.count("/") == 1}
        loose -= {"__init__.py"}
        rows.append((area, len(loose), listed(loose), len(folders), listed(folders)))
    how = "Modules that lie beside the folders, without `__init__`."
    head = ("package", "loose", "their names", "folders", "their names")
    return Answer("2. Rooms at the root", how, head, rows)
