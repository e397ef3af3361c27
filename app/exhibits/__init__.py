"""Content once: a question of a view answered by a chart or a table, for every pen to draw."""
