"""Adding accounts by their links: each is looked up once, then all are published together."""

from collections.abc import Sequence
from dataclasses import dataclass

import duckdb

from pipelines import platforms
from pipelines.clock import utc_now
from pipelines.errors import OutpaceError, SettingsError
from pipelines.folder import Folder
from pipelines.platforms.errors import NotFound, RefusedAddress, SourceError, UnknownLink
from pipelines.platforms.links import Link
from pipelines.platforms.resolving import resolve
from pipelines.platforms.wire.http import Net
from pipelines.progress import Progress, Report, quiet
from pipelines.reasons import joined, reason_of, step
from pipelines.records import AccountSeen
from pipelines.runs.accounts import Target, holder_of
from pipelines.runs.run import finish, status_of, writer
from pipelines.settings import add_brand, read_settings
from pipelines.version import product_version
from pipelines.warehouse import landing
from pipelines.warehouse.landing import LandedRun, PartEnd
from pipelines.warehouse.load import load_or_set_aside, set_aside_line, settle_run

_REFUSALS = (UnknownLink, NotFound, RefusedAddress, SettingsError)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A link that should be added to a brand; `role` changes that of the brand."""

    brand: str
    link: str
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Added:
    """A link that was added: its tidy form and the account, or a note why it is not checked yet."""

    brand: str
    link: str
    platform: str
    account: AccountSeen | None
    status: str
    note: str | None


@dataclass(frozen=True, slots=True)
class Refused:
    """A link that was not added, and why."""

    brand: str
    link: str
    why: OutpaceError


def add_accounts(
    folder: Folder, links: Sequence[Wanted], *, progress: Report = quiet
) -> list[Added | Refused]:
    """Add links to brands and publish once; what came of each, in their order.

    A link is added once its platform has said which account it names; when the platform cannot be
    reached it is added all the same and checked at the next run. A refused link leaves the others.
    """
    found: list[Added | Refused] = []
    asked = {"links": [wanted.link for wanted in links]}
    with writer(folder, progress) as con:
        run = landing.start_run(
            folder, "add", now=utc_now(), version=product_version(), options=asked
        )
        try:
            for done, wanted in enumerate(links):
                progress(Progress(step("looking up", wanted.link), done, len(links)))
                found.append(_add(folder, con, run, f"{done + 1:04d}", wanted))
        finally:  # also when it is stopped between two links: those before it are in
            added = [one for one in found if isinstance(one, Added)]
            if _ended(con, run, added):
                finish(folder, con, progress)
    return found


def _add(
    folder: Folder, con: duckdb.DuckDBPyConnection, run: LandedRun, part: str, wanted: Wanted
) -> Added | Refused:
    """Look up one link and add it; nothing of a refused one stays in the landing."""
    try:
        named = platforms.recognise(wanted.link)
        account, end = _looked_up(run, part, named)
        settings = read_settings(folder)
        holder = holder_of(con, settings, account.account_id) if account else None
        _refuse_held(wanted.brand, named, holder)
        add_brand(folder, wanted.brand, [] if holder else [named.text], role=wanted.role)
    except _REFUSALS as why:
        landing.drop_part(run, part)
        return Refused(wanted.brand, wanted.link, why)
    except BaseException:
        landing.drop_part(run, part)
        raise
    landing.end_part(run, part, end)
    if reason := load_or_set_aside(folder, con, run, part):
        note = set_aside_line(run, reason)
        return Added(wanted.brand, named.text, named.platform, None, "failed", note)
    platform = account.platform if account else named.platform
    return Added(wanted.brand, named.text, platform, account, end.status, end.note)


def _refuse_held(brand: str, named: Link, holder: Target | None) -> None:
    """Raise SettingsError for a link of an account that another brand has."""
    if holder and holder.brand.casefold() != brand.casefold():
        known = "" if holder.link == named.text else f" as {holder.link}"
        raise SettingsError(
            f"{named.text} already belongs to brand {holder.brand!r}{known}; "
            "remove it there in outpace.toml"
        )


def _looked_up(run: LandedRun, part: str, named: Link) -> tuple[AccountSeen | None, PartEnd]:
    """The account of a link, if its platform can be reached now, and how asking for it ended."""
    net = Net(lambda response: landing.land_response(run, part, response))
    try:
        account = resolve(named, net)
    except (UnknownLink, NotFound, RefusedAddress):
        raise
    except SourceError as error:
        return None, PartEnd(None, error.status, reason_of(error), None, named.text)
    return account, PartEnd(account.account_id, "ok", None, None, named.text)


def _ended(con: duckdb.DuckDBPyConnection, run: LandedRun, added: Sequence[Added]) -> bool:
    """Write down how the run ended; a run that added nothing leaves nothing. Whether it did."""
    if not added:
        landing.drop_run(run)
        return False
    status = status_of([one.status for one in added])
    landing.end_run(run, status=status, note=joined(one.note for one in added), now=utc_now())
    settle_run(con, run)
    return True
