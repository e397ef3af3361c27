"""Bluesky: how its accounts are asked and how its answers read."""
