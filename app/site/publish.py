"""Writing the site: whole files, one after the other, each replaced in one step.

    index.html             the newest snapshot
    archive.html           all that is kept, newest first
    archive/2026-W49.html  the snapshots, one a week: the newest of each
    feed.xml, events.ics   what happened, for feed readers and calendars
    outpace-site.json      says that this folder is ours, with the build

The same build gives the same bytes.
"""

import json
import os
import re
from pathlib import Path

from markupsafe import Markup

from app.site.atom import atom
from app.site.dated import events_of, news_of
from app.site.ics import ics
from app.site.store import MARK, Store, is_address
from app.snapshot import Choice, Format, SnapshotError, snapshot_bytes
from app.snapshot.page import logo_img
from app.theme.tokens import LIGHT
from app.view.house import house_of
from app.words.amounts import Count, Day
from app.words.catalogue import say
from app.words.language import best_of, current, spoken
from app.words.values import local
from pipelines.folder import Folder, sync_folder
from pipelines.warehouse.ask import Published

ARCHIVE = "archive"
WEEK = re.compile(r"\d{4}-W\d{2}\.html")
READABLE = 0o644  # a web server is somebody else


def publish_site(
    folder: Folder, published: Published, target: str | Path, choice: Choice, *, address: str = ""
) -> list[str]:
    """Write the site into a folder, or to an address such as s3://bucket/site; its files.

    Raises SnapshotError for a place that is not for it. address: of the site, with a slash at its
    end, for links in the feed; "" for relative ones.
    """
    place = (
        Store(str(target))
        if is_address(str(target))
        else _Local(_refuse_unsafe(folder, Path(target)))
    )
    language = choice.language or house_of(published).language or current()
    with spoken(best_of([language])):
        page = snapshot_bytes(published, choice, Format.HTML)
        files = {"index.html": page, f"{ARCHIVE}/{_week(published)}.html": page}
        files |= _feeds(published, address)
        there = {name for name in place.names(ARCHIVE) if WEEK.fullmatch(name)}
        names = sorted({*there, f"{_week(published)}.html"}, reverse=True)
        files["archive.html"] = _archive(names, published).encode()
    mark = {"outpace": published.landscape.outpace_version, "build": published.build_id}
    files[MARK] = (json.dumps(mark, indent=1) + "\n").encode()
    for name, content in files.items():
        place.write(name, content)
    return list(files)


class _Local:
    """A folder of this machine."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def names(self, folder: str) -> list[str]:
        """The names in a folder of the site; none where there is none."""
        return [path.name for path in (self._root / folder).glob("*")]

    def write(self, name: str, content: bytes) -> None:
        """Put a file in place in one step."""
        _write(self._root / name, content)


def _refuse_unsafe(folder: Folder, target: Path) -> Path:
    """The folder, unless what a web server serves from it would be private, or somebody else's."""
    place, root = target.expanduser().resolve(), folder.root.resolve()
    if place == root or root in place.parents or place in root.parents:
        raise SnapshotError(say("site-private", folder=str(place), data=str(root)))
    if place.exists() and not place.is_dir():
        raise SnapshotError(say("site-no-folder", folder=str(place)))
    if place.is_dir() and any(place.iterdir()) and not (place / MARK).is_file():
        others = [path for path in place.iterdir() if path.name not in (".git", ".nojekyll")]
        if others:
            raise SnapshotError(say("site-not-ours", folder=str(place), name=others[0].name))
    if (place / ARCHIVE).is_symlink():
        raise SnapshotError(say("site-not-ours", folder=str(place), name=ARCHIVE))
    return place


def _week(published: Published) -> str:
    """The week in which the build was made, in the time zone of the landscape."""
    landscape = published.landscape
    year, week, _ = local(landscape.built_at, landscape.time_zone).isocalendar()
    return f"{year}-W{week:02d}"


def _feeds(published: Published, address: str) -> dict[str, bytes]:
    landscape = published.landscape
    feed = atom(
        news_of(published),
        title=say("site-title"),
        built_at=landscape.built_at,
        address=address,
        author=say("site-author"),
    )
    calendar = ics(
        events_of(published),
        title=say("site-calendar"),
        built_at=landscape.built_at,
        version=landscape.outpace_version,
    )
    return {"feed.xml": feed, "events.ics": calendar}


def _archive(names: list[str], published: Published) -> Markup:
    """The page that lists what is kept."""
    item = Markup('<li><a href="{}/{}">{}</a></li>')
    items = Markup().join(item.format(ARCHIVE, name, _week_told(name)) for name in names)
    landscape, house = published.landscape, house_of(published)
    made_up = Markup("<p>{}</p>").format(say("snapshot-simulated"))
    return Markup(
        '<!doctype html><html lang="{lang}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
        "style-src 'unsafe-inline'; img-src data:\"><title>{title}</title>"
        '<link rel="alternate" type="application/atom+xml" href="feed.xml">'
        "<style>body{{font:1rem/1.5 system-ui,sans-serif;color:#141923;max-width:40rem;"
        "margin:3rem auto;padding:0 1rem}}h1{{color:{head}}}a{{color:{ours}}}"
        "li{{margin:.3rem 0}}img{{height:2rem}}footer{{margin-top:2rem;color:#667085}}"
        "</style></head><body>{logo}<h1>{title}</h1>{simulated}"
        '<p>{about}</p><p><a href="index.html">{newest}</a> · '
        '<a href="feed.xml">{feed}</a> · <a href="events.ics">{calendar}</a></p>'
        "<ul>{items}</ul>{foot}</body></html>\n"
    ).format(
        lang=current(),
        title=house.title or say("site-title"),
        head=house.head_colour or LIGHT.ink,
        ours=house.our_colour or LIGHT.accent,
        logo=logo_img(house),
        foot=Markup("<footer>{}</footer>").format(house.footer) if house.footer else "",
        simulated=made_up if landscape.is_simulated else "",
        about=say("site-about", day=Day(local(landscape.built_at, landscape.time_zone).date())),
        newest=say("site-newest"),
        feed=say("site-feed"),
        calendar=say("site-calendar"),
        items=items,
    )


def _week_told(name: str) -> str:
    year, week = name.removesuffix(".html").split("-W")
    return say("site-week", week=Count(int(week)), year=year)


def _write(path: Path, content: bytes) -> Path:
    """Put a file in place in one step, readable for a web server; one that is the same stays."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.is_file() and not path.is_symlink() and path.read_bytes() == content:
        return path
    draft = path.with_name(f".{path.name}.{os.getpid()}.draft")
    try:
        draft.write_bytes(content)
        draft.chmod(READABLE)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
    sync_folder(path.parent)
    return path
