"""Texts and links that are read rather than operated."""
