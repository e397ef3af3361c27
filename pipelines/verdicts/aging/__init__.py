"""Posts at equal age: what is usual, how they ripen, how rare they are."""
