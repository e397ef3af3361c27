"""An engagement rate as a value of a sentence."""

from typing import Self

from babel import Locale

from app.words.amounts import Amount, Number


class Rate(float, Amount):
    """A rate with the digits that say something: "4.05%", "1,964", "0.327%"."""

    unit: str

    def __new__(cls, rate: float, unit: str) -> Self:
        """The rate; of the units only "%" is written behind it."""
        made = super().__new__(cls, rate)
        made.unit = unit
        return made

    def format(self, locale: Locale) -> str:
        """ "4.05%"."""
        digits = 0 if self >= 100 else 1 if self >= 10 else 2 if self >= 1 else 3
        text = Number(float(self), digits).format(locale)
        return f"{text}%" if self.unit == "%" else text
