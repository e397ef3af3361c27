"""The look of the company whose landscape it is: what pages and documents carry."""

import os
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from app.words.language import offered
from pipelines.errors import OutpaceError, SettingsError
from pipelines.folder import Folder
from pipelines.settings import Report
from pipelines.settings.document import read_document
from pipelines.settings.report import report_of

if TYPE_CHECKING:  # slow to import, and the menu is painted first
    from pipelines.warehouse.ask import Published

CHECKOUT = Path(__file__).parents[2]
CONFIG = "outpace.toml"


def served() -> Path:
    """The folder that is served: OUTPACE_DATA, else `data` of the checkout."""
    return Path(os.environ.get("OUTPACE_DATA") or CHECKOUT / "data")


def house_of(published: "Published") -> Report:
    """The look of a build's landscape. Raises SettingsError where a value cannot be used."""
    above = published.path.parents
    root = next((one for one in above[:3] if (one / CONFIG).is_file()), None)
    return Report() if root is None else house_at(root)


def house_at(root: Path) -> Report:
    """The look of a landscape folder, read again once its settings have changed."""
    try:
        about = (root / CONFIG).stat()
    except OSError:
        return Report()
    return _house(root, about.st_mtime_ns, about.st_size)


def house_shown() -> Report:
    """The look of the landscape that is served; ours where its settings cannot be read, which the
    page itself then says."""
    try:
        return house_at(served())
    except OutpaceError:
        return Report()


@lru_cache(4)
def _house(root: Path, changed_ns: int, size: int) -> Report:
    config = root / CONFIG
    found = report_of(read_document(Folder(root)), config)
    if found.language not in (None, *offered()):
        known = ", ".join(offered())
        raise SettingsError(
            f"{config}: language of [report] must be one of: {known}; it is {found.language!r}"
        )
    return found
