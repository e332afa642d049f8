"""Chooses the cities that the map names, and the zoom from which each is named."""
