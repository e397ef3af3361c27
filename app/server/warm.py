"""The answers of the usual view, worked out before the first reader comes."""

import gc
import logging

import plotly.io

from app.charts import share_chart
from app.parts.coverage import dots_html
from app.parts.freshness import last_looks
from app.parts.race.scene import scene_of, sentence_of
from app.parts.race.shares import MEASURED_SHARES, shares_of
from app.parts.race.tiles import tiles_of
from app.view.landscape import newest
from app.view.usual import usual_view
from pipelines.warehouse.errors import BrokenBuild, NothingPublished

LOG = logging.getLogger(__name__)


def make_ready() -> None:
    """Work out what the first page asks, so that its first reader does not wait.

    Where that fails nothing is said: the page itself will say it.
    """
    try:
        build = newest()
        view = build.kept(usual_view)
        scene = build.kept(scene_of, view, "light")
        shares = build.kept(shares_of, view, "light", MEASURED_SHARES)
        plotly.io.to_json(share_chart(shares.frame, **scene.look.chart), validate=False)
        build.kept(sentence_of, view, "light")
        build.kept(tiles_of, view, "light")
        build.kept(dots_html, view)
        build.kept(last_looks)
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
