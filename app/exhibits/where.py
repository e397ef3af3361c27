"""What the page Where shows: the matrix, the shares platform by platform, where we are not."""

import pandas as pd

from app.charts.alt import alt_text
from app.charts.share import multiples_top, small_share_chart
from app.exhibits.exhibit import NO_HTML, Behind, Body, Column, Exhibit, Kind, Small, Smalls, Table
from app.exhibits.flag import flag_of
from app.exhibits.look import look_at
from app.exhibits.matrix import Matrix, matrix_html
from app.story import told
from app.story.findings import Story, asked_for
from app.theme import Scheme
from app.view.build import Build
from app.view.choice import View
from app.words.amounts import Names, Span
from app.words.catalogue import say
from app.words.names import platform_name
from app.words.rows import rows_of
from queries.rows import Findings, UnservedPlatforms

MOST_TOLD = 8


def standings(build: Build, view: View, story: Story, query: str) -> Exhibit:
    """Who is ahead of whom where, and how each rival moves."""
    matrix, frame = Matrix(story, query), build.measure("findings", **asked_for(view))
    levels = [row["level"] for row in matrix.places]
    title = say(
        "where-matrix-title",
        state=_state_of(view, matrix),
        own=view.own,
        behind=levels.count("behind"),
        ahead=levels.count("ahead"),
        places=len(levels),
        place="one" if len(matrix.platforms) == 1 else "all",
        platform=platform_name(next(iter(matrix.platforms), "all")),
    )
    row = next(iter(matrix.rows), None)
    since, until = (row["now_from"], row["now_until"]) if row else (None, None)
    span = Span(since, until) if since and until else None
    definition = say(
        "where-matrix-definition", measure=view.measure, days=span, brands=len(view.brands)
    )
    body = Body(matrix_html(matrix) if matrix.rows else NO_HTML, title)
    behind = Behind(build, "findings", frame[frame["kind"] == "standing"])
    return Exhibit("matrix", title, definition if matrix.rows else "", body, behind)


def _state_of(view: View, matrix: Matrix) -> str:
    """What the title of the matrix can say."""
    if view.own is None:
        return "own"
    if not view.rivals:
        return "alone"
    if not matrix.places:
        return "early"
    if all(row["level"] == "cannot tell" for row in matrix.places):
        return "unclear"
    return "rivals" if len(matrix.platforms) == 1 else "pairs"


def courses(build: Build, view: View, story: Story, scheme: Scheme) -> Exhibit | None:
    """A small chart per platform: we and one rival there, all on one scale.

    None where there is one platform at most: Race draws that.
    """
    duels = duels_of(story, view)
    if len(duels) < 2:
        return None
    platforms = [row["platform"] for row in duels]
    frame = build.measure("share_trend", measure=view.measure, platforms=platforms, **view.span)
    frame = frame[frame["share"].notna()]
    pairs = {row["platform"]: {view.own, row["rival"]} for row in duels}
    both = zip(frame["brand"], frame["platform"], strict=True)
    kept = [brand in pairs.get(platform, ()) for brand, platform in both]
    frame = frame[pd.Series(kept, index=frame.index, dtype=bool)]
    known = [row for row in duels if (frame["platform"] == row["platform"]).any()]

    def drawn(rows: pd.DataFrame) -> list[Small]:
        top = multiples_top(rows)
        return [_small(build, view, story, (row, rows, top), scheme) for row in known]

    return Exhibit(
        "courses",
        say("where-courses-title"),
        say("where-courses-definition", measure=view.measure),
        Smalls(drawn),
        Behind(build, "share_trend", frame),
        nothing="" if known else say("nothing"),
    )


def duels_of(story: Story, view: View) -> list[Findings]:
    """One rival per platform: the one in focus there, one chosen by hand, else the strongest."""
    found: dict[str, list[Findings]] = {}
    for row in story.kinds("standing"):
        if row["platform"] != "all" and row["share_now"] is not None:
            found.setdefault(row["platform"], []).append(row)
    in_focus = (story.focus or ("", ""))[1]
    chosen = {
        platform: [*([story.rival] if platform == in_focus else []), *view.highlighted]
        for platform in found
    }
    return [
        next(
            (row for name in chosen[platform] for row in rows if row["rival"] == name),
            max(rows, key=lambda row: row["share_now"] or 0),
        )
        for platform, rows in found.items()
    ]


def _small(
    build: Build,
    view: View,
    story: Story,
    drawn: tuple[Findings, pd.DataFrame, float],
    scheme: Scheme,
) -> Small:
    """The lines of one platform; `drawn`: the pair, all shares, the end of the scale."""
    row, frame, top = drawn
    here = frame[frame["platform"] == row["platform"]]
    caption = say("where-small", **told.values_of(row))
    look = look_at(build, view, row["rival"], scheme)
    is_here = story.focus is not None and row["platform"] == story.focus[1]
    is_in_focus = is_here and row["rival"] == story.rival
    figure = small_share_chart(
        here,
        own=view.own,
        highlighted=(str(row["rival"]),),
        colours=look.colours,
        scheme=scheme,
        top=top,
        flag=flag_of(story.trend(*story.focus)) if is_in_focus and story.focus else None,
    )
    return Small(caption, figure, alt_text("trend", here, caption))


def unserved(build: Build, view: View) -> Exhibit | None:
    """The platforms of rivals on which we have no account; None where there are none."""
    frame = build.measure("unserved_platforms", own=view.own, as_of=view.until, **view.whom)
    rows = rows_of(frame, UnservedPlatforms)
    if not rows or view.own is None:
        return None
    places = Names(list(dict.fromkeys(platform_name(row["platform"]) for row in rows)))
    rivals = list(dict.fromkeys(row["rival"] for row in rows))
    title = say("where-unserved-title", count=len(rivals), rival=rivals[0], places=places)
    lines = [
        {
            "platform": platform_name(row["platform"]),
            "rival": row["rival"],
            "followers": row["followers"],
            "pace": row["posts_per_week"],
            "engagement": row["engagement"],
            "part": row["engagement_share"],
        }
        for row in rows
    ]
    kinds: dict[str, Kind] = {
        "followers": "count",
        "pace": "tenths",
        "engagement": "count",
        "part": "share",
    }
    columns = [
        Column(name, say("where-column", name=name), kinds.get(name, "text")) for name in lines[0]
    ]
    alt = f"{title}. " + "; ".join(
        f"{row['rival']}, {platform_name(row['platform'])}" for row in rows[:MOST_TOLD]
    )
    return Exhibit(
        "unserved",
        title,
        say("where-unserved-definition"),
        Table(lines, columns, alt),
        Behind(build, "unserved_platforms", frame),
    )
