"""Texts that are not plain UTF-8: damage stays damage, an encoding is told apart or asked for."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pipelines.exports import ExportError, plan_file

HEAD = "platform,account,post id,date,likes,text\n"


def written(name: str, text: str, encoding: str) -> bytes:
    rows = f"x,{name},1,2026-03-02,1,{text}\nx,larch,2,2026-03-02,1,plain\n"
    return (HEAD + rows).encode(encoding)


def names(got: Any) -> list[str]:
    return [account["handle"] for account in got.accounts]


SURE = [
    ("cp1252", "Café Ülm", "Crème brûlée für alle", "cp1252"),
    ("cp1250", "Łódź Oak", "Zażółć gęślą jaźń i święto źródeł", "cp1250"),
    ("shift_jis", "東京ビール", "こんにちは", "cp932"),
    ("cp1251", "Пивоварня", "Доброе утро друзья", "cp1251"),
]  # fmt: skip


@pytest.mark.parametrize(("encoding", "name", "text", "told"), SURE, ids=[one[0] for one in SURE])
def test_an_encoding_is_told_by_its_text(
    stage_text: Callable[..., Any], encoding: str, name: str, text: str, told: str
) -> None:
    assert names(stage_text(written(name, text, encoding))) == [name, "larch"]


def test_the_choice_is_shown_with_a_line(tmp_path: Path) -> None:
    path = tmp_path / "choice.csv"
    path.write_bytes(written("東京ビール", "こんにちは", "shift_jis"))
    note = plan_file(path).notes[0]
    assert "read as cp932, such as 'x,東京ビール" in note
    assert "--encoding" in note


def test_what_cannot_be_told_is_asked(stage_text: Callable[..., Any]) -> None:
    text = written("Café Ülm", "Crème", "mac_roman")
    with pytest.raises(ExportError, match=r"can be read in several ways.*--encoding"):
        stage_text(text)
    assert names(stage_text(text, encoding="mac_roman")) == ["Café Ülm", "larch"]
    with pytest.raises(ExportError, match="--encoding martian is not known"):
        stage_text(text, encoding="martian")


def test_one_damaged_byte_harms_one_sign(stage_text: Callable[..., Any]) -> None:
    text = written("Café Ülm", "Crème brûlée 🍮 Gute Nacht 🌙", "utf-8")
    cut = text.replace("🌙".encode(), "🌙".encode()[:2])
    got = stage_text(cut)
    assert names(got) == ["Café Ülm", "larch"]
    assert got.posts[0]["text"] == "Crème brûlée 🍮 Gute Nacht \ufffd"
