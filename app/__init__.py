"""Tour Atlas: an official tour, read and told as a map."""

__version__ = "0.1.0"
