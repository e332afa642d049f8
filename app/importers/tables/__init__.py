"""Reads tables of places as tours, whatever file they come from."""
