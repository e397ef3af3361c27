"""The posts that broke out, the newest first, each with how rare it is."""

import pandas as pd
from markupsafe import Markup

from app.exhibits.exhibit import Behind
from app.parts.accounts import web_link
from app.parts.cards import Finding, card, card_foot, heading, note, show_html
from app.view.build import Build
from app.view.choice import View
from app.words.posts import (
    breakout_line,
    breakouts_none,
    breakouts_title,
    more_breakouts,
    post_title,
)
from app.words.rows import rows_of
from app.words.values import times
from queries.rows import Breakouts

LISTED = 6


def show_breakouts(build: Build, view: View, posts: pd.DataFrame) -> None:
    """The list of breakouts; posts: top_posts of the same view."""
    found = build.measure("breakouts", **view.span, **view.whom)
    with card("breakouts"):
        heading(
            Finding(
                breakouts_title(posts, view.own),
                "The newest first. A breakout is a post that an account has at most twice a year, "
                "against what its posts of that kind usually have at the same age.",
            )
        )
        if found.empty:
            note(breakouts_none(posts))
        else:
            show_html(_breakouts_html(rows_of(found.head(LISTED), Breakouts), len(found)))
        card_foot("breakouts", Behind(build, "breakouts", found))


def _breakouts_html(rows: list[Breakouts], found: int) -> Markup:
    """The list; what platforms wrote stays text, only addresses of the web become links."""
    items = Markup().join(_breakout_html(row) for row in rows)
    rest = Markup('<p class="op-note">{}</p>').format(more_breakouts(found - len(rows)))
    return Markup('<ol class="op-breakouts">{}</ol>{}').format(
        items, rest if found > len(rows) else ""
    )


def _breakout_html(row: Breakouts) -> Markup:
    """One breakout: multiple, title with its link, brand and day, the sentence."""
    where, told = breakout_line(row)
    url, title = web_link(row["url"]), post_title(row)
    if url:
        link = Markup('<a href="{}" target="_blank" rel="noopener noreferrer">{}</a>')
        title = link.format(url, title)
    return Markup(
        "<li><b>{}</b><div><p><strong>{}</strong> <span>{}</span></p><p>{}.</p></div></li>"
    ).format(times(row["ratio"]), title, where, told[:1].upper() + told[1:])
