"""Makes the product's typeface out of Inter, for browsers and for print: `python -m tools.font`."""

import re
from importlib.resources import files
from io import BytesIO

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

from app.theme.font import FONT, PRINT

LETTERS = (
    "U+0020-007E,U+00A0-017F,U+02C6,U+02DC,U+2010-2015,U+2018-201E,U+2020-2022,U+2026,U+2030,"
    "U+2039-203A,U+20AC,U+2122,U+2190-2193,U+2197,U+2212,U+2248,U+2260,U+2264-2265,U+25A0,U+25B2,"
    "U+25BC,U+25CB,U+25CF,U+25D0,U+2713"
)


def cut(flavor: str | None = "woff2") -> bytes:
    """Inter, packed or plain: letters of European languages, text size only, weights 400 to 700."""
    inter = files("fontpkg_inter").joinpath("files/Inter[opsz,wght].ttf").read_bytes()
    whole = TTFont(BytesIO(inter), recalcTimestamp=False)
    chosen = Subsetter(Options(layout_features=["kern", "liga", "calt", "ccmp", "tnum"]))
    chosen.populate(unicodes=code_points(LETTERS))
    chosen.subset(whole)
    narrowed = instantiateVariableFont(whole, {"opsz": 14, "wght": (400, 400, 700)})
    narrowed.flavor = flavor
    out = BytesIO()
    narrowed.save(out)
    return out.getvalue()


def code_points(ranges: str) -> list[int]:
    """The numbers in a CSS unicode-range."""
    found: list[int] = []
    for first, last in re.findall(r"U\+([0-9A-F]+)(?:-([0-9A-F]+))?", ranges):
        found.extend(range(int(first, 16), int(last or first, 16) + 1))
    return found


if __name__ == "__main__":
    FONT.write_bytes(cut())
    PRINT.write_bytes(cut(None))
    FONT.with_name("inter_license.txt").write_bytes(
        files("fontpkg_inter").joinpath("LICENSE").read_bytes()
    )
