"""Features of GeoJSON that other programs write, as stops."""
