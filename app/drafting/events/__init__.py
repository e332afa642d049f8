"""Finds the meetings and the agreements that a text tells of."""
