"""The brands of a landscape as a list: letter, name, accounts with their state and last look."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

import pandas as pd
from markupsafe import Markup

from app.theme.parts import chip, each_in
from app.view.build import Build
from app.view.coverage import newest_states
from app.view.usual import seen_to, until_of
from app.words.amounts import Ago, Day, Names
from app.words.catalogue import say
from app.words.errors import kept_reason
from app.words.names import platform_name
from app.words.rows import rows_of
from pipelines.platforms.keys import missing
from pipelines.platforms.registry import names, record
from pipelines.runs.accounts import platform_of
from pipelines.settings import Brand, Settings
from queries.rows import Coverage

_Troubles = dict[str, Mapping[Any, Any]]


@dataclass(frozen=True, slots=True)
class AccountLine:
    """An account of a brand: how far it is known, and why not where a look failed."""

    platform: str
    name: str
    state: str  # of coverage; "unseen" where nothing was ever seen of it
    seen: datetime | None
    url: str | None
    trouble: str = ""
    waits: tuple[str, ...] = ()  # for these keys, where its link is kept and nobody can be asked


@dataclass(frozen=True, slots=True)
class BrandLine:
    """A brand of the settings with its accounts."""

    brand: Brand
    accounts: tuple[AccountLine, ...]

    @property
    def is_in_trouble(self) -> bool:
        """Whether nothing of the brand was ever seen, or the last look at an account failed."""
        return any(one.trouble for one in self.accounts) or (
            not any(one.state != "unseen" for one in self.accounts)
        )


def brand_lines(settings: Settings, build: Build | None) -> list[BrandLine]:
    """Every brand of the settings, also those of which nothing is known yet; removed ones last."""
    known, troubles = _known(build), _troubles(build)
    lines = [
        BrandLine(
            brand,
            tuple(
                replace(one, waits=()) if settings.is_simulated else one  # nobody is asked there
                for one in _accounts(brand, known.get(brand.name, []), troubles)
            ),
        )
        for brand in settings.brands
    ]
    return sorted(lines, key=lambda line: line.brand.tracked_to is not None)


def _known(build: Build | None) -> dict[str, list[AccountLine]]:
    """The accounts of a build by their brand."""
    if build is None or build.table("mart.accounts").empty:
        return {}
    until = until_of(build, build.table("mart.accounts"))
    newest = newest_states(build, until)
    states = {row["account_id"]: row["state"] for row in rows_of(newest, Coverage)}
    troubles = _troubles(build)
    found: dict[str, list[AccountLine]] = {}
    accounts = build.table("mart.accounts")
    for row in accounts.assign(seen_to=seen_to(accounts)).to_dict("records"):
        seen = row["seen_to"]
        line = AccountLine(
            platform=str(row["platform"]),
            name=str(row["handle"] if isinstance(row["handle"], str) else row["name"] or ""),
            state=states.get(row["account_id"], "unknown"),
            seen=None if pd.isna(seen) else seen.to_pydatetime(),
            url=row["url"] if isinstance(row["url"], str) else None,
            trouble=kept_reason(troubles.get(str(row["account_id"]), {})),
        )
        found.setdefault(str(row["brand"]), []).append(line)
    return found


def _troubles(build: Build | None) -> _Troubles:
    """The parts that failed at the newest look: by account, or by the note where it has none."""
    if build is None:
        return {}
    runs = build.table("run")[["run_id", "started_at"]]
    parts = build.table("run_part").merge(runs, on="run_id", how="left")
    found: _Troubles = {}
    for row in parts.sort_values("started_at").to_dict("records"):
        note = row["note"] if isinstance(row["note"], str) else ""
        key = row["account_id"] if isinstance(row["account_id"], str) else note
        if row["status"] == "ok":
            found.pop(key, None)
        elif key:
            found[key] = row
    return found


def _accounts(brand: Brand, known: Sequence[AccountLine], troubles: _Troubles) -> list[AccountLine]:
    """The accounts that were seen, and the links behind which nothing was found yet.

    An account of a file for which somebody gave a link that waits for a key says so too; the ids
    that the file itself brought into the settings are no links.
    """
    seen = {one.platform for one in known}
    linked = {
        place for link in brand.accounts if not link.startswith(f"{(place := _platform(link))}:")
    }
    waiting = [link for link in brand.accounts if _platform(link) not in seen]
    return [
        *(replace(one, waits=_keys(one.platform)) if one.platform in linked else one
          for one in known),
        *(_waiting(brand, link, troubles) for link in waiting),
    ]  # fmt: skip


def _keys(platform: str) -> tuple[str, ...]:
    """The keys without which a platform cannot be asked, and that are not set here."""
    lacking = missing(record(platform)) if platform in names() else ()
    return tuple(need.variable for need in lacking)


def _platform(link: str) -> str:
    """The platform of a link or an id of the settings."""
    return platform_of(link) or link.partition(":")[0]


def _waiting(brand: Brand, link: str, troubles: _Troubles) -> AccountLine:
    platform = _platform(link)
    place = f"{brand.name} on {platform_name(platform)}"
    noted = ((str(row["note"]), row) for row in troubles.values())
    why = next((kept_reason(row) for note, row in noted if link in note or place in note), "")
    url = link if link.startswith(("http://", "https://")) else None
    return AccountLine(platform, link, "unseen", None, url, why, _keys(platform))


def brand_html(line: BrandLine, colour: str, now: datetime) -> Markup:
    """A brand: its letter in its colour, its name and part, its accounts."""
    brand = line.brand
    part = "gone" if brand.tracked_to is not None else brand.role
    gone = Day(brand.tracked_to.date()) if brand.tracked_to else None
    accounts = Markup().join(_account(one, now) for one in line.accounts)
    none = Markup("<li>{}</li>").format(say("data-no-account"))
    return Markup(
        '<div class="op-brand"><span class="op-letter" style="background:{}">{}</span>'
        '<div><b class="op-brand-name" title="{}">{}</b> {}<ul>{}</ul></div></div>'
    ).format(
        colour,
        brand.name.strip()[:1].upper(),
        brand.name,
        brand.name,
        chip(say("data-part", part=part, day=gone), "level" if part == "own" else "unsure"),
        accounts or none,
    )


def _account(one: AccountLine, now: datetime) -> Markup:
    """An account: platform, name, state in a dot and a word, when it was seen, what went wrong."""
    name = Markup("{}").format(one.name)
    if one.url and one.url.lower().startswith(("http://", "https://")):
        name = Markup('<a href="{}" target="_blank" rel="noopener">{}</a>').format(
            one.url, one.name
        )
    told = [say("data-trouble", reason=one.trouble)] if one.trouble else []
    told += [say("data-waits", keys=Names(one.waits))] if one.waits else []
    trouble = each_in(Markup('<p class="op-trouble">{}</p>'), told)
    shape = {"complete": "full", "gathering": "ring"}.get(one.state, "half")
    return Markup('<li><i class="op-dot op-{}"></i>{} · {} <span>{}</span>{}</li>').format(
        shape,
        platform_name(one.platform),
        name,
        say("data-account", state=one.state, seen=None if one.seen is None else Ago(one.seen, now)),
        trouble,
    )
