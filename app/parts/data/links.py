"""Profile links as people paste them: brands with their links."""

from urllib.parse import urlsplit

GENERIC = ("www", "company", "profile", "user", "channel", "c", "in", "pages")


def brands_of(text: str) -> list[tuple[str, list[str]]]:
    """Brands with their links, in order; links of one name belong together.

    A line is a link, or a name, a colon and its links: `Noordkade: https://… https://…`.
    """
    found: dict[str, tuple[str, list[str]]] = {}
    for line in filter(None, map(str.strip, text.splitlines())):
        name, links = _parts(line)
        key = name.casefold()
        found.setdefault(key, (name, []))[1].extend(links)
    return list(found.values())


def _parts(line: str) -> tuple[str, list[str]]:
    name, colon, rest = line.partition(":")
    if colon and not rest.startswith("//") and name.lower() not in ("http", "https"):
        return name.strip(), rest.replace(",", " ").split()
    links = line.replace(",", " ").split()
    return name_of(links[0]), links


def name_of(link: str) -> str:
    """A brand's name as its link suggests it: `https://www.youtube.com/@noordkade` is Noordkade."""
    address = urlsplit(link if "//" in link else f"//{link}")
    parts = [part for part in address.path.split("/") if part and part.lower() not in GENERIC]
    handle = (parts[0] if parts else address.hostname or link).lstrip("@")
    return handle.split("@")[0].split(".")[0].replace("-", " ").replace("_", " ").title()
