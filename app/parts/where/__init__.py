"""What the matrix of rivals and platforms is built of."""
