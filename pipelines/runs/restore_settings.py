"""Settings that are gone, written again from the last build."""

import duckdb

import queries
from pipelines.events import Event
from pipelines.folder import Folder
from pipelines.settings import Brand, Settings, write_settings
from pipelines.warehouse.ask import Published, open_published


def restore_settings(folder: Folder) -> str:
    """Write outpace.toml again from the last build; what was done and what could not be."""
    build = open_published(folder)
    settings = _settings_of(build)
    write_settings(folder, settings)
    return (
        f"{folder.config} was gone; it was written again from the build {build.build_id}: "
        f"{len(settings.brands)} brands with their accounts. Groups, editors and comments are "
        "not in a build: look it through"
    )


def _settings_of(build: Published) -> Settings:
    """The settings that a build was made with, as far as its tables hold them."""
    usual, landscape, con = Settings(), build.landscape, build.cursor()
    return Settings(
        time_zone=landscape.time_zone,
        week_start=landscape.week_start,
        is_simulated=landscape.is_simulated,
        simulated_until=landscape.built_at.date() if landscape.is_simulated else None,
        lead_alarms_per_year=landscape.lead_alarms_per_year or usual.lead_alarms_per_year,
        watch_alarms_per_year=landscape.watch_alarms_per_year or usual.watch_alarms_per_year,
        brands=_brands(con),
        events=tuple(
            Event(day, said, brand, platform)
            for day, said, brand, platform in con.execute(
                queries.read("ask/read_events")
            ).fetchall()
        ),
    )


def _brands(con: duckdb.DuckDBPyConnection) -> tuple[Brand, ...]:
    links: dict[str, list[str]] = {}
    for brand, link in con.execute(queries.read("ask/brand_links")).fetchall():
        links.setdefault(brand, []).append(link)
    brands = con.execute(queries.read("ask/read_brands")).fetchall()
    return tuple(
        Brand(name, role, tuple(links.get(name, ())), tracked_to, article, tuple(ads or ()))
        for name, role, tracked_to, article, ads in brands
    )
