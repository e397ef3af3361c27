"""What people are told when something cannot be done."""


class OutpaceError(Exception):
    """The message is a sentence: what was asked, what is the case, what to do."""
