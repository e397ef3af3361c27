"""One self-contained page for people who never log in."""
