"""Print the tables of docs/sources.md: `python -m pipelines.platforms`."""

import sys

from pipelines.platforms.page import collected_table, files_table, needs_table

sys.stdout.write(f"{collected_table()}\n{needs_table()}\n{files_table()}")
