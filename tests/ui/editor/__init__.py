"""Editing in the window."""
