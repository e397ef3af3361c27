"""What a reader chose and what stands behind it: filters, build, known day, who they are."""
