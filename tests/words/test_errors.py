"""Errors of the pipelines: in English as they say themselves, in other languages the same."""

from pathlib import Path

import pytest

from app.words.errors import told, what
from app.words.language import spoken
from pipelines.errors import OutpaceError
from pipelines.exports import ExportError, ImportOptions, plan_files
from pipelines.platforms import recognise
from pipelines.platforms.answers import Asked

FILES = {
    "no-file": None,
    "empty": b"",
    "no-table": b"%PDF-1.7 and more",
    "no-platform": b"post_id,account,published_at,likes\n1,A,2026-01-20,5\n",
    "no-brand": b"post_id,platform,published_at,likes\n1,facebook,2026-01-20,5\n",
    "dates": b"post_id,platform,account,published_at,likes\n1,facebook,A,03/04/2026 10:00,5\n",
    "no-column": b"post_id,platform,account,likes,text\n1,facebook,A,5,hello\n",
    "no-rows": b"post_id,platform,account,published_at,likes\n",
    "totals": b"platform,account,date,likes,posts\nfacebook,A,2026-01-20,5,2\n",
    "comments": b"platform,account,published_at,likes,comment id\nfacebook,A,2026-01-20,5,c1\n",
    "no-counts": b"post_id,platform,account,published_at,text\n1,facebook,A,2026-01-20,hello\n",
}
LINKS = {"not-collected": "https://www.linkedin.com/company/vaartwijk", "unknown-link": "x y z"}


def raised(case: str, folder: Path) -> OutpaceError:
    if case in LINKS:
        with pytest.raises(OutpaceError) as of_link:
            recognise(LINKS[case])
        return of_link.value
    path, content = folder / "file.csv", FILES[case]
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(OutpaceError) as of_file:
        list(plan_files(path, ImportOptions()))
    return of_file.value


@pytest.mark.parametrize("case", [*FILES, *LINKS])
def test_an_error_says_the_same_in_every_language(case: str, tmp_path: Path) -> None:
    error = raised(case, tmp_path)
    assert error.case == case
    with spoken("en"):
        assert told(error) == str(error)
        if isinstance(error, ExportError):
            assert what(error) == error.what
    with spoken("nl"):
        dutch = told(error)
    assert dutch != str(error)
    assert all(str(value) in dutch for name, value in error.values.items() if name in TOLD)


TOLD = {"file", "link", "columns", "column", "value", "forms"}


def test_an_error_without_a_case_is_told_as_it_is() -> None:
    with spoken("nl"):
        assert told(OutpaceError("no such thing")) == "no such thing"
        assert what(ExportError("no such thing", flag="say --it")) == "no such thing"


@pytest.mark.parametrize("kind", ["refused_key", "gone", "not_there"])
def test_what_a_platform_answers_is_said_in_every_language(kind: str) -> None:
    error = getattr(Asked("youtube", "@vaartwijk", keys="YOUTUBE_API_KEY"), kind)()
    with spoken("en"):
        assert told(error) == str(error)
    with spoken("nl"):
        dutch = told(error)
    assert "@vaartwijk" in dutch
    assert "YouTube" in dutch
    assert dutch != str(error)
