"""Puts the file of a tour into pictures and pages, and takes it out again, byte for byte."""
