from io import BytesIO

from fontTools.ttLib import TTFont

from app.theme.font import FONT
from tools.font import cut


def test_the_shipped_font_is_what_its_script_makes() -> None:
    kept, made = TTFont(FONT).reader, TTFont(BytesIO(cut())).reader
    assert {table: kept[table] for table in kept.keys()} == {  # noqa: SIM118  no mapping
        table: made[table]
        for table in made.keys()  # noqa: SIM118
    }
    assert FONT.stat().st_size < 40_000
