"""What goes wrong with a file, in one sentence for a person."""

from pipelines.errors import OutpaceError


class ExportError(OutpaceError):
    """A file cannot be read as it is; the text says what is wrong and what to do.

    `what` is the text without the advice for a terminal (`flag`); `needs` names what a person has
    to say: platform, brand, dates, columns, own, observed; empty where nothing said would help.
    """

    def __init__(self, what: str, *, flag: str = "", needs: str = "") -> None:
        super().__init__(f"{what}; {flag}" if flag else what)
        self.what, self.needs = what, needs
