"""Why: the change taken apart, other periods, and the same on a phone."""

from urllib.parse import quote

from tests.browser.conftest import Open

INSTAGRAM = f"focus={quote('Vaartwijk · Instagram')}"


def test_why_takes_the_change_apart(visit: Open, demo_address: str) -> None:
    seen = visit(demo_address).open(f"/why?{INSTAGRAM}")
    assert "Vaartwijk is pulling ahead" in seen.page.locator("h1.op-headline").inner_text()
    for words in ("What would overturn this", "changed course 2 times", "10 Jan 2027"):
        assert words in seen.text()
    seen.page.locator(".st-key-habits summary").click()
    seen.settle()
    charts = seen.page.locator('[data-testid="stPlotlyChart"]').count()
    assert charts == seen.page.locator('[role="figure"][aria-label]').count() == 5
    before = seen.page.locator(".st-key-card_causes").inner_text()
    seen.page.get_by_role("radio", name="Period in view").click()
    seen.page.wait_for_function("() => location.search.includes('compared=')")
    seen.settle()
    assert seen.page.locator(".st-key-card_causes").inner_text() != before
    seen.check()


def test_why_lists_the_steps_on_a_phone(visit: Open, demo_address: str) -> None:
    seen = visit(demo_address, width=390).open("/why?platforms=YouTube")
    assert "Posting pace" in seen.page.locator(".st-key-card_causes h2").inner_text()
    assert seen.page.locator("dl.op-parts").is_visible()
    assert seen.page.locator(".st-key-card_causes g.annotation").first.is_hidden()
    seen.check()
