"""A plotly figure as an SVG that stands alone."""
