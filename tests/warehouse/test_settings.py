import pytest

from pipelines.folder import Folder
from pipelines.run import now_utc
from pipelines.settings import SettingsError, add_brand, read_settings, remove_brand


def test_comments_and_order_survive_commands(folder: Folder) -> None:
    add_brand(folder, "Noordkade", ["bluesky:1"], role="own")
    text = folder.config.read_text().replace("[[brand]]", "# the harbour\n[[brand]]", 1)
    folder.config.write_text(text + "\n# the end\n")
    add_brand(folder, "Vaartwijk", ["bluesky:2"])
    remove_brand(folder, "noordkade", now=now_utc())
    written = folder.config.read_text()
    assert "# the harbour" in written
    assert "# the end" in written
    assert [brand.name for brand in read_settings(folder).brands] == ["Noordkade", "Vaartwijk"]
    assert read_settings(folder).brands[0].tracked_to is not None


def test_adding_a_removed_brand_brings_it_back(folder: Folder) -> None:
    add_brand(folder, "Noordkade", ["bluesky:1"])
    remove_brand(folder, "Noordkade", now=now_utc())
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
