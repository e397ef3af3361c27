"""Everything that moves numbers: sources and files in, published builds out."""
