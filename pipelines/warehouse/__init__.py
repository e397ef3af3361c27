"""The DuckDB file: landing, loading, measuring, publishing, asking."""
