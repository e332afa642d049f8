"""Reads files of other programs, and our own exports, as tours."""
