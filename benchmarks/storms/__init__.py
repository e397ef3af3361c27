"""Storms that were planted in the courses of real and made-up posts, and how soon they are told."""
