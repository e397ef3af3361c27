"""Brands that are there change: name, accounts, role; comments and history stay."""

from datetime import datetime

import pytest

from pipelines.errors import SettingsError
from pipelines.folder import Folder
from pipelines.settings import read_settings, remove_brand, save_group
from pipelines.settings.brands import mark_own, merge_brands, rename_brand, restore_brand

NOON = datetime(2026, 11, 30, 12)
WRITTEN = """\
# ours
[[brand]]
name = "Noordkade"
role = "own"
accounts = ["instagram:noordkade"]

[[brand]]
name = "Vaartwijk"  # the old name
role = "rival"
accounts = ["instagram:vaartwijk"]

[[brand]]
name = "Vaart Wijk"
accounts = ["youtube:vaartwijk"]

[[event]]
date = 2026-08-03
text = "A campaign"
brand = "Vaartwijk"

[groups]
"Near" = ["Vaartwijk", "Vaart Wijk"]
"""


@pytest.fixture
def written(folder: Folder) -> Folder:
    folder.root.mkdir(parents=True, exist_ok=True)
    folder.config.write_text(WRITTEN, encoding="utf-8")
    return folder


def test_a_new_name_is_taken_everywhere(written: Folder) -> None:
    rename_brand(written, "vaartwijk", "Helmwind")
    found = read_settings(written)
    assert [brand.name for brand in found.brands] == ["Noordkade", "Helmwind", "Vaart Wijk"]
    assert found.events[0].brand == "Helmwind"
    assert found.groups[0].brands == ("Helmwind", "Vaart Wijk")
    assert "# the old name" in written.config.read_text(encoding="utf-8")


def test_a_name_that_is_taken_is_refused(written: Folder) -> None:
    with pytest.raises(SettingsError, match="merge the two"):
        rename_brand(written, "Vaartwijk", "noordkade")
    with pytest.raises(SettingsError, match="there are: Noordkade"):
        rename_brand(written, "Nobody", "New")
    with pytest.raises(SettingsError, match="needs a name"):
        rename_brand(written, "Vaartwijk", " ")


def test_two_brands_become_one_with_all_accounts(written: Folder) -> None:
    merge_brands(written, "Vaart Wijk", "Vaartwijk")
    found = read_settings(written)
    assert [brand.name for brand in found.brands] == ["Noordkade", "Vaartwijk"]
    assert found.brands[1].accounts == ("instagram:vaartwijk", "youtube:vaartwijk")
    assert found.groups[0].brands == ("Vaartwijk",)
    with pytest.raises(SettingsError, match="itself"):
        merge_brands(written, "Vaartwijk", "vaartwijk")


def test_one_brand_is_ours(written: Folder) -> None:
    mark_own(written, "Vaart Wijk")
    roles = [brand.role for brand in read_settings(written).brands]
    assert roles == ["rival", "rival", "own"]


def test_a_removed_brand_comes_back(written: Folder) -> None:
    remove_brand(written, "Vaartwijk", now=NOON)
    assert read_settings(written).brands[1].tracked_to == NOON
    restore_brand(written, "Vaartwijk")
    assert read_settings(written).brands[1].tracked_to is None


def test_groups_keep_their_other_brands(written: Folder) -> None:
    save_group(written, "All", ["Noordkade", "Vaartwijk"])
    rename_brand(written, "Noordkade", "North")
    assert read_settings(written).groups[1].brands == ("North", "Vaartwijk")
