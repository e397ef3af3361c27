"""What only the page Data, and the first screen, are built of."""
