"""The look of a company in `[report]`: what its pages and documents carry."""

import io
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipelines.settings.rules import Rules, rules_of

PAPER = "#FFFFFF"
READABLE = 4.5  # WCAG 2.2, AA, of text against its ground
COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
LONGEST = 80  # signs of a line at the edge of a page
MOST_BYTES, MOST_PIXELS = 200_000, 4_000
COLOURS = {"our_colour", "head_colour"}
KINDS = ("PNG", "JPEG")


@dataclass(frozen=True, slots=True)
class Report:
    """Whose pages and documents these are; None is as the product does it.

    our_colour: of our own brand in every chart and table. head_colour: of titles. Both read on
    white. logo: a PNG or JPEG.
    """

    title: str | None = None
    logo: bytes | None = None
    our_colour: str | None = None
    head_colour: str | None = None
    footer: str | None = None
    language: str | None = None

    @property
    def logo_kind(self) -> str:
        """What the logo is: "png" or "jpeg"."""
        return "png" if (self.logo or b"").startswith(b"\x89PNG") else "jpeg"


def report_of(document: Mapping[str, object], config: Path) -> Report:
    """The table [report] of the settings. Raises SettingsError where a value cannot be used."""
    rules = rules_of(document, config, "report", "the look of pages and documents")
    if rules is None:
        return Report()
    rules.refuse_strange(Report.__slots__)
    said: dict[str, object] = {name: rules.text(name, "") for name in rules.table}
    said |= {name: str(said[name]).upper() for name in COLOURS & set(said)}
    if "logo" in said:
        said["logo"] = _logo(rules)
    try:
        return checked(said)
    except ValueError as error:
        name, should = error.args
        raise rules.wrong(name, should) from None


def checked(said: Mapping[str, object]) -> Report:
    """The look that is said. Raises ValueError(name, what it should be)."""
    for name, value in said.items():
        should = _CHECKS[name](value) if name in _CHECKS else "left out"
        if should:
            raise ValueError(name, should)
    found: dict[str, Any] = {**said}
    return Report(**found)


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG has it, 1..21."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _why_no_line(text: object) -> str:
    """What a text at the edge of a page has to be, where this is not that; else empty."""
    fits = isinstance(text, str) and 0 < len(text) <= LONGEST and text.isprintable()
    return "" if fits else f"one line of at most {LONGEST} signs"


def _why_no_colour(text: object) -> str:
    """The same of a colour in which a text can be read on white."""
    if not isinstance(text, str) or not COLOUR.fullmatch(text):
        return 'a colour such as "#2340D9"'
    found = contrast(text, PAPER)
    if found >= READABLE:
        return ""
    return (
        f"darker: text of {text} on white has a contrast of {found:.1f} to 1, "
        f"and {READABLE:g} is the least that reads well"
    )


def _logo(rules: Rules) -> bytes:
    """The content of the logo, a file beside the settings."""
    path = rules.config.parent / rules.text("logo", "")
    try:
        return path.read_bytes() if path.stat().st_size <= MOST_BYTES else b""
    except (OSError, ValueError) as error:
        raise rules.wrong("logo", f"a file beside the settings, and there is no {path}") from error


def _why_no_logo(content: object) -> str:
    """The same of a picture."""
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415  slow to import, seldom needed

    should = f"a PNG or JPEG of at most {MOST_BYTES // 1000} kB and {MOST_PIXELS} pixels a side"
    if not isinstance(content, bytes) or len(content) > MOST_BYTES:
        return should
    try:
        with Image.open(io.BytesIO(content), formats=KINDS) as image:
            return "" if max(image.size) <= MOST_PIXELS else should
    except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError):
        return should


_CHECKS: dict[str, Callable[[object], str]] = {
    "title": _why_no_line,
    "footer": _why_no_line,
    "language": _why_no_line,
    "our_colour": _why_no_colour,
    "head_colour": _why_no_colour,
    "logo": _why_no_logo,
}
