"""Names that command a terminal: whatever is printed, by any command, none of it arrives."""

import io
import re
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from unittest.mock import patch

import pandas as pd
import pytest

from app.charts.svg.picture import figure_svg
from app.commands import base, tables
from app.exhibits.picture_file import picture_svg
from app.words.safe import for_terminal, for_xml, one_line
from pipelines.errors import OutpaceError
from pipelines.progress import Progress
from tests.app.made_up import BRANDS, OWN, share_frame
from tests.commands.test_bad_input import Done, outpace

ATTACKS = (
    "\x1b[2J",  # clears the screen
    "\x1b[31mred",
    "\x1b]0;title\x07",
    "\x1b]8;;https://x.test\x1b\\link",
    "\x1b]52;c;ZWNobw==\x07",  # writes the clipboard
    "\x9b2J",
    "\x9d52;c;ZWNobw==\x9c",
    "\x08\x08\x08",
    "\rover",
    "\x00",
    "\x7f",
    "\u202etxet",
    "\u2066x\u2069",
    "\u2028x",
    "\x0b\x0c",
)
OBEYED = re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
HOSTILE = "x[/b][red]" + "".join(ATTACKS)


def is_calm(done: Done) -> bool:
    """Whether a terminal would obey nothing of what was printed, and no traceback is in it."""
    said = done.stdout + done.stderr
    return not OBEYED.search(said) and "Traceback" not in said


@pytest.mark.parametrize("attack", ATTACKS, ids=ascii)
def test_a_terminal_is_told_nothing(attack: str, capsys: pytest.CaptureFixture[str]) -> None:
    name = f"Noordkade {attack}"
    base.answer(name)
    base.say_aside(name)
    base.say_error(name)
    tables.print_table((name,), [(name,)], fold=True)
    frame = pd.DataFrame({name: [name], "n": [1]})
    for show in (tables.print_frame, tables.print_csv, tables.print_json):
        show(frame)
    with base.shown_progress() as progress:
        progress(Progress(name, 0, 2))
    out, err = capsys.readouterr()
    assert not OBEYED.search(out + err)
    assert out.count("Noordkade") >= 8
    assert err.count("Noordkade") >= 3


def test_a_harmless_text_is_printed_as_it_is() -> None:
    for text in ("Käse & Brot", "[b]bold[/b]", "50 %", "👩\u200d👧", "שלום", "a\tb", "a\\"):
        assert one_line(text) == for_terminal(text) == for_xml(text) == text


def test_a_name_begins_no_line_of_its_own(capsys: pytest.CaptureFixture[str]) -> None:
    base.answer("first\noutpace: all is well", "second\r\nthird")
    assert capsys.readouterr().out == "first outpace: all is well\nsecond third\n"


def test_a_name_that_is_not_unicode_and_a_narrow_terminal(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="ascii"))
    base.answer("m\udce4rz → 1")
    sys.stdout.flush()
    assert raw.getvalue().strip() == b"m?rz ? 1"


def test_markup_in_names_is_no_markup(capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("x[/b]", "[link=https://x.test]y[/link]", ":bomb:", "z\\"):
        tables.print_table((name,), [(name,)])
        assert capsys.readouterr().out.count(name) == 2


def test_the_bar_of_a_terminal_takes_any_name(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    shown = Terminal()
    monkeypatch.setattr(sys, "stderr", shown)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "200")
    with base.shown_progress() as progress:
        for name in ("x[/b]", "\x1b]52;c;ZWNobw==\x07", "[/]"):
            progress(Progress(name, 1, 2))
    assert "\x1b]52" not in shown.getvalue()
    assert "x[/b]" in shown.getvalue() or "[/]" in shown.getvalue()


HEAD = "platform,account,brand,post_id,published_at,observed_at,likes,text\n"


@pytest.fixture(scope="module")
def landscape(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A data folder with a hostile brand, and the hostile file that it came from."""
    room = tmp_path_factory.mktemp("hostile")
    name = HOSTILE.replace("\0", "").replace("\r", "").replace("/", "|")
    path = room / f"{name[:60]}.csv"
    brand = HOSTILE.replace("\0", "").replace("\r", "")
    rows = "".join(
        f'facebook,a{min(at, 3)},"{ {1: brand, 2: "x[/b]"}.get(at, OWN) }",{at},'
        f"2026-03-{at:02}T10:00:00Z,2026-03-{at:02}T18:00:00Z,{at},{'word ' * 100}\n"
        for at in range(1, 23)
    )
    path.write_text(f"{HEAD}{rows}facebook,a0,{OWN},99,\x1b[2Jnever,2026-03-22,1,x\n", newline="")
    return room / "data", path


def test_no_command_prints_what_a_terminal_obeys(landscape: tuple[Path, Path]) -> None:
    folder, path = landscape
    page = str(folder.parent / f"{path.stem}.html")
    arguments: list[tuple[str, ...]] = [
        ("import", "--dry-run", str(path)),
        ("import", str(path), "--own", OWN),
        ("import", str(path), "--platform", HOSTILE.replace("\0", "")),
        ("status",),
        ("brands",),
        ("sql", "from brand"),
        ("sql", "from run"),
        ("sql", "--csv", "from brand"),
        ("sql", "--json", "from brand"),
        ("sql", "from \x1b[2J"),
        ("snapshot", "-o", page),
        ("snapshot", "-o", page, "--own", "\x1b[2J"),
        ("verify", page),
        ("verify", str(path)),
        ("verify", f"{page}\x1b[2J"),
        ("remove", "\x1b[2J"),
        ("add", "x\x1b[2J", "https://x.test/\x1b[2J"),
        ("judge",),
        ("rebuild",),
        ("status", "\x1b[2J\u202ex"),
        ("undo", "a", "\x1b[2J\u202ex"),
        ("sql", "--\x1b[2J\u202ex"),
        ("x\x1b[2J\u202ex",),
        ("snapshot", "--format", "\x1b[2J\u202ex"),
    ]
    for given in arguments:
        done = outpace(folder, *given)
        assert is_calm(done), given
    assert outpace(folder, "brands").stdout.count("x[/b]") >= 1


def test_an_error_on_its_way_out_is_calm(
    tmp_path: Path,
) -> None:
    with patch("app.commands.app", side_effect=OutpaceError(HOSTILE)):
        done = outpace(tmp_path, "status")
    assert is_calm(done)
    assert done.stderr.startswith("outpace: x[/b][red]")


@pytest.mark.parametrize("attack", ["\x00", "\x1b", "\x08", "\ufffe", "\x0c"], ids=ascii)
def test_a_picture_to_take_along_is_well_formed(attack: str) -> None:
    from app import charts  # noqa: PLC0415
    from app.theme import brand_colours  # noqa: PLC0415

    frame = share_frame()
    odd = f"Vaart{attack}wijk"
    frame["brand"] = frame["brand"].replace("Vaartwijk", odd)
    names = tuple(odd if name == "Vaartwijk" else name for name in BRANDS)
    looks = {"own": OWN, "highlighted": (odd,), "colours": brand_colours(names, OWN, "light")}
    svg = figure_svg(charts.share_chart(frame, **looks), width=700, alt=odd)
    assert "Vaartwijk" in ET.fromstring(svg).get("aria-label", "")
    whole = picture_svg(charts.share_chart(frame, **looks), (odd, odd), [odd], "light")
    assert "Vaartwijk" in "".join(ET.fromstring(whole).itertext())
