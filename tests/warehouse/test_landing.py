from datetime import datetime

from pipelines.folder import Folder
from pipelines.records import Response
from pipelines.warehouse import landing
from pipelines.warehouse.landing import LandedRun, PartEnd

NOW = datetime(2026, 3, 1, 12)


def answer(body: bytes) -> Response:
    return Response("bluesky", "posts", "https://example.invalid/", 200, NOW, body, {"etag": "x"})


def started(folder: Folder) -> LandedRun:
    return landing.start_run(folder, "collect", now=NOW, version="1", options={})


def test_answers_come_back_to_the_byte(folder: Folder) -> None:
    run = started(folder)
    bodies = [b"{}", "\u00e9\u20ac".encode(), b"\xff\xfe not text"]
    for body in bodies:
        landing.land_response(run, "0001", answer(body))
    landing.end_part(run, "0001", PartEnd("bluesky:1", "ok", None, {"swept_at": "x"}))
    responses, end = landing.read_part(run, "0001")
    assert responses == [answer(body) for body in bodies]
    assert end == PartEnd("bluesky:1", "ok", None, {"swept_at": "x"})


def test_a_line_cut_in_the_middle_costs_that_line_only(folder: Folder) -> None:
    run = started(folder)
    landing.land_response(run, "0001", answer(b"one"))
    path = run.path / "0001.ndjson.gz"
    whole = path.read_bytes()
    landing.land_response(run, "0001", answer(b"two"))
    both = path.read_bytes()
    for cut in range(len(whole), len(both)):
        path.write_bytes(both[:cut])
        responses, end = landing.read_part(run, "0001")
        assert [item.body for item in responses] == [b"one"]
        assert end is None


def test_runs_come_back_in_order(folder: Folder) -> None:
    first = started(folder)
    second = landing.start_run(folder, "add", now=NOW.replace(hour=13), version="1", options={})
    landing.end_run(first, status="ok", note=None, now=NOW)
    assert landing.runs(folder) == [first, second]
    assert (first.outcome() or {})["status"] == "ok"
    assert second.outcome() is None


def test_a_clock_that_was_set_back_does_not_change_the_order_of_runs(folder: Folder) -> None:
    moments = [datetime(2026, 3, 1, 12), datetime(2026, 2, 1, 12), datetime(2026, 2, 1, 12)]
    made = [
        landing.start_run(folder, "collect", now=moment, version="1", options={})
        for moment in moments
    ]
    assert [run.run_id for run in landing.runs(folder)] == [run.run_id for run in made]
    assert [run.started_at for run in landing.runs(folder)] == moments
