"""Finds the dates of an English text."""
