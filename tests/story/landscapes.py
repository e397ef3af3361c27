"""Landscapes of every kind, each as the files that it is imported from."""

import random
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from pipelines.exports import ImportOptions
from tests.conftest import ROOT, shared

BEGIN = datetime(2026, 1, 5, 9)
WEEKS = 34
SPORTS = ROOT / "data" / "examples" / "sports_clubs_facebook_2016.csv.gz"
Made = tuple[list[Path], ImportOptions]


def one_rival(room: Path) -> Made:
    """We and one rival that trebled its pace and strength twelve weeks ago."""
    rows = [*posts("Noordkade", 5, 60), *posts("Vaartwijk", 4, 50, since=WEEKS - 12, times=3)]
    return [written(room, "one_rival.csv", rows)], ImportOptions(own="Noordkade")


def twelve_brands(room: Path) -> Made:
    """Twelve unequal brands on one platform, of which one fades and one has a lucky post."""
    rows = [line for at in range(10) for line in posts(f"Brand {at}", 3 + at % 4, 30 + 25 * at)]
    rows += posts("Slipping", 6, 200, since=WEEKS - 10, times=0.3)
    rows += [
        *posts("Lucky", 5, 80),
        line("Lucky", "hit", BEGIN + timedelta(weeks=WEEKS - 2), 30_000),
    ]
    return [written(room, "twelve.csv", rows)], ImportOptions(own="Brand 3")


def bare_file(room: Path) -> Made:
    """A file without kinds, texts, comments and shares."""
    head = "platform,account,post_id,published_at,reactions"
    rows = [
        ",".join(row.split(",")[at] for at in (0, 1, 2, 4, 5))
        for brand, size in (("Us", 90), ("Them", 80), ("Others", 40))
        for row in posts(brand, 5, size)
    ]
    return [written(room, "bare.csv", rows, head)], ImportOptions(own="Us")


def sports(room: Path) -> Made:
    """The example file: real pages, without texts."""
    return [SPORTS], ImportOptions(own="arsenal")


def real(name: str, own: str) -> Callable[[Path], Made]:
    """A real file of the shared folder; skips where that is absent."""
    return lambda room: ([shared(f"data/{name}")], ImportOptions(own=own))


LANDSCAPES: dict[str, Callable[[Path], Made]] = {
    "one rival": one_rival,
    "twelve brands": twelve_brands,
    "without texts and kinds": bare_file,
    "sports clubs": sports,
}
REAL: dict[str, Callable[[Path], Made]] = {
    "news": real("news_facebook_2016.csv.gz", "npr"),
    "sports": real("sports_facebook_2016.csv.gz", "cavs"),
    "viral": real("viral_publishers_2012_2016.csv.gz", "BuzzFeed"),
}


def posts(
    brand: str, per_week: int, size: int, *, since: int = WEEKS, times: float = 1.0
) -> list[str]:
    """The posts of a brand, `times` as strong and as many from a week on."""
    chance, rows = random.Random(brand), []
    for week in range(WEEKS):
        factor = times if week >= since else 1.0
        for at in range(max(1, round(per_week * min(factor, 2.0)))):
            moment = BEGIN + timedelta(weeks=week, hours=chance.randrange(24 * 6))
            likes = round(
                size * max(factor / 2, 0.3 if factor < 1 else 1.0) * chance.lognormvariate(0, 0.6)
            )
            rows.append(line(brand, f"{week}_{at}", moment, likes))
    return rows


def line(brand: str, post: str, moment: datetime, likes: int) -> str:
    """A post as a line of a file."""
    ident = f"{brand.replace(' ', '')}_{post}"
    kind = ("photo", "video", "link")[hash_of(ident) % 3]
    counts = f"{likes},{likes // 9},{likes // 7}"
    return f"facebook,{brand},{ident},{kind},{moment:%Y-%m-%dT%H:%M:%SZ},{counts}"


def hash_of(text: str) -> int:
    """A number that is the same in every process."""
    return sum(map(ord, text))


def written(
    room: Path,
    name: str,
    rows: list[str],
    head: str = "platform,account,post_id,post_type,published_at,reactions,comments,shares",
) -> Path:
    """The rows as a file."""
    path = room / name
    path.write_text("\n".join([head, *rows]) + "\n", encoding="utf-8")
    return path
