"""From a tour to a map page: folium, Jinja and our own page scripts, without Qt."""
