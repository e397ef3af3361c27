"""Print the page of measures: `python -m queries > docs/measures.md`."""

import sys

import queries

sys.stdout.write(queries.documentation())
