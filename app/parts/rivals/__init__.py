"""What only the page Rivals is built of."""
