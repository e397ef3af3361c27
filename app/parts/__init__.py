"""What pages are built of: here what they share, in a folder what only that page needs."""
