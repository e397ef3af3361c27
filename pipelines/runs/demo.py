"""The demo: a simulated landscape, through the same pipeline as real data."""

import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

from pipelines.clock import utc_now
from pipelines.demo import OWN, build_world
from pipelines.demo.files import last_monday
from pipelines.exports import ImportOptions
from pipelines.folder import Folder
from pipelines.progress import Progress, Report, RunReport, quiet
from pipelines.runs.run import check_files, import_files
from pipelines.settings import mark_simulated, read_settings

TIME_ZONE = "Europe/Amsterdam"


def demo_folder(folder: Folder) -> Folder:
    """Where the demo lives: in the folder itself unless a real landscape lives there."""
    if folder.config.exists() and not read_settings(folder).is_simulated:
        return Folder(folder.root / "demo")
    return folder


def build_demo(folder: Folder, *, progress: Report = quiet) -> None:
    """Build the simulated landscape in `folder`, or leave it when this week's is there already."""
    until = last_monday(utc_now().date())
    if folder.pointer.exists() and read_settings(folder).simulated_until == until:
        return
    clear(folder)
    mark_simulated(folder, time_zone=TIME_ZONE, until=until)
    with tempfile.TemporaryDirectory() as name:
        progress(Progress("simulating six brands over 60 weeks"))
        world = build_world(Path(name), end=until)
        files = [world.posts, world.followers]
        import_files(folder, files, ImportOptions(own=OWN), progress=progress)


def leave_demo(folder: Folder) -> bool:
    """Make room for real data: a simulated landscape is removed; it can be built again any time."""
    if not (folder.config.exists() and read_settings(folder).is_simulated):
        return False
    clear(folder)
    return True


def import_real(
    folder: Folder, paths: Sequence[Path], options: ImportOptions, *, progress: Report = quiet
) -> list[RunReport]:
    """Import files; a simulated landscape makes room once it is sure that they can be read."""
    if read_settings(folder).is_simulated:
        check_files(paths, options)
        leave_demo(folder)
        progress(Progress("the simulated demo made room for real data"))
    return import_files(folder, paths, options, progress=progress)


def clear(folder: Folder) -> None:
    """Remove a simulated landscape: its settings, landing, warehouse and published files."""
    for path in (folder.landing, folder.published):
        shutil.rmtree(path, ignore_errors=True)
    for path in (folder.config, folder.work, folder.stable):
        path.unlink(missing_ok=True)
        path.with_name(path.name + ".wal").unlink(missing_ok=True)
