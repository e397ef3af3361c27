"""Where a message leads: a page of the dashboard, about the brand and platform of the message."""

from urllib.parse import quote, urlencode

from app.view.choice import EVERYWHERE, Focus, focus_label
from app.view.pages import START
from app.words.language import current
from pipelines.bounds import storable


def link_to(address: str | None, page: str, focus: Focus | None = None) -> str | None:
    """The address of a page in the language spoken; None where no address is known."""
    if address is None:
        return None
    query = {"lang": current()}
    if focus is not None and focus[1] != EVERYWHERE:
        query["focus"] = storable(focus_label(focus))
    path = "" if page == START else page
    return f"{address}/{path}?{urlencode(query, quote_via=quote)}"
