"""What only the page Posts is built of."""
