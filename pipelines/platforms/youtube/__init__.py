"""YouTube: how its public feed is asked and read."""
