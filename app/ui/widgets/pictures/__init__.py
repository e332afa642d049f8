"""Small pictures of tours, for lists and buttons."""
