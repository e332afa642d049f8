"""Tour Atlas: shows a tour on a map."""

__version__ = "0.1.0"
