"""Print the page of measures: `python -m queries > docs/measures.md`."""

import sys

from queries import definitions
from queries.page import documentation

sys.stdout.write(documentation(definitions()))
