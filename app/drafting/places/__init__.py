"""Finds the places that a text names, and which places they may be."""
