"""Whatever a file or a platform says, what enters is within bounds and the rest is quarantine."""

import json
import re
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import duckdb
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipelines import bounds, platforms
from pipelines.clock import utc_now
from pipelines.errors import SettingsError
from pipelines.exports import ExportError, ImportOptions
from pipelines.folder import Folder
from pipelines.platforms.border import bounded
from pipelines.records import METRICS, Parsed
from pipelines.runs.add import Wanted, add_accounts
from pipelines.runs.collect import collect
from pipelines.runs.import_files import import_files
from pipelines.runs.rebuild import rebuild
from pipelines.runs.run import sync_published
from pipelines.settings import add_brand, read_settings, remove_brand, save_group
from pipelines.warehouse.ask import open_published
from tests.conftest import examples
from tests.exports.conftest import RECEIVED, con, stage, stage_text, warehouse
from tests.fakes.platform_server import BRANDS, FakePlatforms
from tests.sources.conftest import FIXTURES, START, response
from tests.warehouse.conftest import fake

__all__ = ["con", "fake", "stage", "stage_text", "warehouse"]  # fixtures of other rooms

HEAD = "platform,account,post_id,published_at,observed_at,likes,views\n"
MOST = bounds.LARGEST_COUNT
HUGE = (MOST + 1, 10**13, 2**62, 2**63 - 1, 2**63, 2**64, 10**40)
MANY_DIGITS = "9" * 5_000
FAR_TIMES = (
    "9999-01-01", "9999-12-31T23:59:59Z", "99999-1-01", "294247-1-9", "294247-01-10 04:00:00Z",
    "infinity", "2026-06-03T00:00:00Z",
)  # fmt: skip
EARLY_TIMES = (
    "0001-01-01", "-infinity", "0044-03-15 (BC)", "290308-12-22 (BC) 00:00:00Z", "1970-01-02",
    "2004-02-03T23:59:59Z",
)  # fmt: skip
HOLDS = settings(
    max_examples=examples(15), suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def line(post: str, **cells: object) -> str:
    told = {"published": "2026-05-01", "observed": "2026-06-01", "likes": 1, "views": 2, **cells}
    return f"facebook,acorn,{post},{told['published']},{told['observed']},{told['likes']},9\n"


def test_a_count_that_no_post_has_is_unknown_and_told(stage_text: Callable[..., Any]) -> None:
    told = (0, MOST, *HUGE, MANY_DIGITS)
    lines = [line(f"p{place}", likes=n) for place, n in enumerate(told)]
    got = stage_text(HEAD + "".join(lines))
    likes = [post["likes"] for post in got.posts]
    assert likes == [0, MOST] + [None] * (len(HUGE) + 1)
    assert {reject[1:3] for reject in got.rejects} == {("likes", bounds.COUNT_REASON)}
    assert len(got.rejects) == len(HUGE) + 1
    assert json.loads(got.posts[2]["missing"])["likes"] == "unreadable"


def test_ids_that_were_taken_for_counts_are_none(stage_text: Callable[..., Any]) -> None:
    lines = [f"x,acorn,{18 * 10**17 + n},2026-05-{n:02d},{n},say {n}" for n in range(1, 31)]
    head = "platform,account,Post ID,date,views,text"
    got = stage_text("\n".join([head, *lines]), map={"likes": "Post ID"})
    assert [post["likes"] for post in got.posts] == [None] * 30
    assert len(got.rejects) == 30


@pytest.mark.parametrize("time", FAR_TIMES + EARLY_TIMES)
def test_a_post_of_an_impossible_time_is_quarantined(
    stage_text: Callable[..., Any], time: str
) -> None:
    got = stage_text(HEAD + line("good") + line("bad", published=time))
    assert [post["post_id"] for post in got.posts] == ["facebook:good"]
    [(number, field, _, raw)] = got.rejects
    assert (number, field, raw) == (3, "published_at", time)


@pytest.mark.parametrize("time", FAR_TIMES)
def test_nothing_is_seen_after_it_came(stage_text: Callable[..., Any], time: str) -> None:
    got = stage_text(HEAD + line("good") + line("bad", observed=time))
    assert [post["post_id"] for post in got.posts] == ["facebook:good"]


@pytest.mark.parametrize("time", FAR_TIMES + EARLY_TIMES)
def test_the_times_of_follower_counts_are_bounded(
    stage_text: Callable[..., Any], time: str
) -> None:
    head = "platform,account,observed at,followers\n"
    got = stage_text(f"{head}facebook,acorn,2026-05-01,10\nfacebook,acorn,{time},10\n")
    assert got.accounts[0]["observed_at"] == datetime(2026, 5, 1)
    assert len(got.accounts) == len(got.rejects) == 1


def test_a_clock_may_differ_by_a_day(stage_text: Callable[..., Any]) -> None:
    soon = (RECEIVED + bounds.CLOCK_DIFFERENCE).isoformat()
    got = stage_text(HEAD + line("a", published="2026-06-02", observed=soon))
    assert got.rejects == []


def test_signs_that_nobody_reads_leave_texts_and_names(stage_text: Callable[..., Any]) -> None:
    head = "platform,account,account_name,post_id,published_at,likes,text,hashtags\n"
    name, text = '"A\x1b]0;x\x07corn\u202e"', f'"one\ttwo\nthree\x1b[2J\x9b{" more" * 99}"'
    got = stage_text(f"{head}facebook,acorn,{name},1,2026-05-01,1,{text},#a\x08b #c\n")
    assert got.accounts[0]["name"] == "A ]0;x corn"
    assert got.posts[0]["text"].startswith("one\ttwo\nthree[2J more")
    assert got.posts[0]["hashtags"] == ["ab", "c"]


@pytest.mark.parametrize("odd", ["a\x1bb", "9" * 501, '"a\nb"'])
def test_an_id_with_odd_signs_or_without_end_is_refused(
    stage_text: Callable[..., Any], odd: str
) -> None:
    got = stage_text(HEAD + line("good") + line(odd))
    assert [post["post_id"] for post in got.posts] == ["facebook:good"]
    assert [reject[1:3] for reject in got.rejects] == [
        ("post_id", "the id is too long or holds control characters")
    ]


def test_long_cells_are_cut_and_a_long_address_is_none(stage_text: Callable[..., Any]) -> None:
    head = "platform,account,account_name,post_id,url,published_at,likes,text,language,hashtags\n"
    tags = " ".join(f"#{n}{'t' * 300}" for n in range(200))
    cells = ("n" * 900, 1, "https://facebook.com/" + "u" * 3_000, "2026-05-01", 1, "x" * 30_000)
    cells_text = ",".join(map(str, cells))
    got = stage_text(f"{head}facebook,acorn,{cells_text},{'l' * 99},{tags}\n")
    post, account = got.posts[0], got.accounts[0]
    assert (len(account["name"]), len(post["text"])) == (bounds.NAME_LIMIT, bounds.TEXT_LIMIT)
    assert (post["url"], len(post["language"])) == (None, bounds.LANGUAGE_LIMIT)
    assert {len(tag) for tag in post["hashtags"]} == {bounds.TAG_LIMIT}
    assert 50 < len(post["hashtags"]) <= bounds.MOST_TAGS


numbers = st.integers().map(str) | st.integers(0, 10**25).map(lambda n: f"{n:,}")
numbers |= st.floats(allow_nan=True).map(str) | st.sampled_from(["1e400", "9.9K", "999999B", "∞"])
moments = st.datetimes().map(str) | st.dates().map(str) | st.integers(-(10**14), 10**14).map(str)
moments |= st.sampled_from([*FAR_TIMES, *EARLY_TIMES])
moments |= st.from_regex(
    r"-?[0-9]{1,7}-[0-9]{1,2}-[0-9]{1,2}( [0-9]{2}:[0-9]{2}Z)?", fullmatch=True
)


def quoted(cells: Iterable[str]) -> str:
    return ",".join(f'"{cell}"' for cell in cells)


@HOLDS
@given(st.lists(st.tuples(moments, moments, numbers, numbers), min_size=1, max_size=20))
def test_any_number_and_any_time_in_a_file_is_within_bounds_or_refused(
    stage_text: Callable[..., Any], con: duckdb.DuckDBPyConnection, rows: list[tuple[str, ...]]
) -> None:
    lines = [quoted(("facebook", "acorn", str(n), *row)) for n, row in enumerate(rows)]
    try:
        stage_text(HEAD + "\n".join([*lines, line("good")]), dates="day-first")
    except ExportError as told:
        assert "--dates" in str(told) or "mixes" in str(told)
        return
    within = (
        "coalesce(greatest(likes, views), 0) between 0 and $most and observed_at <= $latest "
        "and published_at between $since and observed_at + interval 1 day"
    )
    latest = RECEIVED + bounds.CLOCK_DIFFERENCE
    values = {"most": MOST, "latest": latest, "since": platforms.record("facebook").since}
    beyond = con.execute(f"select count(*) from staged_post where not ({within})", values)
    assert beyond.fetchone() == (0,)


def answers(source: str) -> tuple[str, list[str], str]:
    """The fixture of a source's posts, the names of its counts, and that of its time."""
    return {
        "bluesky": ("bluesky_feed.json", ["likeCount", "repostCount"], "createdAt"),
        "mastodon": ("mastodon_statuses.json", ["favourites_count", "reblogs_count"], "created_at"),
    }[source]


def changed(value: Any, new: dict[str, Any]) -> Any:
    """A payload with other values under some keys, wherever they stand."""
    if isinstance(value, list):
        return [changed(item, new) for item in value]
    if isinstance(value, dict):
        return {key: new[key] if key in new else changed(part, new) for key, part in value.items()}
    return value


def said(source: str, counts: str, moment: object) -> Parsed:
    """What enters of an answer whose counts and times are all these; `counts` as JSON."""
    if source == "youtube":
        body = (FIXTURES / "youtube_feed.xml").read_text("utf-8")
        body = _with_attributes(body, counts.strip('"'), str(moment))
    else:
        name, names, time = answers(source)
        mark = dict.fromkeys(names, "COUNT") | {time: moment}
        mark |= {"indexedAt": moment} if source == "bluesky" else {}
        payload = changed(json.loads((FIXTURES / name).read_text("utf-8")), mark)
        body = json.dumps(payload).replace('"COUNT"', counts)
    return bounded(platforms.module(source).parse(response(source, body.encode())))


def _with_attributes(body: str, count: str, moment: str) -> str:
    safe = moment.replace("&", "").replace("<", "")
    body = re.sub(r'views="\d+"', f'views="{count}"', body)
    return re.sub(r"<published>[^<]*</published>", f"<published>{safe}</published>", body)


RECORDED = ("bluesky", "mastodon", "youtube")  # the contract of all sources holds the others

GOOD_TIME = (START - timedelta(days=2)).isoformat() + "Z"


@pytest.mark.parametrize("source", RECORDED)
@pytest.mark.parametrize("count", [*map(str, HUGE), MANY_DIGITS])
def test_a_count_that_no_post_has_costs_only_itself(source: str, count: str) -> None:
    found = said(source, count, GOOD_TIME)
    assert found.posts
    for post in found.posts:
        unknown = {metric for metric in METRICS if getattr(post, metric) is None}
        assert set(post.missing) == unknown
        assert all(bounds.is_count(getattr(post, name)) for name in set(METRICS) - unknown)
    assert bounds.COUNT_REASON in {bad.reason for bad in found.rejected}


@pytest.mark.parametrize("source", RECORDED)
@pytest.mark.parametrize(
    "moment",
    ["9999-01-01T00:00:00Z", "2026-11-03T00:00:00Z", "1970-01-01T00:00:00Z", "2001-01-01T00:00Z"],
)
def test_a_post_from_another_age_stays_outside(source: str, moment: str) -> None:
    found = said(source, "1", moment)
    assert found.posts == ()
    fields = {bad.field for bad in found.rejected}
    assert fields & {"published_at", "created_at", "createdAt", "published"}


wire_numbers = st.integers().map(str) | st.integers(0, 2**70).map(str) | st.just(MANY_DIGITS)
wire_moments = st.datetimes().map(lambda at: f"{at.isoformat()}Z") | st.text(max_size=12)


@HOLDS
@given(st.sampled_from(RECORDED), wire_numbers, wire_moments)
def test_any_number_and_any_time_of_a_platform_is_within_bounds(
    source: str, count: str, moment: str
) -> None:
    found = said(source, count, moment)
    since = datetime.combine(platforms.record(source).since, datetime.min.time())
    for post in found.posts:
        assert since <= post.published_at <= START + bounds.CLOCK_DIFFERENCE
        values = (getattr(post, metric) for metric in METRICS)
        assert all(value is None or bounds.is_count(value) for value in values)


def test_the_names_and_ids_of_platforms_are_bounded_too() -> None:
    profile = json.loads((FIXTURES / "bluesky_profile.json").read_text("utf-8"))
    profile |= {"displayName": "A\x1b]52;c;eA==\x07\u202ecme\n", "followersCount": 2**63}
    body = json.dumps(profile).encode()
    found = bounded(platforms.module("bluesky").parse(response("bluesky", body, "profile")))
    (account,) = found.accounts
    assert account.name == "A ]52;c;eA== cme"
    assert (account.followers, account.missing["followers"]) == (None, "unreadable")
    profile["did"] = "did:plc:" + "a" * 900
    long = response("bluesky", json.dumps(profile).encode(), "profile")
    assert platforms.module("bluesky").parse(long).accounts == ()


@pytest.mark.parametrize("name", ["\x1b[2J\x07 Acme\u202e", "n" * 900, "  Acme\n"])
def test_the_names_of_brands_and_groups_are_bounded(folder: Folder, name: str) -> None:
    brand = add_brand(folder, name, [])
    group = save_group(folder, name, [brand.name])
    for found in (brand.name, group.name, read_settings(folder).brands[0].name):
        assert found == bounds.clean_name(name)
    assert len(brand.name) <= bounds.NAME_LIMIT
    with pytest.raises(SettingsError, match="a brand needs a name"):
        add_brand(folder, "\u2003\x07", [])


@pytest.fixture
def extremes(tmp_path: Path) -> Path:
    """A file with every odd number and time beside good lines."""
    odd = [line(f"n{place}", likes=n) for place, n in enumerate((MOST, *HUGE))]
    odd += [line(f"t{place}", published=at) for place, at in enumerate(FAR_TIMES + EARLY_TIMES)]
    odd += [line(f"s{place}", observed=at) for place, at in enumerate(FAR_TIMES[:-1])]
    good = [line(f"g{day}", published=f"2026-05-{day:02d}") for day in range(1, 20)]
    path = tmp_path / "extremes.csv"
    path.write_text(HEAD + "".join([*odd, *good]), encoding="utf-8")
    return path


def test_odd_lines_of_a_file_block_neither_import_nor_judging_nor_rebuilding(
    folder: Folder, extremes: Path
) -> None:
    import_files(folder, [extremes], ImportOptions())
    sync_published(folder)
    rebuild(folder)
    most = open_published(folder).ask("select max(likes), count(*) from posts")
    assert most.iloc[0].tolist() == [MOST, 19 + 1 + len(HUGE)]


def test_a_rivals_server_cannot_stop_a_landscape(folder: Folder, fake: FakePlatforms) -> None:
    account = fake.account("mastodon")
    account.followers = 2**62
    account.posts[3].declared = "9999-01-01T00:00:00.000Z"
    account.posts[5].declared = "1990-01-01T00:00:00.000Z"
    account.posts[7].strength = 2**62
    links = [fake.account("mastodon", brand).link for brand in BRANDS]
    add_accounts(folder, [Wanted(name, link) for name, link in zip(BRANDS, links, strict=True)])
    report = collect(folder)
    assert (report.status, report.posts_seen) == ("ok", 2 * 90 - 2)
    assert report.rejected >= 2 + 1
    sync_published(folder)
    rebuild(folder)
    fields = open_published(folder).ask("select distinct field from quarantine order by field")
    assert {"published_at", "created_at", "likes", "followers"} <= set(fields["field"])


NAMES_OF_BRANDS = (
    "\u2003", "x[/b]", "\x1b[2J\x1b]52;c;eA==\x07", "'''", '""""', "\\", "a\u202eb", "n" * 900,
    "\ufeff", "[[brand]]", "=1+1", "-", "\u0130", "ß", "SS",
)  # fmt: skip


def test_no_brand_name_blocks_anything(folder: Folder, tmp_path: Path) -> None:
    head = "platform,account,account_name,post_id,published_at,likes"
    cells = [name.replace('"', '""') for name in NAMES_OF_BRANDS]
    lines = [f'facebook,a{n},"{cell}",{n},2026-02-02,1' for n, cell in enumerate(cells)]
    path = tmp_path / "brands.csv"
    path.write_text("\n".join([head, *lines, *lines[:1] * 200]) + "\n", encoding="utf-8")
    import_files(folder, [path], ImportOptions())
    assert len(open_published(folder).ask("from posts")) == len(NAMES_OF_BRANDS)
    rebuild(folder)
    names = [brand.name for brand in read_settings(folder).brands]
    assert all(name == bounds.clean_name(name) != "" for name in names)
    for name in names:
        remove_brand(folder, name, now=utc_now())
    sync_published(folder)
    assert len(open_published(folder).ask("from post")) == len(NAMES_OF_BRANDS)
