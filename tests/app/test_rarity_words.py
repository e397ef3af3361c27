import pytest

from app.words.posts import against_usual, breakouts_finding, how_rare, rarity_cell
from app.words.values import ONE_LOOK, age, projected_part, projection


def plain(text: str | None) -> str | None:
    return text if text is None else text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("once", "seen", "said", "cell"),
    [
        (6.8, 40, "once in seven weeks for this brand", "1 in 7 weeks"),
        (26.2, 40, "once in 26 weeks for this brand", "1 in 26 weeks"),
        (1.2, 40, "every week for this brand", "every week"),
        (4000, 40.3, "not once in the 40 weeks seen", "not in 40 weeks"),
        (3, 0.4, "not once in the 1 week seen", "not in 1 week"),
        (3, None, "once in three weeks for this brand", "1 in 3 weeks"),
        (None, 40, "how rare it is cannot be told yet", None),
        (float("nan"), 40, "how rare it is cannot be told yet", None),
    ],
)
def test_rarity(once: float | None, seen: float | None, said: str, cell: str | None) -> None:
    assert plain(how_rare(once, seen)) == said
    assert plain(rarity_cell(once, seen)) == cell


@pytest.mark.parametrize(
    ("days", "said"),
    [(0.01, "less than an hour"), (1 / 24, "one hour"), (0.375, "9 hours"), (1.04, "one day"),
     (3.2, "three days"), (30, "30 days"), (None, "an unknown time")],
)  # fmt: skip
def test_ages(days: float | None, said: str) -> None:
    assert plain(age(days)) == said


def test_a_post_against_what_is_usual_at_its_age() -> None:
    def told(engagement: float | None, expected: float | None, kind: str = "video") -> str | None:
        ratio = engagement / expected if engagement and expected else None
        return plain(against_usual(kind=kind, days=1.1, engagement=engagement, expected=expected,
                                   ratio=ratio))  # fmt: skip

    usual = "what its videos usually have after one day"
    assert told(612, 75) == f"8.2 times {usual} (612 instead of 75)"
    assert told(2100, 75) == f"28 times {usual} (2,100 instead of 75)"
    assert told(75, 75) == f"about {usual} (75 instead of 75)"
    assert told(15, 75) == f"20 % of {usual} (15 instead of 75)"
    assert told(None, 75) == "what is usual at this age is not known yet"
    assert "its posts usually" in (told(20, 10, kind="<b>") or "")


def test_projections_name_their_range_or_say_that_they_cannot() -> None:
    said = "seen 9 hours after publication: projected to 1,240 (90 % range 890 to 1,730)"
    assert plain(projection(0.38, 1240, 890, 1730)) == said
    assert plain(projection(0.38, 1240, None, None)) == said.split(" (", maxsplit=1)[0]
    assert (plain(projection(0.38, None, None, None)) or "").endswith(
        "too little is known here to project it"
    )
    assert plain(projected_part(12, 64)) == "12 of 64 posts projected to 30 days"
    assert projected_part(0, 64) == "no post is projected"
    assert projected_part(None, 64) == "it is not known how many posts are projected"


def test_breakouts_are_counted_or_cannot_be_told() -> None:
    assert plain(breakouts_finding(0, 40)) == "None of 40 posts broke out"
    assert plain(breakouts_finding(1, 40)) == "One post broke out"
    assert plain(breakouts_finding(12, 400)) == "12 posts broke out"
    assert breakouts_finding(0, 0) == "No post of this choice can be compared at equal age yet"
    assert breakouts_finding(0, 9, "one look") == f"Breakouts cannot be told: {ONE_LOOK}"
