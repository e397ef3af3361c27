"""The answers of the usual view, worked out before the first reader comes."""

import gc
import logging

import plotly.io

from app.exhibits.exhibit import Drawing
from app.exhibits.experiments import experiments_of
from app.exhibits.look import look_at
from app.exhibits.race import TREND, shares
from app.exhibits.tiles import tiles
from app.parts.coverage import dots_html
from app.parts.freshness import retention_in
from app.story.findings import story_of
from app.view.landscape import newest
from app.view.usual import newest_until, usual_view
from pipelines.warehouse.errors import BrokenBuild, NothingPublished

LOG = logging.getLogger(__name__)


def make_ready() -> None:
    """Work out what the first page asks, so that its first reader does not wait.

    Where that fails nothing is said: the page itself will say it.
    """
    try:
        build = newest()
        view = build.kept(usual_view)
        story = build.kept(story_of, view)
        look = build.kept(look_at, view, story.rival, "light")
        build.kept(newest_until)
        experiments_of(build)
        build.kept(retention_in)
        seen = (view, look.scheme)  # as the page keeps them
        exhibit = build.shelved(
            ("shares", seen, TREND), lambda: shares(build, view, story, look, TREND)
        )
        if isinstance(exhibit.content, Drawing) and not exhibit.nothing:
            plotly.io.to_json(exhibit.content.draw(exhibit.behind.frame), validate=False)
        build.shelved(("tiles", seen), lambda: tiles(build, view, story, look))
        build.kept(dots_html, view)
        build.table("mart.accounts")
        build.table("run")
    except (NothingPublished, BrokenBuild):
        return
    except Exception:
        LOG.debug("the usual view could not be made ready", exc_info=True)
    finally:
        _settle()


def _settle() -> None:
    """Leave what is loaded by now out of every later search for garbage.

    Streamlit searches after each run of a page. Over the libraries alone that takes as long as the
    page itself, and nobody is answered meanwhile.
    """
    gc.collect()
    gc.freeze()
