"""What changed between two snapshots, in sentences."""

import re
from pathlib import Path

import pytest

from app.snapshot import diff_snapshots, write_snapshot
from app.snapshot.facts import SnapshotError
from app.snapshot.figures import definitions_of
from app.snapshot.verify import changed_definitions
from app.words.language import spoken
from pipelines.folder import Folder
from pipelines.runs.as_of import as_known
from pipelines.warehouse.ask import open_published


@pytest.fixture(scope="module")
def two(demo_folder: Folder, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The demo as known ten weeks before its end, as a PDF, and now, as slides."""
    room = tmp_path_factory.mktemp("two")
    now = open_published(demo_folder)
    assert now.days is not None
    then = as_known(demo_folder, now.days[1].replace(month=9, day=14))
    options = {"platform": "instagram", "language": "en"}
    return (
        write_snapshot(then, path=room / "then.pdf", **options),
        write_snapshot(now, path=room / "now.pptx", **options),
    )


def test_what_changed_is_told_in_sentences_whatever_the_formats(two: tuple[Path, Path]) -> None:
    with spoken("en"):
        lines = diff_snapshots(*two)
    told = "\n".join(lines)
    assert lines[0].startswith("From the snapshot of ")
    assert re.search(
        r"^The share of Vaartwijk on Instagram went from \d+% to \d+% \(\+", told, re.M
    )
    assert re.search(r"^New: .*Vaartwijk", told, re.M)
    assert re.search(r"^Not said any more: ", told, re.M)
    assert re.search(r"^(What both say of the same weeks|Of \d+ shares that both tell)", told, re.M)


def test_the_order_does_not_matter_and_dutch_is_spoken(two: tuple[Path, Path]) -> None:
    with spoken("nl"):
        assert diff_snapshots(*two) == diff_snapshots(*reversed(two))
        told = "\n".join(diff_snapshots(*two))
    assert "Het aandeel van Vaartwijk op Instagram ging van" in told


def test_the_same_figures_in_two_formats_are_no_change(
    demo_folder: Folder, two: tuple[Path, Path], tmp_path: Path
) -> None:
    page = write_snapshot(
        open_published(demo_folder), path=tmp_path / "a.html", platform="instagram", language="nl"
    )
    with spoken("en"):
        assert diff_snapshots(two[1], page)[1:] == [
            "Nothing changed: the figures of the two are the same."
        ]


def test_other_views_and_edited_files_are_refused(
    demo_folder: Folder, two: tuple[Path, Path], tmp_path: Path
) -> None:
    other = write_snapshot(open_published(demo_folder), path=tmp_path / "all.html", language="en")
    with spoken("en"), pytest.raises(SnapshotError, match="platform is instagram in one and all"):
        diff_snapshots(two[0], other)
    other.write_text(other.read_text("utf-8").replace("Scorecard", "Score card"), "utf-8")
    with spoken("en"), pytest.raises(SnapshotError, match="was edited: it does not fit its seal"):
        diff_snapshots(two[0], other)


def test_a_corrected_definition_is_told_by_its_name() -> None:
    assert changed_definitions({"a": "1", "b": "2", "c": "3"}, {"a": "1", "b": "9", "d": "4"}) == [
        "b"
    ]
    assert definitions_of
