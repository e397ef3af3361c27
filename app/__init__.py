"""Everything a person touches: pages, charts, words, the snapshot, the command line."""
