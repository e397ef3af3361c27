"""Experiments: did what somebody announced beforehand work, as judged against the field."""
