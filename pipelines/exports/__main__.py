"""Print the table of docs/import.md: `python -m pipelines.exports`."""

import sys

from pipelines.exports.page import kinds_table

sys.stdout.write(kinds_table())
