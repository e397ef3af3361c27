"""Which outpace this is."""

from importlib.metadata import PackageNotFoundError, version


def product_version() -> str:
    """Version of the installed product."""
    try:
        return version("outpace")
    except PackageNotFoundError:
        return "0"
