"""A view of three brands, for tests."""

from datetime import date

from app.view.choice import View
from tests.app.made_up_findings import OWN, RIVAL


def view(*highlighted: str, measure: str = "engagement") -> View:
    """Half a year of everything, seen from us."""
    return View(
        OWN, (RIVAL, "Helmwind"), highlighted, None, measure, date(2026, 6, 1), date(2026, 11, 30)
    )
