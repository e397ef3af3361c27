"""Where we lead, trail or cannot tell: the words of the matrix and of the charts below it."""

from collections.abc import Sequence
from datetime import timedelta

from app.words.names import capital, listed, platform_name, share_of, where
from app.words.rows import most, whole
from app.words.values import (
    SPACE,
    as_day,
    count,
    is_known,
    number,
    of_hundred,
    percent,
    short_day,
    signed,
    spelled,
)
from app.words.verdict.claims import kind_of, onset_of
from queries.rows import CurrentVerdicts, LandscapeMatrix, UnservedPlatforms

WORDS = {
    "ahead": "▲ we lead",
    "behind": "▼ we trail",
    "level": "= level",
    "cannot tell": "? cannot tell",
}
_MOST_NAMED = 3
_COURSES = {"lead": "gaining", "watch": "may be gaining", "luck": "a spike of few posts"}


def matrix_finding(rows: Sequence[LandscapeMatrix], *, own: str | None) -> str:
    """Whom we trail where, and in how many places we lead, from landscape_matrix."""
    if own is None:
        return "Which of these brands are you? Choose one under “We are”."
    compared = [row for row in rows if row["platform"] != "all" and row["state"] in WORDS]
    if not rows:
        return f"Only {own} is tracked here; add a rival under Data to compare"
    if not compared:
        return "Not enough is collected yet to say where we lead or trail"
    behind = sorted(
        (row for row in compared if row["state"] == "behind"), key=lambda row: row["estimate"] or 0
    )
    ahead = sum(row["state"] == "ahead" for row in compared)
    places = count(len(compared), "place")
    if not ahead and not behind:
        return f"In none of {places} is it clear who is ahead"
    if len(behind) > _MOST_NAMED:
        most_of_all = f"most {behind[0]['rival']} {where(str(behind[0]['platform']))}"
        lead = f"we lead in {spelled(ahead) if ahead else 'none'}"
        return f"We trail in {number(len(behind))} of {places}, {most_of_all}; {lead}"
    trailing = f"We trail {_trailed(behind)}" if behind else "We trail nobody"
    return f"{trailing}; we lead in {number(ahead) if ahead else 'none'} of {places}"


def _trailed(rows: Sequence[LandscapeMatrix]) -> str:
    """ "Vaartwijk and Helmwind on YouTube", in the order of the rows."""
    groups: dict[str, list[str]] = {}
    for row in rows:
        groups.setdefault(str(row["platform"]), []).append(str(row["rival"]))
    return listed(f"{listed(names)} {where(platform)}" for platform, names in groups.items())


def matrix_definition(rows: Sequence[LandscapeMatrix], *, own: str | None, measure: str) -> str:
    """What a cell is: difference, period, colour, range, n."""
    days = [as_day(row["as_of_week"]) for row in rows if row["as_of_week"] is not None]
    until = f" to {short_day(max(days) + timedelta(days=6))}" if days else ""
    of_whom = own or "Our brand"
    return (
        f"{of_whom} minus rival, points of {share_of(measure).lower()}, the eight weeks{until}. "
        f"A colour only where the 90{SPACE}% range of the underlying shares leaves out parity, the "
        "tick. A dot outside its range hangs on a few posts. n: posts of both."
    )


def cell_words(row: LandscapeMatrix) -> tuple[str, str, str, str]:
    """Gap, state, range and n of a compared pair."""
    low, high = row["low"], row["high"]
    told = "counts not known"
    if is_known(low) and is_known(high):
        told = f"{_points_of(low)} to {_points_of(high)}"
    return _gap_of(row), WORDS[row["state"]], told, f"n{SPACE}{number(row['posts'])}"


def _gap_of(row: LandscapeMatrix) -> str:
    """The gap in points with its sign; a question mark when it is not known."""
    return _points_of(row["gap"]) if is_known(row["gap"]) else "?"


def _points_of(difference: float) -> str:
    """A difference of shares in points with its sign, no unit."""
    return signed(100 * difference, 1)


def cell_empty(row: LandscapeMatrix) -> tuple[str, str]:
    """What a cell without a comparison says: no account, or too few weeks so far."""
    place = where(str(row["platform"]))
    if row["state"] == "gathering":
        weeks = int(row["weeks"]) if is_known(row["weeks"]) else 0
        return "gathering data", f"{count(weeks, 'week')} so far"
    if row["absent"] == "own":
        share = row["rival_share"]
        return "we have no account", f"it has {percent(share)}" if is_known(share) else place
    return "no account", place


def cell_note(row: LandscapeMatrix) -> str:
    """What the pointer tells about a cell: both shares, the chance, what is left out."""
    told = []
    if is_known(row["own_share"]) and is_known(row["rival_share"]):
        told.append(f"{row['own']} {percent(row['own_share'])}")
        told.append(f"{row['rival']} {percent(row['rival_share'])}")
    if is_known(row["own_chance_ahead"]):
        told.append(f"we are ahead in {of_hundred(row['own_chance_ahead'])} of 100 re-draws")
    if whole(row["places"]) < whole(row["all_places"]):
        told.append(f"made of {row['places']} of {row['all_places']} platforms")
    if row["state"] == "gathering":
        needed = count(row["needed_weeks"], "week")
        told.append(f"a share needs about {needed} of the last 60")
    return "; ".join(told)


def course_of(rows: Sequence[CurrentVerdicts]) -> str:
    """How a rival moves, in three words, from its rows of current_verdicts."""
    kinds = {kind_of(row): row for row in reversed(rows)}
    for kind, words in _COURSES.items():
        if kind in kinds:
            since = onset_of(kinds[kind]) if kind != "luck" else None
            return words + (f" since W{since.isocalendar().week}" if since else "")
    early = rows and all(row["verdict"] == "too-early" for row in rows)
    return "too early" if early else "steady" if rows else ""


def courses_finding(rows: Sequence[LandscapeMatrix]) -> str:
    """Platform by platform against the strongest rival there, from landscape_matrix."""
    words = {"ahead": "we lead on", "behind": "we trail on", "level": "level on"}
    words["cannot tell"] = "too close to call on"
    groups: dict[str, list[str]] = {}
    for row in strongest(rows):
        if row["state"] in words:
            groups.setdefault(row["state"], []).append(platform_name(str(row["platform"])))
    told = [f"{words[state]} {listed(groups[state])}" for state in words if state in groups]
    text = "; ".join(told)
    head = capital(text)
    return f"{head}, against the strongest rival there" if text else "The shares week by week"


def strongest(rows: Sequence[LandscapeMatrix], chosen: Sequence[str] = ()) -> list[LandscapeMatrix]:
    """One row per platform: a chosen rival there, else the one with the largest share."""
    found: dict[str, list[LandscapeMatrix]] = {}
    for row in rows:
        if row["platform"] != "all":
            found.setdefault(str(row["platform"]), []).append(row)
    picked = [
        next((row for name in chosen for row in here if row["rival"] == name), None)
        or most(here, lambda row: row["rival_share"])
        for here in found.values()
    ]
    return [row for row in picked if row is not None]


def courses_definition(*, measure: str, own: str | None, zone: str) -> str:
    """What the small charts show."""
    return (
        f"{share_of(measure)} over eight weeks, % ({zone}), every platform on the same scale. "
        f"{own or 'Our brand'} and its strongest rival there; shaded: 90{SPACE}% range."
    )


def unserved_finding(rows: Sequence[UnservedPlatforms], *, own: str | None) -> str:
    """Where rivals are and we are not, from unserved_platforms."""
    platforms = list(dict.fromkeys(platform_name(str(row["platform"])) for row in rows))
    if own is None:
        return "Which of these brands are you?"
    if not platforms:
        return "There is no platform with a rival and without us"
    rivals = len({row["rival"] for row in rows})
    who = f"{spelled(rivals).capitalize()} rivals are" if rivals > 1 else f"{rows[0]['rival']} is"
    return f"{who} on {listed(platforms)}, where we are not"


def unserved_definition() -> str:
    """What the table of those platforms tells."""
    return (
        "Tracked accounts only. Posts and engagement of the last eight weeks; part: of what the "
        "rival earned on all platforms in those weeks. Followers as last seen."
    )
