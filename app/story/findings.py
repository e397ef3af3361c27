"""What there is to tell of a view: its findings, the one that leads, and what it is about.

A page that says something says a finding, through here: the statement is the row's, the order is
the row's rank, the words are the catalogue's.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from app.view.build import Build
from app.view.choice import Focus, View
from app.view.usual import usual_view
from app.words.rows import rows_of
from pipelines.warehouse.ask import Published
from queries.rows import Findings

CLAIMS = ("pulling_ahead", "closing_in", "we_are_gaining", "we_are_losing")
SIGNS = (*CLAIMS, "worth_an_eye", "luck")  # of one brand
MOVES = (*SIGNS, "season", "too_early")  # what is said of how a pair moves
POSTS = ("breakout", "fallen_behind")
JUDGED = ("ahead", "behind", "level", "cannot tell")  # levels that compare two known shares
STATES = ("too_early", "tracked_since", "gap", "stale", "not_in_data")
ASIDE = ("tracked_since", "gap", "stale", "not_in_data")  # said beside what is known
NEXT = 5  # findings that are listed below the one that leads
FEW_POSTS = 2  # of them about single posts: there are many, and Posts has them all
TOLD_ON = {
    **dict.fromkeys((*CLAIMS, "worth_an_eye", "season", "course_change"), "why"),
    **dict.fromkeys((*POSTS, "luck"), "posts"),
    "issue": "learn",
    **dict.fromkeys(("gap", "stale", "not_in_data", "tracked_since", "too_early"), "data"),
    **dict.fromkeys(("standing", "level"), "where"),
}  # the page on which a finding is told in full
NEWS = timedelta(weeks=26)  # a season or a change of course that is older is history


@dataclass(frozen=True, slots=True)
class Story:
    """The findings of a view by rank, and the brand and platform that its pages are about."""

    findings: tuple[Findings, ...]
    own: str | None
    chosen: Focus | None  # by hand; None: what leads decides

    @property
    def lead(self) -> Findings | None:
        """The finding that stands above everything else; of the pair in focus if one is chosen."""
        if self.chosen is not None:
            return self._first_of(*self.chosen)
        heads = [row for row in self.findings if row["is_headline"]]
        blind = [row for row in self.kinds("not_in_data") if row["measure"] is not None]
        rest = [row for row in self.findings if row["kind"] not in ASIDE]
        return next(iter([*heads, *blind, *rest]), None)

    def _first_of(self, brand: str, platform: str) -> Findings | None:
        """What is said of a pair: how it moves, else how it stands, else whatever there is."""
        found = self.trend(brand, platform) or self.standing(brand, platform)
        there = [row for row in self.kinds("level") if row["platform"] == platform]
        return found or next(iter([*there, *self.of(brand, platform)]), None)

    @property
    def focus(self) -> Focus | None:
        """The brand and platform that every page is about; None where nothing stands out.

        Chosen by hand, else what moves most, else the rival who is furthest ahead of us.
        """
        if self.chosen is not None:
            return self.chosen
        moved = (row for row in self.kinds(*SIGNS) if _is_about_a_pair(row))
        rest = (row for row in self.findings if _is_about_a_pair(row))
        about = next(moved, None) or self._furthest() or next(rest, None)
        return None if about is None else (str(about["subject"]), about["platform"])

    @property
    def rival(self) -> str | None:
        """The rival in focus; where it is on ourselves, who is furthest ahead of us there."""
        if self.focus is None:
            return None
        brand, platform = self.focus
        if brand != self.own:
            return brand
        furthest = self._furthest(platform)
        return None if furthest is None else furthest["rival"]

    def _furthest(self, platform: str | None = None) -> Findings | None:
        """How we stand against the rival who is furthest ahead of us, there or anywhere."""
        rows = [
            row
            for row in self.kinds("standing")
            if row["level"] in JUDGED and row["gap"] is not None and row["platform"] != "all"
        ]
        there = [row for row in rows if platform in (None, row["platform"])]
        return min(there, key=lambda row: row["gap"] or 0, default=None)

    @property
    def others(self) -> list[Findings]:
        """What else there is to tell, the most important first: at most five."""
        rest = [row for row in self.findings if row is not self.lead and _is_news(row)]
        posts = [row for row in rest if row["kind"] in POSTS][FEW_POSTS:]
        return [row for row in rest if row not in posts][:NEXT]

    def of(self, brand: str, platform: str | None = None) -> list[Findings]:
        """The findings about a brand (and ourselves where it leads us), on one platform."""
        return [
            row
            for row in self.findings
            if (row["subject"] == brand or row["rival"] == brand)
            and platform in (None, row["platform"])
        ]

    def kinds(self, *kinds: str) -> list[Findings]:
        """The findings of some kinds, by rank."""
        return [row for row in self.findings if row["kind"] in kinds]

    @property
    def old(self) -> Findings | None:
        """That the numbers of all accounts are old, where they are."""
        return next((row for row in self.kinds("stale") if row["subject"] is None), None)

    def standing(self, rival: str, platform: str) -> Findings | None:
        """How we stand against a rival somewhere."""
        rows = self.kinds("standing")
        return next(
            (row for row in rows if row["rival"] == rival and row["platform"] == platform), None
        )

    def trend(self, brand: str, platform: str) -> Findings | None:
        """What is said of how a brand moves somewhere; of ourselves where we move against it."""
        there = [row for row in self.kinds(*MOVES) if row["platform"] == platform]
        its = [row for row in there if row["subject"] == brand]
        against_it = [row for row in there if brand in (row["rivals"] or [])]
        return next(iter([*its, *against_it]), None)

    def missing(self, what: str, platform: str, brand: str | None = None) -> Findings | None:
        """That something (views, kinds, texts, followers) is not in the data there."""
        return next(
            (
                row
                for row in self.kinds("not_in_data")
                if row["what"] == what
                and row["platform"] == platform
                and row["subject"] in (None, brand)
            ),
            None,
        )


def story_of(build: Build, view: View) -> Story:
    """The story of a view, with what was known at its end."""
    rows = build.measure("findings", **asked_for(view))
    return Story(tuple(rows_of(rows, Findings)), view.own, view.focus)


def usual_story(published: Published) -> Story:
    """The story of a build as it opens: all that is compared, the usual period."""
    build = Build(published, published.build_id)
    return story_of(build, usual_view(build))


def asked_for(view: View) -> dict[str, Any]:
    """The arguments with which the findings of a view are asked."""
    return {"own": view.own, "measure": view.measure, **view.whom, **view.span}


def _is_about_a_pair(row: Findings) -> bool:
    """Whether a page can be about the subject of a finding on its platform."""
    return row["subject"] is not None and row["platform"] != "all" and row["kind"] not in STATES


def _is_news(row: Findings) -> bool:
    """Whether a finding is worth a line: not how we stand everywhere, not what is history.

    Nor what is stale: the head of each page says that.
    """
    if row["kind"] in ("standing", "stale") or (row["kind"] == "level" and not row["is_headline"]):
        return False
    if row["kind"] in ("season", "course_change", "tracked_since"):
        return _is_recent(row["since"], row["as_of_week"])
    return True


def _is_recent(since: date | None, now: date | None) -> bool:
    return since is not None and now is not None and now - since <= NEWS


def told_on(row: Findings) -> tuple[str, Focus | None]:
    """The page that tells a finding in full, and the focus that it needs there."""
    about = row["subject"] or row["rival"]
    is_pair = about is not None and row["platform"] != "all"
    return TOLD_ON[row["kind"]], (str(about), row["platform"]) if is_pair else None
