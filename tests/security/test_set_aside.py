"""A landed run that cannot be loaded or measured is set aside and told; everything else goes on."""

import gzip
import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from pipelines import bounds
from pipelines.clock import utc_now
from pipelines.exports import ImportOptions
from pipelines.folder import Folder
from pipelines.platforms import module
from pipelines.progress import Progress
from pipelines.records import Parsed, Response
from pipelines.runs.add import Wanted, add_accounts
from pipelines.runs.collect import collect
from pipelines.runs.import_files import import_files
from pipelines.runs.rebuild import rebuild
from pipelines.runs.run import sync_published
from pipelines.runs.undo import UnknownRun, find_run, take_back, undo
from pipelines.settings import remove_brand
from pipelines.warehouse import aside, landed_files, landing
from pipelines.warehouse.ask import open_published
from pipelines.warehouse.errors import FailedCheck
from pipelines.warehouse.integrity import seal
from pipelines.warehouse.landing import LandedRun
from pipelines.warehouse.work import open_work, writing
from tests.commands.test_bad_input import outpace
from tests.conftest import HEAD, Bring, row
from tests.fakes.platform_server import FakePlatforms
from tests.warehouse.conftest import fake
from tests.warehouse.test_rebuild import content

__all__ = ["fake"]  # a fixture of another room

pytestmark = pytest.mark.usefixtures("unchecked")

LARGEST = 2**63 - 1
GOOD = [row("noordkade", str(day), f"2026-02-{day:02d}") for day in range(1, 9)]
MORE = [row("vaartwijk", f"v{day}", f"2026-02-{day:02d}") for day in range(1, 9)]
BAD = [row("helmwind", "bad", "2026-02-02", counts=f"{LARGEST},{LARGEST},1,")]


def posts(folder: Folder) -> set[str]:
    frame = open_published(folder).ask("select post_id from posts")
    return {str(post).removeprefix("facebook:") for post in frame["post_id"]}


def file_of(tmp_path: Path, name: str, rows: list[str]) -> Path:
    path = tmp_path / name
    path.write_text("\n".join([HEAD, *rows]) + "\n", encoding="utf-8")
    return path


def newest(folder: Folder) -> LandedRun:
    return landing.runs(folder)[-1]


@pytest.fixture
def unbounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if a count without bound came in: two of them overflow the sums of the marts."""
    monkeypatch.setattr(bounds, "LARGEST_COUNT", LARGEST)


@pytest.mark.usefixtures("unbounded")
def test_of_new_files_only_the_one_that_cannot_be_measured_is_set_aside(
    folder: Folder, bring: Bring, tmp_path: Path
) -> None:
    bring(GOOD)
    steps: list[Progress] = []
    names = {"a.csv": MORE, "bad.csv": BAD, "c.csv": [row("vaartwijk", "c", "2026-02-20")]}
    paths = [file_of(tmp_path, name, rows) for name, rows in names.items()]
    reports = import_files(folder, paths, ImportOptions(), progress=steps.append)
    assert [report.status for report in reports] == ["ok", aside.STATUS, "ok"]
    assert "cannot be measured and is set aside (Out of Range Error" in reports[1].notes[0]
    assert len({report.build_id for report in reports}) == 1
    assert posts(folder) == {*map(str, range(1, 9)), *(f"v{day}" for day in range(1, 9)), "c"}
    told = [step.what for step in steps]
    assert any("bad.csv was set aside and the rest goes on" in what for what in told)
    healing = told[told.index("making the warehouse again") :]
    assert healing.count("measuring") > 1 and healing.count("checking") > 1  # at every attempt
    [(run_id, reason)] = [
        (r.run_id, one.reason) for r in aside.landed(folder) for one in r.left_out
    ]
    assert run_id == reports[1].run_id
    assert "Overflow" in reason or "overflow" in reason.lower()
    before = content(folder)
    rebuild(folder)  # a rebuild knows it too
    assert content(folder) == before
    assert sync_published(folder).build_id  # and nobody tries it again
    assert not list(folder.root.glob("again-*"))


def test_a_landscape_that_an_older_version_left_stuck_heals(
    folder: Folder, bring: Bring, monkeypatch: pytest.MonkeyPatch
) -> None:
    bring(GOOD)
    with monkeypatch.context() as older:
        older.setattr(bounds, "LARGEST_COUNT", LARGEST)
        older.setattr("pipelines.runs.run.lost", lambda *_: ["as if nothing could be made again"])
        with pytest.raises(FailedCheck, match="not published"):
            bring(BAD, name="bad.csv")
    sync_published(folder)
    assert posts(folder) == {*map(str, range(1, 9)), "bad"}
    assert not any(run.left_out for run in aside.landed(folder))
    told = open_published(folder).ask("select reason from quarantine")["reason"]
    assert set(told) == {bounds.COUNT_REASON}


def test_a_warehouse_with_a_post_of_the_year_9999_is_made_again(
    folder: Folder, bring: Bring
) -> None:
    bring(GOOD)
    with writing(folder), open_work(folder) as con:
        con.execute("update post set published_at = '9999-01-01' where post_id = 'facebook:1'")
    sync_published(folder)
    latest = open_published(folder).ask("select max(published_at) < '2027-01-01' from posts")
    assert latest.iloc[0, 0]


def test_what_the_landing_no_longer_holds_is_not_made_again(folder: Folder, bring: Bring) -> None:
    bring(GOOD)
    run = newest(folder)
    landed_files.landed_file(folder, str(run.options["file"])).unlink()
    with writing(folder), open_work(folder) as con:
        con.execute("update post set published_at = '9999-01-01' where post_id = 'facebook:1'")
    with pytest.raises(FailedCheck, match="lies in the future"):
        sync_published(folder)
    assert posts(folder) == set(map(str, range(1, 9)))
    bring_back = outpace(folder.root, "undo", newest(folder).run_id[:4])
    assert bring_back.returncode == 0  # that very run may go


def test_undo_leaves_a_run_out_and_back_takes_it_in(folder: Folder, bring: Bring) -> None:
    bring(GOOD)
    before = content(folder)
    bring(MORE, name="more.csv")
    both, run = content(folder), newest(folder)
    told = outpace(folder.root, "undo", run.run_id)
    assert (told.returncode, told.stdout.split(";")[0]) == (0, f"run {run.run_id} is left out")
    assert posts(folder) == set(map(str, range(1, 9)))
    after = content(folder)
    assert {name: after[name] for name in before if name.startswith("main.post")} == {
        name: before[name] for name in before if name.startswith("main.post")
    }
    status = outpace(folder.root, "status").stdout
    assert f"set aside: import more.csv of {utc_now().day}" in status
    assert f"it was undone; `outpace undo {run.run_id} --back` takes it in again" in status
    assert f"{run.run_id}  import more.csv" in outpace(folder.root, "undo").stdout
    again = outpace(folder.root, "undo", run.run_id)
    assert (again.returncode, "set aside already" in again.stderr) == (1, True)
    told = outpace(folder.root, "undo", run.run_id, "--back")
    assert (told.returncode, "is in again" in told.stdout) == (0, True)
    assert content(folder) == both


def test_an_undone_file_that_is_imported_again_says_so(folder: Folder, bring: Bring) -> None:
    bring(GOOD)
    bring(MORE, name="more.csv")
    undo(folder, newest(folder).run_id)
    assert "is set aside (it was undone)" in bring(MORE, name="more.csv").notes[0]


def test_an_undo_that_was_killed_is_finished_by_the_next_run(folder: Folder, bring: Bring) -> None:
    bring(GOOD)
    bring(MORE, name="more.csv")
    aside.leave_out(newest(folder), "it was undone")  # killed before anything else
    bring([row("helmwind", "h", "2026-02-02")], name="third.csv")
    assert posts(folder) == {*map(str, range(1, 9)), "h"}


def test_a_taking_back_that_was_killed_gives_what_a_rebuild_gives(
    folder: Folder, bring: Bring, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not what is known when an old run comes after later ones that were measured without it."""
    seen = "2026-02-12T12:00:00Z"  # so young that their counts are answered
    young = [
        row("noordkade", f"y{day}", f"2026-02-{day:02d}", observed=seen) for day in range(1, 9)
    ]
    bring(young)
    bring(GOOD, name="good.csv")
    first = landing.runs(folder)[0]
    undo(folder, first.run_id)
    with monkeypatch.context() as killed:
        killed.setattr("pipelines.runs.undo.rebuild_held", kill)
        with pytest.raises(KeyboardInterrupt):
            take_back(folder, first.run_id)
    sync_published(folder)
    assert posts(folder) == {*map(str, range(1, 9)), *(f"y{day}" for day in range(1, 9))}
    before = content(folder)
    rebuild(folder)
    assert content(folder) == before
    assert not aside.half_taken_back(folder).exists()


def kill(*_: object, **__: object) -> None:
    raise KeyboardInterrupt


def test_neither_does_it_keep_a_rebuild_from_its_work(folder: Folder, bring: Bring) -> None:
    bring(GOOD)
    bring(MORE, name="more.csv")
    aside.leave_out(newest(folder), "it was undone")  # killed before anything else
    rebuild(folder)
    assert posts(folder) == set(map(str, range(1, 9)))
    aside.take_in(newest(folder))
    folder.work.write_bytes(b"this is no database" * 1000)
    aside.leave_out(newest(folder), "it was undone")
    rebuild(folder)
    assert posts(folder) == set(map(str, range(1, 9)))


def test_a_run_that_is_not_there_gets_a_sentence(folder: Folder, bring: Bring) -> None:
    bring(GOOD)
    with pytest.raises(UnknownRun, match="no run is named 'x'; the last are: 2026"):
        undo(folder, "x")
    with pytest.raises(UnknownRun, match=r"nothing of run 2026.* is set aside"):
        take_back(folder, newest(folder).run_id)
    assert find_run(folder, newest(folder).run_id[:20]).run_id == newest(folder).run_id
    told = outpace(folder.root, "undo", "../../etc")
    assert (told.returncode, told.stderr.count("\n")) == (1, 1)


def killed(folder: Folder, body: bytes) -> LandedRun:
    """A collection that was killed after an answer had landed that nothing can read."""
    run = landing.start_run(folder, "collect", now=utc_now(), version="1", options={})
    (run.path / "0001.ndjson.gz").write_bytes(gzip.compress(body))
    return run


UNREADABLE = [
    b'{"source": "bluesky"}\n',
    b"[1, 2]\n",
    b"no json\n",
    b'{"end": {"unknown": 1}}\n',
    json.dumps({
        "source": "no such platform", "purpose": "posts", "url": "", "status": 200,
        "received_at": "2026-01-01T00:00:00", "encoding": "utf-8", "body": "{}",
    }).encode(),
]  # fmt: skip


def forge(run: LandedRun, **options: str) -> None:
    """Change what a run was asked, as if it had been landed so."""
    head = json.loads((run.path / "run.json").read_bytes())
    head["options"] |= options
    (run.path / "run.json").write_text(json.dumps(head), encoding="utf-8")
    seal(run.path / "run.json")


def test_landed_answers_that_nothing_can_read_block_nothing(folder: Folder, bring: Bring) -> None:
    bring(GOOD)
    runs = {killed(folder, body).run_id for body in UNREADABLE}
    bring(MORE, name="more.csv")
    sync_published(folder)
    rebuild(folder)
    remove_brand(folder, "vaartwijk", now=utc_now())
    assert len(posts(folder)) == 16
    assert {run.run_id for run in aside.landed(folder) if run.left_out} == runs
    ended = open_published(folder).ask("select status, note from run where kind = 'collect'")
    assert set(ended["status"]) == {aside.STATUS}
    assert ended["note"].str.contains("0001 is set aside: ").all()
    assert outpace(folder.root, "status").stdout.count("set aside: collect of") == len(runs)


def test_a_landed_file_of_a_killed_import_that_cannot_be_read_is_set_aside(
    folder: Folder, bring: Bring
) -> None:
    bring(GOOD)
    bring(MORE, name="more.csv")
    run = newest(folder)
    path = landed_files.landed_file(folder, str(run.options["file"]))
    path.write_bytes(b"%PDF-1.7 nothing\n")
    landed = path.rename(path.with_name(landed_files.file_name(path)))
    forge(run, file=landed.name)
    rebuild(folder, smaller=True)
    assert posts(folder) == set(map(str, range(1, 9)))
    (left,) = aside.left_out(run)
    assert "is a PDF document, not a table" in left.reason


def test_a_note_that_cannot_be_read_still_sets_aside(folder: Folder, bring: Bring) -> None:
    bring(GOOD)
    run = newest(folder)
    for half in (b"", b"[{", b"{}", b'[{"odd": 1}]', b"\xff", b"7", b"[" * 100_000):
        (run.path / aside.NOTE).write_bytes(half)
        assert aside.is_left_out(run)
        assert f"{run.run_id}/set_aside.json is damaged" in outpace(folder.root, "doctor").stdout
    take_back(folder, run.run_id)
    assert len(posts(folder)) == 8


def test_a_changed_note_is_told_and_one_of_an_earlier_version_is_read(
    folder: Folder, bring: Bring
) -> None:
    bring(GOOD)
    run = newest(folder)
    aside.leave_out(run, "odd", part="0001")
    note = run.path / aside.NOTE
    said = note.read_bytes()
    assert [one.part for one in aside.left_out(run)] == ["0001"]
    note.write_bytes(said.replace(b'"0001"', b'"0002"'))
    assert aside.is_left_out(run)
    note.write_text(json.dumps(json.loads(said)["left_out"]))
    assert [one.part for one in aside.left_out(run)] == ["0001"]


def test_a_full_disk_sets_nothing_aside(
    folder: Folder, bring: Bring, monkeypatch: pytest.MonkeyPatch
) -> None:
    bring(GOOD)

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pipelines.warehouse.load.stage_landed", full)
    with pytest.raises(OSError, match="No space left"):
        rebuild(folder)
    assert not any(run.left_out for run in aside.landed(folder))


def test_an_account_whose_answers_cannot_be_loaded_leaves_the_others(
    folder: Folder, fake: FakePlatforms, monkeypatch: pytest.MonkeyPatch
) -> None:
    for platform in ("bluesky", "youtube"):
        add_accounts(folder, [Wanted("Lumen", fake.account(platform).link)])
    with monkeypatch.context() as broken:
        broken.setattr("pipelines.warehouse.load.reader", only_bluesky())
        report = collect(folder)
    assert report.status == "partial"
    assert "Lumen: collect was set aside and the rest goes on: odd" in report.notes[0]
    platforms = "select distinct platform from posts"
    assert list(open_published(folder).ask(platforms)["platform"]) == ["bluesky"]
    take_back(folder, report.run_id)
    assert len(open_published(folder).ask(platforms)) == 2


def only_bluesky() -> Callable[[str], object]:
    """Sources of which all but one fail in a way that nobody foresaw."""

    class Odd:
        @staticmethod
        def parse(_: Response) -> Parsed:
            raise ValueError("odd")

    return lambda name: module(name) if name == "bluesky" else Odd


NAMES = (b"m\xe4rz.csv", b"x.m\xe4rz.csv", b"\xff\xfe.csv", b"a\x1b]0;t\x07b.csv", b"c?[1]*.csv")


def test_a_file_name_of_any_bytes_blocks_nothing(
    folder: Folder, bring: Bring, tmp_path: Path
) -> None:
    """Each brings a post of its own: none is known by its content, none is left out."""
    bring(GOOD)
    paths = [os.fsencode(tmp_path) + b"/" + name for name in NAMES]
    for number, path in enumerate(paths):
        with open(path, "w", encoding="utf-8") as file:  # noqa: PTH123  any bytes
            file.write(f"{HEAD}\n{row('vaartwijk', f'v{number}', '2026-02-02')}\n")
    told = outpace(folder.root, "import", *map(os.fsdecode, paths))
    assert (told.returncode, told.stderr.count("Traceback")) == (0, 0)
    told.stdout.encode("utf-8")
    assert "\x1b" not in told.stdout + told.stderr
    wanted = {*map(str, range(1, 9)), *(f"v{number}" for number in range(len(NAMES)))}
    assert posts(folder) == wanted
    rebuild(folder)
    assert posts(folder) == wanted
    assert outpace(folder.root, "status").stdout.encode("utf-8")


def test_a_landing_that_holds_such_a_name_already_can_be_loaded(
    folder: Folder, bring: Bring
) -> None:
    bring(GOOD)
    run = newest(folder)
    forge(run, name=os.fsdecode(b"m\xe4rz.csv"))
    rebuild(folder)
    assert not any(run.left_out for run in aside.landed(folder))
    notes = open_published(folder).ask("select note from run_part")
    assert list(notes["note"]) == ["m\N{REPLACEMENT CHARACTER}rz.csv"]
