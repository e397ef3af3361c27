"""What follows from what was observed, step by step, whatever run observed it."""
