from io import BytesIO
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from app.theme.font import FONT, PRINT
from tools.font import cut


@pytest.mark.parametrize(
    ("path", "flavor", "most"), [(FONT, "woff2", 40_000), (PRINT, None, 100_000)]
)
def test_the_shipped_fonts_are_what_their_script_makes(
    path: Path, flavor: str | None, most: int
) -> None:
    kept, made = TTFont(path).reader, TTFont(BytesIO(cut(flavor))).reader
    assert {table: kept[table] for table in kept.keys()} == {  # noqa: SIM118  no mapping
        table: made[table]
        for table in made.keys()  # noqa: SIM118
    }
    assert path.stat().st_size < most
