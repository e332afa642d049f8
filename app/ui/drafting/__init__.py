"""The drafting page: what a text proposes, and what the user takes of it."""
