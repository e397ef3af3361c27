"""Invented accounts and posts for the fake platforms; the same seed gives the same world."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random

KINDS = {
    "bluesky": ("text", "photo", "link", "video", "quote"),
    "mastodon": ("text", "photo", "link", "video", "poll"),
    "youtube": ("video",),
}
WORDS = "new blend roast morning launch behind scenes team answer autumn summer question".split()  # noqa: SIM905
PER_ACCOUNT = {"bluesky": 130, "mastodon": 90, "youtube": 20}
NAMES = {"bluesky": "{}.example.com", "mastodon": "{}", "youtube": "@{}"}


@dataclass
class FakePost:
    """A post; its counts grow with every run of the server."""

    number: int
    at: datetime
    kind: str
    text: str
    strength: int
    tags: tuple[str, ...] = ()
    is_deleted: bool = False
    declared: str | None = None

    def count(self, metric: str, run: int) -> int:
        """A count at a run: it rises with every run, by more for a stronger post."""
        share = {"views": 40, "likes": 8, "comments": 3, "shares": 2, "quotes": 1, "saves": 1}
        return (self.strength * share[metric]) // 4 + run * share[metric]


@dataclass
class FakeAccount:
    """An account of an invented brand."""

    platform: str
    brand: str
    key: str  # did, number or channel id
    followers: int
    posts: list[FakePost] = field(default_factory=list)
    label: str | None = None
    account_id: str = ""
    link: str = ""
    handle: str = ""  # the name after a change of it
    is_gone: bool = False  # deleted on a server that answers an empty list for unknown accounts

    @property
    def name(self) -> str:
        """The handle on its platform."""
        return self.handle or NAMES[self.platform].format(self.brand)

    def visible(self) -> list[FakePost]:
        """The posts that are there now, newest first."""
        return sorted((p for p in self.posts if not p.is_deleted), key=lambda p: p.at, reverse=True)


def key_of(platform: str, brand: str) -> str:
    """The stable id of a brand's account on a platform."""
    if platform == "bluesky":
        return f"did:plc:{(brand * 24)[:24]}"
    if platform == "mastodon":
        return f"1{sum(map(ord, brand)) * 7:05d}{len(brand):03d}000000000"
    return f"UC{(brand.title() * 22)[:22]}"


def make_posts(platform: str, rng: Random, now: datetime, weeks: int, size: int) -> list[FakePost]:
    """Posts spread evenly over the weeks before now, oldest first."""
    step = timedelta(weeks=weeks) / size
    posts = []
    for number in range(size):
        at = now - step * (size - number) + timedelta(minutes=rng.randrange(30))
        text = " ".join(rng.sample(WORDS, 4)) + " <b>&amp; café 😀</b>"
        tags = ("Coffee",) if number % 5 == 0 else ()
        kind = rng.choice(KINDS[platform])
        posts.append(FakePost(number, at, kind, text, rng.randrange(4, 60), tags))
    return posts


def make_accounts(brands: tuple[str, ...], now: datetime, weeks: int) -> list[FakeAccount]:
    """Every brand on every platform."""
    accounts = []
    for platform, size in PER_ACCOUNT.items():
        for brand in brands:
            rng = Random(f"{platform}:{brand}")
            posts = make_posts(platform, rng, now, weeks, size)
            key = key_of(platform, brand)
            accounts.append(FakeAccount(platform, brand, key, rng.randrange(500, 90_000), posts))
    return accounts
