"""Small parts of the pages that need no browser."""

import threading
from pathlib import Path

import pandas as pd
import pytest
from streamlit import config

from app.parts.data.links import brands_of, lines_of, links_html
from app.parts.downloads import csv_bytes
from app.parts.pieces import plain, sentence
from app.server import launch
from app.view import jobs
from app.words.catalogue import say
from app.words.language import offered, spoken
from app.words.safe import web_link
from pipelines.progress import Progress


def test_csv_keeps_numbers_and_names_unknown_nothing() -> None:
    frame = pd.DataFrame({"=brand": ["-x", "y"], "change": [-1.5, None]})
    text = csv_bytes(frame).decode("utf-8-sig")
    assert text == "'=brand,change\r\n'-x,-1.5\r\ny,\r\n"


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("https://a.example/x", "https://a.example/x"),
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        (None, None),
    ],
)
def test_only_web_addresses_become_links(url: object, link: str | None) -> None:
    assert web_link(url) == link


def test_pasted_links_become_brands() -> None:
    text = """
    https://bsky.app/profile/noordkade.example
    Vaart wijk: https://bsky.app/profile/vw.example, https://www.youtube.com/@vaart
    https://www.youtube.com/@noordkade
    """
    assert brands_of(text) == [
        (
            "Noordkade",
            ["https://bsky.app/profile/noordkade.example", "https://www.youtube.com/@noordkade"],
        ),
        ("Vaart wijk", ["https://bsky.app/profile/vw.example", "https://www.youtube.com/@vaart"]),
    ]


def test_each_link_says_what_can_be_done_with_it() -> None:
    text = """
    https://bsky.app/profile/noordkade.example
    https://www.instagram.com/helmwind
    https://www.linkedin.com/company/helmwind
    https://www.tiktok.com/@helmwind
    https://nowhere.example/us
    """
    lines = lines_of(text)
    assert [line.state for line in lines] == ["good", "file", "file", "file", "unknown"]
    html = links_html(lines)
    assert "Instagram comes as an export file: drop it in the box for files." in html
    assert html.count("<li") == 5


def test_links_of_others_stay_text() -> None:
    assert "<b>x" not in links_html(lines_of("<b>x https://e.example/<img>"))


def test_the_example_is_accepted_in_every_language() -> None:
    for language in offered():
        with spoken(language):
            lines = lines_of(say("start-links-example"))
            assert [line.state for line in lines] == ["good", "good", "good"]


def test_no_widget_is_told_to_be_wrong_in_the_terminal(tmp_path: Path) -> None:
    """What is bound to the address has a default and is set as well: that is no stack to print."""
    name = "global.disableWidgetStateDuplicationWarning"
    assert launch._settings(tmp_path, 8501)[name] is True
    assert name in config.get_config_options()


def test_texts_are_safe_in_markdown() -> None:
    assert plain("[x](y) *b*") == "\\[x\\]\\(y\\) \\*b\\*"


def test_errors_become_sentences() -> None:
    assert sentence("no brand named x; add it") == "No brand named x; add it."


def finish(root: Path) -> jobs.Job:
    for thread in threading.enumerate():
        if thread is not threading.current_thread() and thread.name.startswith("testing"):
            thread.join(10)
    job = jobs.latest(root)
    assert job is not None
    return job


def test_a_job_tells_its_progress_and_outcome(tmp_path: Path) -> None:
    def work(tell: jobs.Tell) -> str:
        tell(Progress("one", 1, 4))
        return "four done"

    jobs.start(tmp_path, "testing", work)
    job = finish(tmp_path)
    assert (job.what, job.part, job.outcome, job.is_failed) == ("one", 0.25, "four done", False)
    jobs.forget(tmp_path)
    assert jobs.latest(tmp_path) is None


def test_a_job_stops_between_two_steps(tmp_path: Path) -> None:
    begun, steps = threading.Event(), []

    def work(tell: jobs.Tell) -> str:
        for step in range(1000):
            begun.set()
            steps.append(step)
            tell(Progress("step", step, 1000))
            threading.Event().wait(0.01)
        return "all done"

    job = jobs.start(tmp_path, "testing stop", work)
    assert begun.wait(5)
    assert jobs.start(tmp_path, "testing again", lambda tell: "no") is job
    job.stop.set()
    finish(tmp_path)
    assert len(steps) < 1000
    assert job.outcome == "Stopped. What was done until then is kept."


def test_a_job_speaks_the_language_of_who_started_it(tmp_path: Path) -> None:
    with spoken("nl"):
        jobs.start(tmp_path, "testing", lambda tell: say("data-rename"))
    assert finish(tmp_path).outcome == "Hernoemen"


def test_work_that_ends_with_trouble_is_failed(tmp_path: Path) -> None:
    def work(tell: jobs.Tell) -> str:
        raise jobs.Failed("the platform was not reached")

    jobs.start(tmp_path, "testing", work)
    job = finish(tmp_path)
    assert (job.is_failed, job.outcome) == (True, "the platform was not reached")


def test_a_failed_job_says_why(tmp_path: Path) -> None:
    def work(tell: jobs.Tell) -> str:
        raise ValueError("the disk is full")

    jobs.start(tmp_path, "testing failure", work)
    job = finish(tmp_path)
    assert (job.is_failed, job.outcome) == (True, "the disk is full")
