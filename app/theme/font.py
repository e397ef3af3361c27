"""The product's typeface: Inter, cut down to what the product writes by `python -m tools.font`."""

from pathlib import Path

FONT = Path(__file__).with_name("inter.woff2")
