"""Exports a tour to a file. The suffix of the file names the format."""
