import base64
import hashlib
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from app.snapshot import Choice, SnapshotError, write_snapshot
from app.snapshot.facts import facts_of
from app.snapshot.figures import read_block, seal_of, short
from app.snapshot.method import budgets
from app.view.build import SHELF
from app.words.language import spoken
from pipelines.folder import Folder
from pipelines.warehouse.ask import Landscape, Published, open_published
from tests.app.made_up import MadeUp, kinds_frame
from tests.app.made_up_story import LEVEL, NO_FOLLOWERS, SIGN, findings_frame
from tests.doubles import completed

CHARTS = 13  # seven, and all but the small one once more for a phone
TAGS = """
html head meta title style body main section header footer span b em p h1 h2 h3 div aside figure
figcaption script svg path circle text tspan rect g table thead tbody tr th td small i dl dt dd code
ul li
"""


class Reader(HTMLParser):
    """The tags, attributes and words of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def read(path: Path) -> Reader:
    reader = Reader()
    reader.feed(path.read_text("utf-8"))
    return reader


def check_self_contained(path: Path) -> None:
    text = path.read_text("utf-8")
    assert path.stat().st_size < 2_000_000
    addresses = set(re.findall(r"[a-z]+://[^\"' <)]+", text))
    assert addresses <= {"http://www.w3.org/2000/svg"}
    assert "default-src 'none'" in text
    check_script(text)
    found = read(path)
    assert found.tags <= set(TAGS.split())
    assert not {name for name in found.attributes if name.startswith("on")}
    assert not {"src", "href", "srcset", "action"} & found.attributes


def check_script(text: str) -> None:
    """One script, which the policy names by its hash, and one block of data."""
    scripts = re.findall(r"<script([^>]*)>(.*?)</script>", text, re.DOTALL)
    assert [attributes.split()[:1] for attributes, _ in scripts] == [
        ['type="application/json"'],
        [],
    ]
    digest = base64.b64encode(hashlib.sha256(scripts[1][1].encode()).digest()).decode()
    assert f"script-src 'sha256-{digest}'" in text


def block_of(path: Path) -> str:
    return path.read_text("utf-8").partition('id="outpace-figures"')[2].partition("</script>")[0]


@pytest.fixture(autouse=True)
def forgotten() -> None:
    """Nothing is kept from another made-up build of the same name."""
    SHELF._kept.clear()


class Found(MadeUp):
    """The made-up landscape with other findings."""

    def __init__(self, *rows: dict[str, Any]) -> None:
        super().__init__()
        self.rows = rows

    def measure(self, name: str, **options: object) -> pd.DataFrame:
        if name == "findings":
            return findings_frame(*self.rows)
        return super().measure(name, **options)


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The snapshot of the made-up landscape, written once for those who only read it."""
    return write_snapshot(MadeUp(), path=tmp_path_factory.mktemp("deep") / "new" / "snapshot.html")


def test_it_is_one_small_file_that_asks_for_nothing(page: Path) -> None:
    check_self_contained(page)


def test_it_says_the_finding_the_decisions_the_seal_and_that_it_is_simulated(page: Path) -> None:
    words = " ".join(read(page).words).replace("\u00a0", " ")
    for part in (
        "Vaartwijk is pulling ahead of us on Instagram since week 34: its share of engagement",
        "Gaining · 94 in 100 We are behind",
        "Since week 34",
        "29–37%",
        "Noordkade against 5 rivals",
        "Simulated data",
        "as known on 24 Nov 2026, 06:10 Europe/Amsterdam",
        "2026-11-24T051000-7c1e90ab",
        " · page 4 of 4",
        "Two decisions to take",
        "Decision 1, by 4 Dec 2026",
        "Decision 2, by 4 Dec 2026",
        "under 27%",
        "4 of 6 accounts complete",
        '"until": "2026-11-23"',
        '"language": "en"',
        "from share_trend()",
    ):
        assert part in words
    assert read(page).words.count("page 5 of 4") == 0


def test_each_decision_has_its_chart(page: Path) -> None:
    facts = facts_of(MadeUp(), Choice())
    assert [row["platform"] for row in facts.decided] == ["instagram", "linkedin"]
    assert facts.place == "instagram"
    assert "share_1" in facts.exhibits
    assert "share_0" not in facts.frames
    assert "Helmwind has 16% of engagement on LinkedIn" in " ".join(read(page).words)


def test_a_sign_below_even_odds_is_told_small_and_asks_for_nothing(tmp_path: Path) -> None:
    build = Found(LEVEL, SIGN, NO_FOLLOWERS)
    words = " ".join(read(write_snapshot(build, path=tmp_path / "a.html")).words)
    assert "No rival is pulling ahead on Instagram." in words
    assert "Worth an eye: Vaartwijk may be gaining on Instagram" in words
    assert "No decision to take now" in words
    assert "Decision 1" not in words


def test_what_is_not_in_the_data_is_said_where_it_would_stand(tmp_path: Path) -> None:
    class Uncounted(Found):
        def measure(self, name: str, **options: object) -> pd.DataFrame:
            frame = super().measure(name, **options)
            return frame.head(0) if name == "follower_trend" else frame

    build = Uncounted(LEVEL, NO_FOLLOWERS)
    path = write_snapshot(build, path=tmp_path / "a.html")
    words = " ".join(read(path).words)
    assert words.count("Followers are not in the data on Instagram.") == 2  # table and chart
    assert "per 1,000 and post" not in words


def test_it_is_written_and_verified_in_its_language(tmp_path: Path) -> None:
    path = write_snapshot(MadeUp(), path=tmp_path / "a.html", language="nl")
    text = path.read_text("utf-8")
    assert text.startswith('<!doctype html><html lang="nl">')
    words = " ".join(read(path).words)
    assert "Vaartwijk loopt op ons uit op Instagram sinds week 34" in words
    assert "Twee besluiten te nemen" in words
    with spoken("nl"):
        assert write_snapshot(MadeUp(), path=tmp_path / "b.html").read_text("utf-8") == text
    with pytest.raises(SnapshotError, match="there is no language fr; choose from en and nl"):
        write_snapshot(MadeUp(), path=tmp_path / "c.html", language="fr")


def test_its_charts_have_a_text_alternative(page: Path) -> None:
    text = page.read_text("utf-8")
    assert text.count("<svg ") == CHARTS
    assert len(re.findall(r'aria-label="[^"]{40,}"', text)) == CHARTS


def test_the_same_build_and_options_give_the_same_bytes(page: Path, tmp_path: Path) -> None:
    first = page.read_bytes()
    assert write_snapshot(MadeUp(), path=tmp_path / "b.html").read_bytes() == first
    other = write_snapshot(MadeUp(), path=tmp_path / "c.html", own="Vaartwijk").read_bytes()
    assert other != first


def test_words_of_other_brands_stay_out_unless_asked_for(tmp_path: Path) -> None:
    build = MadeUp()
    shown = write_snapshot(build, path=tmp_path / "a.html", with_texts=True)
    assert shown.read_text("utf-8").count("Night &amp; shift") > 4
    assert "Night" not in block_of(shown)
    check_self_contained(shown)
    hidden = write_snapshot(build, path=tmp_path / "b.html", own="Kadeluxe").read_text("utf-8")
    assert hidden.count("Night &amp; shift") <= 4  # ours, on the wide chart and on the narrow one


def test_what_cannot_be_shown_is_refused_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(SnapshotError, match="no brand is named Nobody; there are: Noordkade"):
        write_snapshot(MadeUp(), path=tmp_path / "a.html", own="Nobody")
    with pytest.raises(SnapshotError, match="name one platform"):
        write_snapshot(MadeUp(), path=tmp_path / "a.html", measure="views")


@pytest.fixture(scope="module")
def demo(demo_folder: Folder) -> Published:
    return open_published(demo_folder)


@pytest.mark.parametrize(
    "options",
    [
        {},
        {"platform": "instagram"},
        {"platform": "youtube", "measure": "views"},
        {"measure": "posts", "own": "Vaartwijk"},
    ],
)
def test_a_published_build_gives_every_view(
    demo: Published, tmp_path: Path, options: dict[str, str]
) -> None:
    path = write_snapshot(demo, path=tmp_path / "a.html", **options)  # type: ignore[arg-type]
    check_self_contained(path)
    drawn = path.read_text("utf-8").count("<svg ")
    assert CHARTS - 3 <= drawn <= CHARTS  # of one kind there is no mix; one platform, one course


HOSTILE = ('<img src=x onerror="alert(1)">', "A & B</title><script>", "{x} %{y} \\ ’")
RENAMED = dict(zip(("Vaartwijk", "Kadeluxe", "Helmwind"), HOSTILE, strict=True))


class Renamed(MadeUp):
    """The made-up landscape with three rivals under other names."""

    def measure(self, name: str, **options: object) -> pd.DataFrame:
        return super().measure(name, **options).replace(RENAMED)

    def table(self, name: str) -> pd.DataFrame:
        return super().table(name).replace(RENAMED)


def test_names_from_outside_stay_text(tmp_path: Path) -> None:
    path = write_snapshot(Renamed(), path=tmp_path / "a.html")
    check_self_contained(path)
    words = " ".join(read(path).words)
    assert f"{HOSTILE[0]} is pulling ahead of us" in words
    assert all(words.count(name) > 2 for name in HOSTILE)


class Ownerless(MadeUp):
    """The made-up landscape without an own brand."""

    def table(self, name: str) -> pd.DataFrame:
        return super().table(name).assign(role="rival")


def test_without_an_own_brand_it_asks_which_one_it_is(tmp_path: Path) -> None:
    path = write_snapshot(Ownerless(), path=tmp_path / "a.html")
    assert "Which of these brands are you?" in path.read_text("utf-8")


class Empty(MadeUp):
    """A landscape in which nothing was measured yet."""

    def measure(self, name: str, **options: object) -> pd.DataFrame:
        return super().measure(name, **options).head(0)


def test_an_empty_build_gives_a_page_that_says_so(tmp_path: Path) -> None:
    path = write_snapshot(Empty(), path=tmp_path / "a.html")
    assert path.read_text("utf-8").count("Nothing is known for this choice.") == 5
    check_self_contained(path)


def test_figures_and_parameters_are_sealed(page: Path) -> None:
    found = read_block(page.read_text("utf-8"))
    assert found is not None
    told, seal = found
    assert seal_of(told) == seal
    assert short(seal) in page.read_text("utf-8")
    assert told["parameters"]["own"] == "Noordkade"
    assert {"findings", "share", "coverage"} <= set(told["figures"])


def test_real_budgets_are_named() -> None:
    facts = facts_of(MadeUp(), Choice())
    assert "not written in this build" in budgets(facts)


class Told(MadeUp):
    """The made-up landscape with causes and changes of course."""

    def definitions(self) -> Sequence[Any]:
        names = ("causes_told", "course_changes", "catch_up")
        return [*super().definitions(), *(self.definition(name) for name in names)]

    def offers(self, name: str) -> bool:
        return name in {one.name for one in self.definitions()}

    def measure(self, name: str, **options: object) -> pd.DataFrame:
        if name == "causes_told":
            return causes_frame()
        if name == "course_changes":
            return changes_frame()
        if name == "catch_up":
            row = {"kind": "video", "posts_needed_per_week": 4, "low": 3, "high": 5}
            return pd.DataFrame([row | {"is_reachable": True}])
        return super().measure(name, **options)


def causes_frame() -> pd.DataFrame:
    parts = {"cadence": 0.074, "mix": 0.034, "strength": 0.012, "audience": 0.0, "field": 0.0}
    rows = [
        {"part": part, "value": value, "low": value - 0.02, "high": value + 0.02,
         "share_before": 0.21, "share_now": 0.33, "is_cause": part == "cadence",
         "n_before": 42, "n_now": 111, "followers_known": False, "platform": "instagram",
         "rival": "Vaartwijk", "own": "Noordkade"}
        for part, value in parts.items()
    ]  # fmt: skip
    return completed("causes_told", pd.DataFrame(rows))


def changes_frame() -> pd.DataFrame:
    row = {
        "brand": "Vaartwijk", "platform": "instagram", "what": "cadence", "kind": "video",
        "week": pd.Timestamp("2026-08-10"), "week_low": pd.Timestamp("2026-08-03"),
        "week_high": pd.Timestamp("2026-08-10"), "before": "2.0", "after": "6.1",
        "before_value": 2.0, "after_value": 6.1, "effect": "found",
        "share_break_week": pd.Timestamp("2026-08-17"), "share_break_lag": 1, "lag_weeks": 1,
    }  # fmt: skip
    later = row | {"week": pd.Timestamp("2026-09-07"), "share_break_week": pd.NaT}
    later |= {"week_low": later["week"], "week_high": later["week"]}
    bio = {"what": "profile", "kind": None, "before": "Secret bio", "after": "<b>Other</b> bio"}
    rows = [row, later | {"effect": "too early"}, row | bio]
    return completed("course_changes", pd.DataFrame(rows))


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Path:
    SHELF._kept.clear()
    return write_snapshot(Told(), path=tmp_path_factory.mktemp("told") / "a.html")


def test_page_three_tells_parts_and_changes_of_course(told: Path) -> None:
    check_self_contained(told)
    words = " ".join(" ".join(read(told).words).split())
    for part in (
        "Share before 21%", "Posting pace +7 points +5 to +9", "Kinds of posts +4 points",
        "Strength per post +1 point ", "Audience Followers are not in the data", "Share now 33%",
        "42 posts before, 111 now", "posts a week: 2 → 6.1", "share moved one week later",
        "10 Aug 2026 3 Aug – 10 Aug", "7 Sept 2026 Vaartwijk", "profile: another text",
        "too early to tell",
    ):  # fmt: skip
        assert part in words


def test_the_part_that_carried_it_is_marked_as_the_measure_says(told: Path) -> None:
    marked = re.findall(r'<tr class="cause"><th scope="row">([^<]+)', told.read_text("utf-8"))
    assert marked == ["Posting pace"]


def test_printed_parts_add_up_to_the_printed_change(told: Path) -> None:
    table = told.read_text("utf-8").partition('<table class="causes">')[2].partition("</table>")[0]
    points = re.findall(r"<td>([+\u2212]?\d+) points?", table)
    assert sum(int(one.replace("\u2212", "-")) for one in points) == 33 - 21


def test_the_profile_of_others_stays_out_unless_asked_for(told: Path, tmp_path: Path) -> None:
    assert "Secret bio" not in told.read_text("utf-8")
    shown = write_snapshot(Told(), path=tmp_path / "b.html", with_texts=True)
    assert "profile: Secret bio → <b>Other</b> bio" in " ".join(read(shown).words)


def test_without_them_it_says_so(page: Path) -> None:
    assert "No brand changed its course in this period." in " ".join(read(page).words)


def test_an_exhibit_says_what_every_pen_needs() -> None:
    exhibits = facts_of(MadeUp(), Choice(language="nl")).exhibits
    assert list(exhibits) == [
        "share", "momentum", "typical_posts", "mix", "cadence", "followers", "share_1"
    ]  # fmt: skip
    for exhibit in exhibits.values():
        behind = exhibit.behind
        assert exhibit.title, exhibit.name
        assert exhibit.definition, exhibit.name
        assert exhibit.alt.startswith(exhibit.title)
        assert behind.question.endswith("?")
        assert behind.call.startswith(f"from {behind.measure}(\n")
        assert any("Noordkade" in line for line in behind.basis), exhibit.name
        assert [column.name for column in behind.columns] == list(behind.frame.columns)


def test_a_column_has_the_unit_that_its_measure_says() -> None:
    exhibits = facts_of(MadeUp(), Choice()).exhibits

    def units(name: str) -> dict[str, str]:
        return {column.name: column.unit for column in exhibits[name].behind.columns}

    share = units("share")
    assert {share[name] for name in ("share", "low", "high", "coverage")} == {"share"}
    assert (share["period"], share["posts"], share["brand"]) == ("day", "count", "text")
    assert units("momentum")["momentum"] == "ratio"
    assert units("cadence")["posts_per_week"] == "number"
    assert units("mix")["posts_share"] == "share"


class Paces(MadeUp):
    """The made-up landscape with a rival that turned to video."""

    def measure(self, name: str, **options: Any) -> pd.DataFrame:
        if name != "kinds_compared":
            return super().measure(name, **options)
        self.asked.append((name, options))
        gone = {"brand": "Vaartwijk", "kind": "link", "posts_now": 0, "per_week_now": 0.0}
        frame = kinds_frame()
        return pd.concat([frame, pd.DataFrame([gone | {"per_week_before": 3.0}])])


def test_the_paces_around_the_onset_are_asked_of_the_measure(tmp_path: Path) -> None:
    build = Paces()
    words = " ".join(read(write_snapshot(build, path=tmp_path / "a.html")).words)
    asked = next(options for name, options in build.asked if name == "kinds_compared")
    assert asked["before_until"] == asked["since"] == asked["before_since"] + timedelta(weeks=26)
    assert asked["platforms"] == ["instagram"]
    assert "Match Vaartwijk’s 6.1 videos a week on Instagram? It went from 2 to 6.1 a week" in words
    assert "Vaartwijk videos 2 6.1" in words
    assert "Vaartwijk links" not in words  # a kind that is published no more has no pace now


LUCKY = {"brand": "Kadeluxe", "share": 0.03, "low": 0.012, "high": 0.014}


class Lucky(MadeUp):
    """The made-up landscape, with a share that single posts put outside its usual range."""

    def measure(self, name: str, **options: object) -> pd.DataFrame:
        frame = super().measure(name, **options)
        if name == "share_trend":
            is_lucky = frame["brand"] == LUCKY["brand"]
            frame.loc[is_lucky, ["share", "low", "high"]] = [
                LUCKY["share"], LUCKY["low"], LUCKY["high"]
            ]  # fmt: skip
        return frame


def test_a_share_outside_its_range_is_the_usual_level_and_a_lucky_extra(tmp_path: Path) -> None:
    path = write_snapshot(Lucky(), path=tmp_path / "a.html")
    words = " ".join(" ".join(read(path).words).split())
    assert "usual 1%, n" in words
    said = "Kadeluxe: Measured 3%; the usual level is 1%. The rest hangs on a few lucky posts."
    assert said in words
    extra = re.findall(r'class="bar extra" style="width:([\d.]+)%"', path.read_text("utf-8"))
    assert sum(float(width) > 0 for width in extra) == 1


class Old(MadeUp):
    """The made-up landscape, made from files ten years after their last post."""

    @property
    def landscape(self) -> Landscape:
        return replace(super().landscape, built_at=datetime(2036, 11, 24, 5, 10))


def test_of_old_numbers_nothing_is_asked_in_the_past(tmp_path: Path) -> None:
    words = " ".join(" ".join(read(write_snapshot(Old(), path=tmp_path / "a.html")).words).split())
    assert "What stood out in these weeks Vaartwijk is pulling ahead on Instagram" in words
    assert "These numbers end on 22 Nov 2026. There is nothing to decide by now" in words
    assert "That day is past: newer data would show it." in words
    assert "Decision" not in words
    assert "to take" not in words
