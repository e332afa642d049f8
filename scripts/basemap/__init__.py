"""Builds the basemap files from public data; the app does not include this package."""
