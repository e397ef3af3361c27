"""Explaining: why shares changed, told of the weeks that were judged and kept as it was told.

What is kept is bounded: the pairs of which something is said (a lead, a watch, a slip, luck), our
own share where we slipped, and all pairs of the newest week. Any other two periods can be asked
from the measure `causes` at any time.
"""

import duckdb

from pipelines.warehouse.sql import run_sql, transaction

PAIRS_FROM_ALL = 150  # as seen from every brand, over all platforms: a second at the first import


def explain_changes(con: duckdb.DuckDBPyConnection) -> None:
    """Keep the causes of the weeks that were judged last; all of it or nothing."""
    with transaction(con):
        run_sql(con, "load/causes", {"most": PAIRS_FROM_ALL})
