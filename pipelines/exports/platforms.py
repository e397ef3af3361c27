"""Which platform a file is about: its option, its column, its links, or the words of its header."""

import re
from collections import Counter

from pipelines import platforms
from pipelines.exports.errors import ExportError
from pipelines.exports.names import normal
from pipelines.exports.plan import Table
from pipelines.platforms.errors import UnknownPlatform

LINK = re.compile(r"\s*(?:https?://)?(?:www\.|m\.|mobile\.|web\.)?([^/?#:\s]+)", re.IGNORECASE)


def platform_named(word: str) -> str:
    """Return the platform a user names. Raises ExportError for none or several of that name."""
    try:
        return platforms.named(word).name
    except UnknownPlatform as problem:
        raise ExportError(str(problem)) from None


def link_platform(link: str) -> str | None:
    """Return the platform a link belongs to, None when the site is not known."""
    match = LINK.match(link)
    return platforms.host_platform(match.group(1).lower()) if match else None


def impressions_are_views() -> tuple[str, ...]:
    """Return the platforms on which a view is what is elsewhere called an impression."""
    return tuple(
        one.name
        for one in platforms.records()
        if any((count.metric, count.word) == ("views", "impressions") for count in one.counts)
    )


def platform_guess(table: Table, url: int | None) -> str | None:
    """Return the one platform that the links or the header of a table speak of."""
    links = _links(table, url)
    sites = Counter(filter(None, map(link_platform, links)))
    if len(sites) == 1:
        return next(iter(sites))
    names = {normal(column) for column in table.columns}
    if not sites:
        told = (one.name for one in platforms.records() if names & {*one.header_words})
        return next(told, None)
    return None


def has_link_platforms(table: Table, url: int | None) -> bool:
    """Return whether the links of a table say the platform row by row."""
    return any(map(link_platform, _links(table, url)))


def link_accounts(table: Table, url: int | None) -> set[str]:
    """Return the accounts that the links of a table name, on sites that write them there."""
    told = (one.poster_form() for one in platforms.records())
    forms = [re.compile(form, re.IGNORECASE) for form in told if form]
    found = (form.search(link) for link in _links(table, url) for form in forms)
    return {match.group(1) for match in found if match}


def doubtful_word(table: Table, column: int) -> str | None:
    """Return the first word of a column of platforms that can mean several of them."""
    cells = (row[column].strip() for row in table.sample if column < len(row))
    return next((cell for cell in cells if len(platforms.meanings(cell)) > 1), None)


def _links(table: Table, url: int | None) -> list[str]:
    if url is None:
        return []
    return [row[url] for row in table.sample if url < len(row) and row[url].strip()]
