"""What deserves a message after a run, to whom it goes, and what became of it."""
