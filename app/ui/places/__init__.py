"""Finding places by name: a field that completes, and the search online."""
