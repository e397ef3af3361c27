"""Real public files and exports of tools, where they are at hand, are read as they are."""

from datetime import datetime
from pathlib import Path

import duckdb
import pytest

from pipelines.exports import ExportError, ImportOptions, kinds, plan_file
from pipelines.warehouse.files import stage_file

pytestmark = pytest.mark.dear
FILES = [
    ("news_facebook_2016.csv.gz", (60_825, 60_825, 0), 12),
    ("sports_facebook_2016.csv.gz", (6_356, 6_356, 0), 7),
    # 52 posts were put back to days before there was Facebook
    ("viral_publishers_2012_2016.csv.gz", (72_926, 72_874, 52), 3),
]


@pytest.mark.parametrize(("name", "fared", "accounts"), FILES)
def test_every_possible_row_of_a_real_file_is_good(
    shared: Path,
    con: duckdb.DuckDBPyConnection,
    name: str,
    fared: tuple[int, int, int],
    accounts: int,
) -> None:
    path = shared / "data" / name
    tally = stage_file(con, path, plan_file(path), received_at=datetime(2026, 6, 1))
    assert (tally.rows, tally.good, tally.rejected) == fared
    assert len(con.table("staged_account")) == accounts
    known = "count(likes), count(distinct post_id), count(published_at)"
    assert con.view("staged_post").aggregate(known).fetchall() == [(tally.good,) * 3]


ROWS = "has a header but no rows"
WHOSE = "does not say whose account"
EXPORTS = {  # file -> its kind, what it still asks for, how many of its rows are good then
    "agorapulse_posts.csv": ("agorapulse_posts", WHOSE, 1),
    "crowdtangle_facebook_historical.HEADER_ONLY.csv": ("crowdtangle_facebook", ROWS, 0),
    "crowdtangle_instagram_historical.HEADER_ONLY.csv": ("crowdtangle_instagram", ROWS, 0),
    "hootsuite_2024_with_title_rows.csv": ("hootsuite_post_performance", WHOSE, 2),
    "linkedin_competitor_analytics.csv": ("linkedin_competitors", ROWS, 0),
    "linkedin_page_content_all_posts.csv": ("linkedin_page_content", WHOSE, 1),
    "meta_business_suite_facebook_posts_en.PARTIAL.csv": ("meta_facebook_posts", "", 1),
    "meta_business_suite_instagram_posts_en.csv": ("meta_instagram_posts", "", 3),
    "metricool_account_eu.csv": ("metricool_account", "does not say which platform", 2),
    "sprout_post_performance.csv": ("sprout_posts", "", 1),
    "tiktok_studio_content.csv": ("tiktok_studio_content", "", 4),
    "twitter_activity_legacy.csv": ("twitter_activity", "", 2),
    "x_account_analytics_content_2026.csv": ("x_content", "", 3),
    "youtube_studio_table_data.csv": ("youtube_studio_videos", WHOSE, 5),
}


@pytest.mark.parametrize("name", EXPORTS)
def test_an_export_is_recognised_without_a_flag(
    shared: Path, con: duckdb.DuckDBPyConnection, name: str
) -> None:
    kind, asks, good = EXPORTS[name]
    path = shared / "exports" / name
    if asks:
        with pytest.raises(ExportError, match=asks) as raised:
            plan_file(path)
        assert kinds.file_kind(kind).title in str(raised.value)
    if good:
        said = ImportOptions(brand="acorn", platform="instagram" if "platform" in asks else None)
        plan = plan_file(path, said if asks else ImportOptions())
        assert plan.file_kind == kind
        assert stage_file(con, path, plan, received_at=datetime(2027, 1, 1)).good == good


def test_every_export_at_hand_is_listed_here(shared: Path) -> None:
    assert {path.name for path in (shared / "exports").glob("*.csv")} == set(EXPORTS)
