"""What only the page Ask is built of."""
