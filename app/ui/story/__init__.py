"""Plays the tour as a story, and presents it full screen."""
