"""Print the tables of docs/sources.md: `python -m pipelines.platforms`."""

import sys

from pipelines.platforms.page import collected_table, files_table

sys.stdout.write(f"{collected_table()}\n{files_table()}")
