"""Findings as rows, for tests of what is told of them."""

from datetime import date
from typing import Any, cast, get_type_hints

from app.story.findings import Story
from queries.rows import Findings

OWN, RIVAL, PLACE = "Noordkade", "Vaartwijk", "instagram"
NOW = date(2026, 11, 23)


def finding(kind: str, **values: Any) -> Findings:
    """A row; what is not given is not known."""
    row: dict[str, Any] = dict.fromkeys(get_type_hints(Findings))
    row |= {"kind": kind, "own": OWN, "platform": PLACE, "measure": "engagement"}
    row |= {"trend": "unknown", "posts": [], "changes": [], "is_young": False}
    row |= {"is_headline": False, "rank": 1, "as_of_week": NOW, "finding": kind}
    return cast("Findings", row | values)


def standing(rival: str = RIVAL, platform: str = PLACE, **values: Any) -> Findings:
    """How we stand against a rival: behind it by nine points, unless told otherwise."""
    given = {"level": "behind", "gap": -0.09, "gap_low": -0.2, "gap_high": -0.01, "n": 119}
    given |= {"share_now": 0.34, "own_share_now": 0.25, "level_chance": 0.04, "brand_count": 6}
    given |= {"now_from": date(2026, 10, 5), "now_until": date(2026, 11, 30)}
    given |= {"subject": rival, "rival": rival, "platform": platform}
    return finding("standing", **given | values)


def claim(kind: str = "pulling_ahead", **values: Any) -> Findings:
    """A rival that pulls ahead since week 35, unless told otherwise."""
    given: dict[str, Any] = {"subject": RIVAL, "rival": RIVAL, "rivals": [RIVAL], "certainty": 0.94}
    given |= {"since": date(2026, 8, 24), "level": "behind", "trend": "gaining", "n": 119}
    given |= {"share_before": 0.21, "share_now": 0.34, "size": 0.13, "is_headline": True}
    given |= {"since_low": date(2026, 7, 27), "since_high": date(2026, 9, 7), "brand_count": 6}
    return finding(kind, **given | values)


def story(*rows: Findings, chosen: tuple[str, str] | None = None) -> Story:
    """The story of these findings in this order."""
    return Story(rows, OWN, chosen)
