"""The search field and the list of its results."""
