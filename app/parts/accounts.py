"""Addresses of accounts and posts that a page may link to."""

from app.words.safe import web_link

__all__ = ["web_link"]
