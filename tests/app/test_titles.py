import pandas as pd

from app.charts import alt_text
from app.words import shares, titles
from app.words.shares import share_definition
from app.words.titles import strip_definition
from tests.app import made_up
from tests.app.made_up import OWN


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u2212", "-")


def test_titles_state_the_finding() -> None:
    told = [
        shares.share_finding(made_up.change_frame(), own=OWN),
        titles.momentum_finding(made_up.momentum_frame(), own=OWN),
        titles.typical_finding(made_up.typical_frame(), own=OWN),
        titles.mix_finding(made_up.mix_frame(), own=OWN, focus="Vaartwijk"),
        titles.cadence_finding(made_up.cadence_frame(1), own=OWN, focus="Vaartwijk"),
        titles.followers_finding(made_up.followers_frame(), own=OWN),
    ]
    assert [plain(text) for text in told][:4] == [
        "Last 8 weeks: Vaartwijk has 33 % of the engagement, 12 points more; "
        "we have 24 %, 4 points less",
        "Against the field: Vaartwijk +42 %, we -9 %",
        "Vaartwijk’s typical post earns 1,980, ours 1,180",
        "52 % of Vaartwijk’s posts are video, 30 % of ours",
    ]
    assert told[4].startswith("Vaartwijk posts ")
    assert told[5].endswith("we have 62.8k")


def test_titles_of_empty_frames_say_so() -> None:
    assert shares.share_finding(made_up.change_frame().head(0), own=OWN) == titles.NOTHING
    assert titles.mix_finding(made_up.mix_frame().head(0), own=OWN) == titles.NOTHING
    assert "Too few" in titles.momentum_finding(made_up.momentum_frame().head(0), own=OWN)
    assert "not known" in titles.followers_finding(made_up.followers_frame().head(0), own=OWN)


def test_titles_do_without_an_own_brand() -> None:
    assert "we" not in titles.momentum_finding(made_up.momentum_frame(), own=None).split()
    assert "ours" not in titles.typical_finding(made_up.typical_frame(), own=None)


def test_definitions_name_universe_unit_zone_and_sample() -> None:
    share = share_definition(
        measure="engagement", platform="instagram", brands=6, zone="Europe/Amsterdam"
    )
    assert share.startswith("Share of engagement among 6 tracked brands on Instagram, % per week")
    assert "(Europe/Amsterdam)" in share
    strip = strip_definition(measure="engagement", platform="all", drawn=1500, known=6083)
    assert "Bands: where the 6,083 posts lie" in strip
    assert "Bands" not in strip_definition(measure="views", platform="all", drawn=9, known=9)


def test_alt_texts_tell_the_finding_and_each_brands_last_value() -> None:
    told = plain(alt_text("share", made_up.share_frame(), "Finding"))
    assert told.startswith("Finding. Noordkade 25 %; Vaartwijk 33 %;")
    gap = made_up.share_frame(1).assign(share=None)
    assert "Noordkade not known" in alt_text("share", gap, "Finding")
    many = pd.concat([made_up.typical_frame().assign(brand=f"b{n}") for n in range(20)])
    assert "; and 8 more." in alt_text("strip", many, "Finding")
