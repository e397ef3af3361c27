"""What a snapshot shows: one view of one published build, every number asked once."""

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property, partial
from typing import Any

import pandas as pd

from app.snapshot import story
from app.words.rows import rival_of, rows_of
from app.words.values import as_day, is_known
from app.words.verdict.claims import Claim, claims_of
from app.words.verdict.statements import place_of, topic
from pipelines.errors import OutpaceError
from pipelines.warehouse.ask import Published
from queries.rows import CurrentVerdicts, ShareChange

WEEKS = 60
MOST_BRANDS = 8  # in a chart; the scorecard has all
EVERY_POST = 1_000_000
CLAIMS = 3  # whose grounds are looked up
AT_A_TIME = 2  # questions; a build answers each with at most two threads

Work = Callable[[], pd.DataFrame | None]


class SnapshotError(OutpaceError):
    """A snapshot that cannot be written as asked; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What the reader chose; None is no bound, every platform, the brand that is ours."""

    own: str | None = None
    measure: str = "engagement"
    since: date | None = None
    until: date | None = None
    platform: str | None = None
    with_texts: bool = False


@dataclass(frozen=True)
class Facts:
    """The chosen view with its frames; `shown` are the brands in the charts."""

    build: Published
    choice: Choice
    brands: tuple[str, ...]
    highlighted: tuple[str, ...]
    shown: tuple[str, ...]
    frames: dict[str, pd.DataFrame]

    @cached_property
    def place(self) -> str:
        """The platform of all numbers: the chosen one, else the one in question, else "all"."""
        return self.choice.platform or place_of(self.frames["current_verdicts"]) or "all"

    @property
    def claim(self) -> Claim | None:
        """What the verdict is about."""
        return next(iter(self.claims), None)

    @cached_property
    def claims(self) -> list[Claim]:
        """Everything that is claimed, the worst first."""
        return claims_of(rows_of(self.frames["current_verdicts"], CurrentVerdicts))

    def chart(self, name: str) -> pd.DataFrame:
        """A frame with the rows of the charts' brands, in their order."""
        frame = self.frames[name]
        kept = frame[frame["brand"].isin(self.shown)]
        order = kept["brand"].map({brand: at for at, brand in enumerate(self.shown)})
        return kept.assign(order=order).sort_values("order", kind="stable").drop(columns="order")


def facts_of(build: Published, choice: Choice) -> Facts:
    """Every frame of the view. Raises SnapshotError when the choice does not fit the build."""
    table = build.table("brand").sort_values("slot")
    brands = tuple(str(brand) for brand in table["brand"])
    choice = _checked(choice, brands, table)
    everywhere: dict[str, Any] = {} if choice.platform is None else {"platforms": [choice.platform]}
    choice = _dated(choice, _changed(build, choice, everywhere))
    judged = _verdicts(build, choice, everywhere)
    place, claim = place_of(judged["current_verdicts"]), topic(judged["current_verdicts"])
    scope = {"platforms": [place]} if place else everywhere
    change = _changed(build, choice, scope)
    span = {"since": choice.since, "until": choice.until}
    found = _together(
        {
            **_asked(build, choice, scope),
            "coverage": partial(build.measure, "coverage", every="all", **span, **everywhere),
            **_behind(build, choice, judged["current_verdicts"]),
            "course_changes": partial(_moved, build, choice, {**span, **scope}),
            "events": partial(story.events_of, build, choice.measure, {**span, **scope}),
        }
    )
    frames = {"share_change": change, **judged, **found}
    highlighted = (claim.rival,) if claim and claim.rival else _leading(change, choice.own)
    shown = _most_present(change, choice.own, highlighted)
    return Facts(build, choice, brands, highlighted, shown, frames)


def _changed(build: Published, choice: Choice, scope: dict[str, Any]) -> pd.DataFrame:
    """Shares now and before, on one platform or on all together."""
    return build.measure(
        "share_change",
        measure=choice.measure,
        until=choice.until,
        per_platform="platforms" in scope,
        **scope,
    )


def _checked(choice: Choice, brands: Sequence[str], table: pd.DataFrame) -> Choice:
    """The choice with our brand filled in."""
    if choice.own is not None and choice.own not in brands:
        raise SnapshotError(f"no brand named {choice.own!r}; there are: {', '.join(brands)}")
    if choice.measure == "views" and choice.platform is None:
        raise SnapshotError("views are never added across platforms; name one platform")
    own = [str(brand) for brand in table.loc[table["role"] == "own", "brand"]]
    found = choice.own or (own[0] if own else None)
    return Choice(
        found, choice.measure, choice.since, choice.until, choice.platform, choice.with_texts
    )


def _dated(choice: Choice, change: pd.DataFrame) -> Choice:
    """The choice with its period: up to the last whole week, sixty weeks of it."""
    if change.empty:
        return choice
    until = choice.until or as_day(change["now_until"].iloc[0])
    since = choice.since or until - timedelta(weeks=WEEKS)
    return Choice(choice.own, choice.measure, since, until, choice.platform, choice.with_texts)


def _asked(build: Published, choice: Choice, scope: dict[str, Any]) -> dict[str, Work]:
    """The frames of the charts and tables, by the name of their measure."""
    span = {"since": choice.since, "until": choice.until}
    each = {**scope, "per_platform": "platforms" in scope}
    voice = {"measure": choice.measure}
    post = {"measure": "views" if choice.measure == "views" else "engagement"}
    ask = partial(partial, build.measure)
    return {
        "share_of_voice": ask("share_of_voice", every="week", **voice, **span, **each),
        "momentum": ask("momentum", until=choice.until, **voice, **each),
        "cadence": ask("cadence", every="month", **span, **each),
        "pace": ask("cadence", every="all", **span, **each),
        "engagement_per_post": ask("engagement_per_post", every="all", **span, **each),
        "format_mix": ask("format_mix", every="all", **span, **each),
        "top_posts": lambda: _texts_of(
            build.measure("top_posts", top=EVERY_POST, **post, **span, **scope), choice
        ),
        "followers": lambda: _one_account(
            build.measure("followers", every="week", **span, **scope)
        ),
    }


def _together(works: Mapping[str, Work]) -> dict[str, pd.DataFrame]:
    """The frames of all works in their order, two at a time; without those that found None."""
    with ThreadPoolExecutor(AT_A_TIME) as pool:
        given = {name: pool.submit(work) for name, work in works.items()}
        found = {name: answer.result() for name, answer in given.items()}
    return {name: frame for name, frame in found.items() if frame is not None}


def _verdicts(build: Published, choice: Choice, scope: dict[str, Any]) -> dict[str, pd.DataFrame]:
    """What is said of every rival, and the shares with ranges on the platform in question."""
    words = {"own": choice.own, "measure": choice.measure}
    said = build.measure("current_verdicts", as_of=choice.until, **words, **scope)
    place, span = place_of(said), {"since": choice.since, "until": choice.until}
    trend = build.measure(
        "share_trend", measure=choice.measure, platforms=[place] if place else [], **span
    )
    return {"current_verdicts": said, "share_trend": trend}


def _behind(build: Published, choice: Choice, verdicts: pd.DataFrame) -> dict[str, Work]:
    """What stands behind the first claims: paces, causes and catching up, numbered."""
    found: dict[str, Work] = {}
    for at, claim in enumerate(claims_of(rows_of(verdicts, CurrentVerdicts))[:CLAIMS]):
        found[f"paces_{at}"] = partial(story.paces_of, build, claim, choice.until)
        found[f"causes_{at}"] = partial(story.causes_of, build, claim, choice.own, choice.until)
        found[f"catch_up_{at}"] = partial(story.catch_up_of, build, claim, choice.own)
    return found


def _moved(build: Published, choice: Choice, scope: dict[str, Any]) -> pd.DataFrame | None:
    """The changes of course, if the build looks for them; words of others only if asked for."""
    found = story.changes_of(build, scope)
    if found is None or choice.with_texts or found.empty:
        return found
    hidden = (found["what"] == "profile") & (found["brand"] != choice.own)
    words = found[["before", "after"]].astype(object).mask(hidden, None)
    return found.assign(before=words["before"], after=words["after"])


def _texts_of(posts: pd.DataFrame, choice: Choice) -> pd.DataFrame:
    """The posts without the words of others, unless they were asked for."""
    if choice.with_texts or "title" not in posts:
        return posts
    return posts.assign(title=posts["title"].where(posts["brand"] == choice.own, None))


def _one_account(followers: pd.DataFrame) -> pd.DataFrame:
    """The followers on the platform with most rows, of brands with one account there.

    Followers of several platforms or accounts are different people or the same: never added.
    """
    if followers.empty:
        return followers
    counts = followers["platform"].value_counts(sort=False).sort_index()
    on_one = followers[followers["platform"] == counts.idxmax()]
    return on_one.drop_duplicates(["brand", "period"], keep=False)


def _leading(change: pd.DataFrame, own: str | None) -> tuple[str, ...]:
    """The rival that the snapshot is about."""
    rival = rival_of(rows_of(change, ShareChange), own, None)
    return (str(rival["brand"]),) if rival else ()


def _most_present(
    change: pd.DataFrame, own: str | None, highlighted: Sequence[str]
) -> tuple[str, ...]:
    """At most eight brands: we, the rival, then those with the largest share."""
    rows = rows_of(change, ShareChange)
    rows.sort(
        key=lambda row: (-row["share_now"] if is_known(row["share_now"]) else 1, row["brand"])
    )
    ranked = [row["brand"] for row in rows]
    first = [brand for brand in (own or "", *highlighted) if brand in ranked]
    return tuple(dict.fromkeys([*first, *ranked]))[:MOST_BRANDS]
