"""The map view and the choice of its basemap."""
