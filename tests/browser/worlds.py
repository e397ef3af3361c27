"""The landscapes that the browser looks at: what is in them and how they are built."""

import csv
import shutil
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from pipelines.exports import ImportOptions
from pipelines.folder import Folder
from pipelines.runs.import_files import import_files
from pipelines.settings import save_group
from tests.conftest import HEAD, ROOT, row

MADE = TemporaryDirectory(prefix="outpace-tests-")  # gone when the tests end
SPORTS = ROOT / "data" / "examples" / "sports_clubs_facebook_2016.csv.gz"
EVIL = "https://evil.example"
RUN = "document.title='hit'"
LONG = "Unbroken" * 60
HOSTILE_BRANDS = (
    f'<img src=x onerror="{RUN}">',
    f'=HYPERLINK("{EVIL}","x") [a]({EVIL}) ![b]({EVIL}/b.png)',
    f"'); drop table brand; -- {LONG}",
    "\u202egnp.exe \u200b\U0001f469\u200d\U0001f680 Z\u0351\u036b\u0343a\u0329\u032clgo",
    f'</script><svg onload={RUN}> $x^2$ :red[y] `z` **b** "q" & {{{{7*7}}}}',
)
HOSTILE_TEXTS = (
    f"<script>{RUN}</script> <iframe src={EVIL}></iframe> <style>*{{display:none}}</style>",
    f"![p]({EVIL}/p.png) [x](javascript:{RUN}) **bold** $\\frac$ :smile: #<b>tag</b>",
    f"=cmd|'/c calc'!A1 @SUM(1+1) {LONG}{LONG}",
    "\u202etfel ot thgir\u202c \x07\x0b\x1b[31mred \x7f \ufeff \U0001f1f3\U0001f1f1",
    "",
)
HOSTILE_KINDS = ("photo", "<b>video</b>", "=1+1", LONG)
HOSTILE_URLS = (
    f"javascript:{RUN}",
    f"data:text/html,<script>{RUN}</script>",
    f'{EVIL}/"onmouseover="{RUN}',
    "https://example.org/post",
)


def own_data(folder: Folder, room: Path, brands: tuple[str, ...] = ("Us", "Them")) -> None:
    """A small real landscape of two brands over twenty weeks, imported once and copied then."""
    made = Path(MADE.name) / "-".join(brands)
    if not made.exists():
        import_files(Folder(made), [weekly_posts(room, brands)], ImportOptions(own=brands[0]))
    shutil.copytree(made, folder.root, dirs_exist_ok=True)


def weekly_posts(room: Path, brands: tuple[str, ...], name: str = "posts.csv") -> Path:
    """A file with a post a week of every brand."""
    days = [f"2026-{month:02d}-{day:02d}" for month in range(1, 6) for day in (3, 10, 17, 24)]
    rows = [
        row(brand, f"{brand}-{day}", f"{day}T08:00:00Z", observed="2026-06-01T12:00:00Z")
        for brand in brands
        for day in days
    ]
    path = room / name
    path.write_text("\n".join([HEAD, *rows]) + "\n", encoding="utf-8")
    return path


def build_broken(folder: Folder, room: Path) -> None:
    """The pointer names a file of which a copy that was cut short left the first half."""
    own_data(folder, room)
    for build in folder.published.glob("*.duckdb"):
        content = build.read_bytes()
        build.unlink()
        build.write_bytes(content[: len(content) // 2])


def build_hostile(folder: Folder, room: Path) -> None:
    """Markup, formulas, addresses that run scripts and endless words in every field."""
    posts = [post for place, brand in enumerate(HOSTILE_BRANDS) for post in hostile(place, brand)]
    posts.append(("facebook", HOSTILE_BRANDS[0], "bad", "photo", HOSTILE_TEXTS[0], *["<i>7"] * 5))
    head = (
        "platform", "account", "post_id", "post_type", "published_at", "observed_at",
        "reactions", "comments", "shares", "text", "hashtags", "url",
    )  # fmt: skip
    followers = [
        ("instagram", brand, f"2026-0{month}-01", 100 * month, HOSTILE_TEXTS[0], HOSTILE_URLS[0])
        for brand in HOSTILE_BRANDS
        for month in range(1, 7)
    ]
    tell = ("platform", "account", "observed_at", "followers", "bio", "profile url")
    files = [
        written(room / "<b>posts=1.csv", head, posts),
        written(room / "followers.csv", tell, followers),
    ]
    import_files(folder, files, ImportOptions(own=HOSTILE_BRANDS[0]))
    save_group(folder, f"<img src=x onerror={RUN}> [g]({EVIL})", HOSTILE_BRANDS[:2])


def hostile(place: int, brand: str) -> list[tuple[object, ...]]:
    """The posts of one brand on two platforms over 30 weeks."""
    first = datetime(2026, 1, 5, 8)
    return [
        (
            platform,
            brand,
            f"{place}-{week}-{number}<b>",
            HOSTILE_KINDS[number % len(HOSTILE_KINDS)],
            (first + timedelta(weeks=week, hours=9 * number)).isoformat(),
            "2026-08-05T12:00:00",
            90 + 40 * ((week * 7 + number * 3 + place) % 9) + 12 * week * (place == 1),
            3 + number,
            1,
            HOSTILE_TEXTS[(week + number) % len(HOSTILE_TEXTS)],
            "#<b>tag</b> #=1+1",
            HOSTILE_URLS[(week + place) % len(HOSTILE_URLS)],
        )
        for platform in ("facebook", "instagram")
        for week in range(30)
        for number in range(3)
    ]


def written(path: Path, head: Sequence[str], rows: Sequence[Sequence[object]]) -> Path:
    """The rows as a CSV file."""
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([head, *rows])
    return path


def build_sports(folder: Folder, room: Path) -> None:
    """Seven clubs on Facebook in 2016, as published by others: one look at every post."""
    import_files(folder, [SPORTS], ImportOptions(own="realmadrid"))


# The demo is a world of its own in conftest: many tests share it.
BUILD: dict[str, Callable[[Folder, Path], None]] = {
    "empty": lambda folder, room: None,
    "one rival": own_data,
    "broken": build_broken,
    "hostile": build_hostile,
    "sports": build_sports,
}
