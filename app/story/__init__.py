"""Which findings are told of a view, in which order and with which values; no language."""
