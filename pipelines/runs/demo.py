"""The demo: a simulated landscape, through the same pipeline as real data."""

from dataclasses import replace
from datetime import date

from pipelines.clock import utc_now
from pipelines.demo import OWN, build_world
from pipelines.demo.files import last_monday
from pipelines.demo.written import AUTHOR, written
from pipelines.exports import ImportOptions
from pipelines.folder import Folder
from pipelines.progress import Progress, Report, quiet
from pipelines.reasons import step
from pipelines.runs.import_files import import_files
from pipelines.runs.make_room import clear
from pipelines.scratch import scratch
from pipelines.settings import mark_simulated, read_settings
from pipelines.warehouse import journal

_TIME_ZONE = "Europe/Amsterdam"


def demo_folder(folder: Folder) -> Folder:
    """Where the demo lives: in the folder itself unless a real landscape lives there."""
    is_real = folder.landing.exists() if not folder.config.exists() else None
    if is_real or (is_real is None and not read_settings(folder).is_simulated):
        return Folder(folder.root / "demo")
    return folder


def build_demo(folder: Folder, *, progress: Report = quiet) -> None:
    """Build the simulated landscape in `folder`, or leave it when this week's is there already."""
    until = last_monday(utc_now().date())
    if folder.pointer.exists() and read_settings(folder).simulated_until == until:
        return
    clear(folder)
    mark_simulated(folder, time_zone=_TIME_ZONE, until=until)
    with scratch() as room:
        progress(Progress(step("simulating")))
        world = build_world(room, end=until)
        plant_journal(folder, world.first_week)
        files = [world.posts, world.followers]
        import_files(folder, files, ImportOptions(own=OWN), progress=progress)


def plant_journal(folder: Folder, first_week: date) -> None:
    """Land what the people of the simulated brand wrote, each entry at its own time."""
    landed: list[str] = []
    for one in written(first_week):
        about = () if one.about is None else (landed[one.about],)
        draft = replace(one.draft, about=about)
        landed.append(journal.write(folder, draft, author=AUTHOR, now=one.at).entry_id)
