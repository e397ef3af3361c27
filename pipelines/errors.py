"""What people are told when something cannot be done."""


class OutpaceError(Exception):
    """The message is a sentence: what was asked, what is the case, what to do."""


class SettingsError(OutpaceError):
    """`outpace.toml` or a change to it cannot be used."""


class SettingsGone(SettingsError):
    """A landscape was published and its `outpace.toml` is not there any more."""


class FolderError(OutpaceError):
    """A data folder cannot be used as it is."""
