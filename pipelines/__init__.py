"""Everything that moves numbers: platforms and files in, published builds out."""
