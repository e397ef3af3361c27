"""What is asked of every page that the browser looks at."""

from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import Visit


def is_wider_than_the_screen(seen: Visit) -> bool:
    """Whether a reader would have to scroll sideways."""
    return bool(
        seen.page.evaluate(
            "() => document.querySelector('[data-testid=stMain]').scrollWidth > innerWidth"
        )
    )


def barriers(seen: Visit) -> list[str]:
    """Serious violations of the accessibility rules."""
    found = Axe().run(seen.page).response["violations"]
    return [
        f"{rule['id']}: {[node['html'][:200] for node in rule['nodes']]}"
        for rule in found
        if rule["impact"] in ("serious", "critical")
    ]
