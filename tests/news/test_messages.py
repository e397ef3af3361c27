"""What messages say on the demo, word for word, and that a run of it notes and tells once."""

import pytest

from app.news.message import message_of
from app.words.language import spoken
from pipelines.folder import Folder
from pipelines.news import log
from pipelines.news.notice import notice, would_notice
from pipelines.settings import NewsRules, Settings
from pipelines.warehouse.ask import open_published
from tests.conftest import Golden

SETTINGS = Settings(
    time_zone="Europe/Amsterdam",
    is_simulated=True,
    news=NewsRules(address="https://outpace.example", breakouts_per_year=300),
)


@pytest.mark.parametrize("language", ["en", "nl"])
def test_the_messages_of_the_demo(demo_folder: Folder, golden: Golden, language: str) -> None:
    published = open_published(demo_folder)
    told = []
    with spoken(language):
        for one in would_notice(demo_folder, published, SETTINGS, everything=True):
            message = message_of(one, published, SETTINGS)
            files = [f"[{file.name.partition('.')[2]}]" for file in message.attachments]
            told.append("\n".join([message.title, *message.lines, *files]))
    built = published.landscape.built_at
    text = "\n\n".join(told).replace(f"{built:%b} {built:%Y}", "")
    lines = [line for line in text.split("\n") if not line.startswith(("The week in", "De week"))]
    golden(f"news_{language}.txt", "\n".join(lines) + "\n")


def test_the_first_run_tells_nobody_and_the_second_what_is_new(
    demo_folder: Folder, folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OUTPACE_NEWS_TARGETS", "team=json://localhost")
    published = open_published(demo_folder)
    assert notice(folder, published, SETTINGS) == []
    noted = log.read_log(folder).notices
    assert {one.kind for one in noted} >= {"begun", "lead", "slip"}
    assert notice(folder, published, SETTINGS) == []
    assert log.read_log(folder).notices == noted
    path = log.log_path(folder)
    kept = [line for line in path.read_text().splitlines() if '"lead/' not in line]
    path.write_text("\n".join(kept) + "\n")
    (one,) = notice(folder, published, SETTINGS)
    assert (one.kind, one.to) == ("lead", ("team",))
    assert "localhost" not in path.read_text()
