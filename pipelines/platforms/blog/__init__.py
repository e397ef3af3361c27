"""Blogs and news rooms: how their feeds are asked and read."""
