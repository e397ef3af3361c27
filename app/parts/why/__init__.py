"""What only the page Why is built of."""
