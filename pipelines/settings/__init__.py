"""The settings of a landscape: `outpace.toml`, edited by hand or by commands; comments survive."""

from pipelines.settings.change import (
    add_brand,
    add_brands,
    begin_settings,
    mark_simulated,
    remove_brand,
    remove_group,
    save_group,
    write_settings,
)
from pipelines.settings.news import WEEKDAYS, NewsRules
from pipelines.settings.read import Brand, Group, Settings, read_settings
from pipelines.settings.report import Report

__all__ = [
    "WEEKDAYS",
    "Brand",
    "Group",
    "NewsRules",
    "Report",
    "Settings",
    "add_brand",
    "add_brands",
    "begin_settings",
    "mark_simulated",
    "read_settings",
    "remove_brand",
    "remove_group",
    "save_group",
    "write_settings",
]
