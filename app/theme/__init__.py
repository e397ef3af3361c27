"""The look: colour tokens, brand colours, style sheet, font, logo."""

from app.theme.tokens import Palette, Scheme, brand_colours, palette

__all__ = ["Palette", "Scheme", "brand_colours", "palette"]
