"""Playing the tour as a story, and presenting it full screen."""
