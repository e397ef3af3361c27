import duckdb
import pandas as pd
import pytest

from pipelines.folder import Folder
from pipelines.warehouse.ask import open_published
from tests.conftest import Bring, row

pytestmark = pytest.mark.usefixtures("unchecked")


def asked(folder: Folder, sql: str) -> list[tuple[object, ...]]:
    frame = open_published(folder).ask(sql)
    return [tuple(values) for values in frame.astype(object).itertuples(index=False)]


def test_the_same_file_again_adds_nothing(folder: Folder, bring: Bring) -> None:
    rows = [row("noordkade", "1", "2026-02-02T10:00:00Z"), row("vaartwijk", "2", "2026-02-03")]
    assert bring(rows).observations_added == 2
    again = bring(rows)
    assert again.observations_added == 0
    assert "imported before" in again.notes[0]
    assert bring(rows, name="copy.csv").observations_added == 0
    assert asked(folder, "select count(*) from post_observation") == [(2,)]


def test_the_same_file_read_in_another_way_is_no_new_observation(
    folder: Folder, bring: Bring
) -> None:
    head = "platform,account,post_id,published_at,likes"
    rows = ["facebook,noordkade,1,2026-02-02,10"]
    assert bring(rows, head=head).observations_added == 1
    assert bring(rows, head=head, own="noordkade").observations_added == 0


def test_a_later_look_adds_an_observation_and_a_fall_is_kept(folder: Folder, bring: Bring) -> None:
    bring([row("noordkade", "1", "2026-02-02T10:00:00Z", counts="10,2,1,")])
    later = row(
        "noordkade", "1", "2026-02-02T10:00:00Z", observed="2026-03-08T12:00:00Z", counts="8,2,1,"
    )
    assert bring([later], name="later.csv").observations_added == 1
    seen = asked(folder, "select likes from post_observation order by observed_at")
    assert seen == [(10,), (8,)]
    assert asked(folder, "select likes, observations from posts") == [(8, 2)]


def test_unknown_is_null_with_a_reason(folder: Folder, bring: Bring) -> None:
    bring([row("noordkade", "1", "2026-02-02T10:00:00Z", counts="10,,1,")])
    reasons = "missing ->> 'comments', missing ->> 'quotes'"
    sql = f"select comments, quotes, {reasons} from post_observation"
    ((comments, quotes, why_comments, why_quotes),) = asked(folder, sql)
    assert pd.isna(comments)
    assert pd.isna(quotes)
    assert (why_comments, why_quotes) == ("blank", "not_in_file")


def test_of_two_lines_about_one_moment_the_last_counts(folder: Folder, bring: Bring) -> None:
    first = row("noordkade", "1", "2026-02-02T10:00:00Z", counts="10,2,1,")
    last = row("noordkade", "1", "2026-02-02T10:00:00Z", counts="12,2,1,")
    assert bring([first, last]).observations_added == 1
    assert asked(folder, "select likes from posts") == [(12,)]


def test_a_changed_text_is_a_new_version(folder: Folder, bring: Bring) -> None:
    for day, text in (("01", "Storm"), ("02", "Storm"), ("03", "Storm over the harbour")):
        observed = f"2026-03-{day}T12:00:00Z"
        bring(
            [row("noordkade", "1", "2026-02-02", observed=observed, text=text)], name=f"{day}.csv"
        )
    assert asked(folder, "select text from post_version order by observed_at") == [
        ("Storm",),
        ("Storm over the harbour",),
    ]


def test_rejected_lines_are_kept_with_their_reason(folder: Folder, bring: Bring) -> None:
    good = row("noordkade", "1", "2026-02-02T10:00:00Z")
    report = bring([good, row("noordkade", "2", "not a time"), row("noordkade", "3", "")])
    assert (report.observations_added, report.rejected) == (1, 2)
    lines = asked(folder, "select position from quarantine order by position")
    assert lines == [(3,), (4,)]


def test_the_warehouse_opens_in_older_clients(folder: Folder, bring: Bring) -> None:
    bring([row("noordkade", "1", "2026-02-02T10:00:00Z")])
    with duckdb.connect(str(folder.stable), read_only=True) as con:
        tags = con.execute("select tags from duckdb_databases() where not internal").fetchone()
    assert tags is not None
    assert str(tags[0]["storage_version"]).startswith("v1.2.0")
