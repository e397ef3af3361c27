from datetime import date
from pathlib import Path

import duckdb
import pytest

from pipelines.clock import utc_now
from pipelines.exports import ImportOptions
from pipelines.folder import Folder
from pipelines.runs.import_files import import_files
from pipelines.runs.run import sync_published
from pipelines.settings import remove_brand
from pipelines.warehouse.ask import AskError, open_published
from tests.conftest import Bring, row, shared

pytestmark = pytest.mark.usefixtures("unchecked")

BY_HAND = """
with posts as (
    select
        account,
        date_trunc('week', published_at::timestamp)::date as week,
        reactions + comments + shares as engagement,
    from read_csv($path)
)

select
    sum(engagement) filter (where account = $own) / sum(engagement) as share
from posts
where week = $week
"""


def shares(folder: Folder, **arguments: object) -> dict[tuple[object, str], float]:
    frame = open_published(folder).measure("share_of_voice", **arguments)
    known = frame[frame["share"].notna()]
    return {(item.period.date(), item.brand): item.share for item in known.itertuples()}


def agrees_with_raw_file(folder: Folder, path: Path, own: str, weeks: list[date]) -> None:
    import_files(folder, [path], ImportOptions(own=own))
    found = shares(folder)
    for week in weeks:
        by_hand = duckdb.execute(BY_HAND, {"path": str(path), "own": own, "week": week}).fetchone()
        assert by_hand is not None
        assert found[(week, own)] == by_hand[0]


def test_weekly_share_agrees_with_a_query_by_hand(folder: Folder, tmp_path: Path) -> None:
    path = tmp_path / "harbours.csv"
    lines = ["platform,account,post_id,post_type,published_at,reactions,comments,shares,likes"]
    for number in range(600):
        account = ("noordkade", "vaartwijk", "helmwind")[number % 3]
        day, hour = 1 + number % 28, number * 7 % 24
        counts = f"{number * 37 % 991},{number * 11 % 83},{number * 5 % 41},{number % 7}"
        lines.append(
            f"facebook,{account},{number},photo,2026-02-{day:02d}T{hour:02d}:59:59Z,{counts}"
        )
    path.write_text("\n".join(lines) + "\n")
    weeks = [date(2026, 2, 2), date(2026, 2, 9), date(2026, 2, 16)]
    agrees_with_raw_file(folder, path, "noordkade", weeks)


def test_weekly_share_of_real_pages_agrees_with_a_query_by_hand(folder: Folder) -> None:
    path = shared("data/news_facebook_2016.csv.gz")
    weeks = [date(2016, 2, 29), date(2016, 4, 11), date(2016, 6, 13)]
    agrees_with_raw_file(folder, path, "npr", weeks)


def test_doubling_all_counts_changes_no_share(folder: Folder, bring: Bring) -> None:
    posts = [("noordkade", "1", 10), ("vaartwijk", "2", 30)]
    bring([row(a, p, "2026-02-02", counts=f"{n},0,0,") for a, p, n in posts])
    before = shares(folder)
    later = "2026-03-02T12:00:00Z"
    doubled = [row(a, p, "2026-02-02", counts=f"{2 * n},0,0,", observed=later) for a, p, n in posts]
    bring(doubled, name="doubled.csv")
    assert shares(folder) == before == {
        (date(2026, 2, 2), "noordkade"): 0.25,
        (date(2026, 2, 2), "vaartwijk"): 0.75,
    }  # fmt: skip


def test_views_are_never_added_across_platforms(folder: Folder, bring: Bring) -> None:
    bring([
        row("noordkade", "1", "2026-02-02", counts="1,1,1,100"),
        row("noordkade", "2", "2026-02-02", counts="1,1,1,7", platform="youtube"),
        row("vaartwijk", "3", "2026-02-02", counts="1,1,1,300"),
    ])  # fmt: skip
    frame = open_published(folder).measure("share_of_voice", measure="views", every="all")
    found = {(item.platform, item.brand): item.value for item in frame.itertuples()}
    assert found[("facebook", "noordkade")] == 100
    assert found[("youtube", "noordkade")] == 7
    assert "all" not in set(frame["platform"])


def test_unknown_views_are_no_share_and_no_zero(folder: Folder, bring: Bring) -> None:
    bring([
        row("noordkade", "1", "2026-02-02", counts="1,1,1,"),
        row("vaartwijk", "2", "2026-02-02", counts="1,1,1,50"),
    ])  # fmt: skip
    frame = open_published(folder).measure("share_of_voice", measure="views", every="all")
    ours = frame[frame["brand"] == "noordkade"].iloc[0]
    assert ours.isna()["share"]
    assert ours.isna()["value"]
    assert ours["known_posts"] == 0
    assert ours["brand_count"] == 1


def test_a_week_before_tracking_began_is_unknown_and_a_silent_week_is_zero(
    folder: Folder, bring: Bring
) -> None:
    bring([
        *(row("noordkade", f"n{day}", f"2026-02-{day:02d}") for day in (2, 9, 16, 23)),
        *(row("vaartwijk", f"v{day}", f"2026-02-{day:02d}") for day in (9, 23)),
    ])  # fmt: skip
    frame = open_published(folder).measure("share_of_voice")
    rival = frame[frame["brand"] == "vaartwijk"].set_index("period")["share"]
    assert list(rival.isna()) == [True, False, False, False]
    assert list(rival[1:]) == [0.5, 0, 0.5]


def test_a_month_is_whole_only_when_it_was_over_at_the_last_look(
    folder: Folder, bring: Bring
) -> None:
    bring([
        row("noordkade", f"p{day}", day, observed="2026-03-10T12:00:00Z")
        for day in ("2026-02-01", "2026-02-20", "2026-03-09")
    ])  # fmt: skip
    build = open_published(folder)
    asked = [{"every": "month"}, {"every": "month", "until": date(2026, 3, 5)}, {"every": "all"}]
    found = [list(build.measure("share_of_voice", **one)["is_whole"]) for one in asked]
    assert found == [[True, False], [True, True], [True]]


def test_the_reporting_time_zone_moves_the_edge_of_the_week(folder: Folder, bring: Bring) -> None:
    folder.root.mkdir()
    folder.config.write_text('time_zone = "Europe/Amsterdam"\nweek_start = "monday"\n')
    bring([row("noordkade", "1", "2026-02-01T23:30:00Z")])
    assert set(shares(folder)) == {(date(2026, 2, 2), "noordkade")}
    folder.config.write_text(folder.config.read_text().replace("Europe/Amsterdam", "UTC"))
    sync_published(folder)
    assert set(shares(folder)) == {(date(2026, 1, 26), "noordkade")}
    folder.config.write_text(folder.config.read_text().replace('"monday"', '"sunday"'))
    sync_published(folder)
    assert set(shares(folder)) == {(date(2026, 2, 1), "noordkade")}


def test_a_removed_brand_leaves_the_comparison_and_keeps_its_data(
    folder: Folder, bring: Bring
) -> None:
    bring([row("noordkade", "1", "2026-02-02"), row("vaartwijk", "2", "2026-02-02")])
    remove_brand(folder, "vaartwijk", now=utc_now())
    sync_published(folder)
    assert shares(folder) == {(date(2026, 2, 2), "noordkade"): 1.0}
    assert len(open_published(folder).ask("from post")) == 2


@pytest.mark.parametrize(
    ("sql", "said"),
    [
        ("from share_of_voice(measure := 'luck')", "no measure named 'luck'"),
        ("from share_of_voice(every := 'fortnight')", "no period named 'fortnight'"),
        ("from top_posts(measure := 'luck')", "no measure of a post named 'luck'"),
    ],
)
def test_a_wrong_argument_says_what_there_is(
    folder: Folder, bring: Bring, sql: str, said: str
) -> None:
    bring([row("noordkade", "1", "2026-02-02")])
    with pytest.raises(AskError) as error:
        open_published(folder).ask(sql)
    assert said in str(error.value)
