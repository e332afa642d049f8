"""The tour file: reading, checking and writing GeoJSON, and replacing a file atomically."""
