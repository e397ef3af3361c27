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


def picture(published: Published, focus: Focus) -> Attachment | None:
    """The shares there with the brand in colour, as PNG; None where they are not known."""
    from app.snapshot.pdf import drawing  # noqa: PLC0415  slow to import

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
    name = f"outpace_{re.sub(r'[^a-z0-9]+', '-', focus[1].lower())}.png"
    return Attachment(name, drawing(svg))
