"""The tooltip of a point, from the template that the browser would fill."""

import re
from datetime import date
from html import unescape
from typing import Any

from markupsafe import Markup

SLOT = re.compile(r"%\{(x|y|text|customdata)(?::([^}]*))?\}")


def tip(trace: dict[str, Any], index: int) -> Markup:
    """A <title> for one point; nothing where the figure tells nothing either."""
    template = trace.get("hovertemplate")
    if not template or trace.get("hoverinfo") == "skip":
        return Markup()
    told = SLOT.sub(
        lambda slot: _filled(trace, index, slot), template.replace("<extra></extra>", "")
    )
    words = unescape(told.replace("<br>", "\n"))
    if "customdata" not in trace and trace.get("mode") == "lines":
        words = f"{words} ({_day(trace['x'][index])})"
    return Markup("<title>{}</title>").format(words)


def _filled(trace: dict[str, Any], index: int, slot: re.Match[str]) -> str:
    """One place of the template with the point's value."""
    value = trace[slot[1]]
    found = value[index] if isinstance(value, (list, tuple)) else value
    return format(found, slot[2]) if slot[2] else str(found)


def _day(value: Any) -> str:
    """12 Oct 2026."""
    found = date.fromisoformat(str(value)[:10])
    return f"{found.day} {found:%b %Y}"
