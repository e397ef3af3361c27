"""Which platform and whose account a table is about, where its rows do not say it themselves."""

from pathlib import Path, PurePath

from pipelines.exports.checks import shown
from pipelines.exports.container import Inside
from pipelines.exports.errors import ExportError
from pipelines.exports.mapping import Mapped
from pipelines.exports.plan import ImportOptions
from pipelines.exports.platforms import (
    doubtful_word,
    has_link_platforms,
    link_accounts,
    platform_guess,
    platform_named,
)
from pipelines.platforms import meanings


def said_platform(options: ImportOptions) -> str | None:
    """Return the platform that a person named. Raises ExportError for a word that names none."""
    return platform_named(options.platform) if options.platform is not None else None


def platform_of(path: Path, mapped: Mapped, options: ImportOptions, inside: Inside) -> str | None:
    """Return the platform of the rows that name none, None where each row tells its own.

    Raises ExportError where nothing does.
    """
    if said := said_platform(options):
        return said
    if mapped.file_kind and mapped.file_kind.platform:
        return mapped.file_kind.platform
    url = mapped.columns.get("url", (None,))[0]
    guess = platform_guess(mapped.table, url)
    _refuse_doubtful(path, mapped, guess or has_link_platforms(mapped.table, url))
    if "platform" in mapped.columns or guess or has_link_platforms(mapped.table, url):
        return guess
    named = [meanings(PurePath(word).stem) for word in inside.part[-1:]]
    if named and len(named[0]) == 1:
        return named[0][0]  # a sheet or a member per platform
    raise ExportError(
        f"{shown(path, mapped)} does not say which platform it is about",
        flag="say it with --platform, such as --platform facebook",
        needs="platform",
    ).known_as("no-platform", file=shown(path, mapped))


def _refuse_doubtful(path: Path, mapped: Mapped, is_told: str | bool | None) -> None:
    """Raise ExportError for a word that means several platforms, unless the links tell which."""
    if is_told or "platform" not in mapped.columns:
        return
    column = mapped.columns["platform"][0]
    word = doubtful_word(mapped.table, column)
    if word is not None:
        meant = ", ".join(meanings(word))
        raise ExportError(
            f"column {mapped.table.columns[column]!r} of {path.name} says {word!r}, which can be "
            f"any of {meant}",
            flag=f"say which with --platform, such as --platform {meanings(word)[0]}",
            needs="platform",
        ).known_as(
            "any-platform",
            column=mapped.table.columns[column],
            file=path.name,
            word=word,
            meant=meant,
            first=meanings(word)[0],
        )


def account_of(path: Path, mapped: Mapped, options: ImportOptions) -> str | None:
    """Return the account of all rows, None where each row tells its own.

    Raises ExportError where nothing does.
    """
    if _names_accounts(mapped):
        return None
    posters = link_accounts(mapped.table, mapped.columns.get("url", (None,))[0])
    if len(posters) == 1:
        return posters.pop()
    _refuse_own_among_others(path, mapped, options)
    if brand := options.brand or options.own:
        return brand
    if posters:
        return None
    raise ExportError(
        f"{shown(path, mapped)} does not say whose account it is about",
        flag="say it with --brand NAME, or with --map account=COLUMN",
        needs="brand",
    ).known_as("no-brand", file=shown(path, mapped))


def _refuse_own_among_others(path: Path, mapped: Mapped, options: ImportOptions) -> None:
    """Raise ExportError where every row would be ours, and a column that is not read knows others.

    Who says `--brand` means every row.
    """
    if options.own is None or options.brand is not None:
        return
    own = options.own.casefold().strip()
    read = {place for places in mapped.columns.values() for place in places}
    for place in set(range(len(mapped.table.columns))) - read:
        names = {cell.strip().casefold() for cell in mapped.found.cells(place) if cell.strip()}
        if own in names and names != {own}:
            column = mapped.table.columns[place]
            raise ExportError(
                f"column {column!r} of {path.name} names {options.own!r} in some rows and others "
                "in the rest",
                flag=f"say --map account={column}, or, if all are theirs, --brand {options.own}",
                needs="columns",
            ).known_as("own-among-others", column=column, file=path.name, own=options.own)


def own_brand(mapped: Mapped, options: ImportOptions) -> str | None:
    """Return the own brand where the file is about one account that it does not name."""
    return options.own if not _names_accounts(mapped) else None


def _names_accounts(mapped: Mapped) -> bool:
    return any(field in mapped.columns for field in ("account", "account_name", "account_id"))
