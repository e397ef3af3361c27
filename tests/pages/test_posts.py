"""Posts in odd landscapes: no posts, one look, few posts, hostile texts; and its filters."""

import json
import re
from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from streamlit.testing.v1 import AppTest

from pipelines.folder import Folder
from tests.conftest import HEAD, ROOT, Bring, row
from tests.pages.conftest import open_page, words

Shown = Callable[..., AppTest]
FIRST = datetime(2026, 1, 5, 8)
LINKED = f"{HEAD},url"


@pytest.fixture
def shown(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> Shown:
    """The page Posts for the folder of the test, under the given filters."""
    monkeypatch.setenv("OUTPACE_DATA", str(folder.root))

    def show(**filters: str) -> AppTest:
        app = AppTest.from_file(ROOT / "dashboard.py", default_timeout=60)
        for name, value in ({"period": "All time"} | filters).items():
            app.query_params[name] = value
        return open_page(app, "posts")

    return show


def seen_often(
    brand: str, posts: int, *, ages: tuple[float, ...] = (1, 3, 8, 31), great: int = -1
) -> list[str]:
    """Posts of every other day at each age; the `great`-th has twenty times as much."""
    rows = []
    for number in range(posts):
        at = FIRST + timedelta(days=3 * number)
        for age in ages:
            likes = round((80 + 37 * number % 61) * age / (age + 1)) * (
                20 if number == great else 1
            )
            seen = f"{at + timedelta(days=age):%Y-%m-%dT%H:%M:%SZ}"
            published = f"{at:%Y-%m-%dT%H:%M:%SZ}"
            rows.append(row(brand, f"{brand}{number}", published, observed=seen,
                            counts=f"{likes},0,0,", text=f"Post {number}"))  # fmt: skip
    return rows


def test_each_post_seen_once(bring: Bring, shown: Shown) -> None:
    rows = [*seen_often("Us", 30, ages=(100,)), *seen_often("Them", 30, ages=(90,))]
    bring(rows, own="Us")
    text = words(shown())
    assert "were seen once" in text
    assert "too young" not in text


def test_few_posts_have_nothing_to_be_compared_with(bring: Bring, shown: Shown) -> None:
    bring([*seen_often("Us", 8), *seen_often("Them", 8)], own="Us")
    text = words(shown())
    assert "No post can be compared with its usual yet" in text
    assert "An account needs 15 earlier posts" in text


def test_a_period_without_posts(bring: Bring, shown: Shown) -> None:
    bring(seen_often("Us", 2, ages=(1, 200)), own="Us")
    text = words(shown(period="13 weeks", platforms="Facebook"))
    assert "No post is known for this choice" in text


def test_a_breakout_is_listed_filtered_and_drawn(bring: Bring, shown: Shown) -> None:
    bring([*seen_often("Us", 80), *seen_often("Them", 80, great=70)], own="Us")
    app = shown()
    text = words(app)
    assert "One post broke out" in text
    assert "Them, photo on Facebook, 3 Aug 2026" in text
    assert "Post 70" in text and " instead of " in text
    app.query_params["post"] = "facebook:Them70"
    app.text_input(key="words").set_value("nothing like it").run()
    assert "Take out a word" not in words(app) and "No post broke out" in words(app)


def test_the_address_opens_the_curve_of_a_post(bring: Bring, shown: Shown) -> None:
    bring([*seen_often("Us", 80), *seen_often("Them", 80, great=70)], own="Us")
    link = re.search(r'href="([^"]*post=[^"]+)"', words(shown()))
    assert link is not None
    app = shown(post=link[1].rpartition("post=")[2])
    course = json.loads(app.get("plotly_chart")[0].proto.spec)
    assert any("Usual" in note["text"] for note in course["layout"]["annotations"])


def test_posts_that_fell_behind_and_all_posts_have_lists(bring: Bring, shown: Shown) -> None:
    bring([*seen_often("Us", 20), *seen_often("Them", 20)], own="Us")
    assert "fell behind" in words(shown(sort="Fallen behind")) or "compared" in words(shown())
    app = shown(sort="All")
    assert "40 posts" in words(app)
    app.text_input(key="words").set_value("us 19").run()
    assert "One post" in words(app)


def test_hostile_texts_stay_text_and_only_web_links_become_links(
    bring: Bring, shown: Shown
) -> None:
    text = '"<img src=x onerror=alert(1)> =1+1 [x](javascript:alert(1))"'
    rows = [line.rsplit(",", 1)[0] + f",{text},javascript:alert(1)"
            for line in [*seen_often("Us", 40, great=35), *seen_often("Them", 40)]]  # fmt: skip
    bring(rows, head=LINKED, own="Us")
    app = shown(sort="All")
    told = words(app)
    assert "<img src=x" not in told and 'href="javascript' not in told
    assert "&lt;img src=x" in told
