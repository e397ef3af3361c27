"""Storms: comments or quotes that leave what an account has at equal age, and how rare that is."""
