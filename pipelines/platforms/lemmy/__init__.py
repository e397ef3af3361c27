"""Lemmy: how its communities are asked and read."""
