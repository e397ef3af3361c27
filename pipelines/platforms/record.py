"""What is known of a platform without asking it: one record per platform."""

from dataclasses import dataclass
from datetime import date
from typing import Literal


@dataclass(frozen=True, slots=True)
class Count:
    """A count that a platform keeps of a post or, for followers, of an account."""

    metric: str  # views | likes | comments | shares | quotes | saves | followers
    called: str = ""  # the platform's word for it, "" where it is ours
    told: str = ""  # the cell in the table of docs/sources.md, "" where `called` says enough
    is_public: bool = True  # whether it can be read of accounts that are not one's own
    is_keyed: bool = False  # whether that takes a key which is optional otherwise

    @property
    def word(self) -> str:
        """What people call this count there."""
        return self.called or self.metric

    @property
    def cell(self) -> str:
        """How a table says whether and under which name the count is public."""
        if self.told:
            return self.told
        return (self.called or "yes") if self.is_public else "not public"


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast a platform is asked: requests a second, after a burst of so many at once."""

    rate: float
    burst: int


@dataclass(frozen=True, slots=True)
class Need:
    """A variable of the environment that a platform asks for, and where its value is to be had."""

    variable: str  # `<HOST>` in it stands for the name of a server: MASTODON_TOKEN_COFFEE_EXAMPLE
    where: str  # the address of the page where people get it
    is_secret: bool = True
    is_optional: bool = False  # without it less is read, but something is
    lasts_days: int = 0  # after so many days it ends; 0 where no end is stated


@dataclass(frozen=True, slots=True)
class Cost:
    """What reading an account takes: requests or units of the platform, and money if it asks."""

    profile: int = 1  # to look at the account
    page: int = 1  # for each page of posts
    page_size: int = 100
    unit: Literal["requests", "units"] = "requests"
    a_day: int = 0  # how many of them are free a day, 0 where no number is stated
    post_price: float = 0.0  # US dollars for each post that is read, once per UTC day
    account_price: float = 0.0  # and for each look at an account
    budget: float = 3_000  # of its units, or of dollars where it has a price, for outpace in a day
    day_zone: str = "UTC"  # where its day ends
    batch: int = 0  # how many posts one question asks for by their ids, 0 where none can
    reach: int | None = None  # how many posts its lists lead to: None for all; 0: nothing grows
    keyless: "Cost | None" = None  # the same where an optional key is not set

    @property
    def is_priced(self) -> bool:
        """Whether it is money that is counted."""
        return self.post_price > 0


@dataclass(frozen=True, slots=True)
class Platform:
    """A platform: what it is called, what it counts, what its links and files look like."""

    name: str  # as it stands in the warehouse and at the front of every id
    label: str  # as it writes itself
    since: date  # nothing was posted there before this day
    counts: tuple[Count, ...]
    noun: Literal["posts", "videos"] = "posts"
    hosts: tuple[str, ...] = ()  # the sites whose links are its own, without www.
    aliases: tuple[str, ...] = ()  # other words for it in files and commands, in lower case
    family: str = ""  # a word that can mean this platform or a sister of it
    poster: str = ""  # in a link to a post, what follows the host; its one group is the poster
    profile: str = ""  # of one that is not collected: what follows the host in a link to a profile
    header_words: tuple[str, ...] = ()  # headers of columns that only its files have
    is_collected: bool = False  # whether its folder has a module `fetch`
    accepts: str = ""  # the forms of a profile link that are understood
    pace: Pace = Pace(1.0, 10)
    history: str = "with an export file"  # what is there on the first day
    history_with_key: str = ""  # the same where an optional key is set
    history_weeks: int = 0  # how far back the first run reads; 0: it grows from that day on
    facts: tuple[tuple[str, str], ...] = ()  # further cells of its column in docs/sources.md
    needs: tuple[Need, ...] = ()  # without those that are not optional it is not asked
    cost: Cost = Cost()
    terms: str = ""  # what it allows, in one sentence
    terms_link: str = ""
    warns: bool = False  # whether its terms are said before its key is used
    deletions_bind: bool = False  # its terms ask that the text of a deleted post is deleted too
    keeps_days: int = 0  # so long may its numbers be kept without being asked for again; 0: no rule
    keeps_of: str = ""  # how the addresses begin whose answers that rule is for
    software: tuple[str, ...] = ()  # what its servers call themselves, where there are many

    @property
    def first_run(self) -> str:
        """What the first run reads."""
        return dict(self.facts).get("history on the first run", self.history)

    def poster_form(self) -> str:
        """The regular expression whose group is the poster of a link, "" where links do not tell.

        RE2 and Python read it alike; letters count in any case.
        """
        return self._on_site(self.poster)

    def profile_form(self) -> str:
        """The regular expression whose group is the path of a profile, "" where none is known."""
        return self._on_site(self.profile)

    def _on_site(self, path: str) -> str:
        sites = "|".join(host.replace(".", r"\.") for host in self.hosts)
        return f"(?:^|[/.])(?:{sites}){path}" if path else ""

    def counted(self, *, public: bool) -> tuple[str, ...]:
        """The metrics that everybody can read of it, or those that only an owner can."""
        return tuple(count.metric for count in self.counts if count.is_public == public)
