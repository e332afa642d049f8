"""Turns the words of a source into items: adding texts, and what the keys of the text do."""
