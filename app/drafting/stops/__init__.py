"""Tells the stops of a journey from places that a text only mentions."""
