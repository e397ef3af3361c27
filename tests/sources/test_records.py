"""One record per platform, and all that is said of platforms elsewhere comes from there."""

import subprocess
import sys
from collections import Counter
from importlib.util import find_spec
from pathlib import Path

import pytest

from app.parts.start import expected
from app.words.names import platform_name, post_noun
from pipelines import platforms
from pipelines.exports.names import LEFT_ALONE
from pipelines.exports.platforms import impressions_are_views
from pipelines.platforms.errors import UnknownPlatform
from pipelines.platforms.links import OTHERS, is_foreign
from pipelines.platforms.page import HEADS, collected_table, files_table, needs_table
from pipelines.platforms.paging import HISTORY
from pipelines.platforms.registry import words
from pipelines.warehouse.work import open_scratch
from tests.sources.conftest import ROOT

FOLDERS = sorted(
    entry.name
    for entry in (ROOT / "pipelines" / "platforms").iterdir()
    if entry.is_dir() and not entry.name.startswith("__") and entry.name != "wire"
)
NAMES = platforms.names()


LATER = "after about 14 weeks"


def test_every_folder_is_a_platform() -> None:
    assert list(NAMES) == FOLDERS


@pytest.mark.parametrize("name", NAMES)
def test_a_record_says_what_people_need(name: str) -> None:
    one = platforms.record(name)
    assert one.name == name
    assert one.label.strip()
    assert one.history.strip()
    assert one.noun in ("posts", "videos")
    metrics = [count.metric for count in one.counts]
    assert set(metrics) <= set(HEADS)
    assert len(set(metrics)) == len(metrics)
    assert metrics or name == "blog"
    assert all(word == word.lower().strip() for word in (*one.hosts, *one.aliases, one.family))
    assert one.hosts or not one.poster


@pytest.mark.parametrize("name", NAMES)
def test_a_source_is_there_where_the_record_says_so(name: str) -> None:
    one = platforms.record(name)
    assert one.is_collected == (find_spec(f"pipelines.platforms.{name}.fetch") is not None)
    assert one.is_collected == bool(one.accepts)
    assert one.is_collected == bool(one.terms) == one.terms_link.startswith("https://")


def test_a_site_and_a_word_belong_to_one_platform_only() -> None:
    hosts = Counter(host for one in platforms.records() for host in one.hosts)
    assert [host for host, times in hosts.items() if times > 1] == []
    assert [host for host in hosts if host in OTHERS or not is_foreign(host)] == []
    assert {word for word, meant in words().items() if len(meant) > 1} == {"meta"}


def test_every_word_for_a_platform_finds_its_record() -> None:
    for one in platforms.records():
        for word in (one.name, one.label, one.label.upper(), *one.aliases):
            assert platforms.named(f" {word} ") is one
        assert (platform_name(one.name), f"{post_noun(one.name)}s") == (one.label, one.noun)


@pytest.mark.parametrize(
    ("word", "name"),
    [("insta", "instagram"), ("linked in", "linkedin"), ("Tik_Tok", "tiktok"), ("Twitter", "x")],
)
def test_a_word_is_understood_however_it_is_spaced(word: str, name: str) -> None:
    assert platforms.named(word).name == name


def test_a_word_for_several_platforms_asks_which() -> None:
    with pytest.raises(UnknownPlatform, match="'Meta' can be facebook, instagram or threads; say"):
        platforms.named("Meta")


def test_a_word_for_no_platform_lists_what_there_is() -> None:
    with pytest.raises(
        UnknownPlatform, match="no platform is named 'myspace'; there are: blog, bluesky"
    ):
        platforms.named("myspace")
    with pytest.raises(UnknownPlatform):
        platforms.record("twitter")


def test_the_pages_for_people_say_what_the_records_say() -> None:
    page = (ROOT / "docs" / "sources.md").read_text("utf-8")
    assert collected_table() in page, "put in what `python -m pipelines.platforms` prints"
    assert needs_table() in page, "put in what `python -m pipelines.platforms` prints"
    assert files_table() in page, "put in what `python -m pipelines.platforms` prints"
    told = LEFT_ALONE["impressions"].split()
    assert {name for name in NAMES if name in told} == set(impressions_are_views())


@pytest.mark.parametrize("name", platforms.sources())
def test_the_first_page_names_what_a_source_gives(name: str) -> None:
    one = platforms.record(name)
    lines = (ROOT / "README.md").read_text("utf-8").splitlines()
    row = next(line for line in lines if line.startswith(f"| {one.label} "))
    public = [c.word for c in one.counts if c.is_public and c.metric != "followers"]
    assert [word for word in public if word not in row] == []


def test_the_history_is_as_long_as_the_record_says() -> None:
    weeks = {platforms.record(name).history_weeks for name in platforms.sources()}
    assert weeks == {0, HISTORY.days // 7}


def test_the_first_screen_says_what_to_expect() -> None:
    assert expected() == [
        ("Bluesky", "all posts", "same day"),
        ("Mastodon", "all public posts", "same day"),
        ("YouTube", "the 15 newest videos", LATER),
        ("Instagram", "with an export file", f"same day, else {LATER}"),
        ("LinkedIn", "with an export file", f"same day, else {LATER}"),
    ]


def test_the_records_load_no_network_and_no_database() -> None:
    heavy = "requests", "urllib3", "duckdb", "pandas", "streamlit"
    code = (
        "import sys; from pipelines import platforms; platforms.records();"
        f"print([name for name in {heavy} if name in sys.modules])"
    )
    asked = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True)
    assert asked.stdout.decode().strip() == "[]"


def test_the_warehouse_answers_for_the_platforms() -> None:
    with open_scratch() as con:
        sql = "select noun, is_collected, public_counts from platform where label = 'YouTube'"
        assert con.execute(sql).fetchall() == [
            ("videos", True, ["views", "likes", "comments", "followers"])
        ]
        silent = con.execute(
            "select table_name from duckdb_tables() "
            "where table_name like 'platform%' and comment is null"
        )
        assert silent.fetchall() == []


RECORD = """
from datetime import date

from pipelines.platforms.record import Count, Pace, Platform

RECORD = Platform(
    name="newnet",
    label="NewNet",
    since=date(2020, 1, 1),
    noun="videos",
    counts=(Count("likes"), Count("views", "impressions")),
    hosts=("newnet.example",),
    aliases=("nn",),
    poster="/by/([^/?#]+)/",
    header_words=("newnet id",),
    pace=Pace(3.0, 7),
)
"""
CODE = """
import sys
from datetime import datetime
from pathlib import Path

import pipelines.platforms

pipelines.platforms.__path__.append(sys.argv[1])
from app.words.names import platform_name, post_noun
from pipelines import platforms
from pipelines.exports import ImportOptions, plan_file
from pipelines.platforms.links import is_foreign
from pipelines.platforms.wire.limits import bucket_for
from pipelines.warehouse.files import stage_file
from pipelines.warehouse.work import open_scratch

def read(text, **options):
    path = Path(sys.argv[1]) / "posts.csv"
    path.write_text(text)
    with open_scratch() as con:
        plan = plan_file(path, ImportOptions(**options))
        stage_file(con, path, plan, received_at=datetime(2026, 6, 1))
        con.execute("select account_id, views from staged_post order by position")
        return con.fetchall()

link = "https://www.newnet.example/by/{}/clip/1"
assert platform_name("newnet") == "NewNet" and post_noun("newnet") == "video"
assert platforms.named("NN").name == "newnet" and "newnet" not in platforms.sources()
assert is_foreign("newnet.example") and bucket_for("newnet").burst == 7
rows = f"2024-03-05,5,70,{link.format('acorn')}\\n2024-03-05,6,80,{link.format('birch')}\\n"
by_links = read("date,likes,impressions,permalink\\n" + rows)
assert by_links == [("newnet:acorn", 70), ("newnet:birch", 80)], by_links
by_word = read("network,account,date,likes\\nNN,acorn,2024-03-05,5\\n")
assert by_word == [("newnet:acorn", None)], by_word
by_header = read("newnet id,account,date,likes\\n1,acorn,2024-03-05,5\\n")
assert by_header == [("newnet:acorn", None)], by_header
by_option = read("account,date,likes,impressions\\nacorn,2024-03-05,5,9\\n", platform="nn")
assert by_option == [("newnet:acorn", 9)], by_option
"""


def test_a_new_platform_is_one_folder_and_nothing_else(tmp_path: Path) -> None:
    folder = tmp_path / "newnet"
    folder.mkdir()
    (folder / "__init__.py").write_text("")
    (folder / "record.py").write_text(RECORD)
    asked = subprocess.run(
        [sys.executable, "-c", CODE, str(tmp_path)], cwd=ROOT, capture_output=True, check=False
    )
    assert asked.stderr.decode() == ""
