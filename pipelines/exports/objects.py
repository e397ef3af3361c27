"""A JSON file, or one of JSON lines, as a CSV file: a row per object, a column per path in it."""

import csv
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, BinaryIO

from pipelines.exports.errors import ExportError
from pipelines.exports.plan import MOST_COLUMNS

DEPTH = 4  # node.edge_media_preview_like.count
DEEPEST = 50  # brackets within brackets; the parser remembers the way to each
READING: dict[str, Any] = {  # large pieces: a text that is longer than one is copied for each
    "multiple_values": True,
    "use_float": True,
    "buf_size": 4 << 20,
}
FEW = 5  # fewer plain values than a post has: an envelope around a list of posts


def write_objects(path: Path, target: Path) -> None:
    """Write the objects of a JSON file as a CSV file. Raises ExportError."""
    import ijson  # noqa: PLC0415 - only JSON needs it

    try:
        _refuse_deep(path)
        prefix = _prefix(path)
        columns = _columns(path, prefix)
        with target.open("w", encoding="utf-8", newline="") as out:
            writer = csv.writer(out, lineterminator="\n")
            writer.writerow(columns)
            for row in _rows(path, prefix):
                writer.writerow([row.get(name, "") for name in columns])
    except (ijson.JSONError, UnicodeDecodeError, RecursionError) as error:
        raise ExportError(
            f"{path.name} is damaged JSON ({_first_line(error)}); export it again"
        ) from error


def _refuse_deep(path: Path) -> None:
    """Raise ExportError for brackets within brackets without end."""
    import ijson  # noqa: PLC0415

    depth = 0
    with _opened(path) as file:
        for event, _ in ijson.basic_parse(file, **READING):
            depth += (event in {"start_map", "start_array"}) - (event in {"end_map", "end_array"})
            if depth > DEEPEST:
                raise ExportError(
                    f"{path.name} nests deeper than {DEEPEST} levels, which no export does; save "
                    "the table as .csv and import that"
                )


def _columns(path: Path, prefix: str) -> list[str]:
    found: dict[str, None] = {}
    for row in _rows(path, prefix):
        found.update(dict.fromkeys(row))
        if len(found) > MOST_COLUMNS:
            raise ExportError(
                f"{path.name} has more than {MOST_COLUMNS} columns; keep those of the posts and "
                "import that"
            )
    if not found:
        raise ExportError(f"{path.name} is JSON without a list of posts; export it as .csv")
    return list(found)


def _rows(path: Path, prefix: str) -> Iterator[dict[str, str]]:
    import ijson  # noqa: PLC0415

    with _opened(path) as file:
        for item in ijson.items(file, prefix, **READING):
            if isinstance(item, dict):
                yield dict(_cells(item, "", DEPTH))


def _cells(item: Mapping[str, Any], before: str, depth: int) -> Iterator[tuple[str, str]]:
    """Yield the plain values of an object by their paths; lists of objects are no cell."""
    for name, value in item.items():
        path = f"{before}{name}"
        if isinstance(value, dict):
            if depth > 1:
                yield from _cells(value, f"{path}.", depth - 1)
        elif not isinstance(value, list):
            yield path, _text(value)
        elif not any(isinstance(one, dict | list) for one in value):
            yield path, " ".join(map(_text, value))
        else:
            yield path, " ".join(str(one["name"]) for one in value if _is_named(one))


def _is_named(one: object) -> bool:
    """Whether an object of a list is a tag: an object with a name and little else."""
    return isinstance(one, dict) and isinstance(one.get("name"), str) and len(one) < FEW


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    return str(value).replace("\0", "")


def _prefix(path: Path) -> str:
    """Return where the objects stand: in a list, in a list within an envelope, or one by one."""
    import ijson  # noqa: PLC0415

    lists: dict[str, int] = {}
    plain = 0
    with _opened(path) as file:
        for at, (prefix, event, _) in enumerate(ijson.parse(file, **READING)):
            if at == 0 and event == "start_array":
                return "item"
            if prefix == "" and event == "end_map":
                break
            if event == "start_map" and prefix.endswith("item") and prefix.count(".") <= 2:
                lists[prefix] = lists.get(prefix, 0) + 1
            if prefix and "." not in prefix and event in {"string", "number", "boolean"}:
                plain += 1
        is_last = not file.read(1).strip()
    if lists and plain < FEW and is_last:
        return max(lists, key=lambda one: lists[one])
    return ""


def _opened(path: Path) -> BinaryIO:
    file = path.open("rb")
    if file.read(3) != b"\xef\xbb\xbf":
        file.seek(0)
    return file


def _first_line(error: Exception) -> str:
    return " ".join(str(error).split())[:80]
