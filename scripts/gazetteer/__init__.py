"""Builds the gazetteer from GeoNames, the Unicode CLDR, airportsdata and our own list."""
