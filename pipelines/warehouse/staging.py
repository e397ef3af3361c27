"""Records of a source, handed over to DuckDB in typed columns."""

import json
from collections.abc import Iterable
from dataclasses import fields
from datetime import datetime
from typing import Any

import duckdb
import pyarrow as pa

from pipelines.platforms.border import bounded
from pipelines.records import METRICS, AccountSeen, AdSeen, ArticleDay, Parsed, PostSeen, Rejected
from pipelines.warehouse.sql import run_sql, with_frames

_TEXT = pa.string()
_MOMENT = pa.timestamp("us")
_COUNT = pa.int64()
_TYPES: dict[str, pa.DataType] = {
    "published_at": _MOMENT,
    "observed_at": _MOMENT,
    "followers": _COUNT,
    "following": _COUNT,
    "posts_total": _COUNT,
    "position": _COUNT,
    "day": pa.date32(),
    "shown_from": pa.date32(),
    "shown_to": pa.date32(),
    "is_over": pa.bool_(),
    "is_rounded": pa.bool_(),
    "hashtags": pa.list_(_TEXT),
    **dict.fromkeys(METRICS, _COUNT),
}


def stage_records(con: duckdb.DuckDBPyConnection, parsed: Iterable[Parsed]) -> None:
    """Fill the staging tables with what a source's answers say, as far as it is within bounds."""
    parts = [bounded(part) for part in parsed]
    tables = {
        "arrow_accounts": _table(AccountSeen, [item for part in parts for item in part.accounts]),
        "arrow_posts": _table(PostSeen, [item for part in parts for item in part.posts]),
        "arrow_articles": _table(
            ArticleDay, [item for part in parts for item in part.article_days]
        ),
        "arrow_ads": _table(AdSeen, [item for part in parts for item in part.ads]),
        "arrow_rejects": _table(Rejected, [item for part in parts for item in part.rejected]),
    }
    with with_frames(con, tables):
        run_sql(con, "load/stage_records")


def stage_missed(con: duckdb.DuckDBPyConnection, found: Iterable[tuple[str, datetime]]) -> None:
    """Hand over the ids of posts that were asked for and not shown, each with the moment."""
    rows = list(found)
    if not rows:
        return
    columns = {
        "post_id": pa.array([post_id for post_id, _ in rows], _TEXT),
        "asked_at": pa.array([moment for _, moment in rows], _MOMENT),
    }
    with with_frames(con, {"arrow_missed": pa.table(columns)}):
        run_sql(con, "load/stage_missed")


def _table(record: type, rows: list[Any]) -> pa.Table:
    names = [field.name for field in fields(record)]
    columns: dict[str, list[Any]] = {name: [getattr(row, name) for row in rows] for name in names}
    if "missing" in columns:
        columns["missing"] = [
            json.dumps(dict(item)) if item else None for item in columns["missing"]
        ]
    if "hashtags" in columns:
        columns["hashtags"] = [list(item) for item in columns["hashtags"]]
    if "position" not in columns:
        columns["position"] = list(range(len(rows)))
    schema = pa.schema([(name, _TYPES.get(name, _TEXT)) for name in columns])
    return pa.table(columns, schema=schema)
