"""The chart of a message as a picture: the shares on the platform that it is about."""

import re
from dataclasses import replace

from app.exhibits.exhibit import Drawing
from app.exhibits.look import look_at
from app.exhibits.picture_file import picture_svg
from app.exhibits.race import TREND, shares
from app.story.findings import story_of
from app.view.build import Build
from app.view.choice import Focus
from app.view.usual import usual_view
from pipelines.news.message import Attachment
from pipelines.warehouse.ask import Published

SHARPER = 2  # pixels of a picture for one of the drawing


def picture(published: Published, focus: Focus) -> Attachment | None:
    """The shares there with the brand in colour; None where they are not known."""
    build = Build(published, published.build_id)
    view = replace(usual_view(build), focus=focus)
    if view.own is None or focus[0] not in view.brands:
        return None
    story = story_of(build, view)
    exhibit = shares(build, view, story, look_at(build, view, story.rival, "light"), TREND)
    if exhibit.nothing or not isinstance(exhibit.content, Drawing):
        return None
    behind, words = exhibit.behind, (exhibit.title, exhibit.definition)
    svg = picture_svg(exhibit.content.draw(behind.frame), words, behind.basis, "light")
    return _as_file(f"outpace_{re.sub(r'[^a-z0-9]+', '-', focus[1].lower())}", svg)


def _as_file(name: str, svg: str) -> Attachment:
    """The picture as PNG, which every service shows; as SVG where what draws it is not installed.

    It is drawn in the typeface of the pages, so that a machine without any fonts draws the same.
    """
    try:
        import fontpkg_inter  # noqa: PLC0415  an extra
        import resvg_py  # noqa: PLC0415
    except ImportError:
        return Attachment(f"{name}.svg", svg.encode())
    fonts = sorted(str(path) for path in fontpkg_inter.ROOT.rglob("*.[to]tf"))
    png = resvg_py.svg_to_bytes(
        svg_string=svg,
        zoom=SHARPER,
        skip_system_fonts=True,
        font_files=fonts,
        sans_serif_family=fontpkg_inter.FAMILY,
        font_family=fontpkg_inter.FAMILY,
    )
    return Attachment(f"{name}.png", bytes(png))
