"""Searching a tour's words: folding of accents and case, queries, and the index."""
