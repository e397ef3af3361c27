"""What a run asks of each platform for the brands that are compared: requests, units, money."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

import duckdb

from pipelines.clock import utc_now
from pipelines.folder import Folder
from pipelines.platforms.beside import RECORDS
from pipelines.runs.accounts import targets, waiting
from pipelines.runs.beside import beside_of
from pipelines.runs.plan import plan
from pipelines.settings import Settings, read_settings
from pipelines.warehouse.ask import open_published
from pipelines.warehouse.errors import NothingPublished
from pipelines.warehouse.work import open_scratch

DAY = timedelta(days=1)  # one run a day is what most need


@dataclass(frozen=True, slots=True)
class Bill:
    """What the run of tomorrow takes on a source, as planned: for how many accounts, how much.

    cost, history_cost: in requests, units or US dollars, as `unit` says. histories: accounts whose
    history is still to be read, which is done once and costs `history_cost` in all.
    """

    accounts: int
    cost: float
    unit: str
    histories: int = 0
    history_cost: float = 0.0


def bills(folder: Folder, *, now: datetime | None = None) -> dict[str, Bill]:
    """What a run takes, by source; of accounts without a key, what it would take.

    now: naive UTC. It is planned for a day later, when what is looked at daily is due again.
    """
    settings, later = read_settings(folder), (now or utc_now()) + DAY
    try:
        con = open_published(folder).cursor()
    except NothingPublished:
        with open_scratch() as scratch:
            return _bills(scratch, settings, later)
    return _bills(con, settings, later)


def _bills(con: duckdb.DuckDBPyConnection, settings: Settings, now: datetime) -> dict[str, Bill]:
    there = [*targets(settings), *waiting(settings)]
    many = Counter(target.platform for target in there)
    found = {
        told.platform: Bill(
            many[told.platform], told.run_cost, told.unit, told.histories, told.history_cost
        )
        for told in plan(con, settings, there, now=now).told
    }
    return {**found, **dict(_beside(settings))}


def _beside(settings: Settings) -> Iterator[tuple[str, Bill]]:
    """What is asked beside the platforms: a request for each brand, and one for a token."""
    for name, brands in Counter(one.source for one in beside_of(settings)).items():
        cost = RECORDS[name].cost
        yield name, Bill(brands, brands * (cost.profile + cost.page), cost.unit)
