"""What there is to tell of a view: its findings, the one that leads, and what it is about.

A page that says something says a finding, through here: the statement is the row's, the order is
the row's rank, the words are the catalogue's.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from app.view.build import Build
from app.view.choice import Focus, View
from app.view.usual import usual_view
from app.words.rows import rows_of
from pipelines.warehouse.ask import Published
from queries.rows import Findings

CLAIMS = ("pulling_ahead", "closing_in", "we_are_gaining", "we_are_losing")
EVENTS = ("luck", "season", "breakout", "fallen_behind", "course_change", "worth_an_eye")
STATES = ("too_early", "tracked_since", "gap", "stale", "not_in_data")
NEXT = 5  # findings that are listed below the one that leads
NEWS = timedelta(weeks=26)  # a season or a change of course that is older is history
Tone = Literal["ahead", "behind", "level", "unsure"]


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
            return next(iter(self.of(*self.chosen)), None)
        heads = [row for row in self.findings if row["is_headline"]]
        return next(iter(heads), None) or next(iter(self.findings), None)

    @property
    def focus(self) -> Focus | None:
        """The brand and platform that every page is about; None where nothing stands out."""
        if self.chosen is not None:
            return self.chosen
        about = next((row for row in self.findings if _is_about_a_pair(row)), None)
        return None if about is None else (str(about["subject"]), about["platform"])

    @property
    def others(self) -> list[Findings]:
        """What else there is to tell, the most important first: at most five."""
        rest = [row for row in self.findings if row is not self.lead and _is_news(row)]
        return rest[:NEXT]

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

    def standing(self, rival: str, platform: str) -> Findings | None:
        """How we stand against a rival somewhere."""
        rows = self.kinds("standing")
        return next(
            (row for row in rows if row["rival"] == rival and row["platform"] == platform), None
        )

    def trend(self, rival: str, platform: str) -> Findings | None:
        """What is said of how a rival moves somewhere: a claim, a sign, luck, too early."""
        return next((row for row in self.of(rival, platform) if row["kind"] != "standing"), None)

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
    platforms = None if view.platforms is None else list(view.platforms)
    rows = build.measure(
        "findings",
        own=view.own,
        measure=view.measure,
        platforms=platforms,
        brands=list(view.brands),
        since=view.since,
        until=view.until,
    )
    return Story(tuple(rows_of(rows, Findings)), view.own, view.focus)


def usual_story(published: Published) -> Story:
    """The story of a build as it opens: all that is compared, the usual period."""
    build = Build(published, published.build_id)
    return story_of(build, usual_view(build))


def _is_about_a_pair(row: Findings) -> bool:
    """Whether a page can be about the subject of a finding on its platform."""
    return row["subject"] is not None and row["platform"] != "all" and row["kind"] not in STATES


def _is_news(row: Findings) -> bool:
    """Whether a finding is worth a line: not how we stand everywhere, not what is history."""
    if row["kind"] == "standing" or (row["kind"] == "level" and not row["is_headline"]):
        return False
    if row["kind"] in ("season", "course_change", "tracked_since"):
        return _is_recent(row["since"], row["as_of_week"])
    return True


def _is_recent(since: date | None, now: date | None) -> bool:
    return since is not None and now is not None and now - since <= NEWS


def tone_of(row: Findings | None) -> Tone:
    """The colour of a finding: what it means for us, pale where it is not sure."""
    if row is None:
        return "unsure"
    return {
        "pulling_ahead": "behind",
        "closing_in": "behind",
        "we_are_losing": "behind",
        "we_are_gaining": "ahead",
        "level": "level",
        "season": "level",
    }.get(row["kind"], "unsure")  # type: ignore[return-value]


def about(rows: Sequence[Findings], platform: str) -> list[Findings]:
    """The findings of one platform."""
    return [row for row in rows if row["platform"] == platform]
