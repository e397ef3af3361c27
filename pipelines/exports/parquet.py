"""The rows of a Parquet file as text cells, once its own figures say that they have an end."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pipelines.exports.errors import ExportError
from pipelines.exports.source import refuse_bomb

SMALL_VALUES = 5_000_000
VALUES_PER_BYTE = 8  # columns in which everything is equal take next to no bytes
BATCH = 2048
AT_ONCE = 64  # rows that are written out together


def check_parquet(path: Path) -> None:
    """Raise ExportError for a damaged file, and for one that is endless when it is written out."""
    for _ in _batches(path):
        pass


def parquet_rows(path: Path) -> Iterator[list[str]]:
    """Yield the names of the columns, then the rows. Raises ExportError."""
    batches = _batches(path)
    yield list(next(batches).schema.names)
    for batch in batches:
        for start in range(0, len(batch), AT_ONCE):
            columns = [_values(part) for part in batch.slice(start, AT_ONCE).columns]
            for row in zip(*columns, strict=True):
                yield [_text(value) for value in row]


def row_count(path: Path) -> int:
    """Return how many rows a sound file says it has."""
    import pyarrow.parquet  # noqa: PLC0415

    return int(pyarrow.parquet.read_metadata(path).num_rows)


def _values(part: Any) -> list[object]:
    """What a column holds; a time that Python cannot hold is the number that stands for it."""
    try:
        values: list[object] = part.to_pylist()
    except (OverflowError, ValueError):
        return [_value(one) for one in part]
    return values


def _value(one: Any) -> object:
    try:
        return one.as_py()
    except (OverflowError, ValueError):
        return getattr(one, "value", "out of range")


def _batches(path: Path) -> Iterator[Any]:
    """Yield an empty batch, then the batches of a file, as long as their texts are bounded."""
    import pyarrow.parquet  # noqa: PLC0415 - slow to load, and only Parquet needs it

    packed, unpacked = path.stat().st_size, 0
    try:
        with pyarrow.parquet.ParquetFile(path) as file:
            _check(path, file.metadata)
            texts = [column.path for column in file.schema if column.physical_type == "BYTE_ARRAY"]
        with pyarrow.parquet.ParquetFile(path, read_dictionary=texts) as file:
            yield file.schema_arrow.empty_table()
            for batch in file.iter_batches(batch_size=BATCH):
                unpacked += sum(_letters(column) for column in batch.columns)
                refuse_bomb(path, unpacked, packed)
                yield batch
    except (pyarrow.ArrowException, OSError, ValueError) as error:
        raise ExportError(f"{path.name} is a damaged Parquet file; write it again") from error


def _check(path: Path, told: Any) -> None:
    """Raise ExportError where the file tells of more than it can hold."""
    groups = [told.row_group(at) for at in range(told.num_row_groups)]
    columns = [group.column(at) for group in groups for at in range(group.num_columns)]
    packed = path.stat().st_size
    refuse_bomb(path, sum(column.total_uncompressed_size for column in columns), packed)
    values = sum(column.num_values for column in columns)
    if values > max(SMALL_VALUES, VALUES_PER_BYTE * packed):
        raise ExportError(
            f"{path.name} tells of {values} cells in {max(packed >> 10, 1)} kB, which no export "
            "does; write the table as .csv and import that"
        )


def _letters(column: Any) -> int:
    """The bytes of a column's texts when each is written out: a dictionary repeats for nothing."""
    from pyarrow import compute, types  # noqa: PLC0415

    if types.is_dictionary(column.type):
        lengths = compute.binary_length(column.dictionary)
        return compute.sum(compute.take(lengths, column.indices)).as_py() or 0
    if types.is_struct(column.type) or types.is_list(column.type):
        inner = column.flatten()
        return sum(map(_letters, inner)) if isinstance(inner, list) else _letters(inner)
    return 0


def _text(value: object) -> str:
    if isinstance(value, list):
        return " ".join(map(str, value))
    return "" if value is None else str(value)
