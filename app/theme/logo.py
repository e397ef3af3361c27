"""The logo with its wordmark."""

from importlib.resources import files

from app.theme.tokens import DARK, LIGHT, Scheme


def logo_svg(scheme: Scheme) -> bytes:
    """The mark and the word as one SVG; the letters are outlines, no font is needed."""
    text = files("app.theme").joinpath("logo.svg").read_text("utf-8")
    if scheme == "dark":
        text = text.replace(LIGHT.ink, DARK.ink).replace(LIGHT.accent, DARK.accent)
    return text.encode()
