"""Small files in which reading goes wrong, each with its right answer, where they are at hand."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

import duckdb
import pytest

from pipelines.exports import ExportError, ImportOptions
from pipelines.folder import Folder
from pipelines.runs.import_files import import_file, import_together, planned
from pipelines.warehouse.work import open_work, writing

LAST_KNOWN = """
select
    count(*) as posts,
    sum(looks) as looks,
    count(distinct account_id) as accounts,
    list_sort(list(distinct split_part(post_id, ':', 1))) as platforms,
    sum(likes) as likes, sum(comments) as comments, sum(shares) as shares, sum(views) as views,
    sum(quotes) as quotes,
    list_sort(list(strftime(published_at, '%Y-%m-%d %H:%M'))) as published,
    list_sort(list(distinct kind)) as kinds,
    list_sort(list(distinct strftime(seen, '%Y-%m-%d'))) as seen
from post
inner join (
    select
        post_id, count(*) as looks, max(observed_at) as seen,
        arg_max(likes, observed_at) as likes, arg_max(comments, observed_at) as comments,
        arg_max(shares, observed_at) as shares, arg_max(views, observed_at) as views,
        arg_max(quotes, observed_at) as quotes
    from post_observation group by post_id
) using (post_id)
"""


@dataclass(frozen=True, slots=True)
class Case:
    """Files in the order in which they are imported, and what must hold afterwards."""

    files: str  # parted by blanks
    right: Mapping[str, Any] = field(default_factory=dict)
    says: str = ""  # a sentence that answers it as well, as a pattern
    options: Mapping[str, Any] = field(default_factory=dict)
    later: Mapping[str, Any] = field(default_factory=dict)  # what the second file is said with


INSTAGRAM = {"platform": "instagram"}
FACEBOOK = {"platform": "facebook"}
X = {"platform": "x"}
NOORDKADE = {"brand": "Noordkade"}
CASES = [
    Case("01-ids-as-formulas.csv 01-ids-plain-later.csv", {"posts": 3, "looks": 6}),
    Case("02-ids-15-digits.csv", {"posts": 3, "likes": 60}),
    Case("03-row-number-as-id.csv", {"posts": 4, "likes": 730, "accounts": 2}),
    Case("04-link-is-a-word.csv", {"posts": 4, "likes": 100}),
    Case("06-date-only-no-text.csv", {"posts": 4}, "cannot be told apart",
         {**INSTAGRAM, "brand": "Kestrelhop"}),
    Case("07-twitter-api-created-at.csv",
         {"published": ["2026-03-03 09:05", "2026-03-04 23:30"]}, options=X),
    Case("08-excel-resaved-dates.csv",
         {"published": ["2026-03-05 00:00", "2026-03-06 14:05", "2026-03-07 00:00"]}),
    Case("09-excel-serial-dates.csv",
         {"published": ["2026-03-05 09:00", "2026-03-06 12:00", "2026-03-07 00:00"]}, "serial"),
    Case("10-epoch-floats.csv", {"published": ["2026-03-02 09:05", "2026-03-03 09:05"]},
         options={"map": {"published_at": "created_utc"}}),
    Case("11-local-month-names.csv",
         {"published": ["2025-08-08 09:00", "2025-12-07 09:00", "2026-03-05 14:05",
                        "2026-04-12 09:00", "2026-05-06 14:05"]}),
    Case("12-utc-offset-words.csv",
         {"published": ["2026-03-05 12:05", "2026-03-05 13:05", "2026-03-05 14:05",
                        "2026-03-05 14:05", "2026-03-05 14:05", "2026-03-05 14:05",
                        "2026-03-05 14:09", "2026-03-14 14:05"]}),
    Case("14-scraper-pubdate.csv",
         {"published": ["2026-03-02 09:00", "2026-03-09 09:00"], "seen": ["2026-06-20"]}),
    Case("15-account-totals-per-day.csv", says="total", options={**X, "brand": "Kestrelhop"}),
    Case("16-twint-style.csv", {"posts": 2, "shares": 6, "tags": ["harvest", "hops"]}),
    Case("17-reposts-inside.csv", {"posts": 2, "shares": 3, "likes": 40, "comments": 1},
         options=X),
    Case("18-platform-names.csv",
         {"platforms": ["facebook", "instagram", "linkedin", "x", "youtube"]}),
    Case("19-tab-unquoted-quotes.tsv", {"posts": 10, "likes": 550}),
    Case("19b-tab-unquoted-quotes.tsv", {"posts": 10, "likes": 550}),
    Case("20-backslash-quotes.csv", {"posts": 4, "likes": 100}),
    Case("21-utf8-with-a-cut-emoji.csv", {"posts": 3, "brands": ["Café Ülm", "Larkmill"]}),
    Case("22-cp1250.csv", {"brands": ["Larkmill", "Łódź Browar"]}, "--encoding"),
    Case("22b-shift-jis.csv", {"brands": ["Larkmill", "東京ビール"]}, "--encoding"),
    Case("22c-mac-roman.csv", {"brands": ["Café Ülm", "Larkmill"]}, "--encoding"),
    Case("23-names-that-look-alike.csv", {"posts": 8, "accounts": 1, "brands": ["Café Kestrel"]}),
    Case("25-one-sheet-per-platform.xlsx",
         {"posts": 5, "platforms": ["facebook", "instagram", "linkedin"]}, "sheet"),
    Case("26-formulas-without-values.xlsx", {"likes": 36}, "formula", INSTAGRAM),
    Case("27-serial-dates-general-format.xlsx",
         {"published": ["2026-03-02 09:00", "2026-03-03 12:00"]}, options=INSTAGRAM),
    Case("28-mixed-dates-and-texts.xlsx",
         {"published": ["2026-05-03 09:00", "2026-05-13 09:00", "2026-06-04 09:00"],
          "likes": 1284}, options=INSTAGRAM),
    Case("30-mac-1904.xlsx", {"published": ["2026-03-02 09:00"]}, options=INSTAGRAM),
    Case("31-two-header-rows-and-totals.xlsx", {"posts": 2}),
    Case("32-open-document.ods", says="OpenDocument|spreadsheet|save"),
    Case("33-binary-workbook.xlsb", says="binary|save"),
    Case("34-apple.numbers", says="Numbers"),
    Case("35-password.xlsx", says="password"),
    Case("36-xml-spreadsheet-2003.xls", says="xlsx"),
    Case("37-html-table.xls", {"posts": 1}, "web page with a table"),
    Case("38-takeout.zip", says="Table data.csv"),
    Case("39-blank-date-no-id.csv", {"posts": 2, "rejected": 2}, options=INSTAGRAM),
    Case("40a-before-renaming.csv 40b-after-renaming.csv",
         {"posts": 4, "accounts": 2, "engagement_of_kestrelhop": 87},
         options={"observed_at": datetime(2026, 3, 20)},
         later={"observed_at": datetime(2026, 4, 20)}),
    Case("41-rates-and-percents.csv", {"likes": 15, "views": 1234}),
    Case("42-daily-new-followers.csv", says="gain|new followers",
         options={"platform": "linkedin", "brand": "K"}),
    Case("43-comments-not-posts.csv", says="."),
    Case("44-brands-as-columns.csv", says="."),
    Case("45-channel-is-a-name.csv", {"posts": 2, "platforms": ["youtube"]}),
    Case("45b-channel-and-account.csv", {"posts": 2, "platforms": ["youtube"]}, "--platform"),
    Case("45b-channel-and-account.csv", {"posts": 2, "platforms": ["youtube"]},
         options={"platform": "youtube"}),
    Case("46-words-for-unknown.csv", {"likes": 0}),
    Case("47-glued-with-bom.csv", {"posts": 2, "rejected": 1}),
    Case("47b-glued-other-order.csv", {"posts": 2, "likes": 30}, "header"),
    Case("48-carousel-rows.csv", {"posts": 2, "likes": 30, "comments": 3}),
    Case("49-long-form.csv", says="."),
    Case("50a-linkedin-urn.csv 50b-linkedin-slug.csv", {"posts": 1, "likes": 15},
         options={"brand": "Kestrel Hop"}, later={"brand": "Kestrel Hop"}),
    Case("51-one-post-many-links.csv", {"posts": 1}),
    Case("53-dates-swapped-by-excel.xlsx", {"published_days": ("03", "03")}, "swapped",
         INSTAGRAM),
    Case("54-zone-in-header.csv", {"published": ["2026-03-30 00:30", "2026-03-30 13:00"]}),
    Case("54b-zone-in-header.csv", {"published": ["2026-03-29 22:30", "2026-03-30 07:00"]}),
    Case("55-blank-after-comma.csv", {"posts": 2, "likes": 1220}),
    Case("56-trailing-delimiter.csv", {"posts": 2, "likes": 30}),
    Case("57-header-with-line-break.csv", {"posts": 4, "lines": [8]},
         options={"map": {"likes": "Likes (public)", "published_at": "Date (published)"}}),
    Case("57-header-with-line-break.csv", {"posts": 4, "lines": [8]}),
    Case("58-published-is-yes.csv", {"published": ["2026-03-02 09:00", "2026-03-03 09:00"]}),
    Case("59-created-and-posted.csv", {"published": ["2026-03-02 09:01", "2026-03-09 09:01"]}),
    Case("60-comments-are-remarks.csv", {"comments": 16}),
    Case("61-profile-as-link.csv", {"posts": 5, "accounts": 1, "platforms": ["instagram"]}),
    Case("62-two-gzip-members.csv.gz", {"posts": 2}),
    Case("63-no-year.csv", says="no year|without a year",
         options={"platform": "tiktok", "brand": "K"}),
    Case("64-reactions-in-parts.csv", {"likes": 130}, options=FACEBOOK),
    Case("64b-likes-and-love.csv", {"likes": 130}, options=FACEBOOK),
    Case("65-two-digit-years.csv", {"published": ["2026-03-02 00:00", "2026-03-13 00:00"]},
         "--dates year-first"),
    Case("66-parquet-types.parquet", {"posts": 2, "views": 26_000_000}),
    Case("67-parquet-epoch.parquet", {"published": ["2026-03-02 09:00", "2026-03-03 09:00"]}),
    Case("68-parquet-date.parquet", {"published": ["2026-03-02 00:00", "2026-03-02 00:00"]}),
    Case("69-week-edges-and-dst.csv", {"posts": 8, "likes": 255}),
    Case("70a-export-of-june.csv 70b-export-of-april.csv", says="--observed-at"),
]  # fmt: skip
TOOLS = [
    Case("01_own_swallows_rivals.csv", {"accounts": 3, "posts": 30, "has_clock": True},
         "--map account", {**FACEBOOK, "own": "Noordkade"}),
    Case("01b_rfacebook_from_name.csv", says="no brand named 'Noordkade'",
         options={**FACEBOOK, "own": "Noordkade"}),
    Case("02_brightdata_capture_time.csv",
         {"posts": 20, "comments": 190, "shares": 380, "seen": ["2026-07-08"]}),
    Case("03_phantombuster_instagram.csv", {"posts": 5, "likes": 150, "seen": ["2026-07-02"]}),
    Case("04_daily_channel_totals.csv", says="total", options={"platform": "youtube"}),
    Case("05_youtube_by_date.csv", says="total", options={"platform": "youtube", **NOORDKADE}),
    Case("06_page_likes_history.csv", says="total", options={**FACEBOOK, **NOORDKADE}),
    Case("07_weekly_totals.csv", says="total", options=FACEBOOK),
    Case("08_retweets.csv", {"posts": 15, "shares": 45}, options=X),
    Case("09_linkedin_reposts.csv", {"posts": 8, "likes": 80, "kinds": ["photo", "video"]},
         options=NOORDKADE),
    Case("10_no_id_text_unread.csv", {"posts": 40}, "cannot be told apart", FACEBOOK),
    Case("11_follower_history_datetime.csv", {"followers": 30}, options={**X, **NOORDKADE}),
    Case("12_crowdtangle_reactions.csv", {"engagement_each": 1834}),
    Case("13a_facebook_short_ids.csv 13b_facebook_long_ids.csv",
         {"posts": 1, "looks": 2, "likes": 700}, later=FACEBOOK),
    Case("15_blank_seen.csv", {"is_seen_now": False}, options={**FACEBOOK, "own": "Noordkade"}),
    Case("16a_one_file_a_brand_Vaartwijk.csv+16b_one_file_a_brand_Noordkade.csv",
         {"posts": 20, "accounts": 2}, options={**X, "own": "Noordkade"}),
    Case("17_zone_and_offset.csv", {"published": ["2026-01-05 21:05", "2026-07-15 16:19"]}),
    Case("18a_x_video_views.csv", {"views": 2087, "quotes": 3}),
    Case("18b_linkedin_views_blank.csv", {"views": 410}, options=NOORDKADE),
    Case("19_youtube_german_soft_hyphens.csv", {"posts": 2, "views": 405},
         options={"platform": "youtube", **NOORDKADE,
                  "map": {"published_at": "Veröffentlichungszeitpunkt des Videos",
                          "views": "Aufrufe", "post_id": "Video"}}),
    Case("20_same_id_later_date.csv", {"posts": 2, "first_published": "2026-01-13 09:58"}),
    Case("21a_name_one.csv 21b_name_two.csv", {"accounts": 2, "brand_count": 2},
         options={**X, "own": "Noordkade"}, later=X),
    Case("22_many_accounts.csv", {"accounts": 600}, options=X),
    Case("23_local_times.csv", {"published": ["2026-01-11 22:00", "2026-01-12 01:00"]},
         options={**X, "times_in": "Asia/Ho_Chi_Minh"}),
]  # fmt: skip


def outcome(folder: Folder, case: Case, inputs: Path) -> dict[str, Any]:
    """What the files of a case become, or the sentence with which they are refused."""
    said: list[str] = []
    with writing(folder), open_work(folder) as con:
        for place, name in enumerate(case.files.split()):
            options = ImportOptions(**(case.later if place else case.options))
            paths = [inputs / one for one in name.split("+")]
            try:
                files = import_together(planned(path, options) for path in paths)
                reports = [import_file(folder, con, file) for file in files]
            except ExportError as error:
                return {**held(folder, con), "refused": str(error), "said": str(error)}
            said += [note for report in reports for note in (*report.notes, *report.told)]
        found = held(folder, con)
        return {**found, "refused": None, "said": " ".join([*said, *found["reasons"]])}


def held(folder: Folder, con: duckdb.DuckDBPyConnection) -> dict[str, Any]:
    """What the warehouse holds, in the words of the cases."""
    found = con.execute(LAST_KNOWN)
    names = [column[0] for column in found.description or []]
    told = dict(zip(names, found.fetchone() or (), strict=True))
    rejects = con.execute("select position, reason from quarantine order by position").fetchall()
    brands = re.findall(
        r'^name = "(.*)"$', folder.config.read_text() if folder.config.exists() else "", re.M
    )
    published = told["published"] or []
    return {
        **told,
        "brands": sorted(brands),
        "brand_count": len(brands),
        "rejected": len(rejects),
        "lines": [line for line, _ in rejects],
        "reasons": sorted({reason for _, reason in rejects}),
        "has_clock": any(not moment.endswith("00:00") for moment in published),
        "first_published": published[0] if published else None,
        "published_days": (min(published)[5:7], max(published)[5:7]) if published else None,
        "is_seen_now": (told["seen"] or ["2026-11"])[-1] >= "2026-11",
        "followers": con.execute("select count(followers) from account_observation").fetchall()[0][
            0
        ],
        "tags": con.execute(
            "select list_sort(list(distinct tag)) "
            "from (select unnest(hashtags) as tag from post_version)"
        ).fetchall()[0][0],
        **_engagement(con),
    }


def _engagement(con: duckdb.DuckDBPyConnection) -> dict[str, Any]:
    each = con.execute(
        "select distinct coalesce(likes, 0) + coalesce(comments, 0) + coalesce(shares, 0) "
        "from post_observation"
    ).fetchall()
    renamed = con.execute(
        "select sum(engagement) from (select post_id, account_id, arg_max("
        "coalesce(likes, 0) + coalesce(comments, 0), observed_at) as engagement "
        "from post_observation group by all) where account_id like '%kestrelhop'"
    ).fetchall()[0][0]
    return {
        "engagement_each": each[0][0] if len(each) == 1 else None,
        "engagement_of_kestrelhop": renamed,
    }


@pytest.fixture
def landscape(tmp_path: Path) -> Folder:
    return Folder(tmp_path / "data")


def _check(case: Case, got: Mapping[str, Any]) -> None:
    is_told = bool(case.says) and re.search(case.says, got["said"]) is not None
    if got["refused"]:
        assert is_told, got["refused"]
        return
    wrong = {key: got.get(key) for key, value in case.right.items() if got.get(key) != value}
    assert not wrong or is_told, wrong
    assert case.right, f"was read, but should say {case.says!r}: {got}"


def _name(case: Case) -> str:
    return case.files.replace(" ", " then ")


@pytest.mark.parametrize("case", CASES, ids=_name)
def test_a_small_file_is_read_right(shared: Path, landscape: Folder, case: Case) -> None:
    _check(case, outcome(landscape, case, _inputs(shared)))


@pytest.mark.parametrize("case", TOOLS, ids=_name)
def test_a_file_in_the_shape_of_a_tool_is_read_right(
    shared: Path, landscape: Folder, case: Case
) -> None:
    _check(case, outcome(landscape, case, _inputs(shared) / "tools"))


def _inputs(shared: Path) -> Path:
    if not (shared / "inputs").is_dir():
        pytest.skip("the small files with their right answers are not on this machine")
    return shared / "inputs"
