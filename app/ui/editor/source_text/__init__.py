"""The text of a source with its marked passages, the keys for it, and what is around it."""
