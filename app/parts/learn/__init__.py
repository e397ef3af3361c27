"""What the page Learn needs: what happens now, lessons, the journal as a timeline."""
