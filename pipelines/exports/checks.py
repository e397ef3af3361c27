"""Whether a table can be read as it was mapped: with rows, times and counts, and of posts."""

import re
from collections import defaultdict
from pathlib import Path

from pipelines.exports import kinds
from pipelines.exports.container import Inside
from pipelines.exports.errors import ExportError
from pipelines.exports.mapping import IDENTITY, Mapped, listed
from pipelines.exports.plan import ImportOptions
from pipelines.exports.totals import why_totals

DIGIT = re.compile(r"\d").search


def check_table(path: Path, mapped: Mapped, inside: Inside, options: ImportOptions) -> None:
    """Raise ExportError for a table that lacks what its rows need, or holds other things."""
    _refuse_totals(path, mapped)
    _check_rows(path, mapped)
    _refuse_days(path, mapped)
    _refuse_formulas(path, mapped, inside)
    _refuse_comments(path, mapped)
    _ask_until_when(path, mapped, options)
    _ask_which_moments(path, mapped)


def _check_rows(path: Path, mapped: Mapped) -> None:
    for field, what in mapped.kind.needs.items():
        if field not in mapped.columns:
            raise ExportError(
                f"{path.name} has no column with {what}; its columns are: "
                f"{listed(mapped.table.columns)}",
                flag=f"say which it is with --map {field}=COLUMN",
                needs="columns",
            ).known_as(
                "no-column",
                file=path.name,
                field=field.replace("_", "-"),
                columns=listed(mapped.table.columns),
            )
    if not any(any(cell.strip() for cell in row) for row in mapped.table.sample):
        name = shown(path, mapped)
        raise ExportError(f"{name} has a header but no rows; export it again").known_as(
            "no-rows", file=name
        )


def check_counts(path: Path, mapped: Mapped) -> None:
    """Raise ExportError for a table without any count of its kind, once its notes are known."""
    if not any(metric in mapped.columns for metric in mapped.kind.metrics):
        raise ExportError(
            f"{path.name} has no column with counts such as likes or followers; its columns are: "
            f"{listed(mapped.table.columns)}",
            flag="say which they are with --map likes=COLUMN",
            needs="columns",
        ).known_as("no-counts", file=path.name, columns=listed(mapped.table.columns))


def shown(path: Path, mapped: Mapped) -> str:
    """Return the name of a file, with what it was recognised as."""
    return f"{path.name} ({mapped.file_kind.title})" if mapped.file_kind else path.name


def _refuse_days(path: Path, mapped: Mapped) -> None:
    """Raise ExportError where a column that says "Lifetime" names the day that is counted."""
    kind = mapped.file_kind
    if kind is None or kind.undated is None:
        return
    headers = kind.columns[kind.undated]
    place = mapped.found.place(*headers)
    dated = [] if place is None else [cell for cell in mapped.found.cells(place) if DIGIT(cell)]
    if dated and place is not None:
        name, day, column = shown(path, mapped), dated[0].strip(), mapped.table.columns[place]
        raise ExportError(
            f"{name} counts single days ({day!r} in column {column!r}); "
            "export it with the totals of each post (Lifetime)"
        ).known_as("single-days", file=name, day=day, column=column)


def _refuse_totals(path: Path, mapped: Mapped) -> None:
    """Raise ExportError where the rows of a table that no tool is known to write are no posts."""
    if mapped.kind.name != kinds.USUAL or mapped.file_kind is not None:
        return
    if why := why_totals(mapped.table, mapped.columns):
        raise ExportError(
            f"{path.name} holds totals of days or weeks, not posts: it has no id, link or text of "
            f"a post, and {why}; export the posts and import that",
            flag="or, if each row is a post, say what tells it from others with --map text=COLUMN",
            needs="columns",
        ).known_as("totals", file=path.name, why=why)


def _refuse_comments(path: Path, mapped: Mapped) -> None:
    """Raise ExportError where each row is a comment under a post."""
    place = mapped.found.place("comment id", "reply id", "comment text", "commenter")
    if place is not None and "comments" not in mapped.columns and mapped.file_kind is None:
        column = mapped.table.columns[place]
        raise ExportError(
            f"{path.name} holds comments of people, not posts (column {column!r}); "
            "export the posts and import that"
        ).known_as("comments", file=path.name, column=column)


def _ask_until_when(path: Path, mapped: Mapped, options: ImportOptions) -> None:
    """Raise ExportError for counts at the end of a period that nobody names: not of now."""
    known = mapped.file_kind
    is_of_period = known is not None and (known.rows, known.counts) == ("followers", "period")
    if is_of_period and options.observed_at is None and "observed_at" not in mapped.columns:
        raise ExportError(
            f"{shown(path, mapped)} covers a period and does not say until when",
            flag="say its last day with --observed-at",
            needs="observed",
        ).known_as("until-when", file=shown(path, mapped))


def _ask_which_moments(path: Path, mapped: Mapped) -> None:
    """Raise ExportError for several follower counts of one account and no moment that parts them.

    Which of them holds, nobody could know.
    """
    columns = mapped.columns
    if mapped.kind.name != "followers" or "observed_at" in columns:
        return
    names = [columns[x][0] for x in (*IDENTITY, "url") if x in columns]
    counts: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for row in mapped.table.sample:
        cells = {place: cell.strip() for place, cell in enumerate(row)}
        whose = tuple(cells.get(place, "") for place in names)
        told = cells.get(columns["followers"][0], "") if "followers" in columns else ""
        counts[whose] |= {told} - {""}
    several = next((whose for whose, told in counts.items() if len(told) > 1), None)
    if several is not None:
        name = next(filter(None, several[::-1]), path.stem)
        raise ExportError(
            f"{path.name} has several follower counts of {name!r} and no column that says when "
            f"each was counted; its columns are: {listed(mapped.table.columns)}",
            flag="say which it is with --map observed_at=COLUMN",
            needs="columns",
        ).known_as("which-moments", file=path.name, name=name, columns=listed(mapped.table.columns))


def _refuse_formulas(path: Path, mapped: Mapped, inside: Inside) -> None:
    """Raise ExportError where a column that is read holds formulas and not what they give."""
    read = {place for places in mapped.columns.values() for place in places}
    names = [mapped.table.columns[place] for place in inside.formulas if place in read]
    if names:
        raise ExportError(
            f"{path.name} holds formulas without their values in {listed(names)}; open it in a "
            "spreadsheet, save it again and import that"
        ).known_as("formulas", file=path.name, columns=listed(names))
