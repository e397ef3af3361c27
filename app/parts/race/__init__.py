"""What only the page Race is built of."""
