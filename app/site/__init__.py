"""A landscape as plain files for any web server: the newest snapshot, an archive, feeds."""
