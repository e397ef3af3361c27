"""A snapshot is checked against the warehouse, to the digit."""

import json
from pathlib import Path

import pytest

from app.snapshot import SnapshotError, verify_snapshot, write_snapshot
from app.snapshot.figures import PAGE_SEAL, UNSEALED, block, page_sealed, read_block
from app.snapshot.verify import Outcome, Verified, same
from pipelines.folder import Folder
from pipelines.runs.as_of import as_known
from pipelines.runs.run import sync_published
from pipelines.warehouse.ask import open_published
from tests.conftest import Bring, row

pytestmark = pytest.mark.usefixtures("unchecked")

WEEKS = [f"2026-0{month}-{day:02}" for month in (1, 2, 3) for day in (2, 9, 16, 23)]


def post(brand: str, at: int, week: str, likes: int, observed: str = "T18:00:00Z") -> str:
    moment = f"{week}{observed}"
    published = f"{week}T10:00:00Z"
    return row(brand, f"{brand}-{at}", published, observed=moment, counts=f"{likes},,,")


@pytest.fixture(scope="module")
def kept() -> dict[str, bytes]:
    """The snapshot of each build that was written already."""
    return {}


@pytest.fixture
def written(folder: Folder, bring: Bring, tmp_path: Path, kept: dict[str, bytes]) -> Path:
    rows = [post("noordkade", at, week, 40 + at) for at, week in enumerate(WEEKS)]
    rows += [post("vaartwijk", at, week, 30 + at) for at, week in enumerate(WEEKS)]
    bring(rows, own="noordkade")
    build, path = folder.pointer.read_text(), tmp_path / "snapshot.html"
    if build not in kept:
        kept[build] = write_snapshot(open_published(folder), path=path).read_bytes()
    path.write_bytes(kept[build])
    return path


def sealed_anew(text: str) -> str:
    """The page as a forger seals it again."""
    return page_sealed(PAGE_SEAL.sub(lambda found: found[0].replace(found[1], UNSEALED), text))


def changed(path: Path, edit: str, into: str) -> Path:
    text = path.read_text("utf-8")
    assert edit in text
    path.write_text(text.replace(edit, into), encoding="utf-8")
    return path


def test_an_untouched_file_is_the_same_to_the_digit(folder: Folder, written: Path) -> None:
    found = verify_snapshot(folder, written)
    assert found.outcome is Outcome.SAME
    assert found.lines()[0].startswith("same to the digit: ")
    assert "the build it was written from" in found.lines()[0]


def test_an_edited_figure_is_named(folder: Folder, written: Path) -> None:
    text = written.read_text("utf-8")
    block_of = read_block(text)
    assert block_of is not None
    told, _ = block_of
    changes = told["figures"]["share_change"]
    at = changes["columns"].index("share_now")
    changes["rows"][0][at] += 0.1
    sealed_again = str(block(told))
    start, end = text.index('<script type="application/json"'), text.index("</script>")
    forged = sealed_anew(text[:start] + sealed_again + text[end + 9 :])
    written.write_text(forged, encoding="utf-8")
    found = verify_snapshot(folder, written)
    assert len(found.differs) == 1
    assert "share_change, " in found.differs[0]
    assert "share_now is" in found.differs[0]
    assert found.reasons == ("the file was edited after it was written",)


def test_figures_that_do_not_fit_their_seal(folder: Folder, written: Path) -> None:
    found = verify_snapshot(folder, changed(written, '"coverage":', '"coverege":'))
    assert "the figures do not fit their seal" in found.differs
    assert "coverege: only in the file" in found.differs


def test_edited_words_are_found(folder: Folder, written: Path) -> None:
    text = changed(written, "Scorecard</h2>", "Score card</h2>").read_text("utf-8")
    found = verify_snapshot(folder, written)
    assert found.differs == ("the page does not fit its seal",)
    written.write_text(sealed_anew(text), encoding="utf-8")
    found = verify_snapshot(folder, written)
    assert found.differs == ("the words, drawings or script are not those of these figures",)
    assert found.lines()[0].startswith("differs: 1 place, ")


def test_a_build_that_is_gone_is_replaced_by_time_travel(folder: Folder, written: Path) -> None:
    name = (folder.published / "current").read_text()
    sync_published(folder)
    (folder.published / name).unlink()
    found = verify_snapshot(folder, written)
    assert found.outcome is Outcome.WORDS_UNCHECKED
    assert "as known when the file was written" in found.build
    assert "words not checked: the build that the file was written from is gone" in found.lines()[1]


def test_older_data_imported_later_is_a_reason(folder: Folder, written: Path, bring: Bring) -> None:
    name = (folder.published / "current").read_text()
    bring([post("vaartwijk", 99, "2026-03-16", 500)], name="late.csv")
    (folder.published / name).unlink()
    found = verify_snapshot(folder, written)
    assert found.outcome is Outcome.DIFFERS
    assert any("vaartwijk" in text for text in found.differs)
    assert found.reasons == (
        "counts came late: files with older data were imported since it was written",
    )


def test_a_file_of_an_earlier_day_is_checked_as_known_then(
    folder: Folder, written: Path, tmp_path: Path
) -> None:
    day = open_published(folder).days
    assert day is not None
    known = as_known(folder, day[1].replace(day=10))
    path = write_snapshot(known, path=tmp_path / "then.html")
    assert "as known on 10 Mar 2026" in path.read_text("utf-8")
    found = verify_snapshot(folder, path)
    assert found.outcome is Outcome.SAME
    assert "as known on 10 Mar 2026" in found.build


def test_other_files_are_refused_with_a_sentence(folder: Folder, written: Path) -> None:
    with pytest.raises(SnapshotError, match="no sealed figures"):
        verify_snapshot(folder, changed(written, 'id="outpace-figures"', 'id="x"'))
    written.write_bytes(b"page\xff\xfe")
    with pytest.raises(SnapshotError, match="no snapshot of outpace; name a"):
        verify_snapshot(folder, written)
    written.write_text(block({"format": 99}))
    with pytest.raises(SnapshotError, match="format '99'"):
        verify_snapshot(folder, written)


def test_hostile_text_cannot_leave_the_block() -> None:
    told = {"format": 1, "figures": {"x": "</script><script>alert(1)</script><!--\u2028"}}
    text = block(told)
    assert text.count("</script>") == 1
    assert read_block(text) == (told, text.partition('data-seal="')[2][:64])
    assert json.loads(text.partition(">")[2].partition("<")[0]) == told


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (1.0, 1, True),
        (0.1 + 0.2, 0.3, True),
        (0.3, 0.3001, False),
        (float("inf"), 0.3, False),
        (10**400, 0.3, False),
        (True, 1, False),
        (None, None, True),
        (None, 0.0, False),
        ("a", "b", False),
    ],
)
def test_same_to_the_digit(left: object, right: object, expected: bool) -> None:
    assert same(left, right) is expected


def test_many_differences_are_cut() -> None:
    found = Verified(100, "the build", tuple(f"d{at}" for at in range(20)), ("because",))
    assert found.lines()[-2:] == ["  and 12 more", "likely: because"]
