"""Forged and hostile files: a forgery is never the same, and whatever a file is ends in a sentence.

The attacker may write any file and compute every seal anew; he cannot change the landscape.
"""

import json
import os
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from app.snapshot import SnapshotError, verify_snapshot, write_snapshot
from app.snapshot import told as reading
from app.snapshot import verify as checking
from app.snapshot.facts import Choice, Facts, facts_of
from app.snapshot.figures import MARK, PAGE_SEAL, UNSEALED, block, page_sealed, read_block
from app.snapshot.page import document
from app.snapshot.verify import Outcome, Verified
from pipelines.errors import OutpaceError
from pipelines.folder import Folder
from pipelines.runs import as_of
from tests.app.made_up import MadeUp

Edit = Callable[[str], str]
Change = Callable[[dict[str, Any]], object]


class Build(MadeUp):
    """The made-up landscape as a published file."""

    def __init__(self, *_: object, **__: object) -> None:
        super().__init__()

    def table(self, name: str) -> pd.DataFrame:
        if name == "run":
            return pd.DataFrame({"started_at": pd.to_datetime([]), "kind": []})
        return super().table(name)


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A genuine snapshot of the made-up landscape."""
    path = write_snapshot(MadeUp(), path=tmp_path_factory.mktemp("page") / "page.html")  # type: ignore[arg-type]
    return path.read_text("utf-8")


@cache
def facts(choice: Choice) -> Facts:
    """What the made-up landscape answers to a choice."""
    return facts_of(MadeUp(), choice)  # type: ignore[arg-type]


@cache
def drawn(choice: Choice, told: str) -> str:
    """The page of the made-up landscape with these figures."""
    return document(facts(choice), json.loads(told))


@pytest.fixture
def check(
    page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[[str | bytes], Verified]:
    """Verifies what stands in a file, against the made-up landscape as the kept build."""
    folder = Folder(tmp_path / "data")
    folder.published.mkdir(parents=True)
    (folder.published / f"outpace-{MadeUp.build_id}.duckdb").touch()
    for room, name in ((checking, "Published"), (checking, "open_published")):
        monkeypatch.setattr(room, name, Build)
    monkeypatch.setattr(checking, "facts_of", lambda _, choice, report: facts(choice))
    monkeypatch.setattr(checking, "document", lambda of, told: drawn(of.choice, json.dumps(told)))
    for name in ("as_known", "as_known_at"):
        monkeypatch.setattr(as_of, name, Build)

    def checked(content: str | bytes) -> Verified:
        path = tmp_path / "file.html"
        path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
        return verify_snapshot(folder, path)

    return checked


def sealed_anew(text: str) -> str:
    return page_sealed(PAGE_SEAL.sub(lambda found: found[0].replace(found[1], UNSEALED), text))


def with_payload(page: str, change: Change) -> str:
    """The page with other figures, both seals computed anew."""
    found = read_block(page)
    assert found is not None
    change(found[0])
    return with_block(page, str(block(found[0])))


def with_block(page: str, other: str) -> str:
    """The page with another block in the place of its own."""
    start = page.index(MARK)
    end = page.index("</script>", start) + len("</script>")
    return sealed_anew(page[:start] + other + page[end:])


def raw(text: str) -> Edit:
    """The page with this text as its figures, whatever it is."""
    return lambda page: with_block(page, f'{MARK}{"0" * 64}">{text}</script>')


def put(old: str, new: str) -> Edit:
    def edited(page: str) -> str:
        assert old in page
        return page.replace(old, new, 1)

    return edited


SCRIPT = "<script>document.title='We lead'</script>"
FORGED: dict[str, Edit] = {
    "a second main": put("</main>", "</main><style>main{display:none}</style><h1>99 %</h1>"),
    "a main before": put("<body>", "<body><main><h1>We lead</h1></main>"),
    "words by CSS": put("</style>", 'h1{font-size:0}h1:after{content:"We lead"}</style>'),
    "a hidden warning": put("</style>", ".simulated{display:none}</style>"),
    "another title": put("<title>", "<title>We lead · "),
    "a script": put("</body>", f"{SCRIPT}</body>"),
    "a changed script": lambda page: page.replace("</script></body>", ";alert(1)</script></body>"),
    "a loosened policy": put("default-src 'none'", "default-src *"),
    "no policy": lambda page: page.replace("Content-Security-Policy", "x", 1),
    "another page first": lambda page: f"<h1>We lead</h1>{page}",
    "another page after": lambda page: f"{page}<h1>We lead</h1>",
    "a comment": put("<body>", "<body><!-- we lead -->"),
    "a redirect": put("<title>", '<meta http-equiv="refresh" content="0;url=//x.test"><title>'),
    "a frame": put("</main>", '</main><iframe src="//x.test"></iframe>'),
    "a base": put("<title>", '<base href="//x.test"><title>'),
    "a changed headline": put("<h1>", "<h1>Not true: "),
    "a handler": put("<h1>", '<h1 onclick="x()">'),
    "a turned sign": put("<h1>", "<h1>\u202e"),
    "one space more": put("<h1>", "<h1> "),
    "one line more": lambda page: page + "\n",
    "no line at the end": lambda page: page.rstrip("\n"),
    "a byte order mark": lambda page: "\ufeff" + page,
}


def test_a_genuine_file_is_the_same(check: Callable[[str | bytes], Verified], page: str) -> None:
    found = check(page)
    assert (found.outcome, found.differs) == (Outcome.SAME, ())
    assert check(page.replace("\n", "\r\n")).outcome is Outcome.SAME  # as mail may send it


@pytest.mark.parametrize("case", FORGED)
def test_a_forged_page_is_found(
    check: Callable[[str | bytes], Verified], page: str, case: str
) -> None:
    forged = FORGED[case](page)
    assert forged != page
    assert check(sealed_anew(forged)).outcome is Outcome.DIFFERS, "with its seal computed anew"
    assert "the page does not fit its seal" in check(forged).differs


PAYLOADS: dict[str, tuple[Change, Outcome, str]] = {
    "another version": (lambda told: told.update(version="9"), Outcome.DIFFERS, "version is 9"),
    "another writer": (
        lambda told: told.update(written_by="9"),
        Outcome.WORDS_UNCHECKED,
        "words not checked: the file was written by outpace 9",
    ),
    "a build that is gone": (
        lambda told: told.update(build="2020-01-01T000000-00000000"),
        Outcome.WORDS_UNCHECKED,
        "words not checked: the build that the file was written from is gone",
    ),
    "another moment": (
        lambda told: told.update(built_at="2026-11-24T05:11:00"),
        Outcome.DIFFERS,
        "built_at is 2026-11-24T05:11:00",
    ),
    "other settings": (
        lambda told: told["settings"].update(time_zone="UTC"),
        Outcome.DIFFERS,
        "settings is",
    ),
    "another figure": (
        lambda told: told["figures"]["share_change"]["rows"][0].__setitem__(3, 0.9),
        Outcome.DIFFERS,
        "0.9 in the file",
    ),
    "a row less": (
        lambda told: told["figures"]["coverage"]["rows"].pop(),
        Outcome.DIFFERS,
        "rows in the file",
    ),
    "a table more": (
        lambda told: told["figures"].update(x={"columns": [], "rows": []}),
        Outcome.DIFFERS,
        "x: only in the file",
    ),
    "a very large whole number": (
        lambda told: told["figures"]["share_change"]["rows"][0].__setitem__(3, 10**400),
        Outcome.DIFFERS,
        "in the file",
    ),
    "as known on a day": (
        lambda told: told.update(known_on="2026-11-20", version="9"),
        Outcome.WORDS_UNCHECKED,
        "words not checked",
    ),
}


@pytest.mark.parametrize("case", PAYLOADS)
def test_figures_that_are_sealed_anew(
    check: Callable[[str | bytes], Verified], page: str, case: str
) -> None:
    change, outcome, said = PAYLOADS[case]
    found = check(with_payload(put("<h1>", "<h1>Forged: ")(page), change))
    assert found.outcome is outcome
    assert said in "\n".join(found.lines())
    assert found.outcome != 0


TEXTS: dict[str, str | bytes] = {
    "empty": b"",
    "binary": bytes(range(256)) * 100,
    "zeros": bytes(100_000),
    "a PDF": b"%PDF-1.7\xff\xfe",
    "UTF-16": "<html>".encode("utf-16"),
    "Latin 1": "<h1>Käse</h1>".encode("latin-1"),
    "cut within a letter": "<h1>ä".encode()[:-1],
    "another page": "<!doctype html><title>x</title>",
    "only the mark": MARK,
    "many marks": MARK * 50_000,
    "a mark without an end": f'{MARK}{"0" * 64}">' + "x" * 100_000,
    "a short seal": f'{MARK}00">{{}}</script>',
    "two blocks": f'{MARK}{"0" * 64}">{{}}</script>' * 2,
    "only surrogates": b"\xed\xa0\x80" * 100,
}
DEEP = 200_000
RAW: dict[str, str] = {
    "no JSON": "x",
    "nothing": "",
    "null": "null",
    "a list": "[]",
    "a text": '"x"',
    "a number": "1",
    "an empty object": "{}",
    "cut": '{"format":2,"figures":{',
    "deep lists": "[" * DEEP + "]" * DEEP,
    "deep objects": '{"a":' * DEEP + "1" + "}" * DEEP,
    "deep lists in a name": '{"format":' + "[" * 900 + "]" * 900 + "}",
    "no number": '{"format":NaN}',
    "endless": '{"format":1e999}',
    "many digits": '{"format":' + "9" * 10_000 + "}",
    "a name twice": '{"format":2,"format":2}',
    "format as text": '{"format":"2"}',
    "format as yes": '{"format":true}',
    "format as a fraction": '{"format":2.0}',
    "another format": '{"format":99}',
    "the format before": '{"format":1}',
    "half of a sign": '{"format":2,"build":"\\ud800"}',
}
CHANGED: dict[str, Change] = {
    **{f"no {key}": lambda told, key=key: told.pop(key) for key in reading.KEYS},  # type: ignore[misc]
    **{
        f"{key} of another type": lambda told, key=key: told.update({key: [1]})  # type: ignore[misc]
        for key in reading.KEYS
    },
    **{
        f"no parameter {key}": lambda told, key=key: told["parameters"].pop(key)  # type: ignore[misc]
        for key in reading.PARAMETERS
    },
    **{
        f"parameter {key} of another type": lambda told, key=key: told["parameters"].update(  # type: ignore[misc]
            {key: {"a": 1}}
        )
        for key in reading.PARAMETERS
    },
    "one key more": lambda told: told.update(x=1),
    "a path as build": lambda told: told.update(build="../../../etc/passwd"),
    "a zero byte in build": lambda told: told.update(build="a\0b"),
    "a very long build": lambda told: told.update(build="a" * 5_000),
    "an unknown measure": lambda told: told["parameters"].update(measure="x'; drop table post"),
    "an unknown brand": lambda told: told["parameters"].update(own="Nobody\x1b[2J"),
    "an unknown language": lambda told: told["parameters"].update(language="fr"),
    "a language that is offered to nobody": lambda told: told["parameters"].update(language="xx"),
    "a path as language": lambda told: told["parameters"].update(language="../nl"),
    "no day": lambda told: told["parameters"].update(since="yesterday"),
    "the first day": lambda told: told["parameters"].update(since="0001-01-01"),
    "the last day": lambda told: told["parameters"].update(until="9999-12-31"),
    "the last moment": lambda told: told.update(built_at="9999-12-31T23:59:59.999999"),
    "a moment with a zone": lambda told: told.update(built_at="2026-11-24T05:10:00+01:00"),
    "no moment": lambda told: told.update(built_at="now"),
    "an early day": lambda told: told.update(known_on="0001-01-01"),
    "no known day": lambda told: told.update(known_on="x" * 900),
    "a table that is a list": lambda told: told["figures"].update(share_change=[]),
    "a table without rows": lambda told: told["figures"]["share_change"].pop("rows"),
    "rows that are a number": lambda told: told["figures"]["share_change"].update(rows=7),
    "columns that are numbers": lambda told: told["figures"]["share_change"].update(columns=[1]),
    "a column twice": lambda told: told["figures"]["share_change"].update(columns=["a", "a"]),
    "a row too short": lambda told: told["figures"]["share_change"]["rows"][0].pop(),
    "a row that is a text": lambda told: told["figures"]["share_change"]["rows"].append("x"),
    "a cell that is an object": lambda told: told["figures"]["share_change"]["rows"][0].__setitem__(
        0, {"a": 1}
    ),
    "a cell of lists": lambda told: told["figures"]["share_change"]["rows"][0].__setitem__(
        0, [[1]]
    ),
}


def said(check: Callable[[str | bytes], Verified], content: str | bytes) -> str:
    """The sentence with which a file is refused."""
    with pytest.raises(OutpaceError) as raised:
        check(content)
    return str(raised.value)


@pytest.mark.parametrize("case", TEXTS)
def test_a_hostile_file_ends_in_a_sentence(
    check: Callable[[str | bytes], Verified], case: str
) -> None:
    assert 20 < len(said(check, TEXTS[case])) < 500


@pytest.mark.parametrize("case", RAW)
def test_hostile_json_ends_in_a_sentence(
    check: Callable[[str | bytes], Verified], page: str, case: str
) -> None:
    assert 20 < len(said(check, raw(RAW[case])(page))) < 500


@pytest.mark.parametrize("case", CHANGED)
def test_hostile_figures_end_in_a_sentence(
    check: Callable[[str | bytes], Verified], page: str, case: str
) -> None:
    assert 20 < len(said(check, with_payload(page, CHANGED[case]))) < 500


def test_half_a_sign_in_a_cell_ends_in_a_sentence(
    check: Callable[[str | bytes], Verified], page: str
) -> None:
    found = read_block(page)
    assert found is not None
    found[0]["figures"]["x\ud800"] = {"columns": ["a"], "rows": [["\udfff"]]}
    assert "no text and no number" in said(check, raw(json.dumps(found[0]))(page))


def test_a_folder_a_pipe_and_an_endless_device_end_in_a_sentence(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "ring").symlink_to(tmp_path / "ring")
    places = (tmp_path, tmp_path / "pipe", Path("/dev/zero"), tmp_path / "no", tmp_path / "ring")
    for path in (*places, Path("a\0b"), tmp_path / ("x" * 5_000)):
        with pytest.raises(SnapshotError):
            verify_snapshot(Folder(tmp_path), path)


def test_a_gigabyte_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "large.html"
    with path.open("wb") as file:
        file.truncate(1 << 30)
    with pytest.raises(SnapshotError, match="larger than 32 MB"):
        verify_snapshot(Folder(tmp_path), path)
