from datetime import date

import pandas as pd
import pytest

from app.words.verdict.measured import race_sentence
from tests.app.made_up import OWN, change_frame

ZONE = "Europe/Amsterdam"


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u2212", "-")


def said(frame: pd.DataFrame, own: str | None = OWN, measure: str = "engagement") -> str:
    statement = race_sentence(frame, own=own, measure=measure, zone=ZONE)
    return plain(f"{statement.chip}: {statement.text}")


def test_it_says_what_is_measured_and_no_more() -> None:
    statement = race_sentence(change_frame(), own=OWN, zone=ZONE)
    assert statement.state == "measured"
    assert plain(statement.headline) == (
        "Vaartwijk has 33 % of the engagement on Instagram in the last 8 weeks, 12 points more "
        "than in the 8 weeks before; we have 24 %."
    )
    assert plain(statement.detail) == (
        "Share of engagement among 6 tracked brands, 28 Sep – 22 Nov 2026 (Europe/Amsterdam). "
        "n 111 posts of Vaartwijk, 48 of ours. Measured, not yet tested against chance."
    )
    assert statement.scope == "Instagram · engagement · last 8 weeks"
    for claim in ("lead", "ahead", "behind", "winning"):
        assert claim not in statement.text


@pytest.mark.parametrize(
    ("frame", "own", "part"),
    [
        (change_frame().head(0), OWN, "Nothing to compare yet."),
        (change_frame(), None, "Which of these brands are you?"),
        (change_frame(), "Elsewhere", "Elsewhere is not on this platform."),
        (change_frame().head(1), OWN, "Only Noordkade is tracked here."),
        (change_frame(posts_now=0), OWN, "No posts are known on Instagram in the last 8 weeks."),
        (change_frame(posts_now=None), OWN, "No posts are known"),
        (change_frame(posts_now=2), OWN, "Too few posts to compare on Instagram."),
        (change_frame(posts_before=2), OWN, "A comparison needs 5 in each."),
        (change_frame(coverage=0.5), OWN, "Cannot tell yet on Instagram: 50 % of the time"),
        (change_frame(share_now=None), OWN, "Engagement is not known on Instagram"),
    ],
)
def test_it_says_why_it_cannot_tell(frame: pd.DataFrame, own: str | None, part: str) -> None:
    told = said(frame, own)
    assert told.startswith("? Cannot tell")
    assert part in told


def test_views_are_not_added_across_platforms() -> None:
    both = pd.concat([change_frame(), change_frame(platform="youtube")])
    assert "Views are never added across platforms" in said(both, measure="views")
    assert "5 videos" not in said(change_frame(platform="youtube"), measure="views")
    assert "111 videos of Vaartwijk" in said(change_frame(platform="youtube"), measure="views")


@pytest.mark.parametrize(
    ("change", "part"),
    [
        (0.004, "as much as in the 8 weeks before"),
        (-0.0149, "1 point less than in the 8 weeks before"),
        (None, "and what it had in the 8 weeks before is not known"),
    ],
)
def test_the_change_in_words(change: float | None, part: str) -> None:
    assert part in said(change_frame(change=change))


def test_the_topic_is_the_clear_gain_of_a_brand_collected_all_the_time() -> None:
    late = change_frame()
    late.loc[late["brand"] == "Vaartwijk", "coverage"] = 0.9
    late.loc[late["brand"] == "Helmwind", "change"] = 0.05
    assert said(late).startswith("● Measured: Helmwind has 16 %")
    assert "Not collected all the time: Vaartwijk (90 %)." in said(late)
    chosen = race_sentence(late, own=OWN, focus="Duinrand")
    assert chosen.headline.startswith("Duinrand has")


def test_no_clear_gain_makes_the_largest_rival_the_topic() -> None:
    assert "Vaartwijk has 33 %" in said(change_frame(change=0.01))


def test_the_frame_may_carry_timestamps_or_dates() -> None:
    frame = change_frame(now_from=pd.Timestamp("2026-09-28"), now_until=pd.Timestamp("2026-11-23"))
    assert frame["now_until"].iloc[0] == pd.Timestamp(date(2026, 11, 23))
    assert said(frame) == said(change_frame())
