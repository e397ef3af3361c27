"""The style sheet of the pages, as one <style> text."""

from collections.abc import Mapping
from dataclasses import fields
from functools import cache
from importlib.resources import files

from markupsafe import Markup

from app.theme.tokens import BRANDS, DARK, LIGHT, Scheme, tinted, worn

SCHEMES: tuple[Scheme, Scheme] = ("light", "dark")


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


def house_css(our_colour: str | None, head_colour: str | None) -> Markup:
    """One <style> text: the colours of a company over ours; empty where it has none."""
    pairs = []
    if our_colour is not None:
        pairs = [
            (name, *(made(worn(our_colour, scheme), scheme) for scheme in SCHEMES))
            for name, made in (("accent", _as_is), ("brand-0", _as_is), ("accent-tint", tinted))
        ]
    if head_colour is not None:
        pairs.append(("head", *(worn(head_colour, scheme) for scheme in SCHEMES)))
    rules = "".join(f"--{name}:light-dark({light},{dark});" for name, light, dark in pairs)
    titles = "[data-testid=stHtml] :is(h1,h2){color:var(--head)!important}" if head_colour else ""
    return Markup("<style>:root{{{}}}{}</style>").format(rules, titles) if pairs else Markup()


def _as_is(colour: str, scheme: Scheme) -> str:
    return colour
