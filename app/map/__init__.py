"""Turns a tour into a map page, with folium, Jinja and our own page scripts; without Qt."""
