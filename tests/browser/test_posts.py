"""Posts: breakouts with their rarity, filters in the address, the course of a chosen post."""

from tests.browser.conftest import Open


def test_a_post_is_found_and_its_course_shown(visit: Open, demo_address: str) -> None:
    seen = visit(demo_address).open("/posts?breakouts=true")
    assert "posts broke out" in seen.page.locator(".st-key-card_breakouts h2").inner_text()
    assert "weeks for this brand" in seen.page.locator("ol.op-breakouts").inner_text()
    links = seen.page.locator("ol.op-breakouts a").evaluate_all("all => all.map(e => e.href)")
    assert links and all(link.startswith("https://") for link in links)
    title = seen.page.locator(".st-key-card_post_curve h2")
    first = title.inner_text()
    assert "times what its" in first
    seen.page.get_by_label("Words in the post").fill("vaartwijk boat")
    seen.page.get_by_label("Words in the post").press("Enter")
    seen.page.wait_for_function("() => location.search.includes('words=')")
    seen.settle()
    assert "that fit" in seen.page.locator(".st-key-card_top_posts h2").inner_text()
    assert title.inner_text().startswith("Vaartwijk’s")
    assert seen.page.locator('.st-key-card_post_curve [role="figure"]').count() == 1
    seen.check()


def test_a_row_of_the_table_is_chosen(visit: Open, demo_address: str) -> None:
    seen = visit(demo_address).open("/posts")
    title = seen.page.locator(".st-key-card_post_curve h2")
    first = title.inner_text()
    table = seen.page.get_by_test_id("stDataFrame")
    table.scroll_into_view_if_needed()
    table.click(position={"x": 16, "y": 38 * 3 + 19}, force=True)
    seen.page.wait_for_function(
        "before => document.querySelector('.st-key-card_post_curve h2').innerText !== before",
        arg=first,
    )
    seen.settle()
    assert "usually have after" in title.inner_text()
    seen.check()


def test_a_phone_shows_brand_multiple_and_course(visit: Open, demo_address: str) -> None:
    seen = visit(demo_address, scheme="dark", width=390).open("/posts")
    labels = seen.page.locator(".st-key-card_typical_posts .scatterlayer text")
    assert labels.first.is_hidden()
    assert seen.page.locator(".st-key-card_post_curve .js-plotly-plot").is_visible()
    seen.check()
