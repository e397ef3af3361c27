"""Stand-ins for what tests must not touch."""
