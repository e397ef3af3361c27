"""The log of messages as a table of the warehouse, for whoever asks in SQL."""

import duckdb

from pipelines.folder import Folder
from pipelines.news.deliver import fates
from pipelines.news.log import read_log
from pipelines.warehouse.sql import run_sql, transaction


def load_deliveries(con: duckdb.DuckDBPyConnection, folder: Folder) -> None:
    """Write the table `delivery` anew: what the log says, whatever the warehouse held."""
    found = fates(read_log(folder))
    values = {
        "messages": [one.notice.id for one in found],
        "kinds": [one.notice.kind for one in found],
        "topics": [one.notice.topic for one in found],
        "said": [one.notice.state for one in found],
        "noticed_at": [one.notice.at for one in found],
        "targets": [one.target for one in found],
        "states": [one.state for one in found],
        "tries": [one.tries for one in found],
        "last_at": [one.last.at if one.last else None for one in found],
        "whys": [one.last.why if one.last else None for one in found],
    }
    with transaction(con):
        run_sql(con, "load/deliveries", values)
