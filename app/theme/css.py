"""The style sheet of the pages, as one <style> text."""

from collections.abc import Mapping
from dataclasses import fields
from functools import cache
from importlib.resources import files

from markupsafe import Markup

from app.theme.tokens import BRANDS, DARK, LIGHT


@cache
def page_css() -> Markup:
    """One <style> text: the tokens for both schemes, then what Streamlit draws, then our parts."""
    sheets = ("page.css", "parts.css")
    rules = "\n".join(files("app.theme").joinpath(name).read_text("utf-8") for name in sheets)
    sheet = Markup(f":root{{{tokens_css()}}}\n{rules}")  # noqa: S704  our own files and tokens
    return Markup("<style>{}</style>").format(sheet)


def said_css(said: Mapping[str, str]) -> Markup:
    """A <style> of words by their name, for what Streamlit itself says in English only."""
    signs = str.maketrans({sign: f"\\{ord(sign):x} " for sign in '"\\<>&\n'})
    pairs = "".join(f'--said-{name}:"{text.translate(signs)}";' for name, text in said.items())
    return Markup("<style>:root{{{}}}</style>").format(Markup(pairs))  # noqa: S704  no sign of markup is left


def tokens_css() -> str:
    """Every token as a custom property that follows the scheme by itself."""
    names = [field.name for field in fields(LIGHT) if field.name != "kinds"]
    pairs = [(name.replace("_", "-"), getattr(LIGHT, name), getattr(DARK, name)) for name in names]
    brands = zip(BRANDS["light"], BRANDS["dark"], strict=True)
    pairs += [(f"brand-{slot}", light, dark) for slot, (light, dark) in enumerate(brands)]
    return "".join(f"--{name}:light-dark({light},{dark});" for name, light, dark in pairs)
