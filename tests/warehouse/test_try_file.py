"""A file is tried as it would be imported, and nothing is kept."""

from pathlib import Path

import pytest

from app.exhibits.files import bad_file_html, file_html, why_so
from pipelines.exports import ExportError, ImportOptions, plan_files
from pipelines.exports.preview import columns_read
from pipelines.runs.try_file import try_file

HEAD = "Brand,Moment,Likes,Comments,Reach,Message"
ROWS = (
    "Noordkade,2026-03-01T08:00:00Z,10,1,900,First",
    "Vaartwijk,2026-03-02T08:00:00Z,20,2,900,<b>Second</b>",
    "Vaartwijk,no time at all,20,2,900,Third",
    "Noordkade,2026-03-04T08:00:00Z,30,,900,",
)
SAID = ImportOptions(
    platform="facebook", map={"published_at": "Moment", "account_name": "Brand", "text": "Message"}
)


@pytest.fixture
def dropped(tmp_path: Path) -> Path:
    path = tmp_path / "export.csv"
    path.write_text("\n".join((HEAD, *ROWS)) + "\n")
    return path


def test_every_row_is_accounted_for(dropped: Path) -> None:
    (plan,) = plan_files(dropped, SAID)
    tried = try_file(dropped, plan)
    assert (tried.tally.rows, tried.tally.good, tried.tally.rejected) == (4, 3, 1)
    assert tried.brands == ("Noordkade", "Vaartwijk")
    assert tried.platforms == ("facebook",)
    assert [sample.text for sample in tried.samples] == ["First", "<b>Second</b>", None]
    assert tried.samples[2].counts["comments"] is None
    assert [many for _, many in tried.rejects] == [1]


def test_a_card_tells_what_it_holds_and_stays_text(dropped: Path) -> None:
    (plan,) = plan_files(dropped, SAID)
    html = file_html(try_file(dropped, plan), SAID)
    for told in ("Noordkade and Vaartwijk", "1–4 Mar 2026", "3 rows read, 1 set aside", "10 likes"):
        assert told in html
    assert "&lt;b&gt;Second" in html


def test_a_column_that_is_left_alone_says_why(dropped: Path) -> None:
    (plan,) = plan_files(dropped, SAID)
    reasons = {column.name: why_so(column) for column in columns_read(plan)}
    assert reasons["Reach"] == "people reached are not views"
    assert reasons["Likes"] == "likely: its name says so and its values fit"


@pytest.mark.parametrize(
    ("options", "needs"),
    [
        (ImportOptions(), "columns"),
        (ImportOptions(map={"published_at": "Moment"}), "platform"),
    ],
)
def test_what_lacks_is_asked_without_flags(
    dropped: Path, options: ImportOptions, needs: str
) -> None:
    with pytest.raises(ExportError, match="--") as raised:
        plan_files(dropped, options)
    assert raised.value.needs == needs
    html = bad_file_html(dropped.name, raised.value.what, raised.value.needs)
    assert "--" not in html
    assert "below" in html
