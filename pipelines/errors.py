"""What people are told when something cannot be done."""

from collections.abc import Mapping
from typing import Self


class OutpaceError(Exception):
    """The message is a sentence: what was asked, what is the case, what to do.

    `case` names that sentence for whoever says it in another language, `values` what it names;
    an error without a case is told as it is.
    """

    case = ""
    values: Mapping[str, str | int] = {}

    def known_as(self, case: str, **values: str | int) -> Self:
        """The error, with its case and the values of the sentence."""
        self.case, self.values = case, values
        return self


class SettingsError(OutpaceError):
    """`outpace.toml` or a change to it cannot be used."""


class SettingsGone(SettingsError):
    """A landscape was published and its `outpace.toml` is not there any more."""


class FolderError(OutpaceError):
    """A data folder cannot be used as it is."""
