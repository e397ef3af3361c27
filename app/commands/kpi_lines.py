"""KPIs of a landscape's own as the terminal lists them."""

from app.words.catalogue import say
from app.words.safe import one_line
from pipelines.folder import Folder
from pipelines.warehouse.ask import Published
from pipelines.warehouse.kpis import files, waiting

KIND = ".sql"


def kpi_lines(folder: Folder, published: Published) -> list[str]:
    """Every file with its state, those that wait for the next run too; how to begin without any."""
    held = {one["file"]: one for one in published.kpis()}
    here, waits = {path.name for path in files(folder)}, waiting(folder, published)
    lines = []
    for name in sorted({*held, *here}):
        if name in waits:
            state = "new" if name not in held else "changed" if name in here else "gone"
            lines.append(say("kpi-waits", file=name, state=state))
        elif held[name]["problem"]:
            lines += aside_lines(published, only=name)
        else:
            asked = held[name]["call"] or ""
            lines.append(say("kpi-installed", file=name, call=asked))
    if waits:
        lines.append(say("kpi-install-now"))
    return lines or [say("kpi-none", folder=str(folder.kpi))]


def aside_lines(published: Published, only: str | None = None) -> list[str]:
    """The files that were set aside, a line each."""
    return [
        say("kpi-aside", file=one["file"], problem=mistake(one["file"], one["line"], told))
        for one in published.kpis()
        if (told := one["problem"]) and only in {None, one["file"]}
    ]


def mistake(file: str, line: int | None, problem: str) -> str:
    """What is wrong with a file, and in which line as far as that is known."""
    return say("kpi-mistake", file=one_line(file), line=line, problem=one_line(problem))
