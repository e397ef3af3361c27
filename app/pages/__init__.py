"""The pages of the dashboard, one file each, read from top to bottom."""
