"""How complete what is compared is, counted in one place."""

import pandas as pd

from app.view.build import Build
from app.view.choice import View


def newest_states(build: Build, view: View) -> pd.DataFrame:
    """The newest state of every account at the end of the view."""
    weeks = build.measure("coverage", every="week", until=view.until, **view.whom)
    return weeks.sort_values("period").drop_duplicates(["brand", "platform"], keep="last")
