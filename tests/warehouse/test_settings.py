from datetime import date

import pytest

from pipelines.clock import utc_now
from pipelines.errors import SettingsError
from pipelines.events import Event
from pipelines.folder import Folder
from pipelines.settings import (
    Group,
    add_brand,
    read_settings,
    remove_brand,
    remove_group,
    save_group,
)


def test_comments_and_order_survive_commands(folder: Folder) -> None:
    add_brand(folder, "Noordkade", ["bluesky:1"], role="own")
    text = folder.config.read_text().replace("[[brand]]", "# the harbour\n[[brand]]", 1)
    folder.config.write_text(text + "\n# the end\n")
    add_brand(folder, "Vaartwijk", ["bluesky:2"])
    remove_brand(folder, "noordkade", now=utc_now())
    written = folder.config.read_text()
    assert "# the harbour" in written
    assert "# the end" in written
    assert [brand.name for brand in read_settings(folder).brands] == ["Noordkade", "Vaartwijk"]
    assert read_settings(folder).brands[0].tracked_to is not None


def test_adding_a_removed_brand_brings_it_back(folder: Folder) -> None:
    add_brand(folder, "Noordkade", ["bluesky:1"])
    remove_brand(folder, "Noordkade", now=utc_now())
    add_brand(folder, "Noordkade", ["bluesky:1"])
    (brand,) = read_settings(folder).brands
    assert brand.tracked_to is None
    assert brand.accounts == ("bluesky:1",)


def test_there_is_one_own_brand(folder: Folder) -> None:
    add_brand(folder, "Noordkade", [], role="own")
    add_brand(folder, "Vaartwijk", [], role="own")
    assert [brand.role for brand in read_settings(folder).brands] == ["rival", "own"]


def test_an_account_belongs_to_one_brand(folder: Folder) -> None:
    add_brand(folder, "Noordkade", ["bluesky:1"])
    with pytest.raises(SettingsError, match="already belongs to brand 'Noordkade'"):
        add_brand(folder, "Vaartwijk", ["bluesky:1"])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('time_zone = "Mars/Base"', "no time zone named 'Mars/Base'"),
        ('week_start = "today"', "no weekday named 'today'"),
        ('[[brand]]\nrole = "own"', "has no name"),
        ('[[brand]]\nname = "A"\nrole = "boss"', "there are: own, rival"),
        ('[[brand]]\nname = "A"\naccounts = "x"', "must be a list of links"),
        ('[[brand]]\nname = "A"\n[[brand]]\nname = "a"', "stands there twice"),
        ("[[brand", "is not valid TOML"),
        ('brand = "A"', "under its own [[brand]] heading"),
    ],
)
def test_wrong_settings_get_a_sentence(folder: Folder, text: str, said: str) -> None:
    folder.root.mkdir()
    folder.config.write_text(text)
    with pytest.raises(SettingsError) as error:
        read_settings(folder)
    assert said in str(error.value)


def test_groups_are_named_sets_of_brands(folder: Folder) -> None:
    for name in ("Noordkade", "Vaartwijk", "Helmwind"):
        add_brand(folder, name, [])
    save_group(folder, " Near ", ["Noordkade", "Vaartwijk"])
    save_group(folder, "near", ["Helmwind"])
    add_brand(folder, "Duinrand", [])
    assert read_settings(folder).groups == (Group("near", ("Helmwind",)),)
    assert len(read_settings(folder).brands) == 4
    remove_group(folder, "NEAR")
    assert read_settings(folder).groups == ()


def test_a_group_holds_brands_of_the_landscape(folder: Folder) -> None:
    add_brand(folder, "Noordkade", [])
    with pytest.raises(SettingsError, match="no brand named 'Nobody'"):
        save_group(folder, "near", ["Noordkade", "Nobody"])
    with pytest.raises(SettingsError, match="needs a name"):
        save_group(folder, " ", ["Noordkade"])
    with pytest.raises(SettingsError, match="no group named 'far'; there are: none yet"):
        remove_group(folder, "far")


@pytest.mark.parametrize("text", ["groups = 3", '[groups]\nx = "A"', 'editors = "a@b.c"'])
def test_groups_and_editors_are_lists(folder: Folder, text: str) -> None:
    folder.root.mkdir(parents=True)
    folder.config.write_text(text)
    with pytest.raises(SettingsError, match=r"must be a list|write groups under"):
        read_settings(folder)


def test_events_are_read_from_the_settings(folder: Folder) -> None:
    add_brand(folder, "Noordkade", [], role="own")
    folder.config.write_text(
        folder.config.read_text()
        + '[[event]]\ndate = 2026-08-03\ntext = "the summer campaign begins"\nbrand = "Noordkade"\n'
        + '[[event]]\ndate = 2026-09-01\ntext = "the fair"\nplatform = "Instagram"\n'
    )
    campaign = Event(date(2026, 8, 3), "the summer campaign begins", brand="Noordkade")
    assert read_settings(folder).events == (
        campaign,
        Event(date(2026, 9, 1), "the fair", platform="Instagram"),
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('[[event]]\ntext = "x"\n', "needs a day such as date = 2026-08-03"),
        ('[[event]]\ndate = "soon"\ntext = "x"\n', "needs a day"),
        ("[[event]]\ndate = 2026-08-03T10:00:00\n", "needs a day"),
        ("[[event]]\ndate = 2026-08-03\n", "says nothing"),
        ('event = "fair"\n', r"\[\[event\]\] heading"),
    ],
)
def test_an_event_that_cannot_be_used_is_told(folder: Folder, text: str, told: str) -> None:
    folder.config.parent.mkdir(parents=True, exist_ok=True)
    folder.config.write_text(text)
    with pytest.raises(SettingsError, match=told):
        read_settings(folder)
