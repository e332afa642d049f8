"""The page on which a tour is begun or opened."""
