"""The wire: one polite, bounded way to ask a server, through checked addresses only."""
