"""Commands that say whom we compare: add, remove, brands."""

from typing import TYPE_CHECKING, Annotated

import typer

from app.commands.base import answer, app, data_folder, say_aside, say_error

if TYPE_CHECKING:
    from pipelines.settings import Brand


@app.command()
def add(
    brand: Annotated[str, typer.Argument(help='Name of the brand, in quotes: "Vaartwijk".')],
    links: Annotated[list[str], typer.Argument(metavar="LINK...", help="Links to its profiles.")],
    own: Annotated[bool, typer.Option("--own", help="This is our own brand.")] = False,
) -> None:
    """Add a brand by its profile links, or more links to a brand that is there."""
    from pipelines.errors import SettingsError
    from pipelines.runs.add import Refused, Wanted, add_accounts
    from pipelines.runs.make_room import leave_demo

    folder = data_folder()
    if not brand.strip():
        raise SettingsError("a brand needs a name; write it in quotes before the links")
    if leave_demo(folder):
        say_aside("the simulated demo made room for real data")
    role = "own" if own else None
    found = add_accounts(folder, [Wanted(brand.strip(), link, role) for link in links])
    for one in found:
        if isinstance(one, Refused):
            say_error(str(one.why))
        elif one.account is None:
            say_aside(f"{one.link} was added unchecked: {one.note}")
        else:
            name = one.account.handle or one.account.name or one.link
            answer(f"{brand} on {one.platform}: {name} ({one.account.account_id})")
    if any(isinstance(one, Refused) for one in found):
        raise typer.Exit(1)


@app.command()
def remove(
    brand: Annotated[str, typer.Argument(help="Name of the brand.")],
) -> None:
    """Stop comparing a brand. Its data is kept; adding it again brings it back."""
    from pipelines.clock import utc_now
    from pipelines.runs.run import sync_published
    from pipelines.settings import remove_brand

    folder = data_folder()
    remove_brand(folder, brand, now=utc_now())
    sync_published(folder)
    answer(f"{brand} is no longer compared; its data is kept")


@app.command()
def brands() -> None:
    """List the brands of the landscape with their accounts."""
    from app.commands.tables import print_table
    from pipelines.settings import read_settings

    settings = read_settings(data_folder())
    if not settings.brands:
        say_aside('no brands yet; run `outpace add "Brand" LINK` or `outpace import FILE`')
        return
    print_table(
        ("brand", "role", "accounts", "state"),
        [
            (brand.name, brand.role, "\n".join(brand.accounts), _state(brand))
            for brand in settings.brands
        ],
        fold=True,
    )


def _state(brand: "Brand") -> str:
    return f"not compared since {brand.tracked_to:%d %b %Y}" if brand.tracked_to else "tracked"
