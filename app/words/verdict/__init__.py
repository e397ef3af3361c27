"""Who is pulling ahead: what is claimed, how it is said, and what follows from it."""
