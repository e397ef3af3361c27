import pytest

from app.words.values import age, projected_part, projection


def plain(text: str | None) -> str | None:
    return text if text is None else text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("days", "said"),
    [(0.01, "less than an hour"), (1 / 24, "one hour"), (0.375, "9 hours"), (1.04, "one day"),
     (3.2, "three days"), (30, "30 days"), (None, "an unknown time")],
)  # fmt: skip
def test_ages(days: float | None, said: str) -> None:
    assert plain(age(days)) == said


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
