import pytest


@pytest.fixture(autouse=True)
def means(unchecked: None) -> None:
    """A build is a means here."""
