"""The words of the page Why: steps that add up, titles, what it means, what would overturn it."""

from datetime import date
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.parts.why.reasons import flags_html, kinds_html, parts_html, reasons_html
from app.parts.why.subject import Periods, periods_of, periods_told, subject_of
from app.view.choice import View
from app.words.habits import hashtags_finding, hours_definition, hours_finding, shown_tags
from app.words.moves import flag_lines, lane_text, lanes_finding
from app.words.rows import rows_of
from app.words.values import adding_up
from app.words.verdict.claims import Claim
from app.words.verdict.statements import topic
from app.words.why.change import Change, causes_alt, change_definition, change_finding, change_of
from app.words.why.meaning import meaning_lines, meaning_title, mix_change_finding
from app.words.why.overturn import Line, catch_up_line, overturn_lines
from queries.rows import CourseChanges, KindsCompared
from tests.app.made_up import (
    LEAD,
    LUCK,
    OWN,
    SEASON,
    SLIP,
    UNTIL,
    WATCH,
    change_frame,
    kinds_frame,
    said,
)
from tests.app.made_up import verdict_frame as verdicts
from tests.app.made_up_why import causes_frame, changes_frame, hours_frame, tags_frame
from tests.conftest import examples

PART = st.floats(-0.3, 0.3)


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def change(**changed: Any) -> Change:
    found = change_of(causes_frame(**changed), kinds_frame())
    assert found is not None
    return found


@given(st.lists(PART, min_size=1, max_size=9), st.integers(0, 2))
def test_printed_parts_add_up_and_are_off_by_less_than_a_unit(
    parts: list[float], digits: int
) -> None:
    whole = sum(parts)
    printed = adding_up(parts, whole, digits)
    assert sum(printed) == pytest.approx(round(whole * 10**digits) / 10**digits, abs=1e-9)
    worst = max(abs(one - part) for one, part in zip(printed, parts, strict=True))
    assert worst < 10.0**-digits + 1e-9


def test_no_part_adds_up_to_nothing() -> None:
    assert adding_up([], 0.0) == []


@settings(max_examples=examples(30))
@given(st.lists(PART, min_size=7, max_size=7), st.floats(0.35, 0.6))
def test_start_plus_steps_is_the_end_as_printed(values: list[float], before: float) -> None:
    parts = {name: value / 10 for name, value in zip(SEVEN, values, strict=True)}
    found = change(parts=parts, before=before)
    steps = sum(part.printed for part in found.parts)
    assert round(found.before + steps, 1) == pytest.approx(found.now)


SEVEN = ("cadence", "mix", "strength", "audience", "big_posts", "own", "field")


def test_the_title_names_the_cause() -> None:
    assert change_finding(change()) == "More video explains 6.1 of Vaartwijk’s 11.9 points"


def test_a_small_change_needs_no_cause() -> None:
    small = {"mix": 0.004, "cadence": -0.001}
    found = change_finding(change(parts=small, before=0.21))
    assert plain(found) == (
        "Nothing changed enough to explain: Vaartwijk’s share was 21.0 % before, 21.3 % now"
    )


def test_less_than_three_points_without_a_cause_are_nothing() -> None:
    title = change_finding(change(parts={"mix": -0.01, "cadence": -0.01}, cause=None))
    assert title.startswith("Nothing changed enough to explain")


def test_no_single_cause() -> None:
    even = {"mix": 0.03, "cadence": 0.03, "strength": 0.03, "field": 0.03}
    title = change_finding(change(parts=even, cause=None, reach=0.05))
    assert title == "No single cause carries Vaartwijk’s 12.0 points"
    most = {"mix": 0.02, "strength": 0.07, "field": 0.01}
    title = change_finding(change(parts=most, cause=None, reach=0.09))
    assert title.endswith("; stronger posts may be the largest part (+7.0)")
    title = change_finding(change(parts=most, cause=None, reach=0.02))
    assert title.endswith("; stronger posts are the largest part (+7.0)")


def test_luck_and_our_slip_are_told_as_such() -> None:
    luck = change_finding(change(parts={"big_posts": 0.09, "mix": 0.01}, cause=None))
    assert luck == "A few big posts explain 9.0 of Vaartwijk’s 10.0 points: luck, not a new level"
    wide = change(parts={"big_posts": 0.09, "mix": 0.01}, cause=None, reach=0.2)
    assert change_finding(wide) == luck
    slip = change_finding(change(parts={"own": 0.05, "mix": 0.01}, cause=None))
    assert slip == "Our own slip explains 5.0 of Vaartwijk’s 6.0 points"


def test_our_own_share_is_ours() -> None:
    parts = {"cadence": -0.09, "strength": -0.07, "own": 0.0}
    found = change(rival=OWN, parts=parts, before=0.26, cause="cadence")
    assert change_finding(found) == "Posting less explains 9.0 of our loss of 16.0 points"
    assert change_definition(found).startswith("Our share of engagement")
    assert found.part("own") is None
    assert meaning_title(OWN, OWN) == "What we did, and what it means"


def test_the_definition_names_periods_n_and_axis() -> None:
    assert plain(change_definition(change(), axis_start=20)) == (
        "Vaartwijk’s share of engagement on Instagram among 6 brands, 22 Jun – 16 Aug 2026 against "
        "28 Sep – 22 Nov 2026 (n 43 and 58 posts). The steps add up exactly; whiskers: 90 % range. "
        "The axis starts at 20 %."
    )


def test_unknown_shares_are_no_change() -> None:
    assert change_of(causes_frame(before=None), kinds_frame()) is None
    assert change_of(causes_frame().head(0)) is None
    assert change_finding(None, "Vaartwijk") == "What moved Vaartwijk’s share is not known"
    assert meaning_lines(None, kinds_frame()) == []


def test_the_text_alternative_holds_every_step() -> None:
    text = causes_alt(change(), "Title")
    assert text.startswith("Title. Weeks 26–33 20.8 %; Cadence +1.4 (")
    assert text.endswith("Weeks 40–47 32.7 %.")


def test_what_it_means() -> None:
    lines = {label: plain(strong + rest) for label, strong, rest in
             meaning_lines(change(), kinds_frame())}  # fmt: skip
    assert lines["Formats"] == (
        "6.1 videos a week instead of 2.0. Its video earns 1.7 × its photo; ours 2 ×. "
        "+6.1 points (+4.1 to +8.1)."
    )
    assert lines["Our part"].startswith("Our own course explains nothing sure: +1.0 point (")


def test_unknown_followers_are_said() -> None:
    lines = meaning_lines(change(followers_known=False), kinds_frame())
    assert ("Followers", "Followers are not known") in [line[:2] for line in lines]
    assert change(followers_known=False).part("audience") is None


def claim(kind: dict[str, Any]) -> Claim:
    found = topic(verdicts(said("Vaartwijk", kind)))
    assert found is not None
    return found


def without(left: float) -> pd.DataFrame:
    return pd.DataFrame({"brand": "Vaartwijk", "without": [0, 3], "change": [0.119, left]})


def as_text(line: Line) -> str:
    label, strong, rest = line
    return plain(f"{label}: {strong}{rest}")


def test_what_would_overturn_a_lead() -> None:
    told = [as_text(line) for line in overturn_lines(claim(LEAD), without(0.04), kinds_frame())]
    assert told == [
        "By 3 Jan: Vaartwijk under 27 % in the eight weeks to then: half of its gain is gone and "
        "the lead is over.",
        "Luck: The rise is +4.0 instead of +11.9 points without its 3 best posts of each period: "
        "it hangs on them.",
        "Format: Its video earning no more than its photo (1,107 instead of 1,936 a post) would "
        "take the reason away.",
        "Error: 6 of 100 such alarms are wrong in worlds of known truth.",
    ]


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (WATCH, "By 20 Dec: Vaartwijk still that high after four more weeks makes it a lead"),
        (SLIP, "By 3 Jan: Our share above 26 % in the eight weeks to then"),
        (LUCK, "Now: The last four weeks earn 1.2 × the usual without the best post, 2.9 × with"),
        (SEASON, "By 3 Jan: One share leaving its range"),
    ],
)
def test_every_claim_can_be_overturned(kind: dict[str, Any], words: str) -> None:
    assert as_text(overturn_lines(claim(kind))[0]).startswith(words)


def test_nothing_claimed_is_nothing_to_overturn() -> None:
    assert overturn_lines(None) == []


def test_catching_up_begins_with_the_number() -> None:
    line = catch_up_line("Two more videos a week (0 to 4) at today’s strength, and so on.")
    assert line[1] == "Two more videos a week (0 to 4)"
    assert "".join(line[1:]).endswith("at today’s strength, and so on.")


def test_the_title_of_the_courses_names_what_lies_close() -> None:
    found = lanes_finding(changes_frame(), "Vaartwijk", claim(LEAD))
    assert plain(found) == (
        "The share broke in the week of the change of format, 2 weeks after the change of pace"
    )
    one = lanes_finding(changes_frame().query("what == 'mix'"), "Vaartwijk", claim(LEAD))
    assert one.endswith("the change of format; nothing else lies close enough")
    far = lanes_finding(changes_frame().query("what == 'profile'"), "Vaartwijk", claim(LEAD))
    assert plain(far) == "The share broke in week 34; no change of course lies close before it"


def test_no_change_of_course() -> None:
    none = changes_frame().head(0)
    assert lanes_finding(none, "Vaartwijk") == "No change of course of Vaartwijk was found"
    assert flags_html(flag_lines(none)) == ""


def test_each_lane_says_what_changed_and_what_followed() -> None:
    told = [plain(lane_text(row)) for row in rows_of(changes_frame(), CourseChanges)]
    assert told == [
        "5.2 → 7.1 posts a week · the share broke 2 weeks later",
        "36 → 84 % video · the share broke in the same week",
        "13:00 → 18:00 · no effect found",
        "#a #b … → #c · stronger posts followed 1 week later",
        "new profile text · too early to tell",
    ]


def test_hours_cannot_tell_unless_they_are_clear() -> None:
    told = hours_finding(hours_frame(), own=OWN, focus="Vaartwijk")
    assert plain(told) == (
        "No hour is clear of the usual; Vaartwijk posts most Monday to Friday 16–20 h (60 %)"
    )
    clear = hours_finding(hours_frame(verdict="stronger"), own=OWN, focus="Vaartwijk")
    assert plain(clear).startswith("Vaartwijk’s posts do better Monday to Friday 16–20 h (1.3 ×)")
    few = hours_frame().assign(posts=3)
    assert hours_finding(few, own=OWN) == "Too few posts to tell anything about hours"
    assert "Not drawn: 4 groups" in plain(hours_definition(few, platform="instagram", zone="UTC"))


def test_hashtags_are_told_with_care() -> None:
    found = hashtags_finding(tags_frame(), "Vaartwijk")
    assert found == "No hashtag of Vaartwijk is clear of the rest; most of the gain came with #tide"
    clear = hashtags_finding(tags_frame(verdict="stronger"), "Vaartwijk")
    assert plain(clear) == "Posts with #tide and 1 more earn 1.4 × the rest"
    none = hashtags_finding(tags_frame().head(0), "Vaartwijk")
    assert none == "Vaartwijk uses no hashtag in five posts or more"
    assert len(shown_tags(tags_frame(), "Helmwind")) == 0


def test_the_mix_changes_only_when_it_does() -> None:
    assert plain(mix_change_finding(kinds_frame(), "Vaartwijk")) == (
        "84 % of Vaartwijk’s posts are video, 37 % before"
    )
    assert mix_change_finding(kinds_frame(), OWN).endswith("mix of formats hardly changed")


def test_texts_from_outside_stay_text() -> None:
    bad = "<img src=x>"
    pages = (
        reasons_html(bad, [(bad, bad, bad)]),
        flags_html([bad]),
        parts_html(change(rival=bad)),
        kinds_html(rows_of(kinds_frame().assign(kind=bad), KindsCompared), [bad]),
    )
    assert not any("<img" in page for page in pages)


VIEW = View(OWN, ("Vaartwijk", "Helmwind"), (), None, "engagement", date(2026, 5, 25), UNTIL)


def test_periods_are_those_of_what_was_told_else_halves_of_the_view() -> None:
    assert periods_told(causes_frame()) == Periods(
        date(2026, 6, 22), date(2026, 8, 17), date(2026, 9, 28), UNTIL
    )
    assert periods_told(causes_frame().head(0)) is None
    halves = periods_of(VIEW)
    assert (halves.before_since, halves.since, halves.until) == (
        date(2026, 5, 25), date(2026, 8, 24), UNTIL,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("row", "rival"),
    [(said("Vaartwijk", LEAD), "Vaartwijk"), (said("Vaartwijk", SLIP), OWN),
     (said("Helmwind", SEASON), "Vaartwijk"), (said("Helmwind"), "Vaartwijk")],
)  # fmt: skip
def test_the_subject_is_who_is_claimed_else_who_moved_most(row: dict[str, Any], rival: str) -> None:
    found = subject_of(verdicts(row), VIEW, change_frame())
    assert found is not None
    assert (found.rival, found.platform) == (rival, "instagram")


def test_nobody_to_ask_about() -> None:
    ours = change_frame().query("brand == @OWN")
    assert subject_of(verdicts(), VIEW, ours) is None
