"""Making room: a simulated landscape goes when real data comes."""

import shutil

from pipelines.folder import Folder
from pipelines.settings import read_settings


def leave_demo(folder: Folder) -> bool:
    """Make room for real data: a simulated landscape is removed; it can be built again any time."""
    if not (folder.config.exists() and read_settings(folder).is_simulated):
        return False
    clear(folder)
    return True


def clear(folder: Folder) -> None:
    """Remove a simulated landscape: its settings, landing, warehouse and published files."""
    for path in (folder.landing, folder.published):
        shutil.rmtree(path, ignore_errors=True)
    for path in (folder.config, folder.work, folder.stable):
        path.unlink(missing_ok=True)
        path.with_name(path.name + ".wal").unlink(missing_ok=True)
