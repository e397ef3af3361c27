"""What a reader looks at who has chosen nothing: the filters' own values, without widgets."""

from datetime import date, timedelta

import pandas as pd

from app.view.build import Build
from app.view.choice import BEFORE, MEASURES, View, earlier, last_full_week_end, window

USUAL_PERIOD = "weeks26"


def usual_view(build: Build) -> View:
    """What the filter row says before anybody has touched it."""
    brands, accounts = build.kept(tracked)
    since, until = window(USUAL_PERIOD, until_of(build, accounts))
    names, own = list(brands["brand"]), next(iter(marked(brands)), None)
    rivals = tuple(name for name in names if name != own)
    before = earlier(BEFORE, since, until, first_day_of(accounts, until))
    return View(own, rivals, (), None, MEASURES[0], since, until, before)


def tracked(build: Build) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The tracked brands in the order of their colours, and the tracked accounts."""
    brands, accounts = build.table("brand").sort_values("slot"), build.table("mart.accounts")
    return brands[brands["tracked_to"].isna()], accounts[accounts["is_tracked"]]


def until_of(build: Build, accounts: pd.DataFrame) -> date:
    """The end of the last complete week."""
    landscape = build.published.landscape
    seen_at = seen_to(accounts).max()
    moment = landscape.built_at if pd.isna(seen_at) else seen_at.to_pydatetime()
    return last_full_week_end(moment, landscape.time_zone, landscape.week_start)


def newest_until(build: Build) -> date:
    """The same of the tracked accounts."""
    return until_of(build, tracked(build)[1])


def marked(brands: pd.DataFrame) -> list[str]:
    """The brands that the settings call our own."""
    return list(brands.loc[brands["role"] == "own", "brand"])


def first_day_of(accounts: pd.DataFrame, until: date) -> date:
    """The first day with anything to show: what "All" means today."""
    first = accounts["first_post_at"].min()
    return until - timedelta(weeks=52) if pd.isna(first) else first.date()


def seen_to(accounts: pd.DataFrame) -> pd.Series:
    """(accounts,) until when each is known: its last look, or where the file that holds it ends.

    accounts: last_observed_at and covered_to of mart.accounts, naive UTC. A file without a column
    of looks was seen when it was read, but says nothing of the time after its newest post.
    """
    return accounts[["last_observed_at", "covered_to"]].min(axis=1)
