"""What the product says of rough worlds: from their panels, or through all of it."""

import tempfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pandas as pd

from benchmarks.rough_worlds.score import Said, with_weeks
from benchmarks.rough_worlds.world import Made
from benchmarks.verdict_bench import Rule, ruled_of
from pipelines.exports import ImportOptions
from pipelines.folder import Folder
from pipelines.runs.import_files import import_files
from pipelines.steps.judge import RIPENING_WEEKS
from pipelines.verdicts.coverage import covered
from pipelines.verdicts.judge import Budgets, judge
from pipelines.verdicts.panel import Panel, panel_of
from pipelines.warehouse.ask import open_published
from tests.verdicts.weekly import weekly

COLUMNS = ["brand", "platform", "post_id", "kind", "published_at", "engagement", "views"]
SAID = "from verdicts where own = 'own' and measure = 'engagement'"
SHARES = "from share_intervals where measure = 'engagement'"
KEY = ["own", "rival", "platform", "as_of_week"]
Frames = tuple[pd.DataFrame, pd.DataFrame]


def said_of(worlds: list[Made], *, whole: bool = False) -> Said:
    """What is said of these worlds, from their panels or by the whole product."""
    frames = [
        [with_weeks(frame, world.name) for frame in (_imported if whole else _judged)(world)]
        for world in worlds
    ]
    return Said(worlds, *(pd.concat(x, ignore_index=True) for x in zip(*frames, strict=True)))


def _judged(world: Made) -> Frames:
    judged = judge({"engagement": world_panel(world)}, Budgets(), own=["own"])
    return judged.verdicts, judged.share_intervals


def world_panel(world: Made) -> Panel:
    """The weekly panel of a world's posts, with the coverage that a bare file of them has."""
    return panel_of(weekly(world.posts, "engagement", covered(world.posts)))


def _imported(world: Made) -> Frames:
    """The posts as a file, imported, judged, published, asked."""
    with tempfile.TemporaryDirectory(prefix="outpace-world-") as name:
        path, folder = Path(name) / "posts.csv", Folder(Path(name) / "landscape")
        world.posts[COLUMNS].to_csv(path, index=False, date_format="%Y-%m-%dT%H:%M:%S")
        import_files(folder, [path], ImportOptions(map={"likes": "engagement"}, own="own"))
        published = open_published(folder)
        return published.ask(SAID, limit=None), published.ask(SHARES, limit=None)


def ruled_by(worlds: list[Made], rules: Mapping[str, Rule]) -> dict[str, Said]:
    """What naive rules say of the same worlds, by their names: leads alone."""
    told: dict[str, list[pd.DataFrame]] = {name: [] for name in rules}
    for world in worlds:
        panel = world_panel(world)
        for name, rule in rules.items():
            rows = ruled_of(panel, world.name, rule)
            iso = pd.to_datetime(rows["as_of_week"]).dt.strftime("%Y-%m-%d")
            told[name].append(rows.assign(as_of_week=iso))
    return {name: Said(worlds, pd.concat(rows), pd.DataFrame()) for name, rows in told.items()}


def changed_by_later(worlds: list[Made], cuts: int = 6) -> pd.DataFrame:
    """How many verdicts of cut files are told otherwise by the whole file: rows, changed.

    Each world's posts are cut at some ends of weeks. A row is newest, or settled: seven weeks old,
    so that no run judges it again.
    """
    found = [
        (place, *_changed(rows, whole))
        for world in worlds
        for whole in [_judged(world)[0]]
        for end in _ends(whole["as_of_week"], cuts)
        for place, rows in _places(
            _judged(replace(world, posts=world.posts[world.posts["published_at"] < end]))[0]
        )
    ]
    counted = pd.DataFrame(found, columns=["rows of", "rows", "changed"])
    return counted.groupby("rows of", sort=False).sum()


def _ends(weeks: pd.Series, cuts: int) -> pd.DatetimeIndex:
    """Some ends of weeks in the last two thirds."""
    known = pd.DatetimeIndex(weeks.unique()).sort_values()
    return known[[len(known) * (cuts + 2 * i) // (3 * cuts) for i in range(cuts)]]


def _places(rows: pd.DataFrame) -> list[tuple[str, pd.DataFrame]]:
    weeks = rows["as_of_week"]
    settled = weeks <= weeks.max() - pd.Timedelta(weeks=RIPENING_WEEKS)
    return [("newest week", rows[weeks == weeks.max()]), ("settled weeks", rows[settled])]


def _changed(rows: pd.DataFrame, whole: pd.DataFrame) -> tuple[int, int]:
    both = rows.merge(whole, on=KEY, how="left", suffixes=("", "_whole"))
    return len(both), int((both["verdict"] != both["verdict_whole"]).sum())
