"""Mastodon and servers that speak its API: how they are asked and how their answers read."""
