"""The records of the platforms in the warehouse, so that SQL and people can ask for them."""

from collections.abc import Collection

import duckdb

from pipelines.errors import SettingsError
from pipelines.platforms import records
from pipelines.platforms.registry import words
from pipelines.warehouse.sql import run_sql, transaction


def fill_platforms(
    con: duckdb.DuckDBPyConnection, forgets: Collection[str] = (), amended: Collection[str] = ()
) -> None:
    """Make the tables of platforms say what the records say.

    forgets: platforms whose deleted posts lose their words although their terms do not ask for it.
    amended: those that let us keep numbers longer than their terms do. Raises SettingsError for one
    that there is not.
    """
    known = records()
    names = [one.name for one in known]
    if wrong := sorted(set(forgets) - set(names)):
        there = ", ".join(names)
        raise SettingsError(f"[retention] names {wrong[0][:100]!r}; there are: {there}")
    hosts = [(host, one.name) for one in known for host in one.hosts]
    meant = [(word, name) for word, names in words().items() for name in names]
    values = {
        "names": names,
        "labels": [one.label for one in known],
        "nouns": [one.noun for one in known],
        "collected": [one.is_collected for one in known],
        "histories": [one.history for one in known],
        "public_counts": [list(one.counted(public=True)) for one in known],
        "own_counts": [list(one.counted(public=False)) for one in known],
        "bound": [one.deletions_bind or one.name in forgets for one in known],
        "kept_days": [one.keeps_days for one in known],
        "kept_of": [one.keeps_of for one in known],
        "amended": [one.name in amended for one in known],
        "posters": [one.poster_form() for one in known],
        "hosts": [host for host, _ in hosts],
        "host_platforms": [name for _, name in hosts],
        "words": [word for word, _ in meant],
        "word_platforms": [name for _, name in meant],
    }
    with transaction(con):
        run_sql(con, "load/platforms", values)
