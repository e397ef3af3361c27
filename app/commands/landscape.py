"""Commands that say whom we compare: add, remove, brands."""

import shlex
from typing import TYPE_CHECKING, Annotated

import typer

from app.commands.base import answer, app, data_folder, say_aside, say_error

if TYPE_CHECKING:
    from pipelines.settings import Brand


@app.command()
def add(
    brand: Annotated[
        str,
        typer.Argument(
            help='Name of the brand, in quotes: "Vaartwijk"; or the address of its site.'
        ),
    ],
    links: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[LINK...]", help="Links to its profiles; none finds them on a site."
        ),
    ] = None,
    own: Annotated[bool, typer.Option("--own", help="This is our own brand.")] = False,
) -> None:
    """Add a brand by its profile links, or more links to one that is there.

    With the address of a site alone, the profiles that it links to are offered.
    """
    from app.commands.run_lines import caution
    from app.words.catalogue import say
    from app.words.errors import reason, told
    from app.words.names import platform_name
    from pipelines.errors import SettingsError
    from pipelines.platforms.keys import warns
    from pipelines.platforms.registry import record
    from pipelines.runs.add import Added, Refused, Wanted, add_accounts
    from pipelines.runs.make_room import leave_demo

    folder = data_folder()
    if not brand.strip():
        raise SettingsError(say("cli-brand-name"))
    if not links:
        _offer(brand.strip(), own=own)
        return
    if leave_demo(folder):
        say_aside(say("cli-demo-left"))
    role = "own" if own else None
    found = add_accounts(folder, [Wanted(brand.strip(), link, role) for link in links])
    for one in found:
        if isinstance(one, Refused):
            say_error(told(one.why))
        elif one.account is None:
            say_aside(say("cli-unchecked", link=one.link, note=reason(one.note or "")))
        else:
            name = one.account.handle or one.account.name or one.link
            place, ident = platform_name(one.platform), one.account.account_id
            answer(say("cli-added-account", brand=brand, platform=place, name=name, id=ident))
    for name in dict.fromkeys(one.platform for one in found if isinstance(one, Added)):
        if warns(record(name)):
            say_aside(caution(record(name)))
    if any(isinstance(one, Refused) for one in found):
        raise typer.Exit(1)


def _offer(address: str, *, own: bool) -> None:
    """Say which profiles a site links to, and how they are added."""
    from app.words.catalogue import say
    from app.words.names import platform_name
    from pipelines.errors import SettingsError
    from pipelines.runs.discover import discover

    if not address.startswith(("https://", "http://")):
        raise SettingsError(say("cli-no-links", brand=address))
    found = discover(address)
    if not found.links and not found.by_files:
        raise SettingsError(say("cli-none-found", address=address))
    lines = (f"{platform_name(link.platform)}: {link.text}" for link in found.links)
    files = (
        say("cli-found-by-files", platform=platform_name(link.platform), link=link.text)
        for link in found.by_files
    )
    answer(*lines, *files)
    if not found.links:
        return
    words = [found.name, *(link.text for link in found.links), *(["--own"] if own else [])]
    say_aside(say("cli-found", command=shlex.join(["outpace", "add", *words])))


@app.command()
def remove(
    brand: Annotated[str, typer.Argument(help="Name of the brand.")],
) -> None:
    """Stop comparing a brand. Its data is kept; adding it again brings it back."""
    from app.words.catalogue import say
    from pipelines.clock import utc_now
    from pipelines.runs.run import sync_published
    from pipelines.settings import remove_brand

    folder = data_folder()
    remove_brand(folder, brand, now=utc_now())
    sync_published(folder)
    answer(say("cli-removed", brand=brand))


@app.command()
def brands() -> None:
    """List the brands of the landscape with their accounts."""
    from app.commands.tables import print_table
    from app.words.catalogue import say
    from pipelines.settings import read_settings

    settings = read_settings(data_folder())
    if not settings.brands:
        say_aside(say("cli-brands-none"))
        return
    print_table(
        [say("cli-brands-head", column=one) for one in ("brand", "role", "accounts", "state")],
        [_row(brand) for brand in settings.brands],
        fold=True,
    )


def _row(brand: "Brand") -> tuple[str, str, str, str]:
    """A brand as a row of the list."""
    from app.words.amounts import Day
    from app.words.catalogue import say

    until = Day(brand.tracked_to.date()) if brand.tracked_to else None
    role, state = say("cli-role", role=brand.role), say("cli-brand-state", until=until)
    return brand.name, role, "\n".join(brand.accounts), state
