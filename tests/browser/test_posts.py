"""Posts: four lists, words in the address, and the curve of a post by its line or its dot."""

from tests.browser.conftest import Open


def test_a_post_is_found_and_its_curve_shown(visit: Open, demo_address: str) -> None:
    seen = visit(demo_address).open("/posts")
    card = seen.page.locator(".st-key-card_top_posts")
    assert "posts broke out" in card.locator("h2").inner_text()
    seen.page.get_by_label("Words in the post").fill("boat")
    seen.page.get_by_label("Words in the post").press("Enter")
    seen.page.wait_for_function("() => location.search.includes('words=')")
    seen.settle()
    line = card.locator("strong a").first
    text = line.inner_text()
    line.click()
    seen.page.wait_for_function("() => location.search.includes('post=')")
    seen.settle()
    title = seen.page.locator(".st-key-card_post_curve h2").inner_text()
    assert text in title
    assert seen.page.locator('.st-key-card_post_curve [role="figure"]').count() == 1
    seen.check()


def test_a_dot_opens_its_post(visit: Open, demo_address: str) -> None:
    seen = visit(demo_address).open("/posts")
    seen.page.locator(".st-key-card_typical_posts .point").nth(40).click(force=True)
    seen.page.wait_for_function("() => location.search.includes('post=')")
    seen.settle()
    assert seen.page.locator(".st-key-card_post_curve .js-plotly-plot").is_visible()
    seen.check()


def test_a_phone_shows_multiple_and_first_line(visit: Open, demo_address: str) -> None:
    seen = visit(demo_address, scheme="dark", width=390).open("/posts")
    labels = seen.page.locator(".st-key-card_typical_posts .scatterlayer text")
    assert labels.count() == 0 or labels.first.is_hidden()
    assert "×" in seen.page.locator("ol.op-breakouts li").first.inner_text()
    seen.check()
