"""The product's typeface: Inter, cut down to what the product writes by `python -m tools.font`."""

from pathlib import Path

FONT = Path(__file__).with_name("inter.woff2")
PRINT = Path(__file__).with_name("inter.ttf")  # the same, for a typesetter
