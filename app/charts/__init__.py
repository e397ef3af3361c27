"""The chart vocabulary: frames of measures in, plotly figures out."""

from app.charts.alt import alt_text
from app.charts.cadence import cadence_chart
from app.charts.followers import followers_chart
from app.charts.mix import mix_chart
from app.charts.momentum import momentum_chart
from app.charts.share import share_chart
from app.charts.strip import strip_chart
from app.charts.template import config

__all__ = [
    "alt_text",
    "cadence_chart",
    "config",
    "followers_chart",
    "mix_chart",
    "momentum_chart",
    "share_chart",
    "strip_chart",
]
