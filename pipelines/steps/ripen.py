"""Ripening: the answers about posts at equal age, out of the looks at them and back into the marts.

An answer knows the days before its look and nothing later, so it is said once: a run answers the
looks that came in, and all later ones of the platform when older looks came in after them.
"""

import duckdb
import numpy as np
import pandas as pd
import pyarrow as pa

import queries
from pipelines.verdicts.aging.answers import answers
from pipelines.verdicts.aging.era import ERA
from pipelines.verdicts.aging.history import AGES, NOMINAL, Asks, History
from pipelines.verdicts.aging.usual import MEMORY
from pipelines.verdicts.panel import Floats, Ints
from pipelines.warehouse.sql import frame, run_sql, with_frames

SAID = ("post", "nominal_age", "age_days", "observed_at", "engagement")


def ripen(con: duckdb.DuckDBPyConnection) -> None:
    """Answer the looks that came in since the last time; in the transaction of the marts."""
    run_sql(con, "load/answers_from")
    platforms = [name for (name,) in con.execute(queries.read("ask/answer_platforms")).fetchall()]
    if platforms:
        with with_frames(con, {"frame_answers": _answered(con, platforms)}):
            run_sql(con, "load/post_answers")


def _answered(con: duckdb.DuckDBPyConnection, platforms: list[str]) -> pd.DataFrame:
    """Asks and answers of the platforms that have new looks."""
    wanted = frame(con, "ask/post_asks", ages=list(NOMINAL), youngest=float(AGES[0]))
    history = con.sql(queries.read("ask/post_history"), params={"memory": MEMORY + ERA})
    posts = history.to_arrow_table().combine_chunks()
    row = np.full(posts["post"].to_numpy().max(initial=-1) + 1, -1)
    row[posts["post"].to_numpy()] = np.arange(len(posts))
    asked = row[wanted["post"].to_numpy()]
    platform, found = posts["platform"].to_pandas(), []
    for name in platforms:
        first, last = (int(platform.searchsorted(name, side)) for side in ("left", "right"))
        here = np.flatnonzero((asked >= first) & (asked < last))
        known = _history(posts.slice(first, last - first))
        told = answers(known, _asks(wanted.iloc[here], asked[here] - first))
        found.append(told.set_index(here))
    return pd.concat([wanted[list(SAID)], pd.concat(found)], axis=1)


def _asks(wanted: pd.DataFrame, row: Ints) -> Asks:
    """The asks of one platform; row: their posts in its history."""
    return Asks(
        row.astype(np.int64),
        wanted["nominal_age"].to_numpy(np.float64, na_value=np.nan),
        wanted["age_days"].to_numpy(np.float64),
        wanted["day"].to_numpy(np.float64),
        np.log1p(wanted["engagement"].to_numpy(np.float64)),
    )


def _history(posts: pa.Table) -> History:
    """The posts of one platform as arrays; see `History`."""
    return History(
        account=_codes(posts, "account_id"),
        kind=_codes(posts, "kind"),
        published=posts["published"].to_numpy(),
        first_known=posts["first_known"].to_numpy(),
        known=_at_ages(posts, "known", np.inf),
        log=_at_ages(posts, "log_counts", np.nan),
    )


def _codes(posts: pa.Table, name: str) -> Ints:
    codes: Ints = pd.factorize(posts[name].to_pandas(), sort=True)[0].astype(np.int64)
    return codes


def _at_ages(posts: pa.Table, name: str, unknown: float) -> Floats:
    """(posts, ages) values of a column of lists, each beside its age."""
    lists = [posts[column].combine_chunks() for column in ("ages", name)]
    row = np.repeat(np.arange(len(posts)), lists[0].value_lengths().to_numpy())
    place = np.searchsorted(AGES, lists[0].flatten().to_numpy())
    found = np.full((len(posts), len(AGES)), unknown)
    found[row, place] = lists[1].flatten().to_numpy()
    return found
