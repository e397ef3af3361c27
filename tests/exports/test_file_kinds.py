"""Every declared kind of file keeps the contract, and is told from all others by its header."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from random import Random

import pytest

from pipelines import platforms
from pipelines.exports import ExportError, ImportOptions, kinds, plan_file
from pipelines.exports.dates import ORDERS
from pipelines.exports.kinds import declared
from pipelines.exports.names import normal
from pipelines.exports.page import kinds_table
from tests.conftest import ROOT

FILE_KINDS = kinds.file_kinds()
each = pytest.mark.parametrize("one", FILE_KINDS, ids=lambda one: one.name)


@each
def test_a_declaration_is_complete(one: kinds.FileKind) -> None:
    assert one.known in declared.KNOWN
    assert one.counts in {None, *declared.COUNTS}
    assert one.dates in {None, *ORDERS}
    assert one.platform in {None, *platforms.names()}
    assert {*one.signature, *one.absent, *one.left} <= set(one.columns)
    assert one.undated in {None, *one.left}
    assert len(one.signature) >= 2
    assert not one.title.endswith(".")
    assert (one.rows is None) == bool(one.says)


@each
def test_a_declaration_reads_counts_or_says_why_nothing_is_read(one: kinds.FileKind) -> None:
    if one.rows is None:
        assert "import" in one.says or "are in" in one.says, "it says what to do instead"
        return
    rows = kinds.kind(one.rows)
    fields = {field.name for field in rows.fields}
    assert set(one.columns) - set(one.left) <= fields, "a column is read or left with a reason"
    assert not set(one.left) & fields, "a field is read"
    assert set(rows.needs) <= set(one.columns)
    assert set(rows.metrics) & set(one.columns)


@each
def test_a_header_of_a_declaration_means_one_column(one: kinds.FileKind) -> None:
    headers = [header for told in one.columns.values() for header in told]
    assert sorted(headers) == sorted(set(headers))
    assert all(headers)


def languages(one: kinds.FileKind) -> Iterator[tuple[str, dict[str, str]]]:
    """Each language of a kind, with one header for every column that it names."""
    for language, told in one.languages.items():
        yield language, {column: names[0] for column, names in told.items()}


@each
def test_a_kind_is_told_by_its_header_in_every_language(one: kinds.FileKind) -> None:
    for language, told in languages(one):
        assert set(one.signature) <= set(told), language
        header = [name for column, name in told.items() if column not in one.absent]
        assert kinds.recognise(header) == one, language


@each
def test_the_order_of_columns_and_more_columns_change_nothing(one: kinds.FileKind) -> None:
    for language, told in languages(one):
        header = [name for column, name in told.items() if column not in one.absent]
        Random(language).shuffle(header)
        assert kinds.recognise([f" {name}\u00ad" for name in header]) == one
        more = kinds.recognise([*header, "Our own remarks"])
        assert more == one or one.is_exact


@each
def test_a_platform_that_is_said_is_believed(one: kinds.FileKind) -> None:
    for _, told in languages(one):
        header = [name for column, name in told.items() if column not in one.absent]
        assert kinds.recognise(header, one.platform) == one
        elsewhere = next(name for name in ("mastodon", "pinterest") if name != one.platform)
        other = kinds.recognise(header, elsewhere)
        assert other is None or other.platform is None


def test_the_page_for_people_has_every_kind() -> None:
    page = (ROOT / "docs" / "import.md").read_text("utf-8")
    assert kinds_table() in page, "put in what `python -m pipelines.exports` prints"


def test_a_header_that_nobody_declared_is_no_kind() -> None:
    assert kinds.recognise(["platform", "account", "post_id", "date", "likes", "comments"]) is None
    assert kinds.recognise([]) is None


def test_a_file_kind_cannot_say_what_nobody_reads() -> None:
    text = 'title = "x"\nknown = "likely"\nsignature = []\ncolour = "red"\n[headers.en]\n'
    with pytest.raises(ValueError, match="colour"):
        declared.parse_file_kind("x", text)


def test_what_is_no_table_of_posts_is_refused_with_its_name(tmp_path: Path) -> None:
    path = tmp_path / "chart.csv"
    path.write_text('sep=,\n"Reach"\n"Date","Primary"\n"2026-03-02T00:00:00","12"\n')
    with pytest.raises(ExportError, match=r"overview chart: it holds totals.*not posts.*import"):
        plan_file(path, ImportOptions(platform="facebook", brand="Acorn"))


def test_counts_of_single_days_are_refused(tmp_path: Path) -> None:
    header = "Post ID,Account ID,Account username,Publish time,Permalink,Date,Likes\n"
    row = "1,2,acorn,03/27/2026 06:08,https://www.instagram.com/p/a/,{},5\n"
    path = tmp_path / "posts.csv"
    path.write_text(header + row.format("Lifetime"))
    assert plan_file(path).file_kind == "meta_instagram_posts"
    path.write_text(header + row.format("03/28/2026"))
    with pytest.raises(ExportError, match=r"counts single days \('03/28/2026' in column 'Date'\)"):
        plan_file(path)


def test_followers_at_the_end_of_a_period_are_not_those_of_now(tmp_path: Path) -> None:
    path = tmp_path / "competitors.csv"
    path.write_text(
        "Page,Total Followers,New Followers,Total post engagements,Total posts\nAcorn,2300,7,90,4\n"
    )
    with pytest.raises(ExportError, match=r"Competitor Analytics\) covers a period.*--observed-at"):
        plan_file(path)
    plan = plan_file(path, ImportOptions(observed_at=datetime(2026, 3, 31)))
    assert (plan.kind, plan.platform) == ("followers", "linkedin")


def test_a_known_kind_decides_the_order_that_its_dates_leave_open(tmp_path: Path) -> None:
    header = "Post ID,Account ID,Account username,Publish time,Permalink,Likes\n"
    row = "1,2,acorn,{},https://www.instagram.com/p/a/,5\n"
    path = tmp_path / "posts.csv"
    path.write_text(header + row.format("03/04/2026 06:08"))
    assert plan_file(path).date_note.startswith("month-first")
    path.write_text(header + row.format("13/04/2026 06:08"))
    assert plan_file(path).date_note.startswith("day-first")


def test_what_a_likely_header_does_not_name_is_looked_for(tmp_path: Path) -> None:
    path = tmp_path / "posts.csv"
    path.write_text(
        "Date,Text,Post Link,Network,Account,Engagement Rate,Favorites,Impressions\n"
        "2026-03-02,hi,https://www.instagram.com/p/a/,Instagram,acorn,5%,5,9\n"
    )
    plan = plan_file(path)
    assert plan.file_kind == "buffer_posts"
    assert plan.columns["account"] == (4,), "whose it is may stand in a column of its own"
    assert plan.columns["likes"] == (6,)
    assert "views" not in plan.columns


def test_soft_hyphens_and_quotes_in_a_header_are_not_seen() -> None:
    assert normal("Ver\u00adöf\u00adfent\u00adli\u00adchung") == normal("Veröffentlichung")
    assert normal("„Gefällt mir“-Angaben") == normal("Gefällt mir-Angaben")
